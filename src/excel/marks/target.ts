/** What has to be there still when the Errors column is written: the headers, and the columns by which records are known. */
import type { RecognisedResult } from "../../check";
import { areaOfSheet } from "../gateway/area";
import type { ReadSheet } from "../sheet/read";
import type { Target, Unchanged } from "../write/target";

/** Rows of the matrices above the first record. */
export const rowsAbove = ({ sheet }: Pick<ReadSheet, "sheet">, { headerRow }: RecognisedResult): number =>
  headerRow - sheet.firstRow + 1;

/** The columns that distinguish records, by their keys. */
export const KEYS: ReadonlySet<string | null> = new Set(["dealName", "referralId"]);

/** The sheet as edits of it find it. */
export function targetOf(read: ReadSheet, result: RecognisedResult): Target {
  const { worksheet, range, sheet, hiddenRows } = read;
  const area = areaOfSheet(sheet);
  const header = sheet.values[rowsAbove(read, result) - 1];
  return {
    worksheet,
    range,
    area,
    headers: header ? [{ row: result.headerRow - 1, column: area.column, values: [header] }] : [],
    keys: result.columns
      .filter(({ key, read: counts }) => counts && KEYS.has(key))
      .map(({ index }): Unchanged => ({
        row: area.row,
        column: area.column + index,
        values: sheet.values.map((row) => [row[index] ?? ""]),
      })),
    isHidden: (row) => hiddenRows.has(row - area.row),
  };
}
