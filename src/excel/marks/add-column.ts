/** Adds an Errors column in front of the others, where the sheet has none. */
import type { CheckResult } from "../../check";
import { columns, DEFAULT_EDITION, TEXT_FORMAT } from "../../template";
import type { Session } from "../gateway/run";
import { setAll } from "../gateway/set";
import { areaOf, queueGuard, sendUnlessMoved } from "../sheet/place";
import type { ReadSheet, SheetTable } from "../sheet/read";
import { headerTable } from "./errors-column";
import { queueVerification } from "./verify";

const ERRORS_HEADER = columns(DEFAULT_EDITION)[0]?.header ?? "Errors";
/** Width of a new Errors column in points: a message's first words. */
const ERRORS_WIDTH = 260;

/** Adds the column, empty. Throws `Moved` when the sheet is not as it was read. */
export async function addErrorsColumn(session: Session, read: ReadSheet, result: CheckResult): Promise<void> {
  const verify = queueVerification(read, result, null);
  await session.send();
  verify();
  queueGuard(read.worksheet, read.range, areaOf(read.sheet));
  const table = headerTable(read, result);
  if (table) queueTableColumn(table);
  else queueSheetColumn(read, result);
  await sendUnlessMoved(session);
}

/** In a table the Errors column is one of the table's: else sorting would part them. */
function queueTableColumn({ table }: SheetTable): void {
  const column = table.columns.add(0, undefined, ERRORS_HEADER);
  const body = column.getDataBodyRange();
  setAll(body, { numberFormat: TEXT_FORMAT });
  body.format.columnWidth = ERRORS_WIDTH;
}

function queueSheetColumn({ worksheet, sheet }: ReadSheet, { headerRow }: CheckResult): void {
  const column = sheet.firstColumn;
  const row = (headerRow ?? 1) - 1;
  worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  const header = worksheet.getRangeByIndexes(row, column, 1, 1);
  const below = sheet.firstRow + sheet.values.length - 2 - row;
  if (below > 0) setAll(worksheet.getRangeByIndexes(row + 1, column, below, 1), { numberFormat: TEXT_FORMAT });
  header.values = [[ERRORS_HEADER]];
  header.format.font.bold = true;
  header.format.columnWidth = ERRORS_WIDTH;
}
