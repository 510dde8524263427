/** Samples a sheet's first rows with the request that asks where its cells are: how much the others are likely to hold, and which columns hold more than texts. */
import type { CellValue } from "../../values/sheet";
import type { Area } from "../gateway/area";
import { CHARACTERS_AROUND, CHARACTERS_SHOWN, isShownAsItIs } from "./matrices";

/** Headers and some records, in more columns than any edition's template has. */
const SAMPLE = "A1:EZ10";
/** Later records are a little longer than the first: their numbers have more digits. */
const LONGER = 1.1;

export interface Sample {
  /** Characters that a row is likely to take in an answer. */
  readonly rowCharacters: number;
  /** The columns, 0-based within the cells that are read, which hold more than texts. */
  readonly shown: ReadonlySet<number>;
}

/** Queues the sample. Afterwards: what it shows of the cells at `place`; null where none of them is in it. */
export function queueSample(worksheet: Excel.Worksheet): (place: Area) => Sample | null {
  const cells = worksheet.getRange(SAMPLE);
  cells.load({ values: true });
  return ({ row, column, rows, columns }) => {
    const seen = cells.values.slice(row, row + rows).map((line) => line.slice(column, column + columns));
    const sample = sampleOf(seen);
    if (!sample) return null;
    // Of columns further right nothing is known; they are taken to be like these.
    return { ...sample, rowCharacters: (sample.rowCharacters * columns) / (seen[0]?.length ?? columns) };
  };
}

/** What some of a sheet's rows let expect of the others; null where they hold nothing. */
export function sampleOf(some: readonly (readonly CellValue[])[]): Sample | null {
  const rows = some.filter((row) => row.some((value) => value !== ""));
  if (rows.length === 0) return null;
  // Headers are longer than what stands below them, or shorter; a sheet may have nothing else here.
  const records = rows.length > 1 ? rows.slice(1) : rows;
  const shown = new Set(records.flatMap((row) => [...row.keys()].filter((at) => !isShownAsItIs(row[at] ?? ""))));
  const characters = records.flat().reduce<number>((sum, value) => sum + String(value).length + CHARACTERS_AROUND, 0);
  return { rowCharacters: LONGER * (characters / records.length + CHARACTERS_SHOWN * shown.size), shown };
}
