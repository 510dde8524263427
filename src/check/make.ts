/** Makes a finding: the one place that knows which errors Export mends by itself. */
import type { CellFinding } from "./cells/draft";
import type { Finding, FindingCode, FindingParams, Fix, Severity } from "./finding";

/** Where a finding stands and what stands there; see `Finding` for each part. */
export interface Place {
  readonly row: number | null;
  readonly column: string | null;
  readonly columnIndex: number | null;
  readonly value: string;
}

/** The whole sheet rather than one place on it. */
export const WHOLE_SHEET: Place = {
  row: null,
  column: null,
  columnIndex: null,
  value: "",
};

/** Errors that do not block the export, because it mends them by itself (marked † in docs/import-sheet.md, section 5). */
const MENDED_BY_EXPORT: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "header-row",
  "header-spelling",
  "too-many-records",
  "file-delimiter",
  "file-encoding",
  "csv-display",
]);

/** A finding of `code` without its place; `params` are what its message is made from, `fix` is null where there is not exactly one sensible mend. */
export function draftFinding<C extends FindingCode>(
  code: C,
  severity: Severity,
  params: FindingParams[C],
  fix: Fix | null = null,
): CellFinding {
  const blocksExport = severity === "error" && !MENDED_BY_EXPORT.has(code);
  // TypeScript cannot tell that a code and its own params, both of type C, make one member of the union.
  return { code, severity, blocksExport, params, fix } as CellFinding;
}

/** The finding of a draft at a place. */
export function placeFinding(draft: CellFinding, place: Place): Finding {
  const { code, severity, blocksExport, params, fix } = draft;
  const { row, column, columnIndex, value } = place;
  return {
    code,
    severity,
    blocksExport,
    row,
    column,
    columnIndex,
    value,
    params,
    fix,
  } as Finding;
}

/** A finding with its place; see `draftFinding`. */
export function makeFinding<C extends FindingCode>(
  code: C,
  severity: Severity,
  place: Place,
  params: FindingParams[C],
  fix: Fix | null = null,
): Finding {
  return placeFinding(draftFinding(code, severity, params, fix), place);
}

/** A fix that replaces the cell's text; an empty text empties the cell. */
export function textFix(text: string): Fix {
  return { kind: "text", text };
}
