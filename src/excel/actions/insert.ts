/** Insert template: the columns of the default edition on an empty sheet, never over anything. */
import { columns, DEFAULT_EDITION, LIMITS } from "../../template";
import type { Inserted, Result } from "../contract";
import { codeOf } from "../gateway/refusal";
import { run, type Session } from "../gateway/run";
import { queueLayout, templateColumns } from "../template/layout";
import { ensureListSheet } from "../template/list-sheet";
import { freeName } from "../template/names";
import { emptySheetAgain, takeSheetAway } from "../sheet/take-back";
import type { Surroundings } from "./look";

export const TEMPLATE_SHEET = "Co-sell import";

/** Inserts the template on the active sheet where that is empty, else on a new sheet. */
export function insertTemplateAction({ language }: Surroundings): Promise<Result<Inserted>> {
  return run(async (session) => {
    const { sheet, name, created } = await sheetToFill(session);
    await ensureListSheet(session);
    const target = created ? session.context.workbook.worksheets.add(name) : sheet;
    try {
      queueLayout(target, templateColumns(columns(DEFAULT_EDITION)), { headerRow: 0, rows: LIMITS.records }, language());
      await session.send();
    } catch (error) {
      await (created ? takeSheetAway(name) : emptySheetAgain(name));
      throw error;
    }
    // By itself: on the web, activating a sheet in the request that added it has no effect (OfficeDev/office-js #930).
    target.activate();
    target.getRange("D2").select();
    await session.send();
    return { sheet: name, created };
  });
}

interface Target {
  /** The active sheet; only to be filled when `created` is false. */
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly created: boolean;
}

/** The empty active sheet, or the name for a new one. Anything at all on a sheet, be it a colour or a chart, makes it one that is left alone. */
async function sheetToFill(session: Session): Promise<Target> {
  const { worksheets } = session.context.workbook;
  const sheet = worksheets.getActiveWorksheet();
  worksheets.load({ name: true });
  await session.send();
  return { ...(await emptyOrNew(session, sheet)), sheet };
}

async function emptyOrNew(session: Session, sheet: Excel.Worksheet): Promise<Pick<Target, "name" | "created">> {
  const taken = session.context.workbook.worksheets.items.map(({ name }) => name);
  const created = { name: freeName(TEMPLATE_SHEET, taken), created: true };
  const used = sheet.getUsedRangeOrNullObject();
  used.load({ address: true });
  const charts = sheet.charts.getCount();
  sheet.load({ name: true });
  sheet.protection.load({ protected: true });
  try {
    await session.send();
  } catch (error) {
    // A chart sheet is in front: it has no cells, so a new sheet it is.
    if (codeOf(error) === "ItemNotFound") return created;
    throw error;
  }
  const empty = used.isNullObject && charts.value === 0 && !sheet.protection.protected;
  return empty ? { name: sheet.name, created: false } : created;
}
