import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePaneContext } from "../context";
import { copyText } from "../export/handover";
import { CopyByHand } from "../shell/CopyByHand";
import type { FailedAction } from "../../excel/api";
import { failureDetails } from "./details";

/** The technical details of an unexpected error: the button that copies them, and the field to copy them from where the clipboard refuses. */
export function useDetails(
  action: FailedAction,
  error: unknown,
): { readonly button: ReactElement; readonly byHand: ReactElement | null } {
  const { texts, environment, version } = usePaneContext();
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
    byHand: copied === "refused" ? <CopyByHand label={failure.details} text={details} /> : null,
  };
}
