/**
 * Reads the active sheet: one small request to learn what is there, then the cells, in as few requests as Excel allows.
 */
import type { CellValue, Sheet } from "../../values/sheet";
import { isChartSheet, Refusal } from "../gateway/refusal";
import type { Session } from "../gateway/run";
import { LIST_SHEET } from "../template/list-layout";
import { hiddenRowsOf } from "./hidden";
import { loadPlace, placeOf, refuseUnlessAt, type Area } from "./place";
import { queueSettings, shownDateSystem, UNKNOWN } from "./settings";

/** A table that stands on the sheet. */
export interface SheetTable {
  readonly table: Excel.Table;
  /** With its header row. */
  readonly area: Area;
  /** The rows between header and totals. */
  readonly body: Area;
}

/** The active sheet as it was read. Proxies belong to the session's context and follow rows that are inserted meanwhile. */
export interface ReadSheet {
  readonly worksheet: Excel.Worksheet;
  /** The cells that were read. */
  readonly range: Excel.Range;
  readonly name: string;
  readonly sheet: Sheet;
  readonly protected: boolean;
  readonly tables: readonly SheetTable[];
  /** 0-based rows within `range` that are hidden, by a filter or by hand. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Merged areas. */
  readonly merged: readonly Area[];
  /** What Excel's own Save As CSV would separate by on this machine; null when it cannot be told. */
  readonly listSeparator: string | null;
}

/** Beyond this many cells nothing is read: ten times the largest sheet that Partner Center knows (5,000 x 132). */
const MAX_CELLS = 6_600_000;
/** Cells in one request. A cell costs about 25 bytes of answer; a larger answer is one long task for the pane, and at 5 MB Excel on the web refuses. */
const CELLS_IN_REQUEST = 40_000;

async function probe({ context, send }: Session) {
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  worksheet.load({ name: true });
  const range = worksheet.getUsedRangeOrNullObject(true);
  loadPlace(range);
  range.load({ rowHidden: true, columnHidden: true });
  worksheet.protection.load({ protected: true });
  worksheet.tables.load({ name: true });
  const numbers = context.application.cultureInfo.numberFormat;
  numbers.load({ numberDecimalSeparator: true });
  const lists = context.workbook.worksheets.getItemOrNullObject(LIST_SHEET);
  lists.load({ name: true });
  try {
    await send();
  } catch (error) {
    if (isChartSheet(error)) throw new Refusal("chart-sheet");
    throw error;
  }
  if (range.isNullObject) throw new Refusal("empty-sheet", worksheet.name);
  return { worksheet, range, lists, decimalSeparator: numbers.numberDecimalSeparator };
}

/** Reads the active sheet whole. Refuses a chart sheet, an empty sheet, and more cells than Excel hands over. Throws `Moved` when it moves meanwhile. */
export async function readActiveSheet(session: Session): Promise<ReadSheet> {
  const { worksheet, range, lists, decimalSeparator } = await probe(session);
  const place = placeOf(range);
  if (place.rows * place.columns > MAX_CELLS) throw new Refusal("too-large");

  const hiddenRows = await hiddenRowsOf(session, range);
  const tables = queueTables(worksheet);
  const merged = range.getMergedAreasOrNullObject();
  merged.load({ address: true });
  const settings = lists.isNullObject ? () => UNKNOWN : queueSettings(lists);
  const { date1904: shownSystem, ...cells } = await readCells(session, range, place);
  const { listSeparator, date1904 } = settings();
  // Without a list sheet, a decimal comma makes ";" so likely that it is worth the warning.
  const separator = listSeparator ?? (decimalSeparator === "," ? ";" : null);
  return {
    worksheet,
    range,
    name: worksheet.name,
    protected: worksheet.protection.protected,
    tables: tables(),
    hiddenRows,
    merged: merged.isNullObject ? [] : await areasOf(session, merged),
    listSeparator: separator,
    sheet: {
      source: { kind: "excel", decimalSeparator, listSeparator: separator, date1904: date1904 ?? shownSystem ?? false },
      firstRow: place.row + 1,
      firstColumn: place.column,
      ...cells,
    },
  };
}

function queueTables(worksheet: Excel.Worksheet): () => readonly SheetTable[] {
  const tables = worksheet.tables.items.map((table) => ({ table, area: table.getRange(), body: table.getDataBodyRange() }));
  for (const { area, body } of tables) [area, body].forEach(loadPlace);
  return () => tables.map(({ table, area, body }) => ({ table, area: placeOf(area), body: placeOf(body) }));
}

interface Cells {
  readonly values: CellValue[][];
  readonly text: string[][];
  readonly formats: string[][];
  /** What the dates among the cells tell of the workbook's date system. */
  readonly date1904: boolean | null;
}

/** Values, what is shown, and number formats, in slices of whole rows. The first slice goes with whatever else has been queued. */
async function readCells(session: Session, range: Excel.Range, place: Area): Promise<Cells> {
  const { rows, columns } = place;
  const values: CellValue[][] = [];
  const text: string[][] = [];
  const formats: string[][] = [];
  let date1904: boolean | null = null;
  const step = Math.max(1, Math.floor(CELLS_IN_REQUEST / columns));
  for (let row = 0; row < rows; row += step) {
    const count = Math.min(step, rows - row);
    const slice = count === rows ? range : range.getCell(row, 0).getResizedRange(count - 1, columns - 1);
    slice.load({ values: true, text: true, numberFormat: true });
    loadPlace(range);
    await session.send();
    refuseUnlessAt(range, place);
    values.push(...slice.values);
    text.push(...slice.text);
    formats.push(...slice.numberFormat);
    date1904 ??= shownDateSystem({ values: slice.values, text: slice.text, formats: slice.numberFormat });
    session.progress(row + count, rows);
    if (slice !== range) slice.untrack();
  }
  return { values, text, formats, date1904 };
}

/** Where merged areas are; asked for only where there are any. */
async function areasOf(session: Session, merged: Excel.RangeAreas): Promise<readonly Area[]> {
  merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await session.send();
  return merged.areas.items.map(placeOf);
}
