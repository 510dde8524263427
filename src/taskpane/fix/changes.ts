/** What a number of fixes will change, as lines to read: each cell where there are few, else summed up by what becomes what, or by kind. Pure. */
import type { FindingCode } from "../../check/finding";
import type { LeftFormula } from "../../excel/api";
import type { CellFinding } from "../../operations/fixes";

export interface Change {
  readonly key: string;
  readonly column: string;
  /** 1-based sheet row; null where the line stands for several cells. */
  readonly row: number | null;
  /** What becomes what; null where the line stands for several values, which are then of one `code`. */
  readonly values: { readonly from: string; readonly fix: CellFinding["fix"] } | null;
  readonly code: FindingCode;
  readonly findings: readonly CellFinding[];
}

/** So many cells are shown one by one, and so many lines where they are not. */
const SINGLE_CELLS = 10;
const MAX_LINES = 30;

/** A line each, with the formula that stands in the cell. */
export function changesOfFormulas(
  findings: readonly CellFinding[],
  formulas: readonly LeftFormula[],
): readonly Change[] {
  return findings.map((finding, at) => ({
    ...lineOf([finding], `${at}`),
    row: finding.row,
    values: { from: formulaOf(finding, formulas) ?? finding.value, fix: finding.fix },
  }));
}

/** The formula in a finding's cell, where it is among these. */
export const formulaOf = ({ row, columnIndex }: CellFinding, formulas: readonly LeftFormula[]): string | undefined =>
  formulas.find((one) => one.row === row && one.columnIndex === columnIndex)?.formula;

/** The lines, those with the most cells first where they are summed up. */
export function changesOf(findings: readonly CellFinding[]): readonly Change[] {
  if (findings.length <= SINGLE_CELLS) {
    return findings.map((finding, at) => ({
      ...lineOf([finding], `${at}`),
      row: finding.row,
      values: valuesOf(finding),
    }));
  }
  const byValue = grouped(findings, ({ code, column, value, fix }) =>
    "text" in fix ? JSON.stringify([code, column, value, fix.text]) : JSON.stringify([code, column, fix.kind]),
  );
  if (byValue.length <= MAX_LINES)
    return byValue.map(([key, group]) => ({ ...lineOf(group, key), values: sharedValues(group) }));
  return grouped(findings, ({ code, column }) => JSON.stringify([code, column])).map(([key, group]) =>
    lineOf(group, key),
  );
}

function lineOf(findings: readonly CellFinding[], key: string): Change {
  const [first] = findings;
  return { key, column: first?.column ?? "", row: null, values: null, code: first?.code ?? "whitespace", findings };
}

const valuesOf = ({ value, fix }: CellFinding): Change["values"] => ({ from: value, fix });

/** Cells that get another format or width show something else. */
const sharedValues = ([first]: readonly CellFinding[]): Change["values"] =>
  first && "text" in first.fix ? valuesOf(first) : null;

function grouped(
  findings: readonly CellFinding[],
  keyOf: (finding: CellFinding) => string,
): readonly (readonly [string, readonly CellFinding[]])[] {
  const groups = new Map<string, CellFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}
