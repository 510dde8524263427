/** `repeated-header`: the header row once more, between the records (docs/import-sheet.md, section 5, Row). */
import { readHeader } from "../../template";
import type { CellValue } from "../../values/sheet";
import type { ReadColumn, ReadHeaders } from "../headers/read";
import { isFilled } from "./filled";

/** So many cells must hold the header of their own column: one or two can be chance ("Notes"). */
const FEWEST = 3;

const HAS_LETTER = /[a-z\u0080-\uffff]/i;
/** Codes such as SE, SEK and Yes are in every record: what they mean is looked up once. */
const SHORT = 4;
const MOST_SHORT = 500;

/** Texts of records that no header looks like: e-mail addresses, composite values, numbers and dates. A hint in a header may hold commas, in brackets. */
function cannotBeHeader(text: string): boolean {
  if (text.includes("@")) return true;
  return text.includes(",") ? !text.includes("(") && !text.includes("[") : !HAS_LETTER.test(text);
}

/** Compiles the test of a row below the headers. */
export function repeatedHeaderTest({ columns, edition }: ReadHeaders): (values: readonly CellValue[]) => boolean {
  const short = new Map<string, string | null>();
  // The last columns hold composite texts, codes and dates: what most quickly shows that a row is no header row.
  const lastFirst = columns.toReversed();

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

  /** The columns whose texts have to be looked up; null as soon as those that need no look-up show that it is no header row. */
  const undecided = (
    values: readonly CellValue[],
    filled: number,
  ): { readonly columns: readonly ReadColumn[]; readonly others: number } | null => {
    const long: ReadColumn[] = [];
    let others = 0;
    for (const column of lastFirst) {
      const value = values[column.index];
      if (!isFilled(value)) continue;
      if (typeof value !== "string" || cannotBeHeader(value)) others += 1;
      else if (value.length > SHORT) long.push(column);
      else if (!isOwnHeader(column, value)) others += 1;
      if (others > filled / 2) return null;
    }
    return { columns: long, others };
  };

  return (values) => {
    let filled = 0;
    for (const { index } of columns) if (isFilled(values[index])) filled += 1;
    const open = filled < FEWEST ? null : undecided(values, filled);
    if (open === null) return false;
    let { others } = open;
    for (const column of open.columns) {
      if (!isOwnHeader(column, String(values[column.index]))) others += 1;
      if (others > filled / 2) return false;
    }
    return filled - others >= FEWEST;
  };
}
