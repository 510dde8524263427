/** Insert template: the columns of the default edition on an empty sheet, never over anything. */
import { columns, DEFAULT_EDITION, type Edition } from "../../template";
import type { Language } from "../../texts";
import type { Inserted, Result } from "../api";
import { isChartSheet } from "../gateway/refusal";
import type { RequestLimits } from "../gateway/request-limits";
import { runAction, type Session } from "../gateway/session";
import { fillIfEmpty, isEmpty } from "../new-sheet/empty";
import { withoutLeftovers } from "../new-sheet/leftovers";
import { addFilledSheet, firstValues, queueFirst, queueShow, type Filling } from "../sheet/fill";
import { showSheet } from "../new-sheet/new-sheet";
import { templateColumns } from "../template/layout";
import { probeListSheet } from "../template/list-sheet";
import { freeName } from "../template/names";
import type { Dependencies } from "./snapshot";

export const TEMPLATE_SHEET = "Co-sell import";

/** Inserts the template on the active sheet where that is empty, else on a new sheet. */
export function insertTemplate({ language, limits }: Dependencies): Promise<Result<Inserted>> {
  return runAction(
    async (session) => {
      const { worksheets } = session.context.workbook;
      worksheets.load({ name: true, visibility: true });
      const ensureLists = probeListSheet(session.context.workbook);
      await session.send();
      const others = await withoutLeftovers(session, worksheets);
      const candidate = await emptyActiveSheet(session);
      const lists = await ensureLists(session);
      // Making the lists takes its time: somebody may have typed meanwhile.
      const empty = candidate && (await isEmpty(session, candidate)) ? candidate : null;
      const filling = { ...emptyTemplate(DEFAULT_EDITION, language(), limits), lists: lists.name };
      const fillAndShow = (sheet: Excel.Worksheet): void => {
        queueFirst(sheet, filling);
        queueShow(sheet, filling);
      };
      if (empty && (await fillIfEmpty(session, empty, firstValues(filling), fillAndShow)))
        return { sheet: empty.name, created: false };
      const name = freeName(
        TEMPLATE_SHEET,
        others.map((sheet) => sheet.name),
      );
      const added = await addFilledSheet(session, name, filling);
      const notShown = await showSheet(session, () => queueShow(added.sheet, filling));
      return { sheet: name, created: true, ...(notShown && { notShown }) };
    },
    undefined,
    limits,
  );
}

/** An edition's headers, and no record. */
function emptyTemplate(edition: Edition, language: Language, { fillCells }: RequestLimits): Omit<Filling, "lists"> {
  const laidOut = templateColumns(columns(edition));
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
