/** The run of a check: the headers, the facts of all rows, then the records one by one. Rows that were not edited since the check before are kept. */
import { DEFAULT_EDITION } from "../template";
import type { Sheet } from "../values/sheet";
import { inChunks, type Steps } from "./chunks";
import type { Finding } from "./finding";
import { headerTexts, locateHeaderRow } from "./headers/locate";
import { readHeaders, type ReadHeaders } from "./headers/read";
import { headerBlank, headerFindings, type HeaderRow } from "./headers/rules";
import { makeFinding } from "./make";
import { inSheetOrder } from "./order";
import type { CheckOptions, CheckResult } from "./result";
import { recordChecker, type CheckedRecord } from "./rows/checker";
import { recordColumns } from "./rows/record";
import { recordsInCells } from "./rows/record-in-one-cell";
import { IGNORED, rowFactsReader, type NoRecord, type RowFacts, type RowKind } from "./rows/row-facts";
import { surplusFields } from "./rows/surplus";
import { countFindings, fileFindings, rowFinding } from "./sheet/rules";
import { duplicateFinder } from "./sheet/duplicates";
import { summariseRows, type SheetFacts } from "./sheet/facts";
import { keepsFindings, keptRows, type CheckedRow, type CheckState, type KeptRows, type Previous } from "./state";
import { Tally } from "./tally";

function unrecognised(sheet: Sheet, options: CheckOptions, findings: readonly Finding[]): CheckState {
  const errors = findings.length;
  const result: CheckResult = { recognised: false, records: 0, findings, errors, warnings: 0, ready: false };
  const headers = { edition: DEFAULT_EDITION, columns: [] };
  return { sheet, options, result, headerIndex: null, headers, cellFacts: summariseRows([]).cells, rows: [] };
}

function badQuoteFindings({ source }: Sheet): Finding[] {
  return source.kind === "file" ? source.badQuotes.map(rowFinding.fileQuote) : [];
}

/** Findings on the header row, `header-blank` included. */
function headerRowFindings(headers: ReadHeaders, at: HeaderRow, { filledBlanks }: SheetFacts): Finding[] {
  const blanks = headers.columns.filter(({ index }) => filledBlanks.has(index));
  return [...headerFindings(headers, at), ...blanks.map((column) => headerBlank(column, at))].sort(inSheetOrder);
}

/** The record with its findings on row `row`, where it may have been on another. */
function onRow(record: CheckedRecord, row: number): CheckedRecord {
  const [first] = record.findings;
  if (first === undefined || first.row === row) return record;
  return { ...record, findings: record.findings.map((finding) => ({ ...finding, row })) };
}

interface RowPass {
  readonly sheet: Sheet;
  readonly headers: ReadHeaders;
  readonly options: CheckOptions;
  readonly facts: SheetFacts;
  readonly kept: KeptRows;
  /** `file-quote` findings below the headers, by row. */
  readonly quotes: ReadonlyMap<number | null, Finding>;
  readonly tally: Tally;
}

/** Compiles the check of rows with their facts, in sheet order: puts the findings into the tally. `position` counts the rows below the headers. */
function rowChecker({ sheet, headers, options, facts, kept, quotes, tally }: RowPass) {
  const { today, language = "en", decided = null } = options;
  const checkRecord = recordChecker(sheet, headers, { source: sheet.source, today, language, decided, ...facts.cells });
  const findDuplicates = duplicateFinder(sheet, recordColumns(headers));
  const keepsRecords = keepsFindings(kept, facts.cells);

  const recordAt = (rowIndex: number): CheckedRecord => {
    const before = keepsRecords ? kept.get(rowIndex)?.record : null;
    const record = before ? onRow(before, sheet.firstRow + rowIndex) : checkRecord(rowIndex);
    const duplicates = findDuplicates(rowIndex, record.keys);
    tally.add(duplicates.length === 0 ? record.findings : [...record.findings, ...duplicates].sort(inSheetOrder));
    return record;
  };

  const { allIn } = recordsInCells(headers);
  const noRecordFinding = (found: NoRecord, row: number): Finding => {
    if (found.code !== "record-in-one-cell") return rowFinding.noRecord(found.code, row);
    const { index, code } = found;
    const value = sheet.text[row - sheet.firstRow]?.[index] ?? "";
    return makeFinding(
      code,
      { row, column: headers.columns[index]?.name ?? null, columnIndex: index, value },
      allIn(value),
    );
  };

  return (rowIndex: number, position: number, row: RowFacts): CheckedRow => {
    const sheetRow = sheet.firstRow + rowIndex;
    const badQuote = quotes.get(sheetRow);
    if (badQuote) tally.add([badQuote]);
    if (row.kind === "empty" && position < facts.lastRecord) tally.add([rowFinding.blank(sheetRow)]);
    if (row.noRecord) tally.add([noRecordFinding(row.noRecord, sheetRow)]);
    if (row.kind === "record") return { facts: row, record: recordAt(rowIndex) };
    // Extra fields are caused by the bad quote, where there is one.
    const surplus = badQuote ? null : surplusFields(sheet, rowIndex, headers.columns.length);
    if (surplus) tally.add([rowFinding.width(sheetRow, surplus, headers.columns.length)]);
    return { facts: row, record: null };
  };
}

/** Checks `sheet`; `previous` is the check of the sheet before it was edited, if there was one. See index.ts. */
export function* checkFrom(sheet: Sheet, options: CheckOptions, previous: Previous | null): Steps<CheckState> {
  const quotes = badQuoteFindings(sheet);
  const headerIndex = locateHeaderRow(sheet);
  if (headerIndex === null || quotes.some(({ row }) => row === sheet.firstRow + headerIndex))
    return unrecognised(sheet, options, quotes.length > 0 ? quotes : fileFindings(sheet));

  const headers = readHeaders(headerTexts(sheet, headerIndex));
  const width = headers.columns.length;
  const first = headerIndex + 1;
  const count = sheet.values.length - first;
  const headerRow = sheet.firstRow + headerIndex;
  const kept = keptRows(previous, sheet, headers, options);

  const readFacts = rowFactsReader(sheet, headers);
  const ignored = new Set(sheet.ignoredRows);
  const rowFacts: RowFacts[] = [];
  yield { done: 0, of: 2 * count };
  yield* inChunks(count, width, { done: 0, of: 2 * count }, (position) => {
    const rowIndex = first + position;
    const isIgnored = ignored.has(sheet.firstRow + rowIndex);
    rowFacts.push(isIgnored ? IGNORED : (kept.get(rowIndex)?.facts ?? readFacts(rowIndex)));
  });
  const facts = summariseRows(rowFacts);

  const tally = new Tally(headerRow);
  const isAbove = (finding: Finding): boolean => (finding.row ?? 0) <= headerRow;
  const others = rowFacts.filter(({ noRecord }) => noRecord !== null).length;
  tally.add([...fileFindings(sheet), ...countFindings(facts.records, others), ...quotes.filter(isAbove)]);
  tally.add(headerRowFindings(headers, { row: headerRow, firstColumn: sheet.firstColumn }, facts));

  yield { done: count, of: 2 * count };
  const below = new Map(quotes.filter((finding) => !isAbove(finding)).map((finding) => [finding.row, finding]));
  const checkRow = rowChecker({ sheet, headers, options, facts, kept, quotes: below, tally });
  const rows: CheckedRow[] = [];
  yield { done: count, of: 2 * count };
  yield* inChunks(count, width, { done: count, of: 2 * count }, (position) => {
    const row = rowFacts[position];
    if (row) rows.push(checkRow(first + position, position, row));
  });

  const rowsOf = (...kinds: readonly RowKind[]): readonly number[] => {
    const found: number[] = [];
    rows.forEach((row, position) => {
      if (kinds.includes(row.facts.kind)) found.push(headerRow + 1 + position);
    });
    return found;
  };
  const recordRows = rowsOf("record", "misaligned");
  const blockedRows = tally.blocked(recordRows);
  const result: CheckResult = {
    recognised: true,
    edition: headers.edition,
    headerRow,
    columns: headers.columns,
    records: facts.records,
    recordRows,
    otherRows: rowsOf("other"),
    findings: tally.findings,
    errors: tally.errors,
    warnings: tally.findings.length - tally.errors,
    ready: facts.records > 0 && !tally.blocks,
    blockedRows,
    recordsReady: recordRows.length - blockedRows.size,
    lastRow: headerRow + facts.lastRecord + 1,
  };
  return { sheet, options, result, headerIndex, headers, cellFacts: facts.cells, rows };
}
