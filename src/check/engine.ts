/** The run of a check: headers, then a look over all rows, then the records one by one. */
import { DEFAULT_EDITION } from "../template";
import type { Sheet } from "../values/sheet";
import type { Finding } from "./finding";
import { headerTexts, locateHeaderRow } from "./headers/locate";
import { readHeaders, type ReadHeaders } from "./headers/read";
import { headerBlank, headerFindings, type HeaderRow } from "./headers/rules";
import { inSheetOrder } from "./order";
import type { CheckOptions, CheckProgress, CheckResult } from "./result";
import { recordChecker } from "./rows/checker";
import { rowScanner, surplusFields, type Scan } from "./rows/scan";
import { countFindings, fileFindings, rowFinding } from "./sheet-rules";

/** Cells between two breaths: a few milliseconds of work on a slow machine, where code that runs for the first time is slower still. */
const CELLS_A_SLICE = 200;

type Steps<T> = Generator<CheckProgress, T, void>;

/** Calls `visit` for 0 … count - 1 in slices of rows; `done` rows of `of` were done before. */
function* inSlices(
  count: number,
  width: number,
  done: number,
  of: number,
  visit: (position: number) => void,
): Steps<void> {
  const rows = Math.max(1, Math.floor(CELLS_A_SLICE / Math.max(1, width)));
  for (let start = 0; start < count; start += rows) {
    const end = Math.min(count, start + rows);
    for (let position = start; position < end; position += 1) visit(position);
    yield { done: done + end, of };
  }
}

/** Collects findings and counts what the result says about them. */
class Findings {
  readonly all: Finding[] = [];
  errors = 0;
  readonly blockedRows = new Set<number>();
  /** A finding on the headers or on the sheet blocks every record. */
  blocksAll = false;
  blocks = false;

  constructor(private readonly headerRow: number) {}

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.all.push(finding);
      if (finding.severity === "error") this.errors += 1;
      if (!finding.blocks) continue;
      this.blocks = true;
      if (finding.row === null || finding.row <= this.headerRow) this.blocksAll = true;
      else this.blockedRows.add(finding.row);
    }
  }
}

const withoutHeaders = (findings: readonly Finding[]): CheckResult => ({
  edition: DEFAULT_EDITION,
  headerRow: null,
  columns: [],
  records: 0,
  recordRows: [],
  findings,
  errors: findings.length,
  warnings: 0,
  ready: false,
  blockedRows: new Set(),
  recordsReady: 0,
  lastRow: 0,
});

function openQuoteFindings({ source }: Sheet): Finding[] {
  return source.kind === "file" && source.openQuoteRow !== null ? [rowFinding.fileQuote(source.openQuoteRow)] : [];
}

/** Findings on the header row, `header-blank` included. */
function headerRowFindings(headers: ReadHeaders, at: HeaderRow, scan: Scan): Finding[] {
  return [...headerFindings(headers, at), ...[...scan.filledBlanks].map((column) => headerBlank(column, at))].sort(
    inSheetOrder,
  );
}

/** See `checkSteps` in index.ts. */
export function* run(sheet: Sheet, options: CheckOptions): Steps<CheckResult> {
  const quotes = openQuoteFindings(sheet);
  const headerIndex = locateHeaderRow(sheet);
  if (headerIndex === null) return withoutHeaders([...fileFindings(sheet), ...quotes]);

  const headers = readHeaders(headerTexts(sheet, headerIndex));
  const width = headers.columns.length;
  const first = headerIndex + 1;
  const rows = sheet.values.length - first;
  const headerRow = sheet.firstRow + headerIndex;

  const { scan, next } = rowScanner(sheet, headers.columns);
  yield { done: 0, of: 2 * rows };
  yield* inSlices(rows, width, 0, 2 * rows, (position) => next(first + position));

  const findings = new Findings(headerRow);
  const quotesAbove = quotes.filter((finding) => (finding.row ?? 0) <= headerRow);
  const quotesBelow = quotes.filter((finding) => (finding.row ?? 0) > headerRow);
  findings.add([...fileFindings(sheet), ...countFindings(scan.records)]);
  findings.add([
    ...quotesAbove,
    ...headerRowFindings(headers, { row: headerRow, firstColumn: sheet.firstColumn }, scan),
  ]);

  yield { done: rows, of: 2 * rows };
  const checkRecord = recordChecker(sheet, headers, {
    source: sheet.source,
    today: options.today,
    language: options.language ?? "en",
    dayFirstDates: scan.dayFirstDates,
  });
  const recordRows: number[] = [];
  yield { done: rows, of: 2 * rows };
  yield* inSlices(rows, width, rows, 2 * rows, (position) => {
    const rowIndex = first + position;
    const row = sheet.firstRow + rowIndex;
    const kind = scan.kinds[position];
    const openQuote = quotesBelow.filter((finding) => finding.row === row);
    findings.add(openQuote);
    if (kind === "empty") {
      if (position < scan.lastRecord) findings.add([rowFinding.blank(row)]);
      return;
    }
    recordRows.push(row);
    if (kind === "record") findings.add(checkRecord(rowIndex));
    // Fields too many are the open quote's doing.
    const surplus = openQuote.length > 0 ? null : surplusFields(sheet, rowIndex, width);
    if (surplus) findings.add([rowFinding.width(row, surplus, width)]);
  });

  const blockedRows = findings.blocksAll
    ? new Set(recordRows)
    : new Set(recordRows.filter((row) => findings.blockedRows.has(row)));
  return {
    edition: headers.edition,
    headerRow,
    columns: headers.columns,
    records: scan.records,
    recordRows,
    findings: findings.all,
    errors: findings.errors,
    warnings: findings.all.length - findings.errors,
    ready: !findings.blocks,
    blockedRows,
    recordsReady: recordRows.filter((row) => !blockedRows.has(row)).length,
    lastRow: headerRow + scan.lastRecord + 1,
  };
}
