/** Finds the row that holds the headers: the first one, or a later one below a title. */
import { columns, DEFAULT_EDITION, EDITIONS, readHeader } from "../../template";
import type { Sheet } from "../../values/sheet";

/** How far down a header row is looked for. A longer preamble than this is not an import sheet. */
const ROWS_SEARCHED = 100;
/** One known word in a row can be chance ("Notes"). */
const FEWEST_KNOWN = 2;
/** No row but the headers names this many. */
const ENOUGH_KNOWN = columns(DEFAULT_EDITION).length / 2;

/** The header text of a cell: a text as it is, anything else as it is shown. Not trimmed. */
export function headerCell(sheet: Sheet, rowIndex: number, index: number): string {
  const value = sheet.values[rowIndex]?.[index];
  return typeof value === "string" ? value : (sheet.text[rowIndex]?.[index] ?? "");
}

/** All header texts of a row, in sheet order. */
export function headerTexts(sheet: Sheet, rowIndex: number): string[] {
  return (sheet.values[rowIndex] ?? []).map((_, index) => headerCell(sheet, rowIndex, index));
}

/** How many different template columns the texts of a row name, in whichever edition. */
function knownColumns(texts: readonly string[]): number {
  const known = new Set<string>();
  for (const text of texts) {
    if (text === "") continue;
    for (const edition of EDITIONS) {
      const header = readHeader(text, edition);
      if (!header) continue;
      known.add(`${header.key} ${header.number ?? ""}`);
      break;
    }
  }
  return known.size;
}

/**
 * The 0-based matrix row of the headers, or null where no row names at least two columns that we know.
 * It is the first row that names half of the template's columns. Where none does, it is the first with at least half as many known columns as the
 * best one: a title that happens to hold a known word is not enough, and a header row pasted once more further down does not take over.
 */
export function locateHeaderRow(sheet: Sheet): number | null {
  const known: number[] = [];
  for (const rowIndex of sheet.values.slice(0, ROWS_SEARCHED).keys()) {
    const count = knownColumns(headerTexts(sheet, rowIndex));
    if (count >= ENOUGH_KNOWN) return rowIndex;
    known.push(count);
  }
  const needed = Math.max(FEWEST_KNOWN, Math.max(0, ...known) / 2);
  const found = known.findIndex((count) => count >= needed);
  return found < 0 ? null : found;
}
