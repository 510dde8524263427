/** Selects a finding's cell: where it is now, or not at all. */
import { locateColumn, locateHeaders } from "../../operations/places";
import type { FindingPlace, Result, Selected } from "../api";
import { cellReference } from "../../values/cell-reference";
import { Refusal, refusalOf } from "../gateway/refusal";
import { runAlongside, type Session } from "../gateway/session";
import type { CheckedSheet } from "./checked-sheets";
import { locateRow, type KeyColumns } from "./locate";
import type { Dependencies } from "./snapshot";

/**
 * Selects the cell of a finding; the row's first cell where the finding has no column. Rows and columns that were inserted, deleted or sorted since
 * the check are followed. Refuses, and selects nothing, where the row or the column cannot be found, and where it is hidden unless `show` is set.
 */
export function goTo(
  { sheets, events, limits }: Pick<Dependencies, "sheets" | "events" | "limits">,
  place: FindingPlace,
): Promise<Result<Selected>> {
  return runAlongside(
    async (session) => {
      const sheet = session.context.workbook.worksheets.getItem(place.sheetId);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      await session.send().catch((error: unknown) => {
        throw refusalOf(error)?.reason === "sheet-gone" ? new Refusal("sheet-gone", place.sheet) : error;
      });
      const known = sheets.of(place.sheetId);
      if (!known || used.isNullObject) throw new Refusal("row-gone", String(place.row));
      const { row, column } = await locate(session, { sheet, used }, known, {
        ...place,
        // Where no row moved, the row is the one that it was, whatever its cells hold now.
        stays: events.hasStayed(place.sheetId, known.asOf),
      });
      const cell = sheet.getRangeByIndexes(row - 1, column, 1, 1);
      await showOrRefuse(session, cell, place, row);
      sheet.activate();
      cell.select();
      await session.send();
      return { address: cellReference(row - 1, column) };
    },
    undefined,
    limits,
  );
}

interface SheetNow {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Rows above and below the place of the headers in which they are searched. */
const HEADER_SEARCH = 50;

/** The row (1-based) and the column (0-based) of a finding as the sheet is now. */
async function locate(
  session: Session,
  now: SheetNow,
  known: CheckedSheet,
  place: FindingPlace & { readonly stays: boolean },
) {
  const { sheet, used } = now;
  const first = Math.max(used.rowIndex, known.headerRow - 1 - HEADER_SEARCH);
  const last = Math.min(used.rowIndex + used.rowCount, known.headerRow + HEADER_SEARCH);
  if (last <= first) throw new Refusal("row-gone", String(place.row));
  const top = sheet.getRangeByIndexes(first, used.columnIndex, last - first, used.columnCount);
  top.load({ values: true });
  await session.send();
  const found = locateHeaders(known.headers, top.values);
  if (found === null) throw new Refusal("row-gone", String(place.row));
  const headers: readonly unknown[] = top.values[found] ?? [];
  const column = columnOf(known, place, headers);
  if (column === "gone") throw new Refusal("no-column", place.column ?? "");
  const headerRow = first + found + 1;
  const row =
    place.row === known.headerRow
      ? headerRow
      : (locateRow(known, place.row, await keyColumns(session, now, { known, headers, headerRow })) ??
        (place.stays ? place.row : null));
  if (row === null || row < headerRow) throw new Refusal("row-gone", String(place.row));
  return { row, column: column === null ? 0 : used.columnIndex + column };
}

/** The column's place among the headers of today; null for a finding about a whole row. */
function columnOf(known: CheckedSheet, { column, columnIndex }: FindingPlace, headers: readonly unknown[]) {
  if (column === null && columnIndex === null) return null;
  const own = column === null ? null : known.headerOf(column);
  const index = columnIndex ?? (own === null ? -1 : known.headers.indexOf(own));
  return index < 0 ? "gone" : (locateColumn(known.headers, index, headers) ?? "gone");
}

/** Reads the columns by which rows are known, from the header row on. */
async function keyColumns(
  session: Session,
  { sheet, used }: SheetNow,
  {
    known,
    headers,
    headerRow,
  }: { readonly known: CheckedSheet; readonly headers: readonly unknown[]; readonly headerRow: number },
): Promise<KeyColumns> {
  const rows = used.rowIndex + used.rowCount - headerRow;
  const wanted = [...known.keyHeaders, ...(known.errorsHeader === null ? [] : [known.errorsHeader])];
  const ranges = wanted.map((header) => {
    const index = locateColumn(known.headers, known.headers.indexOf(header), headers);
    if (index === null || rows <= 0) return [header, null] as const;
    const range = sheet.getRangeByIndexes(headerRow, used.columnIndex + index, rows, 1);
    range.load({ values: true });
    return [header, range] as const;
  });
  await session.send();
  return {
    firstRow: headerRow + 1,
    byHeader: new Map(
      ranges.map(([header, range]) => [header, range?.values.map(([value]) => value as unknown) ?? null]),
    ),
  };
}

/** A cell that nobody sees is shown if the user wants it, else the user is asked. */
async function showOrRefuse(session: Session, cell: Excel.Range, { show }: FindingPlace, row: number): Promise<void> {
  cell.load({ rowHidden: true, columnHidden: true });
  await session.send();
  if (!cell.rowHidden && !cell.columnHidden) return;
  if (!show) throw new Refusal(cell.rowHidden ? "row-hidden" : "column-hidden", String(row));
  if (cell.rowHidden) cell.rowHidden = false;
  if (cell.columnHidden) cell.columnHidden = false;
}
