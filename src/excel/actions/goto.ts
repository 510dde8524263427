/** Selects a finding's cell. Columns are found by their header as it stands now: they may have moved since the check. */
import type { FindingPlace, Result } from "../api";
import { Refusal } from "../gateway/refusal";
import { runAlongside, type Session } from "../gateway/session";
import type { Dependencies } from "./snapshot";
import type { Headers } from "./known-headers";

/** Selects the cell; the row's first cell where the finding has no column, or its column is gone. */
export function goTo(
  { headers, limits }: Pick<Dependencies, "headers" | "limits">,
  { sheet: name, row, column }: FindingPlace,
): Promise<Result<object>> {
  return runAlongside(
    async (session) => {
      const sheet = session.context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load({ name: true });
      await session.send();
      if (sheet.isNullObject) throw new Refusal("sheet-gone", name);
      const known = headers.of(name);
      const index = column !== null && known ? await columnOf(session, sheet, known, column) : 0;
      sheet.activate();
      sheet.getRangeByIndexes(row - 1, index, 1, 1).select();
      await session.send();
      return {};
    },
    undefined,
    limits,
  );
}

/** The 0-based sheet column under a header. */
async function columnOf(
  session: Session,
  sheet: Excel.Worksheet,
  { row, own }: Headers,
  column: string,
): Promise<number> {
  const header = sheet
    .getRangeByIndexes(row - 1, 0, 1, 1)
    .getEntireRow()
    .getUsedRangeOrNullObject(true);
  header.load({ values: true, columnIndex: true });
  await session.send();
  if (header.isNullObject) return 0;
  const at = (header.values[0] ?? []).findIndex((value) => String(value) === (own.get(column) ?? column));
  return at < 0 ? 0 : header.columnIndex + at;
}
