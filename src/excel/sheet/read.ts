/**
 * Reads a sheet: one small request to learn what is there, then the cells, in as few requests as Excel allows.
 */
import type { Sheet } from "../../values/sheet";
import { cellReference } from "../../values/cell-reference";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { queueGrid, type Grid } from "../gateway/grid";
import { codeOf, isChartSheet, Refusal } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import { loadSheets, queueListSheet, type ListSheet } from "../template/list-sheet";
import { readCells } from "./cells";
import { hiddenRowsOf } from "./hidden";
import { loadArea, areaOfRange, type Area } from "../gateway/area";
import type { Rows } from "./row-plan";
import { queueSample } from "./sample";
import { queueSettings, UNKNOWN } from "./settings";

/** A table on the sheet. */
export interface SheetTable {
  readonly table: Excel.Table;
  /** With its header row. */
  readonly area: Area;
  /** The rows between header and totals. */
  readonly body: Area;
}

/** A sheet as it was read. Proxies belong to the session's context and follow rows that are inserted meanwhile. */
export interface ReadSheet {
  readonly worksheet: Excel.Worksheet;
  /** The cells that were read. */
  readonly range: Excel.Range;
  readonly id: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly protected: boolean;
  readonly tables: readonly SheetTable[];
  /** 0-based rows within `range` that are hidden, by a filter or by hand. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Merged areas. */
  readonly merged: readonly Area[];
  /** What Excel's own Save As CSV would separate by on this machine; null when it is not known. */
  readonly listSeparator: string | null;
  /** The 0-based rows of the sheet's matrices that were read last: all of them where they were there together. */
  readonly lastRows: Rows;
  /** The workbook's list sheet; null where it has none. */
  readonly lists: ListSheet | null;
  /** Some cell of the sheet has a data validation, such as a dropdown. */
  readonly hasValidation: boolean;
  /** How large the sheet is, empty cells included. */
  readonly grid: Grid;
}

/** Beyond this many cells nothing is read: ten times the largest sheet that Partner Center knows (5,000 x 132). */
const MAX_CELLS = 6_600_000;

/**
 * Gives the way to read a sheet; called again, it reads the same one, whichever the user has gone to since. `sheetId` null means the sheet in
 * front. `onReading` is called just before the cells are read: the events of earlier edits have arrived by then, because Excel has answered a
 * request since.
 */
export function sheetReader(session: Session, sheetId: string | null, onReading: () => void): () => Promise<ReadSheet> {
  const { worksheets } = session.context.workbook;
  const worksheet = sheetId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  let isKnown = sheetId !== null;
  return () => {
    const reading = readSheet(session, worksheet, { isKnown, onReading });
    isKnown = true;
    return reading;
  };
}

/** @param isKnown The worksheet has been asked for before, so it has cells; what is not found now is gone. */
async function probe(session: Session, worksheet: Excel.Worksheet, isKnown: boolean) {
  const { context } = session;
  worksheet.load({ id: true, name: true });
  const range = worksheet.getUsedRangeOrNullObject(true);
  loadArea(range);
  const sample = queueSample(worksheet);
  range.load({ rowHidden: true, columnHidden: true });
  worksheet.protection.load({ protected: true });
  const { dataValidation } = worksheet.getRange();
  dataValidation.load({ type: true });
  const grid = queueGrid(worksheet);
  worksheet.tables.load({ name: true });
  const numbers = context.application.cultureInfo.numberFormat;
  numbers.load({ numberDecimalSeparator: true });
  const { worksheets } = context.workbook;
  loadSheets(worksheets);
  try {
    await session.send();
  } catch (error) {
    if (!isKnown && isChartSheet(error)) throw new Refusal("chart-sheet");
    throw error;
  }
  if (range.isNullObject) throw new Refusal("empty-sheet", worksheet.name);
  return {
    range,
    sample,
    worksheets,
    grid: grid(),
    decimalSeparator: numbers.numberDecimalSeparator,
    hasValidation: dataValidation.type !== Excel.DataValidationType.none,
  };
}

/** Reads a sheet whole. Refuses a chart sheet, an empty sheet, and more cells than Excel hands over. Throws `ConcurrentEdit` when it moves meanwhile. */
async function readSheet(
  session: Session,
  worksheet: Excel.Worksheet,
  { isKnown, onReading }: { readonly isKnown: boolean; readonly onReading: () => void },
): Promise<ReadSheet> {
  const { range, sample, worksheets, grid, ...found } = await probe(session, worksheet, isKnown);
  const { decimalSeparator, hasValidation } = found;
  onReading();
  const place = areaOfRange(range);
  refuseFarCells(place, grid);

  const queueHidden = await hiddenRowsOf(session, range);
  const {
    also: { hiddenRows, tables, merged, lists },
    date1904: shownSystem,
    lastRows,
    ...cells
  } = await readCells(
    session,
    range,
    place,
    () => {
      const hiddenRows = queueHidden();
      const tables = queueTables(worksheet);
      const merged = range.getMergedAreasOrNullObject();
      merged.load({ address: true });
      const lists = queueListSheet(worksheets, queueSettings);
      return () => ({ hiddenRows: hiddenRows(), tables: tables(), merged, lists: lists() });
    },
    { sample: sample(place) },
  ).catch(asConcurrentEdit);
  const { listSeparator, date1904 } = lists?.seen ?? UNKNOWN;
  // Without a list sheet, a decimal comma makes ";" so likely that it is worth the warning.
  const separator = listSeparator ?? (decimalSeparator === "," ? ";" : null);
  return {
    worksheet,
    range,
    id: worksheet.id,
    name: worksheet.name,
    protected: worksheet.protection.protected,
    tables,
    hiddenRows,
    merged: merged.isNullObject ? [] : await areasOf(session, merged),
    listSeparator: separator,
    lastRows,
    lists,
    hasValidation,
    grid,
    sheet: {
      source: { kind: "excel", decimalSeparator, listSeparator: separator, date1904: date1904 ?? shownSystem ?? false },
      firstRow: place.row + 1,
      firstColumn: place.column,
      ...cells,
      ignoredRows: totalsRows(tables),
    },
  };
}

/** A sheet, a table or a name that was there a moment ago is not: somebody has just deleted it, so all is read again. What is gone for good is then found to be. */
function asConcurrentEdit(error: unknown): never {
  throw codeOf(error) === "ItemNotFound" ? new ConcurrentEdit() : error;
}

/**
 * Refuses more cells than Excel hands over, naming the last one: it is often a stray entry. Of whole rows or columns Excel hands over no values at all
 * (Microsoft, "Read or write to an unbounded range").
 */
function refuseFarCells({ row, column, rows, columns }: Area, grid: Grid): void {
  const isWhole = row + rows === grid.rows || column + columns === grid.columns;
  if (isWhole || rows * columns > MAX_CELLS)
    throw new Refusal("far-cell", cellReference(row + rows - 1, column + columns - 1));
}

/** The totals rows of tables, 1-based: what a table has below its body. */
const totalsRows = (tables: readonly SheetTable[]): readonly number[] =>
  tables.flatMap(({ area, body }) => {
    const first = body.row + body.rows;
    return Array.from({ length: Math.max(0, area.row + area.rows - first) }, (_, at) => first + at + 1);
  });

function queueTables(worksheet: Excel.Worksheet): () => readonly SheetTable[] {
  const tables = worksheet.tables.items.map((table) => ({
    table,
    area: table.getRange(),
    body: table.getDataBodyRange(),
  }));
  for (const { area, body } of tables) [area, body].forEach(loadArea);
  return () => tables.map(({ table, area, body }) => ({ table, area: areaOfRange(area), body: areaOfRange(body) }));
}

/** Where merged areas are; asked for only where there are any. */
async function areasOf(session: Session, merged: Excel.RangeAreas): Promise<readonly Area[]> {
  merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await session.send();
  return merged.areas.items.map(areaOfRange);
}
