import type { ReactElement } from "react";
import type { Replayed } from "../../excel/api";
import { useTexts } from "../context";
import { NoticeBar } from "./NoticeBar";

interface ReplayedNoticeProps {
  readonly replayed: Replayed;
  readonly onDismiss: () => void;
}

/** What was undone or done again, and which cells were left as they are. */
export function ReplayedNotice({ replayed, onDismiss }: ReplayedNoticeProps): ReactElement {
  const { history } = useTexts();
  const { name, way, left } = replayed;
  const said = history.replayed[way](name);
  if (left.length === 0)
    return (
      <NoticeBar intent="success" onDismiss={onDismiss}>
        {said}
      </NoticeBar>
    );
  return (
    <NoticeBar intent="warning" title={said} onDismiss={onDismiss}>
      {history.left(left)}
    </NoticeBar>
  );
}
