/** A column of the template that a sheet lacks: added where it belongs, and removed again where nothing stands in it. */
import type { LaidOutColumn } from "../../design/columns";
import type { RulePlace } from "../../design/validation";
import { LIMITS, TEXT_FORMAT } from "../../template";
import type { Language } from "../../texts";
import type { Session } from "../gateway/session";
import { setAll } from "../gateway/set";
import type { ReadSheet, SheetTable } from "../sheet/read";
import { queueColumn } from "../template/layout";
import { queueReread } from "./target";
import type { Change } from "./whole";

/** A column, and where it is or shall be. */
export interface ColumnPlace {
  /** 0-based, within the worksheet. */
  readonly column: number;
  readonly headerRow: number;
  readonly header: string;
}

/** The table that a column at this place belongs to: the headers' own. @param isNew it may be added behind the table's last */
function tableAt({ tables }: ReadSheet, { column, headerRow }: ColumnPlace, isNew: boolean): SheetTable | null {
  const ends = ({ area }: SheetTable): number => area.column + area.columns + (isNew ? 1 : 0);
  return tables.find((one) => one.area.row === headerRow && one.area.column <= column && column < ends(one)) ?? null;
}

/** How a column is to look, and where the columns are that its lists depend on. */
export interface ColumnLook {
  readonly laidOut: LaidOutColumn;
  readonly place: RulePlace;
  readonly language: Language;
}

/** Adding a column of the template: header, number formats, width, dropdown and prompt as the template has them. */
export function addingColumn(read: ReadSheet, at: ColumnPlace, look: ColumnLook): Change {
  const { worksheet, sheet } = read;
  const { column, headerRow, header } = at;
  const table = tableAt(read, at, true);
  const below = table
    ? table.body.rows
    : Math.max(LIMITS.records, sheet.firstRow + sheet.values.length - 2 - headerRow);
  const headers = sheet.values[headerRow - (sheet.firstRow - 1)] ?? [];
  return {
    lastLook() {
      const reread = queueReread(worksheet, { row: headerRow, column: sheet.firstColumn, values: [headers] });
      return () => reread().isSame;
    },
    queue() {
      if (table) table.table.columns.add(column - table.area.column, undefined, header);
      else worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert(Excel.InsertShiftDirection.right);
      const cells = worksheet.getRangeByIndexes(headerRow + 1, column, below, 1);
      setAll(cells, { numberFormat: look.laidOut.column?.format ?? TEXT_FORMAT });
      // Widths are the sheet's: they do not move along with a table's columns.
      const hasWidth = table === null;
      queueColumn(worksheet, look.laidOut, { headerRow, rows: below, place: look.place, hasWidth }, look.language);
    },
    isMade: async (session) => (await headerAt(session, worksheet, at)) === header,
    takeBack: (session) => takeAway(session, read, at, table),
  };
}

/** Taking such a column away again. Nothing but its header may stand in it. */
export function removingColumn(read: ReadSheet, at: ColumnPlace, look: ColumnLook): Change {
  const { worksheet, sheet } = read;
  const { column, headerRow, header } = at;
  const table = tableAt(read, at, false);
  let found: readonly (readonly unknown[])[] = [];
  return {
    lastLook() {
      const cells = worksheet.getRangeByIndexes(sheet.firstRow - 1, column, sheet.values.length, 1);
      cells.load({ formulas: true });
      return () => {
        found = cells.formulas;
        return cells.formulas.every(
          ([held]: readonly unknown[], row) => held === (row === headerRow - (sheet.firstRow - 1) ? header : ""),
        );
      };
    },
    queue: () => queueTakeAway(worksheet, at, table),
    isMade: async (session) => (await headerAt(session, worksheet, at)) !== header,
    async takeBack(session) {
      addingColumn(read, at, look).queue();
      if (found.length > 0)
        worksheet.getRangeByIndexes(sheet.firstRow - 1, column, found.length, 1).formulas = found.map((row) => [
          ...row,
        ]);
      await session.send();
    },
  };
}

async function headerAt(session: Session, worksheet: Excel.Worksheet, at: ColumnPlace): Promise<unknown> {
  const cell = worksheet.getRangeByIndexes(at.headerRow, at.column, 1, 1);
  cell.load({ values: true });
  await session.send();
  return cell.values[0]?.[0];
}

function queueTakeAway(worksheet: Excel.Worksheet, { column }: ColumnPlace, table: SheetTable | null): void {
  if (table) table.table.columns.getItemAt(column - table.area.column).delete();
  else worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete(Excel.DeleteShiftDirection.left);
}

/** Removes a column that was just added, unless somebody has written into it. */
async function takeAway(
  session: Session,
  { worksheet, sheet }: ReadSheet,
  at: ColumnPlace,
  table: SheetTable | null,
): Promise<void> {
  const cells = worksheet.getRangeByIndexes(sheet.firstRow - 1, at.column, sheet.values.length, 1);
  cells.load({ values: true });
  await session.send();
  if (cells.values.flat().some((value) => value !== "" && value !== at.header)) return;
  queueTakeAway(worksheet, at, table);
  await session.send();
}
