import type { ReactElement } from "react";
import type { Replayed } from "../../excel/api";
import { useTexts } from "../context";
import { DoneNotice } from "./DoneNotice";

interface ReplayedNoticeProps {
  readonly replayed: Replayed;
  readonly onDismiss: () => void;
}

/** What was undone or done again, and which cells were left as they are. */
export function ReplayedNotice({ replayed, onDismiss }: ReplayedNoticeProps): ReactElement {
  const { history } = useTexts();
  const { name, way, left, copies } = replayed;
  const rest = [
    ...(left.length > 0 ? [history.left(left)] : []),
    ...(copies ? [history.copies(copies.rows, copies.sheet)] : []),
  ];
  return <DoneNotice done={history.replayed[way](name)} rest={rest.join(" ")} onDismiss={onDismiss} />;
}
