/**
 * `record-in-one-cell`: whole records in one cell, as a paste of lines of a CSV leaves them, or a quotation mark that a file never closed
 * (docs/import-sheet.md, section 5, Row).
 */
import { linesOf } from "../../values/separated";
import type { CellValue } from "../../values/sheet";
import { cutRecord, recordsAmong, recordShape, type RecordsInside, type RecordShape } from "../../values/whole-record";
import type { ReadHeaders } from "../headers/read";
import { isFilled } from "./filled";

const DELIMITER = /[,;\t]/;
const hasLineEnd = (text: string): boolean => text.includes("\n") || text.includes("\r");

export interface RecordsInCells {
  /** A row below the headers in which a single cell is filled, with one or more whole records: that cell's index, else null. */
  readonly aloneIn: (values: readonly CellValue[]) => number | null;
  /** The records of such a cell. */
  readonly allIn: (text: string) => RecordsInside;
  /** The records in a cell beside that of its row: in every line but the first. Null where there are none. */
  readonly behind: (value: CellValue) => RecordsInside | null;
}

function behind(value: CellValue, width: number, shape: () => RecordShape): RecordsInside | null {
  // A record has a separator behind each of its fields but the last, and at least half as many fields as headers: see `isWholeRecord`.
  if (typeof value !== "string" || value.length < width / 2) return null;
  if (!hasLineEnd(value) || !DELIMITER.test(value)) return null;
  const inside = recordsAmong(linesOf(value).slice(1), shape());
  return inside.records > 0 ? inside : null;
}

/** Compiles the search for records in the cells below some headers. */
export function recordsInCells({ columns }: ReadHeaders): RecordsInCells {
  // Hardly any sheet has a cell that needs it.
  let known: RecordShape | null = null;
  const shape = (): RecordShape => (known ??= recordShape(columns.map(({ header }) => header)));
  const width = columns.length;
  return {
    aloneIn: (values) => {
      const first = values.findIndex(isFilled);
      const value = values[first];
      if (typeof value !== "string" || !DELIMITER.test(value)) return null;
      if (values.some((other, index) => index > first && isFilled(other))) return null;
      return cutRecord(value, shape()) === null && behind(value, width, shape) === null ? null : first;
    },
    allIn: (text) => recordsAmong(cutRecord(text, shape()) ? [text] : linesOf(text), shape()),
    behind: (value) => behind(value, width, shape),
  };
}
