/**
 * The very hidden sheet that the dropdowns' lists are on. It is known by its mark and not by its name, so a sheet of the user's that has the name is never
 * written, hidden or cleared. It is made only where there is none: dropdowns refer to it, and break when it goes.
 */
import { codeOf } from "../gateway/refusal";
import type { AfterSend, Session } from "../gateway/session";
import {
  LAYOUT,
  LIST_COLUMNS,
  LIST_SHEET,
  listCells,
  MARK_IN_CELL,
  SETTINGS_CELLS,
  SETTINGS_FORMULAS,
} from "../../design/lists";
import { freeName } from "./names";

/** The list sheet, and its name: dropdowns refer to it by name. */
export interface ListSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

/** A list sheet that was found, and what else was asked of it. */
export interface FoundListSheet<T> extends ListSheet {
  readonly hasMark: boolean;
  /** Nobody can bring it in sight. */
  readonly isHidden: boolean;
  readonly seen: T;
}

/** A defined name of the sheet's own, hidden from the user: it stays when the sheet is renamed, and whatever becomes of its cells. */
const MARK = "CoSellLists";

/** The list sheet, and whether it had to be hidden. */
export interface MadeListSheet extends ListSheet {
  readonly hides: boolean;
}

/** Somebody would have to delete a sheet between two requests as often as that. */
const ATTEMPTS = 3;

/**
 * Loads the workbook's sheets (as `loadSheets` does), and sends what `queue` asks of them: both once more where one of them was deleted between the two
 * requests. They are asked for as sheets that are there, because what Excel answers below an object that is not there is not documented.
 */
export async function askSheets<T>(
  session: Session,
  queue: (worksheets: Excel.WorksheetCollection) => AfterSend<T>,
  attempt = 1,
): Promise<T> {
  const { worksheets } = session.context.workbook;
  loadSheets(worksheets);
  await session.send();
  const answer = queue(worksheets);
  try {
    await session.send();
    return answer();
  } catch (error) {
    if (codeOf(error) !== "ItemNotFound" || attempt === ATTEMPTS) throw error;
  }
  return askSheets(session, queue, attempt + 1);
}

/** Queues loading what `queueListSheet` needs to know of the workbook's sheets. */
export function loadSheets(worksheets: Excel.WorksheetCollection): void {
  worksheets.load({ id: true, name: true, visibility: true });
}

/** A sheet that may be the list sheet: one that is very hidden, or has its name. Others are not asked. */
const mayBeListSheet = ({ name, visibility }: Excel.Worksheet): boolean =>
  visibility === Excel.SheetVisibility.veryHidden || name.toLowerCase().startsWith(LIST_SHEET.toLowerCase());

/**
 * Queues looking for the list sheet among the workbook's sheets (loaded by `loadSheets`). Afterwards: the sheet with the add-in's mark, or null. The request
 * fails with "ItemNotFound" where one of them was deleted meanwhile.
 * @param queueRest Queues what else is to be read of the list sheet. It is called for each sheet that may be the one.
 */
export function queueListSheet<T>(
  worksheets: Excel.WorksheetCollection,
  queueRest: (sheet: Excel.Worksheet) => AfterSend<T>,
): AfterSend<FoundListSheet<T> | null> {
  const candidates = worksheets.items.filter(mayBeListSheet).map(({ id, name }) => {
    const sheet = worksheets.getItem(id);
    sheet.load({ visibility: true });
    const mark = sheet.names.getItemOrNullObject(MARK);
    mark.load({ name: true });
    const first = sheet.getRange("A1");
    first.load({ values: true });
    return { name, sheet, mark, first, seen: queueRest(sheet) };
  });
  return () => {
    const found = candidates.find(({ sheet, mark, first }) => !mark.isNullObject || isOfEarlierVersion(sheet, first));
    if (!found) return null;
    const { sheet, name, mark, seen } = found;
    const isHidden = sheet.visibility === Excel.SheetVisibility.veryHidden;
    return { sheet, name, hasMark: !mark.isNullObject, isHidden, seen: seen() };
  };
}

/** Earlier versions had no mark but the text of the first cell, and no user can bring a very hidden sheet in sight. */
const isOfEarlierVersion = ({ visibility }: Excel.Worksheet, { values }: Excel.Range): boolean =>
  visibility === Excel.SheetVisibility.veryHidden && MARK_IN_CELL.test(String(values[0]?.[0]));

/** Queues reading a list sheet's contents. Afterwards: whether every list is there, unchanged and of this version, in the place that dropdowns refer to. */
export function queueIsWhole(sheet: Excel.Worksheet): AfterSend<boolean> {
  const expected = listCells();
  const first = sheet.getRange("A1");
  first.load({ values: true });
  const settings = sheet.getRange(SETTINGS_CELLS);
  settings.load({ formulas: true });
  const lists = sheet.getRangeByIndexes(0, 1, expected.length, LIST_COLUMNS.length);
  lists.load({ values: true });
  return () =>
    first.values[0]?.[0] === LAYOUT &&
    SETTINGS_FORMULAS.every((formula, row) => settings.formulas[row]?.[0] === formula) &&
    expected.every((cells, row) => cells.every((value, column) => lists.values[row]?.[column] === value));
}

/**
 * Makes sure that the list sheet is there and whole. Sends nothing where it is.
 * @param found What `queueListSheet` found among `sheets`, with `queueIsWhole` as its `queueRest`.
 */
export async function ensureListSheet(
  session: Session,
  sheets: readonly Excel.Worksheet[],
  found: FoundListSheet<boolean> | null,
): Promise<MadeListSheet> {
  if (found === null)
    return addListSheet(
      session,
      sheets.map(({ name }) => name),
    );
  if (found.seen) return { ...found, hides: false };
  await writeAgain(session, found);
  return { ...found, hides: !found.isHidden };
}

/** Finds the list sheet, and makes it or writes it again where that is needed. */
export async function findOrAddListSheet(session: Session): Promise<ListSheet> {
  const { sheets, found } = await lookForListSheet(session);
  return ensureListSheet(session, sheets, found);
}

const lookForListSheet = (session: Session) =>
  askSheets(session, (worksheets) => {
    const listSheet = queueListSheet(worksheets, queueIsWhole);
    return () => ({ sheets: worksheets.items, found: listSheet() });
  });

/** Adds the list sheet whole and out of sight with one request. */
async function addListSheet(session: Session, taken: readonly string[]): Promise<MadeListSheet> {
  const { worksheets } = session.context.workbook;
  const name = freeName(LIST_SHEET, taken);
  const sheet = worksheets.add(name);
  // First of all out of sight and with its mark: whatever happens then, the next action knows it.
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  queueMark(sheet);
  queueLists(sheet);
  try {
    await session.send();
    return { sheet, name, hides: true };
  } catch (error) {
    if (codeOf(error) !== "ItemAlreadyExists") throw error;
  }
  // Somebody else has added a sheet of this name at the same moment: another add-in the list sheet, perhaps. Or a chart sheet has the name, which the API
  // does not show.
  const { sheets, found } = await lookForListSheet(session);
  if (found) return ensureListSheet(session, sheets, found);
  return addListSheet(session, [...taken, name, ...sheets.map((other) => other.name)]);
}

/** Writes a list sheet that was changed, emptied or made by another version. */
async function writeAgain(
  session: Session,
  { sheet, name, hasMark, isHidden }: FoundListSheet<unknown>,
): Promise<void> {
  // Microsoft's helpers are 57 KB: they are loaded only when they are needed. Before anything is written: a newer build may have taken their place.
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  // First of what is written, so that it is known while its cells are empty.
  if (!hasMark) await addMark(session, sheet);
  // `true` clears the sheet's cells instead of deleting it.
  await session.wait(ExcelUtilities.forceCreateSheet(session.context.workbook, name, true));
  // Setting it ends the user's undo list.
  if (!isHidden) sheet.visibility = Excel.SheetVisibility.veryHidden;
  queueLists(sheet);
  await session.send();
}

/** Gives a list sheet of an earlier version its mark. By itself: another add-in may do so at the same moment, and a name can be added only once. */
async function addMark(session: Session, sheet: Excel.Worksheet): Promise<void> {
  queueMark(sheet);
  try {
    await session.send();
  } catch (error) {
    if (!["InvalidArgument", "ItemAlreadyExists"].includes(codeOf(error))) throw error;
  }
}

function queueMark(sheet: Excel.Worksheet): void {
  sheet.names.add(MARK, sheet.getRange("A1")).visible = false;
}

function queueLists(sheet: Excel.Worksheet): void {
  const cells = listCells();
  sheet.getRangeByIndexes(0, 1, cells.length, LIST_COLUMNS.length).values = cells;
  sheet.getRange(SETTINGS_CELLS).formulas = SETTINGS_FORMULAS.map((formula) => [formula]);
  sheet.getRange("A1").values = [[LAYOUT]];
}
