/**
 * The very hidden sheet that the dropdowns' lists are on. Made only where there is none: made again, every dropdown that refers to it would break.
 */
import { codeOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import { fillOrDelete, deleteIfEmpty } from "../new-sheet/new-sheet";
import { LAYOUT, LIST_COLUMNS, LIST_SHEET, LIST_SHEET_MARK, SETTINGS_FORMULAS, settingsCells } from "./list-layout";

/** The list sheet, and its name: dropdowns refer to it by name. */
export interface ListSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

/** Names that the list sheet may have: where a sheet of the user's has the first, it takes the next. */
const NAMES = [LIST_SHEET, `${LIST_SHEET} 2`, `${LIST_SHEET} 3`, `${LIST_SHEET} 4`];

/**
 * Queues looking for the list sheet. What comes back, called after sending, makes sure that it is there and holds this version's lists: it sends nothing where
 * that is so. Only a sheet with the add-in's mark is written: one of the user's that has its name is left alone.
 * @param taken Names that cannot be had, though no worksheet has them: a chart sheet may.
 */
export function probeListSheet(
  workbook: Excel.Workbook,
  taken: readonly string[] = [],
): (session: Session) => Promise<ListSheet> {
  const candidates = NAMES.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true, visibility: true });
    const first = sheet.getRange("A1:B1");
    first.load({ values: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ address: true });
    return { name, sheet, first, used };
  });
  return async (session) => {
    const found = candidates.find((candidate) => !candidate.sheet.isNullObject && isListSheet(candidate));
    if (!found) {
      const free = candidates.find(({ name, sheet }) => sheet.isNullObject && !taken.includes(name));
      return newListSheet(session, free?.name ?? LIST_SHEET, taken);
    }
    const { sheet, first } = found;
    if (first.values[0]?.[0] !== LAYOUT) {
      queueLists(sheet);
      await session.send();
    }
    return { sheet, name: sheet.name };
  };
}

interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly first: Excel.Range;
  readonly used: Excel.Range;
}

/** By its mark; or one that was left unfinished: with nothing on it, or very hidden and without the mark, which comes last. */
function isListSheet({ sheet, first, used }: Candidate): boolean {
  if (used.isNullObject) return true;
  const [mark, next]: readonly unknown[] = first.values[0] ?? [];
  if (typeof mark === "string" && mark.startsWith(LIST_SHEET_MARK)) return true;
  return mark === "" && next === LIST_COLUMNS[0]?.name && sheet.visibility === Excel.SheetVisibility.veryHidden;
}

async function newListSheet(session: Session, name: string, taken: readonly string[]): Promise<ListSheet> {
  try {
    const sheet = await session.wait(createSheet(session.context.workbook, name));
    await fillOrDelete({ sheet, key: name }, () => {
      queueLists(sheet);
      return session.send();
    });
    return { sheet, name };
  } catch (error) {
    if (codeOf(error) === "ItemAlreadyExists" && !taken.includes(name)) {
      // Somebody else's add-in has added it at the same moment, or a chart sheet has the name.
      const ensure = probeListSheet(session.context.workbook, [...taken, name]);
      await session.send();
      return ensure(session);
    }
    // It may have been added though: an empty sheet in sight would be the user's to wonder at.
    await deleteIfEmpty(name);
    throw error;
  }
}

/** By Microsoft's helpers, loaded only when they are needed: they are 57 KB. `true` clears instead of deleting, should the sheet have come about meanwhile. */
async function createSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}

function queueLists(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  const height = 1 + Math.max(...LIST_COLUMNS.map(({ values }) => values.length));
  const cells = Array.from({ length: height }, (_, row) =>
    LIST_COLUMNS.map(({ name, values }) => (row === 0 ? name : (values[row - 1] ?? ""))),
  );
  sheet.getRangeByIndexes(0, 1, height, LIST_COLUMNS.length).values = cells;
  sheet.getRange(settingsCells()).formulas = SETTINGS_FORMULAS.map((formula) => [formula]);
  // Last, so that a sheet which was left unfinished is written again.
  sheet.getRange("A1").values = [[LAYOUT]];
}
