import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useSurroundings } from "../context";
import { copyText } from "../export/handover";
import type { FailedAction } from "../state";
import { failureDetails } from "./details";
import { Bar } from "./Notices";

const useStyles = makeStyles({
  next: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  details: {
    boxSizing: "border-box",
    width: "100%",
    marginBlockStart: tokens.spacingVerticalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: "vertical",
  },
});

export interface FailureProps {
  readonly action: FailedAction;
  readonly error: unknown;
  readonly onDismiss: () => void;
}

/** A surprise: what happened, what was not done, and its technical details for whoever can mend it, without anything of the cells. */
export function Failure({ action, error, onDismiss }: FailureProps): ReactElement {
  const styles = useStyles();
  const { texts, environment, version } = useSurroundings();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const details = failureDetails(action, error, {
    addIn: version,
    environment,
    userAgent: navigator.userAgent,
  });
  const { failure } = texts;
  return (
    <Bar
      intent="error"
      title={failure.title}
      onDismiss={onDismiss}
      actions={
        <Button size="small" onClick={() => void copyText(details).then((done) => setCopied(done ? "yes" : "refused"))}>
          {copied === "yes" ? failure.copied : failure.copyDetails}
        </Button>
      }
    >
      {failure.notDone[action]}
      <p className={styles.next}>{failure.next}</p>
      {copied === "refused" && (
        <textarea
          className={styles.details}
          aria-label={failure.details}
          readOnly
          rows={6}
          value={details}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Bar>
  );
}
