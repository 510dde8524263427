import type { ReactElement } from "react";
import type { NotShown } from "../../excel/api";
import { useTexts } from "../context";
import type { ActionName } from "../../excel/api";
import { NoticeBar } from "./NoticeBar";
import { useDetails } from "./use-details";

interface NewSheetProps {
  readonly action: ActionName;
  readonly sheet: string;
  /** Undefined where the sheet is in front. */
  readonly notShown: NotShown | undefined;
  readonly title?: string;
  readonly text: string;
  readonly onDismiss: () => void;
}

/** What was made, and on which sheet; where that one could not be brought to the front, how to get there. */
export function NewSheet({ action, sheet, notShown, title, text, onDismiss }: NewSheetProps): ReactElement {
  const { notices } = useTexts();
  const unexpected = notShown !== undefined && "error" in notShown;
  const { button, byHand } = useDetails(action, unexpected ? notShown.error : null);
  return (
    <NoticeBar
      intent={notShown ? "warning" : "success"}
      {...(title !== undefined && { title })}
      onDismiss={onDismiss}
      actions={unexpected && button}
    >
      {notShown ? `${notices.notShown(sheet)} ${text}` : text}
      {byHand}
    </NoticeBar>
  );
}
