/** `repeated-header`: the header row once more, between the records (docs/import-sheet.md, section 5, Row). */
import { readHeader } from "../../template";
import type { CellValue } from "../../values/sheet";
import type { ReadColumn, ReadHeaders } from "../headers/read";
import { isFilled } from "./filled";

/** So many cells must hold the header of their own column: one or two can be chance ("Notes"). */
const FEWEST = 3;

const HAS_LETTER = /\p{L}/u;
/** Codes such as SE, SEK and Yes stand in every record: what they are is looked up once. */
const SHORT = 4;
const MOST_SHORT = 500;

/** Cells of records that no header looks like: numbers and dates, e-mail addresses, composite values. A hint in a header may hold commas, in brackets. */
function cannotBeHeader(value: CellValue): boolean {
  if (typeof value !== "string" || value.includes("@") || !HAS_LETTER.test(value)) return true;
  return value.includes(",") && !/[([]/.test(value);
}

/** Compiles the test of a row below the headers. */
export function repeatedHeaderTest({ columns, edition }: ReadHeaders): (values: readonly CellValue[]) => boolean {
  const short = new Map<string, string | null>();

  const meaningOf = (text: string): string | null => {
    if (text.length > SHORT) return readHeader(text, edition)?.expected ?? null;
    let meaning = short.get(text);
    if (meaning === undefined) {
      if (short.size >= MOST_SHORT) short.clear();
      meaning = readHeader(text, edition)?.expected ?? null;
      short.set(text, meaning);
    }
    return meaning;
  };
  const isOwnHeader = ({ state, header, name }: ReadColumn, text: string): boolean =>
    state !== "blank" && (text === header || text === name || meaningOf(text) === name);

  return (values) => {
    const filled = columns.filter(({ index }) => isFilled(values[index]));
    if (filled.length < FEWEST) return false;
    const open = filled.filter(({ index }) => !cannotBeHeader(values[index] ?? ""));
    if (open.length < FEWEST || open.length < filled.length / 2) return false;
    const most = Math.floor(filled.length / 2) - (filled.length - open.length);
    let others = 0;
    const isShort = ({ index }: ReadColumn): boolean => String(values[index] ?? "").length <= SHORT;
    // Codes first: what they are is known, and in a record they are enough to tell.
    for (const column of [...open.filter(isShort), ...open.filter((one) => !isShort(one))]) {
      if (!isOwnHeader(column, String(values[column.index] ?? ""))) others += 1;
      if (others > most) return false;
    }
    return open.length - others >= FEWEST;
  };
}
