/** The columns of a sheet with other headings: which row names them, and what they hold. */
import { readSheetHeaders } from "../../check";
import { fieldNamed, type Edition } from "../../template";
import type { CellValue, Sheet } from "../../values/sheet";
import { textOfNumber } from "../../values/shown";
import { isBlank, trim } from "../../values/space";
import { headerKey } from "./mapping";
import { samplesOf, type TheirColumn } from "./their-column";

export interface TheirSheet {
  /** 0-based matrix row of the headers. */
  readonly headerRow: number;
  /** Those with a header or with something below, in the sheet's order. */
  readonly columns: readonly TheirColumn[];
}

/** How far down a header row is looked for. */
const ROWS_SEARCHED = 20;
/** Rows that are sampled for what a column holds. */
const ROWS_SAMPLED = 200;

/** The text of a cell: a text as it is, anything else as it is shown. */
export function cellText(sheet: Sheet, row: number, index: number): string {
  const value: CellValue = sheet.values[row]?.[index] ?? "";
  const shown = sheet.text[row]?.[index] ?? "";
  if (typeof value === "string") return value;
  return typeof value === "number" ? textOfNumber(value, shown) : shown;
}

interface Row {
  readonly index: number;
  /** Texts that are no number; a header is one. */
  readonly names: readonly string[];
}

function rowsOf(sheet: Sheet): readonly Row[] {
  return sheet.values.slice(0, ROWS_SEARCHED).map((cells, index) => ({
    index,
    names: cells.flatMap((value) => (typeof value === "string" && !isBlank(value) ? [value] : [])),
  }));
}

const knownNames = ({ names }: Row, edition: Edition): number =>
  names.filter((name) => fieldNamed(name, edition) !== null).length;

/** One known word can be chance. */
const FEWEST_KNOWN = 2;

/**
 * The 0-based matrix row of the headers of any sheet: where ours are found, that row; else the first of the rows with the most names that are known anywhere; else
 * the first that is filled at least half as wide as the widest. Null where the sheet holds no text.
 */
export function locateTheirHeaders(sheet: Sheet, edition: Edition): number | null {
  const rows = rowsOf(sheet);
  const known = rows.map((row) => knownNames(row, edition));
  const most = Math.max(0, ...known);
  const ours = readSheetHeaders(sheet);
  if (ours !== null) {
    const row = ours.headerRow - sheet.firstRow;
    // A title may hold two words of ours, and the row below it all of theirs.
    if ((known[row] ?? most) >= most) return row;
  }
  if (most >= FEWEST_KNOWN) return known.indexOf(most);
  const widest = Math.max(0, ...rows.map(({ names }) => names.length));
  return rows.find(({ names }) => names.length > 0 && 2 * names.length >= widest)?.index ?? null;
}

/** The rows below the headers that hold something, as far as they are sampled: 0-based matrix rows. */
export function sampledRows(sheet: Sheet, headerRow: number): readonly number[] {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < sheet.values.length && rows.length < ROWS_SAMPLED; row++)
    if (sheet.values[row]?.some((value) => value !== "")) rows.push(row);
  return rows;
}

/** Null where the sheet holds nothing that could be headers. */
export function readTheirs(sheet: Sheet, edition: Edition): TheirSheet | null {
  const headerRow = locateTheirHeaders(sheet, edition);
  if (headerRow === null) return null;
  const rows = sampledRows(sheet, headerRow);
  const width = Math.max(...sheet.values.map((cells) => cells.length));
  const seen = new Map<string, number>();
  const columns: TheirColumn[] = [];
  for (let index = 0; index < width; index++) {
    const header = trim(cellText(sheet, headerRow, index));
    const samples = samplesOf(rows.map((row) => cellText(sheet, row, index)));
    if (header === "" && samples.length === 0) continue;
    const key = headerKey(header);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    columns.push({ header, nth, index, samples });
  }
  return { headerRow, columns };
}
