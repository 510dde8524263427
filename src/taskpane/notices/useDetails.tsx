import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useSurroundings } from "../context";
import { copyText } from "../export/handover";
import type { FailedAction } from "../state";
import { failureDetails } from "./details";

const useStyles = makeStyles({
  byHand: {
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

/** The technical details of a surprise: the button that copies them, and the field to copy them from where the clipboard refuses. */
export function useDetails(
  action: FailedAction,
  error: unknown,
): { readonly button: ReactElement; readonly byHand: ReactElement | null } {
  const styles = useStyles();
  const { texts, environment, version } = useSurroundings();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const details = failureDetails(action, error, {
    addIn: version,
    environment,
    userAgent: navigator.userAgent,
  });
  const { failure } = texts;
  return {
    button: (
      <Button size="small" onClick={() => void copyText(details).then((done) => setCopied(done ? "yes" : "refused"))}>
        {copied === "yes" ? failure.copied : failure.copyDetails}
      </Button>
    ),
    byHand:
      copied === "refused" ? (
        <textarea
          className={styles.byHand}
          aria-label={failure.details}
          readOnly
          rows={6}
          value={details}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null,
  };
}
