/** Reads the cells of a range in requests whose answers the pane can take in without standing still. */
import type { CellValue } from "../../values/sheet";
import { isAnswerTooLarge } from "../gateway/refusal";
import type { AfterSend, Session } from "../gateway/session";
import { loadArea, throwUnlessAt, type Area } from "../gateway/area";
import { shownDateSystem } from "./settings";

/** Matrices of one shape. */
interface Slice {
  readonly values: CellValue[][];
  readonly text: string[][];
  readonly formats: string[][];
}

export interface Cells<Also> extends Slice {
  /** All were read with one request, so they were there together. */
  readonly areOfOneMoment: boolean;
  /** What else was asked for with the first. */
  readonly also: Also;
  /** What the dates among the cells tell of the workbook's date system. */
  readonly date1904: boolean | null;
}

/**
 * When more characters than this have been read, the answers become smaller: Chromium keeps what is parsed from over 100 KB where it looks for garbage more seldom and for longer, the longer
 * the more there is. A thousand records, which is all that Partner Center takes, are hardly more.
 */
const MUCH = 1_500_000;
const CHARACTERS_WHEN_MUCH = 95_000;
/** What was too much is asked for in as many parts: cells may be a hundred times as long as those before them. */
const SMALLER = 4;
/** What is around a cell's value, text and format in an answer: quotes and commas. */
const CHARACTERS_AROUND = 9;

/**
 * Values, what is shown, and number formats, in chunks of whole rows. An answer that is larger than Excel hands over is asked for in parts. Throws
 * `ConcurrentEdit` when the range moves meanwhile.
 * @param queueAlso Queues what goes with the first chunk; called again where that has to be asked for anew.
 */
export async function readCells<Also>(
  session: Session,
  range: Excel.Range,
  place: Area,
  queueAlso: () => AfterSend<Also>,
): Promise<Cells<Also>> {
  const { rows, columns } = place;
  const cells: Slice = { values: [], text: [], formats: [] };
  let date1904: boolean | null = null;
  const { answerCharacters } = session.limits;
  let step = rowsInFirstRequest(session, place);
  let total = 0;
  let requests = 0;
  let also = queueAlso();
  for (let row = 0; row < rows;) {
    const count = Math.min(step, rows - row);
    const slice = count === rows ? range : sliceOf(range, row, count, columns);
    slice.load({ values: true, text: true, numberFormat: true });
    loadArea(range);
    try {
      await session.send();
    } catch (error) {
      if (count === 1 || !isAnswerTooLarge(error)) throw error;
      step = Math.ceil(count / SMALLER);
      if (row === 0) also = queueAlso();
      continue;
    }
    throwUnlessAt(range, place);
    const read: Slice = { values: slice.values, text: slice.text, formats: slice.numberFormat };
    date1904 ??= shownDateSystem(read);
    const characters = keep(cells, read);
    requests += 1;
    row += count;
    session.progress(row, rows);
    total += characters;
    const wanted = Math.min(answerCharacters, total < MUCH ? Infinity : CHARACTERS_WHEN_MUCH);
    step = Math.max(1, Math.floor((wanted * count) / characters));
  }
  return { ...cells, date1904, areOfOneMoment: requests === 1, also: also() };
}

/** How many rows of the area the first request reads; where that is all of them, it is the only one. */
const rowsInFirstRequest = ({ limits }: Session, { columns }: Area): number =>
  Math.max(1, Math.floor(limits.firstCells / columns));

/** Rows of a range, for this request only: a reference that Excel kept for each would have to be let go of in the end, all in one task. */
export function sliceOf(range: Excel.Range, row: number, rows: number, columns: number): Excel.Range {
  const first = range.getCell(row, 0);
  const slice = first.getResizedRange(rows - 1, columns - 1);
  for (const part of [first, slice]) part.untrack();
  return slice;
}

/**
 * Adds a chunk's rows to those that were read, and gives how many characters long it was. What is there twice, in a cell or in the one above it, is kept
 * once: a large sheet is tens of megabytes, and the more there is, the longer the pauses in which the browser looks for what is no longer needed.
 */
function keep(cells: Slice, { values, text, formats }: Slice): number {
  let characters = 0;
  for (const [at, row] of values.entries()) {
    const shown = text[at] ?? [];
    const format = formats[at] ?? [];
    const above = cells.formats.at(-1);
    const valuesAbove = cells.values.at(-1) ?? [];
    for (const [column, value] of row.entries()) {
      const own = shown[column] ?? "";
      characters += 2 * own.length + (format[column]?.length ?? 0) + CHARACTERS_AROUND;
      const kept = valuesAbove[column] === value ? valuesAbove[column] : value;
      row[column] = kept;
      if (own === kept) shown[column] = kept;
    }
    cells.values.push(row);
    cells.text.push(shown);
    cells.formats.push(above && sameTexts(above, format) ? above : format);
  }
  return characters;
}

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);
