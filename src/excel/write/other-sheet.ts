/**
 * The sheet on which the records stand that an export leaves out. It is known by its mark and not by its name, so a sheet of the user's that has the name is
 * never written.
 */
import { columnsThere, findMoved, type Copies } from "../../operations/undo/moved-rows";
import type { OtherSheet, SavedRow } from "../../operations/undo/structure";
import { paneTexts, type Language } from "../../texts";
import type { CellValue } from "../../values/sheet";
import { areaOfRange, loadArea } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { queueGuard, sendGuarded } from "../gateway/guard";
import { Refusal, refusalOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import { addSheet, fillOrDelete } from "../new-sheet/new-sheet";
import { askSheets } from "../template/list-sheet";
import { underFreeName } from "../template/names";
import { append, queueHeaders, type Below, type MovedRow } from "./append";

/** A defined name of the sheet's own, hidden from the user: it stays when the sheet is renamed. */
const MARK = "CoSellLeftOut";
/** Rows above the headers that somebody may have inserted. */
const ROWS_ABOVE = 20;
/** Rows that are read with one request when rows are looked for. */
const ROWS_IN_ANSWER = 500;

/** Rows that were put on the other sheet. */
export interface Put {
  readonly to: OtherSheet;
  /** Takes them off again: nothing of it stays. */
  takeBack(session: Session): Promise<void>;
}

/** What rows are put there, and how their columns are called. */
export interface ToPut {
  readonly headers: readonly string[];
  readonly rows: readonly MovedRow[];
}

/** The add-in's sheet, with its headers. */
interface Found extends Below {
  readonly to: OtherSheet;
}

/**
 * Puts rows below those that the sheet has, and reads them back. Where there is no such sheet it is added, with the headers. Nothing of it stays where it fails.
 * @param from the sheet that the rows are of, which is never the one
 */
export async function putOnOtherSheet(
  session: Session,
  from: string,
  { headers, rows }: ToPut,
  language: Language,
): Promise<Put> {
  const { found, taken } = await findOtherSheet(session, from);
  if (found) {
    const columns = columnsThere(headers, found.headers);
    const takeBack = async (certain: Session, some = rows): Promise<void> =>
      void (await takeOff(certain, found.sheet, { headers, rows: some }));
    await append(session, found, columns, rows, (put) => takeBack(session, put));
    return { to: found.to, takeBack: (certain) => takeBack(certain) };
  }
  const sheet = await addOtherSheet(session, taken, headers, language);
  await fillOrDelete({ sheet: sheet.sheet, key: sheet.to.sheetId }, () =>
    append(session, sheet, columnsThere(headers, headers), rows, () => Promise.resolve()),
  );
  return {
    to: sheet.to,
    async takeBack(certain) {
      sheet.sheet.delete();
      await certain.send();
    },
  };
}

/** Looks for the sheet among all. One that has lost its headers is the user's by now. */
async function findOtherSheet(
  session: Session,
  from: string,
): Promise<{ readonly found: Found | null; readonly taken: readonly string[] }> {
  const { marked, taken } = await askSheets(session, (worksheets) => {
    const asked = worksheets.items.map((sheet) => {
      const mark = sheet.names.getItemOrNullObject(MARK);
      mark.load({ name: true });
      return { id: sheet.id, name: sheet.name, mark };
    });
    return () => ({
      marked: asked.find(({ id, mark }) => id !== from && !mark.isNullObject) ?? null,
      taken: asked.map(({ name }) => name),
    });
  });
  if (!marked) return { found: null, taken };
  const sheet = session.context.workbook.worksheets.getItem(marked.id);
  const seen = await lookAt(session, sheet);
  if (!seen) return { found: null, taken };
  if (seen.isProtected) throw new Refusal("protected", marked.name);
  return { found: { ...seen, to: { sheetId: marked.id, sheet: marked.name } }, taken };
}

/** Where the headers and the other cells of a sheet are; null where no row could be the headers. */
async function lookAt(session: Session, sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  sheet.protection.load({ protected: true });
  await session.send();
  if (used.isNullObject) return null;
  const area = areaOfRange(used);
  const top = sheet.getRangeByIndexes(area.row, 0, Math.min(ROWS_ABOVE, area.rows), area.column + area.columns);
  top.load({ values: true });
  await session.send();
  const lines = top.values as readonly (readonly CellValue[])[];
  const known = lines.map((line) => line.filter((value) => typeof value === "string" && value !== ""));
  // The headers are the fullest of the first rows: whoever writes above them writes a title.
  const fullest = known.reduce((best, line, row) => (line.length > (known[best]?.length ?? 0) ? row : best), 0);
  return {
    sheet,
    headerRow: area.row + fullest,
    headers: (lines[fullest] ?? []).map(String),
    used,
    area,
    isProtected: sheet.protection.protected,
  };
}

function addOtherSheet(
  session: Session,
  taken: readonly string[],
  headers: readonly string[],
  language: Language,
): Promise<Found> {
  return underFreeName(paneTexts(language).exporting.leftOut.sheetName, taken, async (name) => {
    const { sheet } = await addSheet(session, name, [headers], (added) => {
      added.names.add(MARK, added.getRange("A1")).visible = false;
      queueHeaders(added, 0, headers, 0);
    });
    const used = sheet.getRangeByIndexes(0, 0, 1, headers.length);
    const area = { row: 0, column: 0, rows: 1, columns: headers.length };
    return { sheet, to: { sheetId: sheet.id, sheet: name }, headerRow: 0, headers, used, area };
  });
}

/**
 * Takes rows off the other sheet after they came back, where they still hold what was put there; a sheet on which nothing but the headers remains goes with them.
 * The rows are back by now: that they cannot be taken off is no reason to fail.
 * @returns those that stay; null where none does
 */
export async function takeOffOtherSheet(
  session: Session,
  { sheetId, sheet: name }: OtherSheet,
  headers: readonly string[],
  rows: readonly SavedRow[],
): Promise<Copies | null> {
  try {
    const sheet = session.context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load({ name: true });
    await session.send();
    if (sheet.isNullObject) return null;
    const left = await takeOff(session, sheet, { headers, rows });
    return left === 0 ? null : { sheet: sheet.name, rows: left };
  } catch (error) {
    if (!refusalOf(error) && !(error instanceof ConcurrentEdit)) throw error;
    return { sheet: name, rows: rows.length };
  }
}

/** @returns how many could not be found */
async function takeOff(session: Session, sheet: Excel.Worksheet, { headers, rows }: ToPut): Promise<number> {
  const seen = await lookAt(session, sheet);
  if (!seen) return rows.length;
  const { used, area, headerRow, headers: there } = seen;
  const columns = columnsThere(headers, there);
  const first = headerRow + 1;
  const lines: (readonly CellValue[])[] = [];
  for (let row = first; row < area.row + area.rows; row += ROWS_IN_ANSWER) {
    const part = sheet.getRangeByIndexes(
      row,
      0,
      Math.min(ROWS_IN_ANSWER, area.row + area.rows - row),
      area.column + area.columns,
    );
    part.load({ values: true });
    await session.send();
    lines.push(...part.values);
  }
  const found = findMoved(rows, columns, lines);
  const places = found.flatMap((at) => (at === null ? [] : [first + at])).sort((one, other) => other - one);
  const isEmpty =
    area.row === headerRow && lines.every((line, at) => found.includes(at) || line.every((cell) => cell === ""));
  queueGuard(used, area);
  if (isEmpty) sheet.delete();
  else
    for (const row of places)
      sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete(Excel.DeleteShiftDirection.up);
  await sendGuarded(session);
  return rows.length - places.length;
}
