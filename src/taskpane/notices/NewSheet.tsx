import type { ReactElement, ReactNode } from "react";
import type { ActionName, Inserted } from "../../excel/api";
import { useTexts } from "../context";
import { NoticeBar } from "./NoticeBar";
import { useDetails } from "./use-details";

interface NewSheetProps {
  readonly action: ActionName;
  readonly made: Pick<Inserted, "sheet" | "notShown" | "endsUndo">;
  readonly title?: string;
  readonly text: string;
  readonly onDismiss: () => void;
  /** Below the text. */
  readonly children?: ReactNode;
}

/** What was made, and on which sheet; where that one could not be brought to the front, how to get there; and what it has cost. */
export function NewSheet({ action, made, title, text, onDismiss, children }: NewSheetProps): ReactElement {
  const { notices } = useTexts();
  const { sheet, notShown, endsUndo } = made;
  const unexpected = notShown !== undefined && "error" in notShown;
  const { button, byHand } = useDetails(action, unexpected ? notShown.error : null);
  return (
    <NoticeBar
      intent={notShown ? "warning" : "success"}
      {...(title !== undefined && { title })}
      onDismiss={onDismiss}
      actions={unexpected && button}
    >
      {[...(notShown ? [notices.notShown(sheet)] : []), text, ...(endsUndo ? [notices.endsUndo] : [])].join(" ")}
      {byHand}
      {children}
    </NoticeBar>
  );
}
