/** Insert template: columns of an edition, or those of the sheet in front, on an empty sheet, never over anything. */
import { columns, DEFAULT_EDITION, editionOf, EDITIONS, type Edition } from "../../template";
import { ownColumns } from "../../operations/own-columns";
import type { Language } from "../../texts";
import type { Inserted, InsertedTemplate, InsertOptions, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { isChartSheet, Refusal } from "../gateway/refusal";
import type { RequestLimits } from "../gateway/request-limits";
import { runAction, type Session } from "../gateway/session";
import { fillIfEmpty, isEmpty } from "../new-sheet/empty";
import { endsUndo, prepareWorkbook } from "../new-sheet/prepare";
import { sheetReader } from "../sheet/read";
import { addFilledSheet, firstValues, queueFirst, queueShow, type Filling } from "../sheet/fill";
import { showSheet } from "../new-sheet/new-sheet";
import { TEMPLATE_SHEET, templateColumns, type LaidOutColumn } from "../../design/columns";
import type { Dependencies } from "./snapshot";

/**
 * Inserts a template on the active sheet where that is empty, else on a new sheet: an edition's, or one with the columns of the active sheet, in its
 * order.
 */
export function insertTemplate(
  dependencies: Dependencies,
  options: InsertOptions | void,
  task?: Task,
): Promise<Result<InsertedTemplate>> {
  const { language, limits, memory } = dependencies;
  const last = EDITIONS.find((edition) => edition === memory.edition) ?? DEFAULT_EDITION;
  const template = options?.template ?? last;
  return runAction(
    async (session) => {
      const filling =
        template === "sheet"
          ? await likeActiveSheet(session, dependencies)
          : emptyTemplate(template, language(), limits);
      const inserted = await insert(session, filling);
      if (template === "sheet") return { ...inserted, edition: null, isNoteDue: false };
      memory.edition = template;
      return {
        ...inserted,
        edition: template,
        isNoteDue: !editionOf(template).createsDeals && memory.isFirstTime("old-edition"),
      };
    },
    task,
    limits,
  );
}

/** What to fill a sheet with, before the workbook has its list sheet. */
type Template = Omit<Filling, "lists">;

async function insert(session: Session, template: Template): Promise<Inserted> {
  const { lists, taken, done, meanwhile } = await prepareWorkbook(session, () => emptyActiveSheet(session));
  const candidate = meanwhile;
  // The lists may have taken several requests: somebody may have typed meanwhile.
  const empty = candidate && (await isEmpty(session, candidate)) ? candidate : null;
  const filling: Filling = { ...template, lists: lists.name };
  const isUsed =
    empty !== null && (await fillIfEmpty(session, empty, firstValues(filling), (sheet) => queueFirst(sheet, filling)));
  const { sheet, name } = isUsed
    ? { sheet: empty, name: empty.name }
    : await addFilledSheet(session, { wanted: TEMPLATE_SHEET, taken }, filling);
  const notShown = await showSheet(session, () => queueShow(sheet, filling));
  return {
    sheet: name,
    created: !isUsed,
    ...(notShown && { notShown }),
    ...(endsUndo(done) && { endsUndo: true as const }),
  };
}

/** The columns of the active sheet, and no record. */
async function likeActiveSheet(session: Session, { language, limits }: Dependencies): Promise<Template> {
  const read = sheetReader(session, null, () => undefined);
  const { sheet, name } = await retryAfterConcurrentEdit(read, () => ({ name: undefined }));
  const own = ownColumns(sheet);
  if (own === null) throw new Refusal("no-header", name);
  return withoutRecords(own.columns, language(), limits);
}

/** An edition's headers, and no record. */
function emptyTemplate(edition: Edition, language: Language, limits: RequestLimits): Template {
  return withoutRecords(templateColumns(columns(edition)), language, limits);
}

function withoutRecords(laidOut: readonly LaidOutColumn[], language: Language, { fillCells }: RequestLimits): Template {
  return {
    rows: [laidOut.map(({ header }) => header)],
    columns: laidOut,
    headerRow: 0,
    date1904: false,
    language,
    maxCells: fillCells,
  };
}

/** The active sheet where that is empty. */
async function emptyActiveSheet(session: Session): Promise<Excel.Worksheet | null> {
  const sheet = session.context.workbook.worksheets.getActiveWorksheet();
  sheet.load({ name: true });
  try {
    return (await isEmpty(session, sheet)) ? sheet : null;
  } catch (error) {
    // It has no cells, so a new sheet it is.
    if (isChartSheet(error)) return null;
    throw error;
  }
}
