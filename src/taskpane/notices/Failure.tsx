import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../context";
import type { FailedAction } from "../../excel/api";
import { isMissingPart, MissingPart } from "./MissingPart";
import { NoticeBar } from "./NoticeBar";
import { useDetails } from "./use-details";

const useStyles = makeStyles({
  next: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FailureProps {
  readonly action: FailedAction;
  readonly error: unknown;
  readonly onDismiss: () => void;
}

/** What was thrown, said to the user. */
export function Failure(props: FailureProps): ReactElement {
  return isMissingPart(props.error) ? <MissingPart onDismiss={props.onDismiss} /> : <Unexpected {...props} />;
}

/** An unexpected error: what happened, what was not done, and technical details for whoever can fix it, with nothing from the cells. */
function Unexpected({ action, error, onDismiss }: FailureProps): ReactElement {
  const styles = useStyles();
  const { failure } = useTexts();
  const { button, byHand } = useDetails(action, error);
  return (
    <NoticeBar intent="error" title={failure.title} onDismiss={onDismiss} actions={button}>
      {failure.notDone[action]}
      <p className={styles.next}>{failure.next}</p>
      {byHand}
    </NoticeBar>
  );
}
