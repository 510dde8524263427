/**
 * Reads the active sheet: one small request to learn what is there, then the cells, in as few requests as Excel allows.
 */
import type { CellValue, Sheet } from "../../values/sheet";
import { codeOf, Refusal } from "../gateway/refusal";
import type { Session } from "../gateway/run";
import { LIST_SHEET, separatorCell } from "../template/list-layout";

/** A table that stands on the sheet. */
export interface SheetTable {
  readonly table: Excel.Table;
  /** 0-based sheet row of its header and 0-based sheet column of its first column. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: number;
}

/** The active sheet as it was read. Proxies belong to the session's context and follow rows that are inserted meanwhile. */
export interface ReadSheet {
  readonly worksheet: Excel.Worksheet;
  /** The cells that were read; null proxies never occur here. */
  readonly range: Excel.Range;
  readonly name: string;
  readonly sheet: Sheet;
  readonly protected: boolean;
  /** The table whose header row is the sheet's, if any; found by its place. */
  readonly tables: readonly SheetTable[];
  /** 0-based rows within `range` that are hidden, by a filter or by hand. */
  readonly hiddenRows: ReadonlySet<number>;
  /** 0-based rows and columns (within the sheet) of merged areas. */
  readonly merged: readonly Area[];
  /** What Excel's own Save As CSV would separate by on this machine; null when it cannot be told. */
  readonly listSeparator: string | null;
}

/** 0-based, within the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Beyond this many cells nothing is read: ten times the largest sheet that Partner Center knows (5,000 x 132). */
const MAX_CELLS = 6_600_000;
/** Cells in one request. A cell costs about 25 bytes of answer; a larger answer is one long task for the pane, and at 5 MB Excel on the web refuses. */
const CELLS_IN_REQUEST = 40_000;

/** 1 January 2000 where days are counted from 1904; elsewhere it is 36526. */
const DAY_IN_1904_SYSTEM = 35_064;

/** Queues a look at the workbook's date system, which no API tells: a worksheet function counts in it. Ask the answer after sending. */
export function queueDate1904(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load({ value: true });
  return () => day.value === DAY_IN_1904_SYSTEM;
}

async function probe({ context, send }: Session) {
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  worksheet.load({ name: true });
  const range = worksheet.getUsedRangeOrNullObject(true);
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, rowHidden: true });
  worksheet.protection.load({ protected: true });
  worksheet.tables.load({ name: true });
  const isDate1904 = queueDate1904(context);
  const numbers = context.application.cultureInfo.numberFormat;
  numbers.load({ numberDecimalSeparator: true });
  const lists = context.workbook.worksheets.getItemOrNullObject(LIST_SHEET);
  lists.load({ name: true });
  try {
    await send();
  } catch (error) {
    // A chart sheet has no cells: asking for the active worksheet fails there (OfficeDev/office-js #2444).
    if (codeOf(error) === "ItemNotFound") throw new Refusal("chart-sheet");
    throw error;
  }
  if (range.isNullObject) throw new Refusal("empty-sheet", worksheet.name);
  const source = { kind: "excel", decimalSeparator: numbers.numberDecimalSeparator, date1904: isDate1904() } as const;
  return { worksheet, range, source, hasLists: !lists.isNullObject, lists };
}

/** Reads the active sheet whole. Refuses a chart sheet, an empty sheet, and more cells than Excel hands over. */
export async function readActiveSheet(session: Session): Promise<ReadSheet> {
  const { worksheet, range, source, hasLists, lists } = await probe(session);
  const rows = range.rowCount;
  const columns = range.columnCount;
  if (rows * columns > MAX_CELLS) throw new Refusal("too-large", `${rows} × ${columns}`);

  const tables = worksheet.tables.items.map((table) => ({ table, area: table.getRange() }));
  for (const { area } of tables) area.load({ rowIndex: true, columnIndex: true, columnCount: true });
  const merged = range.getMergedAreasOrNullObject();
  merged.load({ address: true });
  // All or none hidden is told by `rowHidden`; only a mixture needs a look at which.
  const visible = range.rowHidden === null ? range.getColumn(0).getVisibleView() : null;
  visible?.load({ cellAddresses: true });
  const separator = hasLists ? lists.getRange(separatorCell()) : null;
  separator?.load({ formulasLocal: true });

  const cells = await readCells(session, range, rows, columns);
  const listSeparator = separatorOf(separator?.formulasLocal[0]?.[0], source.decimalSeparator);
  return {
    worksheet,
    range,
    name: worksheet.name,
    protected: worksheet.protection.protected,
    tables: tables.map(({ table, area }) => ({ table, headerRow: area.rowIndex, firstColumn: area.columnIndex, columns: area.columnCount })),
    hiddenRows: hiddenRows(range, visible),
    merged: merged.isNullObject ? [] : await areasOf(session, merged),
    listSeparator,
    sheet: {
      source: { ...source, listSeparator },
      firstRow: range.rowIndex + 1,
      firstColumn: range.columnIndex,
      ...cells,
    },
  };
}

/** Values, what is shown, and number formats, in slices of whole rows. The first slice goes with whatever else has been queued. */
async function readCells(session: Session, range: Excel.Range, rows: number, columns: number): Promise<Pick<Sheet, "values" | "text" | "formats">> {
  const values: CellValue[][] = [];
  const text: string[][] = [];
  const formats: string[][] = [];
  const step = Math.max(1, Math.floor(CELLS_IN_REQUEST / columns));
  for (let row = 0; row < rows; row += step) {
    const count = Math.min(step, rows - row);
    const slice = count === rows ? range : range.getCell(row, 0).getResizedRange(count - 1, columns - 1);
    slice.load({ values: true, text: true, numberFormat: true });
    await session.send();
    values.push(...slice.values);
    text.push(...slice.text);
    formats.push(...slice.numberFormat);
    session.progress(row + count, rows);
    if (slice !== range) slice.untrack();
  }
  return { values, text, formats };
}

/** Where merged areas are; asked for only where there are any. */
async function areasOf(session: Session, merged: Excel.RangeAreas): Promise<readonly Area[]> {
  merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await session.send();
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}

function hiddenRows({ rowHidden, rowIndex, rowCount }: Excel.Range, visible: Excel.RangeView | null): ReadonlySet<number> {
  if (rowHidden === false) return new Set();
  const shown = new Set(visible?.cellAddresses.map(([address]) => rowOf(String(address)) - rowIndex));
  return new Set(Array.from({ length: rowCount }, (_, row) => row).filter((row) => !shown.has(row)));
}

/** The 0-based row of a cell's address, such as "Sheet1!B12". */
const rowOf = (address: string): number => Number(address.slice(address.lastIndexOf("!") + 1).replace(/\D/g, "")) - 1;

/**
 * What Excel's own Save As CSV separates by, read from the list sheet, which must be there.
 *
 * There is no API for the list separator, and a decimal comma does not prove it (de-CH has "." and ";"): the list sheet holds `=SUM(1,2)`, and
 * its local spelling tells. Without a list sheet, a decimal comma makes ";" so likely that it is worth the warning.
 */
export async function readListSeparator(session: Session): Promise<string | null> {
  const { workbook, application } = session.context;
  const numbers = application.cultureInfo.numberFormat;
  numbers.load({ numberDecimalSeparator: true });
  const cell = workbook.worksheets.getItem(LIST_SHEET).getRange(separatorCell());
  cell.load({ formulasLocal: true });
  await session.send();
  return separatorOf(cell.formulasLocal[0]?.[0], numbers.numberDecimalSeparator);
}

function separatorOf(localFormula: unknown, decimalSeparator: string): string | null {
  const found = typeof localFormula === "string" ? /1(?<separator>[,;])2/.exec(localFormula)?.groups?.["separator"] : undefined;
  return found ?? (decimalSeparator === "," ? ";" : null);
}
