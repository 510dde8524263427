/** Contents put into cells and taken out of them: the one place that tells of a change of contents. */
import { formatAddress, type Area } from "./address";
import type { Entered } from "./coerce";
import { valueAt } from "./formula/calculate";
import type { Sheet } from "./sheet";
import { withNumberFormat, type CellStyle } from "./style";
import { restyleCells, type CellStyles } from "./styling";
import { tidyHeader } from "./table-header";
import { apiValue, valueType, type Cell } from "./values";

/** Puts what was read into the cells and tells it as one change. Inside a transaction; protection has been looked at. */
export function putEntered(sheet: Sheet, area: Area, entered: readonly (readonly (Entered | undefined)[])[]): void {
  const { workbook } = sheet;
  const before = single(sheet, area);
  const merged = sheet.state.merges.length > 0;
  const styles = new Map<number, Map<number, CellStyle>>();
  entered.forEach((line, r) => {
    line.forEach((item, c) => {
      if (!item) return;
      const [row, column] = [area.row + r, area.column + c];
      // A merged area has one content, that of its first cell: the rest is dropped (assumed).
      const merge = merged ? sheet.mergeAt(row, column) : null;
      if (merge && (merge.row !== row || merge.column !== column)) return;
      putOne(sheet, row, column, item.content);
      if (item.numberFormat !== null) noteStyle(sheet, styles, row, column, item.numberFormat);
    });
  });
  if (styles.size > 0) restyleCells(sheet, styles as CellStyles);
  tidyHeader(sheet, area);
  const after = single(sheet, area);
  workbook.report({
    kind: "changed",
    sheet,
    area,
    address: formatAddress(area),
    changeType: "RangeEdited",
    origin: workbook.origin,
    undone: false,
    shift: null,
    details:
      before && after
        ? {
            valueBefore: before.value,
            valueAfter: after.value,
            valueTypeBefore: before.type,
            valueTypeAfter: after.type,
          }
        : null,
  });
}

function putOne(sheet: Sheet, row: number, column: number, content: Cell | undefined): void {
  const previous = sheet.cellAt(row, column)?.formula ?? "";
  sheet.put(row, column, content);
  const formula = content?.formula ?? "";
  if (formula !== previous && formula !== "") {
    const { workbook } = sheet;
    workbook.report({
      kind: "formulaChanged",
      sheet,
      address: formatAddress({ row, column, rows: 1, columns: 1 }),
      previous,
      origin: workbook.origin,
    });
  }
}

function noteStyle(
  sheet: Sheet,
  styles: Map<number, Map<number, CellStyle>>,
  row: number,
  column: number,
  numberFormat: string,
): void {
  const byRow = styles.get(column) ?? new Map<number, CellStyle>();
  styles.set(column, byRow.set(row, withNumberFormat(sheet.styleAt(row, column), numberFormat)));
}

function single(sheet: Sheet, area: Area): { value: string | number | boolean; type: string } | null {
  if (area.rows !== 1 || area.columns !== 1) return null;
  const value = valueAt(sheet, area.row, area.column);
  return { value: apiValue(value), type: valueType(value) };
}

/** Empties cells, in areas of any size. Inside a transaction. */
export function emptyCells(sheet: Sheet, area: Area): void {
  for (const row of sheet.rowsWithin(area)) {
    const cells = sheet.state.rows.get(row)?.cells ?? [];
    for (let column = area.column; column < Math.min(area.column + area.columns, cells.length); column++)
      if (cells[column]) sheet.put(row, column, undefined);
  }
}

/** Empties an area and tells it. Inside a transaction; protection has been looked at. */
export function clearContents(sheet: Sheet, area: Area): void {
  const before = single(sheet, area);
  emptyCells(sheet, area);
  tidyHeader(sheet, area);
  const { workbook } = sheet;
  const details = before
    ? {
        valueBefore: before.value,
        valueAfter: "",
        valueTypeBefore: before.type,
        valueTypeAfter: "Empty",
      }
    : null;
  workbook.report({
    kind: "changed",
    sheet,
    area,
    address: formatAddress(area),
    changeType: "RangeEdited",
    origin: workbook.origin,
    undone: false,
    shift: null,
    details,
  });
}
