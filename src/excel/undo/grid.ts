/** A sheet that was read, as steps and their replay see it. */
import type { RecognisedResult } from "../../check";
import type { CellEdit } from "../../operations/cell-edit";
import type { Grid } from "../../operations/undo/grid";
import { stepOf, type Step } from "../../operations/undo/step";
import { areaOfSheet } from "../gateway/area";
import { KEYS } from "../marks/target";
import type { ReadSheet } from "../sheet/read";
import type { Target, Unchanged } from "../write/target";

export function gridOf({ sheet }: ReadSheet, { columns, headerRow }: RecognisedResult): Grid {
  return {
    headerRow: headerRow - 1,
    firstColumn: sheet.firstColumn,
    headers: columns.map(({ header }) => header),
    keys: columns.flatMap(({ key, read, index }) => (read && KEYS.has(key) ? [index] : [])),
    errors: columns.find(({ key, read }) => read && key === "errors")?.index ?? null,
  };
}

/** The step that a write was. @param read the sheet before it @param inverse what takes it back */
export function stepOfWrite(read: ReadSheet, result: RecognisedResult, inverse: readonly CellEdit[]): Step {
  const { sheet, id, name } = read;
  const before = { grid: gridOf(read, result), firstRow: sheet.firstRow - 1, values: sheet.values };
  return stepOf({ sheetId: id, sheet: name }, before, inverse);
}

/** The sheet as a replay finds it. */
export function targetOfGrid({ worksheet, range, sheet, hiddenRows }: ReadSheet, { headerRow, keys }: Grid): Target {
  const area = areaOfSheet(sheet);
  const headers = sheet.values[headerRow - area.row];
  return {
    worksheet,
    range,
    area,
    headers: headers ? [{ row: headerRow, column: area.column, values: [headers] }] : [],
    keys: keys.map((place): Unchanged => ({
      row: area.row,
      column: area.column + place,
      values: sheet.values.map((row) => [row[place] ?? ""]),
    })),
    isHidden: (row) => hiddenRows.has(row - area.row),
  };
}
