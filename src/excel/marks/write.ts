/**
 * Writes the Errors column and the two rules in one request, and only on the rows that were read: what moved meanwhile is not written.
 */
import type { CheckResult, SheetColumn } from "../../check";
import { columns, DEFAULT_EDITION, TEXT_FORMAT } from "../../template";
import { codeOf } from "../gateway/refusal";
import type { Session } from "../gateway/run";
import { setAll } from "../gateway/set";
import type { ReadSheet, SheetTable } from "../sheet/read";
import { blocksToWrite } from "./blocks";
import { currentTexts, errorsColumnOf } from "./errors-column";
import { probeRules, queueRemoval, queueRules, type Anchor } from "./rules";

/** Rows or columns moved between reading and writing; nothing was written. Never leaves the actions: they read again. */
export class Moved extends Error {}

const ERRORS_HEADER = columns(DEFAULT_EDITION)[0]?.header ?? "Errors";
/** Width of a new Errors column in points: a message's first words. */
const ERRORS_WIDTH = 150;

/** What to write. */
export interface Marking {
  readonly read: ReadSheet;
  readonly result: CheckResult;
  /** One text a row below the headers, in the order of `currentTexts`. */
  readonly texts: readonly string[];
  /** "set": the two rules should stand; "remove": they should be gone. */
  readonly rules: "set" | "remove";
}

/** Makes the Errors column hold `texts`. Gives whether a column had to be added. Throws `Moved` when the sheet is not as it was read. */
export async function writeMarks(session: Session, marking: Marking): Promise<{ readonly errorsColumnAdded: boolean }> {
  const { read, result, rules } = marking;
  const column = errorsColumnOf(result);
  const verify = queueVerification(read, result, column);
  const probe = probeRules(read.worksheet);
  await session.send();
  const formulaRows = verify();
  const found = await probe.ours(session);

  const errorsColumn = column ? read.sheet.firstColumn + column.index : queueNewColumn(marking);
  if (column) queueTexts(marking, column, formulaRows);
  const anchor: Anchor = { headerRow: (result.headerRow ?? 1) - 1, errorsColumn };
  if (rules === "set") queueRules(read.worksheet, found, anchor);
  else queueRemoval(found);
  try {
    await session.send();
  } catch (error) {
    // The first write names the size of what was read: Excel refuses it when rows were added or removed since.
    if (codeOf(error) === "InvalidArgument") throw new Moved();
    throw error;
  }
  return { errorsColumnAdded: column === null };
}

const rowsAbove = ({ sheet }: ReadSheet, { headerRow }: CheckResult): number => (headerRow ?? 0) - sheet.firstRow + 1;

/**
 * Queues another look at the place of the sheet, its headers and the columns that tell records apart. The function that comes back, called after
 * sending, throws `Moved` when they differ, and gives the rows (0-based below the headers) in which the user has a formula in the Errors column.
 */
function queueVerification(read: ReadSheet, result: CheckResult, errors: SheetColumn | null): () => ReadonlySet<number> {
  const { range, sheet } = read;
  const place = { rowIndex: sheet.firstRow - 1, columnIndex: sheet.firstColumn, rowCount: sheet.values.length, columnCount: sheet.values[0]?.length ?? 0 };
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const header = range.getRow(rowsAbove(read, result) - 1);
  header.load({ values: true });
  const telling = result.columns.filter(({ key, read: counts }) => counts && (key === "dealName" || key === "referralId"));
  const now = telling.map(({ index }) => ({ index, column: range.getColumn(index) }));
  for (const { column } of now) column.load({ values: true });
  const errorsNow = errors ? range.getColumn(errors.index) : null;
  errorsNow?.load({ formulas: true, values: true });
  return () => {
    const samePlace =
      range.rowIndex === place.rowIndex &&
      range.columnIndex === place.columnIndex &&
      range.rowCount === place.rowCount &&
      range.columnCount === place.columnCount;
    if (!samePlace) throw new Moved();
    const headerNow = header.values[0] ?? [];
    if (result.columns.some(({ index }) => headerNow[index] !== sheet.values[rowsAbove(read, result) - 1]?.[index])) throw new Moved();
    for (const { index, column } of [...now, ...(errors && errorsNow ? [{ index: errors.index, column: errorsNow }] : [])]) {
      if (column.values.some(([value], row) => value !== sheet.values[row]?.[index])) throw new Moved();
    }
    const formulas = errorsNow?.formulas.slice(rowsAbove(read, result)) ?? [];
    return new Set(formulas.flatMap(([formula], row) => (typeof formula === "string" && formula.startsWith("=") && isFormula(errorsNow, row + rowsAbove(read, result)) ? [row] : [])));
  };
}

/** A text that begins with "=" in a text cell reads the same as a formula; a formula's value differs from it. */
const isFormula = (column: Excel.Range | null, row: number): boolean => column?.formulas[row]?.[0] !== column?.values[row]?.[0];

/** Queues the texts that change. Format first: a text that looks like a number or begins with "=" must stay text. */
function queueTexts({ read, result, texts }: Marking, column: SheetColumn, formulaRows: ReadonlySet<number>): void {
  const above = rowsAbove(read, result);
  const blocks = blocksToWrite(currentTexts(read.sheet, result), texts, {
    hidden: (row) => read.hiddenRows.has(row + above),
    taken: (row) => formulaRows.has(row),
  });
  if (blocks.length === 0) return;
  const body = read.range.getCell(above, column.index).getResizedRange(texts.length - 1, 0);
  body.numberFormat = texts.map((_, row) => [formulaRows.has(row) ? read.sheet.formats?.[row + above]?.[column.index] : TEXT_FORMAT]);
  for (const { start, end } of blocks) {
    body.getCell(start, 0).getResizedRange(end - start - 1, 0).values = texts.slice(start, end).map((text) => [text]);
  }
}

/** Queues an Errors column in front of the others, filled; gives its 0-based sheet column. */
function queueNewColumn({ read, result, texts }: Marking): number {
  const table = read.tables.find(({ headerRow }) => headerRow === (result.headerRow ?? 0) - 1);
  return table ? queueTableColumn(table, texts) : queueSheetColumn(read, result, texts);
}

/** In a table the Errors column is one of the table's: else sorting would part them. Excel refuses values of another length than the table's. */
function queueTableColumn({ table, firstColumn }: SheetTable, texts: readonly string[]): number {
  const column = table.columns.add(0, [[ERRORS_HEADER], ...texts.map((text) => [text])]);
  const body = column.getDataBodyRange();
  setAll(body, { numberFormat: TEXT_FORMAT });
  body.format.columnWidth = ERRORS_WIDTH;
  return firstColumn;
}

function queueSheetColumn({ worksheet, range, sheet }: ReadSheet, { headerRow }: CheckResult, texts: readonly string[]): number {
  // Writing back the formats of the first column changes nothing; it makes Excel refuse when there are not as many rows any more.
  if (sheet.formats) range.getColumn(0).numberFormat = sheet.formats.map((row) => [row[0]]);
  const column = sheet.firstColumn;
  worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  const header = worksheet.getRangeByIndexes((headerRow ?? 1) - 1, column, 1, 1);
  const body = worksheet.getRangeByIndexes(headerRow ?? 1, column, Math.max(1, texts.length), 1);
  setAll(body, { numberFormat: TEXT_FORMAT });
  header.values = [[ERRORS_HEADER]];
  header.format.font.bold = true;
  header.format.columnWidth = ERRORS_WIDTH;
  if (texts.length > 0) body.values = texts.map((text) => [text]);
  return column;
}
