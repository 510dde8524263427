/** Fixes of findings as edits of cells. Pure. */
import type { RecognisedResult } from "../check";
import type { CellValue, Sheet } from "../values/sheet";
import type { CellEdit } from "./cell-edit";
import { displayFixes, type NarrowColumn } from "./displays";
import { isFixable, type FixableFinding, type WantedFix } from "./fixes";

export interface FixPlan {
  readonly edits: readonly CellEdit[];
  readonly narrow: readonly NarrowColumn[];
  /** Asked for, and not found on the sheet any more. */
  readonly missing: number;
}

/** The edits for the fixes that were asked for, as far as the check of the sheet still finds the same to fix. */
export function planFixes(
  sheet: Sheet,
  { findings }: Pick<RecognisedResult, "findings">,
  wanted: readonly WantedFix[],
): FixPlan {
  const found = new Map(
    findings.flatMap((finding) => (isFixable(finding) ? [[keyOf(finding), finding] as const] : [])),
  );
  const still = wanted.flatMap((one) => found.get(keyOf(one)) ?? []);
  const texts = still.flatMap((finding) => textEdit(sheet, finding));
  const { formats, narrow } = displayFixes(sheet, { findings: still });
  return { edits: [...texts, ...formats], narrow, missing: wanted.length - still.length };
}

const keyOf = ({ code, row, columnIndex, value, fix }: WantedFix): string =>
  JSON.stringify([code, row, columnIndex, value, fix.kind === "text" ? fix.text : fix.kind]);

function textEdit(sheet: Sheet, { row, columnIndex, fix }: FixableFinding): readonly CellEdit[] {
  if (fix.kind !== "text") return [];
  const { firstRow, firstColumn, values } = sheet;
  const value: CellValue = values[row - firstRow]?.[columnIndex] ?? "";
  if (value === fix.text) return [];
  const place = { row: row - 1, column: firstColumn + columnIndex };
  return [{ kind: "content", ...place, before: { value }, after: { value: fix.text } }];
}
