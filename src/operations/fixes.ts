/** Which findings can be fixed, and which of them together. Pure, and of types only: the pane asks before the rules have been loaded. */
import type { Finding, FindingCode, Fix } from "../check";

/** What can be fixed in the cells that are there. */
type CellFix = Extract<Fix, { readonly kind: "text" | "header" | "format" | "column-width" }>;
/** What changes the columns or rows of the sheet. */
export type StructureFix = Extract<Fix, { readonly kind: "add-column" | "remove-rows" }>;

/** A finding whose fix changes its own cell. */
export type CellFinding = Finding & {
  readonly row: number;
  readonly columnIndex: number;
  readonly fix: CellFix;
};

/** A finding whose fix adds a column or removes rows. */
export type StructureFinding = Finding & { readonly fix: StructureFix };

export type FixableFinding = CellFinding | StructureFinding;

export function isCellFix(finding: Finding): finding is CellFinding {
  const { fix, row, columnIndex } = finding;
  if (fix === null || row === null || columnIndex === null) return false;
  return fix.kind === "text" || fix.kind === "header" || fix.kind === "format" || fix.kind === "column-width";
}

export const isStructureFix = (finding: Finding): finding is StructureFinding =>
  finding.fix?.kind === "add-column" || finding.fix?.kind === "remove-rows";

export const isFixable = (finding: Finding): finding is FixableFinding => isCellFix(finding) || isStructureFix(finding);

/** A deal that is closed stays closed once it has been imported. */
const CLOSED = "Closed";

/**
 * Whether a fix is never made together with others, because somebody has to decide (docs/import-sheet.md, sections 4 and 5): it sets Closed, empties a cell that was not
 * a word for nothing, is one of a column of doubtful dates, adds a column or removes rows.
 */
export function isAskedFirst({ code, fix }: FixableFinding): boolean {
  if (fix.askFirst || fix.kind === "add-column" || fix.kind === "remove-rows") return true;
  return fix.kind === "text" && (fix.text === CLOSED || (fix.text === "" && code !== "placeholder"));
}

/** On one cell the fix of any other rule holds what these would do. */
const OF_ANY_TEXT: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "whitespace",
  "escaped-text",
  "wrapped-text",
  "mojibake",
]);

/**
 * The findings that *fix all* makes, of those that are given: one a cell, its own rule's before those of any text, and none that is asked first. A cell of which
 * one fix must be asked for is left out whole: what is decided there may change the others.
 * @param isWanted which of them may be made; the others still say which cells are asked first.
 */
export function fixedTogether(
  findings: readonly Finding[],
  isWanted: (finding: Finding) => boolean = () => true,
): readonly CellFinding[] {
  const byCell = new Map<string, CellFinding>();
  const asked = new Set<string>();
  for (const finding of findings) {
    // A header that somebody may have meant: which column it is, is for them to say.
    if (!isCellFix(finding) || finding.fix.kind === "header") continue;
    const cell = cellOf(finding);
    if (isAskedFirst(finding)) asked.add(cell);
    if (!isWanted(finding)) continue;
    const other = byCell.get(cell);
    if (!other || (OF_ANY_TEXT.has(other.code) && !OF_ANY_TEXT.has(finding.code))) byCell.set(cell, finding);
  }
  return [...byCell].flatMap(([cell, finding]) => (asked.has(cell) ? [] : [finding]));
}

/** A format and a text of the same cell are two things to fix. */
const cellOf = ({ row, columnIndex, fix }: CellFinding): string =>
  `${row} ${columnIndex} ${"text" in fix ? "text" : "look"}`;

/** What was asked to be fixed: as much of a finding as is needed to see whether the sheet still has it. */
export type WantedFix = Pick<Finding, "code" | "row" | "columnIndex" | "value"> & {
  readonly fix: CellFix | StructureFix;
  /** The formula that was shown, and that the text may replace. Without it a formula is never overwritten. */
  readonly formula?: string;
};
