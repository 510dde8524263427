/** What is different between the files of two exports of one sheet. Pure. */
import type { CsvFile, Exported } from "../excel/api";

export interface ExportChange {
  /** Records before and now. */
  readonly before: number;
  readonly now: number;
  /** Records of now that were not there before, or not like this. */
  readonly different: number;
}

/** The lines of all records. A record whose text holds a line end of the file's own kind counts as several; the number shows nothing of that. */
const linesOf = (files: readonly CsvFile[]): readonly string[] =>
  files.flatMap(({ text }) => text.split("\r\n").slice(1));

/** Null where the files are the same, to the letter. */
export function changeBetween(before: Exported, now: Exported): ExportChange | null {
  const same =
    before.files.length === now.files.length &&
    before.files.every(({ text }, index) => text === now.files[index]?.text);
  if (same) return null;
  const counts = new Map<string, number>();
  for (const line of linesOf(before.files)) counts.set(line, (counts.get(line) ?? 0) + 1);
  const different = linesOf(now.files).filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
  return { before: before.records, now: now.records, different: different.length };
}
