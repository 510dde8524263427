/**
 * Fills a sheet with texts: layout, typed cells, formats and dropdowns, in requests that Excel takes. Used wherever a sheet is made: by Insert
 * template (headers alone) and by Open file (headers and records).
 */
import { LIMITS, type Column } from "../../template";
import type { Language } from "../../texts";
import type { Sheet } from "../../values/sheet";
import type { Session } from "../gateway/session";
import { typedCell, type TypedCell } from "../../values/typed-cell";
import { frozenColumns, type LaidOutColumn } from "../../design/columns";
import { queueLayout } from "../template/layout";
import { roomBeside } from "../window";
import { underFreeName } from "../template/names";
import { queueIncomplete } from "../new-sheet/leftovers";
import { valueBytes } from "../gateway/bytes";
import { addSheet, fillOrDelete, type OwnSheet, type Written } from "../new-sheet/new-sheet";

/** What a sheet is to hold. */
export interface Filling {
  /** From A1 on: the rows above the headers, the header row, the records. */
  readonly rows: Sheet["values"];
  /** One for each column of `rows`. */
  readonly columns: readonly LaidOutColumn[];
  /** 0-based. */
  readonly headerRow: number;
  /** The workbook counts days from 1904-01-01. */
  readonly date1904: boolean;
  /** The list sheet's name. */
  readonly lists: string;
  /** Of the prompts and alerts. */
  readonly language: Language;
  /** Cells that one request may write (RequestLimits.fillCells). */
  readonly maxCells: number;
}

/** At most this many bytes of values in one request. Excel on the web refuses a request of 5 MB; formats and layout need some room too. */
const MAX_BYTES = 3_000_000;

/** Whole rows that are written with one request. */
interface Chunk {
  /** 0-based. */
  readonly start: number;
  readonly cells: readonly (readonly TypedCell[])[];
}

const bytesOf = (cells: readonly TypedCell[]): number =>
  cells.reduce((bytes, { value }) => bytes + valueBytes(value), 0);

/** As many rows from `start` on as one request takes, and at least one. */
function chunkFrom({ rows, columns, headerRow, date1904, maxCells }: Filling, start: number): Chunk {
  const cells: (readonly TypedCell[])[] = [];
  let bytes = 0;
  for (let row = start; row < rows.length && cells.length * columns.length < maxCells; row++) {
    const typed = columns.map(({ column }, index) =>
      typedCell(String(rows[row]?.[index] ?? ""), row > headerRow ? column : null, date1904),
    );
    bytes += bytesOf(typed);
    if (cells.length > 0 && bytes > MAX_BYTES) break;
    cells.push(typed);
  }
  return { start, cells };
}

/** The values of a chunk, as the API takes them. */
const valuesOf = ({ cells }: Chunk): Written => cells.map((row) => row.map(({ value }) => value));

/** The values that fill an empty sheet with one request. */
export const firstValues = (filling: Filling): Written => valuesOf(chunkFrom(filling, 0));

/** Queues the layout and the first rows of a sheet; for a filling that takes one request, that is all of it. */
export function queueFirst(sheet: Excel.Worksheet, filling: Filling): void {
  const { rows, columns, headerRow, language, lists } = filling;
  const records = Math.max(LIMITS.records, rows.length - headerRow - 1);
  queueLayout(sheet, columns, { headerRow, rows: records, lists }, language);
  queueChunk(sheet, filling, chunkFrom(filling, 0));
}

/** A sheet that was added, and the name that it got. */
export interface FilledSheet extends OwnSheet {
  readonly name: string;
  /** It was hidden until it was complete. */
  readonly hides: boolean;
}

/**
 * Adds a sheet under the first free name and fills it. What takes more than one request is hidden until it is complete. When it fails or is cancelled,
 * nothing of the sheet stays.
 * @param names The name that is wanted, and those that other sheets have.
 */
export function addFilledSheet(
  session: Session,
  { wanted, taken }: { readonly wanted: string; readonly taken: readonly string[] },
  filling: Filling,
): Promise<FilledSheet> {
  return underFreeName(wanted, taken, async (name) => ({ ...(await addNamed(session, name, filling)), name }));
}

async function addNamed(session: Session, name: string, filling: Filling): Promise<Omit<FilledSheet, "name">> {
  const { length } = filling.rows;
  const first = chunkFrom(filling, 0);
  const next = first.cells.length;
  let queueComplete: () => void = () => undefined;
  const added = await addSheet(session, name, valuesOf(first), (sheet) => {
    if (next < length) queueComplete = queueIncomplete(sheet, name);
    queueFirst(sheet, filling);
  });
  session.progress(next, length);
  if (next < length) await fillOrDelete(added, () => fillRest(session, added.sheet, filling, { next, queueComplete }));
  return { ...added, hides: next < length };
}

/** Writes the rows from `next` on, and shows the sheet with the last of them. */
async function fillRest(
  session: Session,
  sheet: Excel.Worksheet,
  filling: Filling,
  { next, queueComplete }: { readonly next: number; readonly queueComplete: () => void },
): Promise<void> {
  const { length } = filling.rows;
  for (let start = next; start < length;) {
    const chunk = chunkFrom(filling, start);
    start += chunk.cells.length;
    queueChunk(sheet, filling, chunk);
    if (start >= length) queueComplete();
    await session.send();
    session.progress(start, length);
  }
}

/** The format of a cell that differs from its column's comes before its value. */
function queueChunk(sheet: Excel.Worksheet, filling: Filling, chunk: Chunk): void {
  const { columns } = filling;
  for (const [index, { column }] of columns.entries()) queueFormats(sheet, filling, chunk, { index, column });
  sheet.getRangeByIndexes(chunk.start, 0, chunk.cells.length, columns.length).values = valuesOf(chunk).map((row) => [
    ...row,
  ]);
}

/** Only where a column of numbers holds texts that must stay texts: the layout has formatted the rest. */
function queueFormats(
  sheet: Excel.Worksheet,
  { headerRow }: Filling,
  { start, cells }: Chunk,
  { index, column }: { readonly index: number; readonly column: Column | null },
): void {
  const formats = cells.map((row) => row[index]?.format ?? "@");
  const differs = formats.some(
    (format, at) => start + at > headerRow && cells[at]?.[index]?.value !== "" && format !== (column?.format ?? "@"),
  );
  if (differs) sheet.getRangeByIndexes(start, index, cells.length, 1).numberFormat = formats.map((format) => [format]);
}

/**
 * Queues showing the sheet with its first deal name selected, and keeping its headers in sight. Freezing comes last: before the sheet is in front, some Excels
 * would take it for the active one and then not bring it there (OfficeDev/office-js #3148).
 */
export function queueShow(sheet: Excel.Worksheet, { columns, headerRow }: Filling): void {
  sheet.activate();
  sheet.getRangeByIndexes(headerRow + 1, dealNameOf(columns), 1, 1).select();
  const frozen = frozenColumns(columns, roomBeside());
  if (frozen > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, frozen));
}

/** 0-based. The Errors column in front is the user's to read, and its prompt would cover the messages below. */
const dealNameOf = (columns: readonly LaidOutColumn[]): number =>
  Math.max(
    0,
    columns.findIndex(({ column }) => column?.key === "dealName"),
  );
