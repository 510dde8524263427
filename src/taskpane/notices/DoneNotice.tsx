import type { ReactElement, ReactNode } from "react";
import { NoticeBar } from "./NoticeBar";

interface DoneNoticeProps {
  /** What was done. */
  readonly done: string;
  /** What was not, and why; "" where all was done. */
  readonly rest: string;
  /** A way to what was not done. */
  readonly action?: ReactNode;
  readonly onDismiss: () => void;
}

/** What came of changing cells: a success, or a warning where something was left as it is. */
export function DoneNotice({ done, rest, action, onDismiss }: DoneNoticeProps): ReactElement {
  if (rest === "")
    return (
      <NoticeBar intent="success" onDismiss={onDismiss}>
        {done}
      </NoticeBar>
    );
  return (
    <NoticeBar intent="warning" title={done} actions={action} onDismiss={onDismiss}>
      {rest}
    </NoticeBar>
  );
}
