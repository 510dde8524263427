/** A file with every fix made that has one answer: what *Fix everything* does to a sheet, for a sheet of texts. Pure. */
import type { Finding, FindingCode, RecognisedResult } from "../check";
import type { Sheet } from "../values/sheet";
import { fixedTogether } from "./fixes";
import { planFixes } from "./plan-fixes";

/** A cell that was fixed. */
export interface FixedCell {
  readonly code: FindingCode;
  /** 1-based sheet row. */
  readonly row: number;
  /** The header; null for a header. */
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

export interface FixedCopy {
  /** Every row of the file, from the first one on. */
  readonly rows: readonly (readonly string[])[];
  /** In the order of the check's findings. */
  readonly fixed: readonly FixedCell[];
}

/** Why no copy can be made: it would keep for good what the file only seems to hold. */
export type CopyObstacle = "encoding-unclear" | "bad-quotes";

/** What must be settled before a file's texts are written again: which letters its bytes are, and where its cells end. Null for nothing. */
export function copyObstacle({ source }: Sheet): CopyObstacle | null {
  if (source.kind !== "file") return null;
  if (source.badQuotes.length > 0) return "bad-quotes";
  return source.encodingCandidates.length > 0 ? "encoding-unclear" : null;
}

/**
 * The file's rows with the fixes of a check of it. Nothing that is asked first is changed (src/operations/fixes.ts).
 * @param sheet of a file: every cell is a text.
 * @param only fixes of these codes; null for all.
 */
export function fixedCopy(sheet: Sheet, result: RecognisedResult, only: ReadonlySet<FindingCode> | null): FixedCopy {
  const isWanted = ({ code }: Finding): boolean => only === null || only.has(code);
  const wanted = fixedTogether(result.findings, isWanted);
  const rows = sheet.values.map((row) => row.map(String));
  for (const edit of planFixes(sheet, result, wanted).edits) {
    if (edit.kind !== "content" || !("value" in edit.after)) continue;
    const cells = rows[edit.row - (sheet.firstRow - 1)];
    if (cells) cells[edit.column - sheet.firstColumn] = String(edit.after.value);
  }
  const textAt = (cells: readonly (readonly unknown[])[], { row, columnIndex }: CellAt): string =>
    String(cells[row - sheet.firstRow]?.[columnIndex] ?? "");
  const fixed = wanted.flatMap((finding): FixedCell[] => {
    const { code, row } = finding;
    const [before, after] = [textAt(sheet.values, finding), textAt(rows, finding)];
    const column = row === result.headerRow ? null : finding.column;
    return before === after ? [] : [{ code, row, column, before, after }];
  });
  return { rows, fixed };
}

interface CellAt {
  readonly row: number;
  readonly columnIndex: number;
}
