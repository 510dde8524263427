/** `record-in-one-cell`: a whole record in one cell, as a paste of a line of a CSV leaves it (docs/import-sheet.md, section 5, Row). */
import type { CellValue } from "../../values/sheet";
import { cutRecord, recordShape } from "../../values/whole-record";
import type { ReadHeaders } from "../headers/read";
import { isFilled } from "./filled";

const DELIMITER = /[,;\t]/;

/** Compiles the test of a row below the headers: the index of the cell that holds a whole record and is alone in its row, else null. */
export function recordInOneCellTest({ columns }: ReadHeaders): (values: readonly CellValue[]) => number | null {
  const shape = recordShape(columns.map(({ header }) => header));
  return (values) => {
    const first = values.findIndex(isFilled);
    const value = values[first];
    if (typeof value !== "string" || !DELIMITER.test(value)) return null;
    if (values.some((other, index) => index > first && isFilled(other))) return null;
    return cutRecord(value, shape) === null ? null : first;
  };
}
