/** Findings by what they ask to be decided: by column, in it by what the cells show. Pure, and of types only from the check. */
import type { Finding } from "../../check";
import { decidedKey, type DateOrder } from "../../values/decided";
import { dayInOrder } from "../../values/date-reading";
import { formatDay, fromIso } from "../../values/dates";
import type { CellFinding } from "../fixes";
import { isCellFix } from "../fixes";

/** Findings of one code on cells of one column that show the same. */
export interface ValueGroup {
  readonly key: string;
  readonly findings: readonly Finding[];
  readonly first: Finding;
  /** What one press makes of all of its cells; null where they have no fix, or not the same. */
  readonly becomes: string | null;
}

export interface ColumnGroup {
  readonly key: string;
  /** Null for findings about rows, and the sheet. */
  readonly column: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** In the order of the sheet. */
  readonly values: readonly ValueGroup[];
}

const isCell = ({ row, columnIndex }: Finding): boolean => row !== null && columnIndex !== null;

/** What tells groups apart. Texts that a decision takes for one are one here too. */
const groupKey = ({ code, severity, column, value }: Finding): string =>
  JSON.stringify([column, code, severity, code === "not-in-list" ? decidedKey(value) : value]);

function valueGroup(key: string, findings: readonly [Finding, ...Finding[]]): ValueGroup {
  const [first] = findings;
  const texts = new Set(findings.map(({ fix }) => (fix?.kind === "text" ? fix.text : null)));
  const [only = null] = texts;
  return { key, findings, first, becomes: texts.size === 1 ? only : null };
}

/** The groups; columns with errors first, then those with more findings. */
export function groupByColumn(findings: readonly Finding[]): readonly ColumnGroup[] {
  const byColumn = new Map<string | null, Map<string, [Finding, ...Finding[]]>>();
  for (const finding of findings) {
    const column = byColumn.get(finding.column) ?? new Map<string, [Finding, ...Finding[]]>();
    byColumn.set(finding.column, column);
    const key = groupKey(finding);
    const group = column.get(key);
    if (group) group.push(finding);
    else column.set(key, [finding]);
  }
  const groups = [...byColumn].map(([column, values]): ColumnGroup => {
    const all = [...values].map(([key, group]) => valueGroup(key, group));
    const errors = all.reduce((sum, { first, findings: some }) => sum + (first.blocks ? some.length : 0), 0);
    const total = all.reduce((sum, { findings: some }) => sum + some.length, 0);
    return { key: JSON.stringify([column]), column, errors, warnings: total - errors, values: all };
  });
  return groups.sort(
    (one, other) =>
      Number(other.errors > 0) - Number(one.errors > 0) || other.errors + other.warnings - (one.errors + one.warnings),
  );
}

/** The fixes that settle the cells of findings by one value. */
export function decidedFixes(findings: readonly Finding[], to: string): readonly CellFinding[] {
  return findings.flatMap((finding) => withText(finding, to));
}

function withText(finding: Finding, text: string): readonly CellFinding[] {
  const fixed: Finding = { ...finding, fix: { kind: "text", text } };
  return isCell(finding) && isCellFix(fixed) ? [fixed] : [];
}

/** What the dates of the findings become when they are written in this order: those that could be two days, and those that could be one in the other order only. */
export function dateOrderFixes(findings: readonly Finding[], order: DateOrder): readonly CellFinding[] {
  return findings.flatMap((finding) => {
    if (finding.code === "date-swapped")
      return order === "day-first" ? withText(finding, formatDay(fromIso(finding.params.dayFirst))) : [];
    if (finding.code !== "invalid-date") return [];
    const day = dayInOrder(finding.value.trim(), order);
    if (day !== null) return withText(finding, formatDay(day));
    return isCellFix(finding) ? [finding] : [];
  });
}

/** Whether the order of the dates in these findings' column is to be decided. */
export const asksForDateOrder = (findings: readonly Finding[]): boolean =>
  findings.some(
    (finding) =>
      finding.code === "date-swapped" || (finding.code === "invalid-date" && finding.params.why === "ambiguous"),
  );
