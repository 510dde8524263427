/** Fixes of findings as edits of cells. Pure. */
import type { RecognisedResult } from "../check";
import type { CellValue, Sheet } from "../values/sheet";
import type { CellEdit, Content } from "./cell-edit";
import { displayFixes, type NarrowColumn } from "./displays";
import { isCellFix, isStructureFix, type CellFinding, type StructureFinding, type WantedFix } from "./fixes";

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
    findings.flatMap((finding) => (isCellFix(finding) ? [[keyOf(finding), finding] as const] : [])),
  );
  const asked = wanted.flatMap((one) => {
    const finding = found.get(keyOf(one));
    return finding ? [{ finding, formula: one.formula }] : [];
  });
  const still = asked.map(({ finding }) => finding);
  const texts = asked.flatMap(({ finding, formula }) => textEdit(sheet, finding, formula));
  const { formats, narrow } = displayFixes(sheet, { findings: still });
  return { edits: [...texts, ...formats], narrow, missing: wanted.length - still.length };
}

const keyOf = ({ code, row, columnIndex, value, fix }: WantedFix): string =>
  JSON.stringify([code, row, columnIndex, value, "text" in fix ? fix.text : JSON.stringify(fix)]);

/** The finding that asks for a column to be added, or rows to be removed, where the check of the sheet still has it. */
export function structureFixOf(
  { findings }: Pick<RecognisedResult, "findings">,
  wanted: WantedFix,
): StructureFinding | null {
  const key = keyOf(wanted);
  return findings.filter(isStructureFix).find((finding) => keyOf(finding) === key) ?? null;
}

function textEdit(
  sheet: Sheet,
  { row, columnIndex, fix }: CellFinding,
  formula: string | undefined,
): readonly CellEdit[] {
  if (!("text" in fix)) return [];
  const { firstRow, firstColumn, values } = sheet;
  const value: CellValue = values[row - firstRow]?.[columnIndex] ?? "";
  if (value === fix.text) return [];
  const before: Content = formula === undefined ? { value } : { formula };
  const place = { row: row - 1, column: firstColumn + columnIndex };
  return [{ kind: "content", ...place, before, after: { value: fix.text } }];
}
