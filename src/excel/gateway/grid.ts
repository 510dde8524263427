/** How large a sheet is. Not a constant: a workbook of the old format (.xls) has sheets of 65,536 × 256. */
import type { AfterSend } from "./session";

/** Rows and columns of a worksheet. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Queues asking how large a sheet is. */
export function queueGrid(worksheet: Excel.Worksheet): AfterSend<Grid> {
  const all = worksheet.getRange();
  all.untrack();
  all.load({ rowCount: true, columnCount: true });
  return () => ({ rows: all.rowCount, columns: all.columnCount });
}
