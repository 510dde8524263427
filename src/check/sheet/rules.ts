/** Rules on the file and on the sheet as a whole (docs/import-sheet.md, section 5, Sheet). */
import { LIMITS } from "../../template";
import type { BadQuoteRow, Sheet } from "../../values/sheet";
import type { Finding, Fix } from "../finding";
import { makeFinding, WHOLE_SHEET } from "../make";
import type { SurplusFields } from "../rows/surplus";

/** How the file was written: `file-delimiter`, `file-uncut`, `file-encoding`. */
export function fileFindings({ source }: Sheet): Finding[] {
  if (source.kind !== "file") return [];
  const { delimiter, hasSeparatorLine: separatorLine, encoding, isDamaged, encodingCandidates: candidates } = source;
  const findings: Finding[] = [];
  if (delimiter !== "," || separatorLine)
    findings.push(makeFinding("file-delimiter", WHOLE_SHEET, { delimiter, separatorLine }));
  if (source.isUncut) findings.push(makeFinding("file-uncut", WHOLE_SHEET, {}));
  if (encoding !== "utf-8" || isDamaged) {
    // An import cannot be undone, and names must be right: where it is not clear, the user has to say.
    const fixedByExport = candidates.length === 0;
    findings.push(
      makeFinding("file-encoding", WHOLE_SHEET, { encoding, isDamaged, candidates }, null, { fixedByExport }),
    );
  }
  return findings;
}

/** How many records there are: `too-many-records`, `no-records`; `others` are the filled rows that have findings of their own instead of being records. */
export function countFindings(records: number, others: number): Finding[] {
  if (records === 0) return [makeFinding("no-records", WHOLE_SHEET, { others })];
  if (records <= LIMITS.records) return [];
  const files = Math.ceil(records / LIMITS.records);
  return [
    makeFinding("too-many-records", WHOLE_SHEET, {
      records,
      limit: LIMITS.records,
      files,
    }),
  ];
}

/** Findings on a whole row: `file-quote`, `row-width`, `blank-row`, and of rows that are no records. */
export const rowFinding = {
  fileQuote: ({ row, ...params }: BadQuoteRow): Finding => makeFinding("file-quote", wholeRow(row), params),
  width: (row: number, surplus: SurplusFields, expected: number): Finding =>
    makeFinding("row-width", wholeRow(row), { ...surplus, expected }),
  blank: (row: number): Finding => makeFinding("blank-row", wholeRow(row), {}),
  noRecord: (code: "repeated-header" | "not-a-record", row: number): Finding =>
    makeFinding(code, wholeRow(row), {}, removeRow(row)),
};

/** Somebody wrote the row: removing it is for them to decide. */
const removeRow = (row: number): Fix => ({ kind: "remove-rows", first: row, count: 1, askFirst: true });

const wholeRow = (row: number) => ({
  row,
  column: null,
  columnIndex: null,
  value: "",
});
