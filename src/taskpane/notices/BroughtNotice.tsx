import type { ReactElement } from "react";
import type { Brought } from "../../excel/api";
import { useTexts } from "../context";
import { NewSheet } from "./NewSheet";

/** Where the records are that were brought to the template, and what of the original is not among them. */
export function BroughtNotice({
  brought,
  onDismiss,
}: {
  readonly brought: Brought;
  readonly onDismiss: () => void;
}): ReactElement {
  const { matching } = useTexts();
  const { unused, rowsLeft } = brought;
  const text = [
    matching.brought(brought),
    ...(unused.length > 0 ? [matching.notUsed(unused)] : []),
    ...(rowsLeft > 0 ? [matching.rowsLeft(rowsLeft)] : []),
  ].join(" ");
  return <NewSheet action="applyMatch" made={brought} {...{ text, onDismiss }} />;
}
