/** Typical findings and checks for tests of the pane and for its story page. */
import type { Finding } from "../../../src/check/finding";
import type { ImportSummary } from "../../../src/operations/import-summary";
import type { Checked, CsvFile, Exported, ServerMessage } from "../../../src/excel/api";

export const required = (row: number, column: string): Finding => ({
  code: "required",
  severity: "error",
  blocks: true,
  row,
  column,
  columnIndex: 3,
  value: "",
  params: { because: null },
  fix: null,
});

export const missingColumn = (header: string): Finding => ({
  code: "header-missing",
  severity: "error",
  blocks: true,
  row: 1,
  column: header,
  columnIndex: null,
  value: "",
  params: { mandatory: "Y" },
  fix: { kind: "add-column", header },
});

export const noRecord = (row: number): Finding => ({
  code: "not-a-record",
  severity: "error",
  blocks: true,
  row,
  column: null,
  columnIndex: null,
  value: "",
  params: {},
  fix: { kind: "remove-rows", first: row, count: 1, askFirst: true },
});

export const badEmail = (row: number, value: string): Finding => ({
  code: "invalid-email",
  severity: "error",
  blocks: true,
  row,
  column: "Customer Contact Email Address",
  columnIndex: 15,
  value,
  params: { email: value },
  fix: null,
});

export const badDate = (row: number, value: string, fix: string): Finding => ({
  code: "invalid-date",
  severity: "error",
  blocks: true,
  row,
  column: "Estimated Close Date",
  columnIndex: 23,
  value,
  params: { why: "format" },
  fix: { kind: "text", text: fix },
});

export const shownWrong = (row: number, shown: string): Finding => ({
  code: "csv-display",
  severity: "error",
  blocks: false,
  row,
  column: "Estimated Close Date",
  columnIndex: 23,
  value: shown,
  params: { kind: "date", shown, expected: "01/30/2027" },
  fix: { kind: "format", format: "mm\\/dd\\/yyyy" },
});

/** Nothing is known that it could mean. */
export const unknownCountry = (row: number, value: string): Finding => ({ ...notInList(row, value, ""), fix: null });

/** It could be two days. */
export const doubtfulDate = (row: number, value: string): Finding =>
  ({
    ...badDate(row, value, ""),
    params: { why: "ambiguous" },
    fix: null,
  }) as Finding;

export const notInList = (row: number, value: string, fix: string): Finding => ({
  code: "not-in-list",
  severity: "error",
  blocks: true,
  row,
  column: "Customer Country",
  columnIndex: 10,
  value,
  params: { kind: "country", list: null },
  fix: { kind: "text", text: fix },
});

export const shortDuns = (row: number): Finding => ({
  code: "duns-length",
  severity: "warning",
  blocks: false,
  row,
  column: "Customer D-U-N-S ID",
  columnIndex: 11,
  value: "81466849",
  params: { digits: 8 },
  fix: { kind: "text", text: "081466849" },
});

export const pastDate = (row: number): Finding => ({
  code: "close-date-past",
  severity: "warning",
  blocks: false,
  row,
  column: "Estimated Close Date",
  columnIndex: 23,
  value: "01/30/2020",
  params: { date: "2020-01-30" },
  fix: null,
});

export const missingHeader = (column: string): Finding => ({
  code: "header-missing",
  severity: "error",
  blocks: true,
  row: 1,
  column,
  columnIndex: null,
  value: "",
  params: { mandatory: "Y" },
  fix: { kind: "add-column", header: column },
});

export const wholeSheet: Finding = {
  code: "no-records",
  severity: "warning",
  blocks: false,
  row: null,
  column: null,
  columnIndex: null,
  value: "",
  params: { others: 0 },
  fix: null,
};

/** 14:32 on this computer's clock. */
export const CHECKED_AT = new Date(2026, 10, 20, 14, 32).getTime();

/** A check of `findings`, its counts taken from them. */
export function checkedWith(findings: readonly Finding[], extra: Partial<Checked> = {}): Checked {
  const blocked = new Set(findings.filter((finding) => finding.blocks).map((finding) => finding.row));
  const records = extra.records ?? 12;
  const rows = [...blocked].flatMap((row) => row ?? []).sort((one, other) => one - other);
  return {
    sheetId: "{co-sell}",
    sheet: "Co-sell import",
    at: CHECKED_AT,
    asOf: 0,
    records,
    errors: findings.filter((finding) => finding.severity === "error" && finding.blocks).length,
    warnings: findings.filter((finding) => finding.severity === "warning").length,
    fixedByExport: findings.filter((finding) => finding.severity === "error" && !finding.blocks).length,
    findings,
    serverMessages: [],
    ready: blocked.size === 0,
    recordsReady: records - blocked.size,
    deals: {
      created: new Set(Array.from({ length: records }, (_, at) => at + 2)),
      updates: new Set<number>(),
      withErrors: new Set(rows),
      withWarnings: new Set<number>(),
    },
    leftOut: {
      records: rows.length,
      rows: rows.map((row) => ({ row, deal: `Deal ${row - 1}` })),
      inCells: [],
      noRecords: [],
    },
    errorsColumnAdded: false,
    listSeparator: ",",
    hiddenRows: 0,
    marked: true,
    formatsSet: { cells: 0, columns: 0 },
    ...extra,
  };
}

/** Twelve findings of six kinds, as a first try gives them. */
export const twelve: readonly Finding[] = [
  required(4, "Customer City"),
  badEmail(5, "anna.berg(at)northwind.example"),
  badDate(5, "30 Jan 2027", "01/30/2027"),
  notInList(6, "Sverige", "SE"),
  required(7, "Solution 1"),
  required(7, "Team member 1"),
  badDate(9, "2027-01-30", "01/30/2027"),
  notInList(9, "Tyskland", "DE"),
  shownWrong(11, "2027-01-30"),
  shortDuns(3),
  shortDuns(8),
  pastDate(12),
];

/** As many findings as a spoiled export has. */
export function thousands(count: number): Finding[] {
  const makers = [
    (row: number) => required(row, "Customer City"),
    (row: number) => badDate(row, "2027-01-30", "01/30/2027"),
    (row: number) => notInList(row, "Sverige", "SE"),
    (row: number) => shortDuns(row),
    (row: number) => pastDate(row),
  ];
  return Array.from(
    { length: count },
    (_, index) => makers[index % makers.length]?.(2 + Math.floor(index / makers.length)) ?? required(2, "Deal Name"),
  );
}

export const serverSaid: readonly ServerMessage[] = [
  { row: 3, text: "Mandatory field Solution 1 missing", column: "Solution 1" },
  { row: 8, text: "Duplicate deal found for the customer", column: null },
];

export const csvFile = (name: string, records: number): CsvFile => ({
  name,
  records,
  text: `\uFEFFErrors,Deal Name,Customer Name,Partner Referral Status\r\n${",UK spring deal,Contoso Corporation,Active\r\n".repeat(records)}`,
});

/** An import that does nothing but what is said. */
export const doing = (what: Partial<ImportSummary>): ImportSummary => ({
  created: 0,
  updated: 0,
  closed: [],
  dealTypes: { "co-sell": 0, "partner-led": 0, private: 0 },
  values: [],
  dots: [],
  columns: { amount: "Estimated Deal Value", closeDate: "Estimated Close Date" },
  warnings: [],
  ...what,
});

export function exportedAs(files: readonly CsvFile[], leftOut = 0): Exported {
  const records = files.reduce((sum, file) => sum + file.records, 0);
  return {
    files,
    records,
    marks: Array.from({ length: records }, (_, index) => String(index)),
    before: null,
    summary: doing({ created: records }),
    name: "Co-sell import",
    onlyRowsWithoutErrors: leftOut > 0,
    checked: checkedWith(
      Array.from({ length: leftOut }, (_, index) => required(2 + index, "Deal Name")),
      { records: records + leftOut, marked: false },
    ),
  };
}
