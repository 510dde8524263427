/** Puts what was read from elsewhere, and checked, on a new sheet of the workbook: what Open file and Match columns share. */
import type { RecognisedResult } from "../../check";
import { columnsOfSheet, TEMPLATE_SHEET } from "../../design/columns";
import { LIST_SHEET } from "../../design/lists";
import { cellReference } from "../../values/cell-reference";
import type { Sheet } from "../../values/sheet";
import { asText } from "../../values/typed-cell";
import type { Opened } from "../api";
import type { Grid } from "../gateway/grid";
import { Refusal } from "../gateway/refusal";
import { partOf, type Session } from "../gateway/session";
import { endsUndo, prepareWorkbook } from "../new-sheet/prepare";
import { showSheet } from "../new-sheet/new-sheet";
import { addFilledSheet, queueShow, type Filling } from "../sheet/fill";
import { queueSettings } from "../sheet/settings";
import { sheetName } from "../template/names";
import { countsOf, externalInChunks, NOTHING_SET, readingNow, type Dependencies } from "./snapshot";

/** Characters that a cell of Excel holds. */
const MAX_TEXT = 32_767;

/** The share of the whole at which the foreign texts of the Errors column are known; the rest is writing. */
const READ = 0.4;

/** What is to stand on a new sheet. */
export interface ToOpen {
  readonly sheet: Sheet;
  readonly result: RecognisedResult;
  /** What the sheet is to be called, as far as Excel and the other sheets allow. */
  readonly wanted: string;
}

/**
 * Adds a sheet, fills it and shows it. Refuses what no sheet can hold. Nothing of it stays when it is cancelled or fails.
 * @param queueAlso Queues what else is to be written, before the sheet is there: where that fails, nothing was done.
 */
export async function openSheet(
  session: Session,
  dependencies: Dependencies,
  { sheet, result, wanted }: ToOpen,
  queueAlso: () => void = () => undefined,
): Promise<Omit<Opened, "file">> {
  refuseLongTexts(sheet);
  const external = await externalInChunks(sheet, result, partOf(session, 0, READ));
  const readAt = readingNow(dependencies);
  const opened = { sheet, result, wanted: sheetName(wanted, TEMPLATE_SHEET) };
  const { id, name, listSeparator, ...about } = await writeSheet(
    partOf(session, READ, 1),
    opened,
    dependencies,
    queueAlso,
  );
  dependencies.sheets.remember(id, sheet, result, { errors: null, asOf: readAt.asOf });
  return {
    sheet: name,
    created: true,
    ...about,
    checked: {
      ...countsOf(sheet, result, external),
      ...readAt,
      sheetId: id,
      sheet: name,
      listSeparator,
      hiddenRows: 0,
      errorsColumnAdded: false,
      marked: false,
      formatsSet: NOTHING_SET,
    },
  };
}

function refuseMoreThanFits({ values }: Sheet, { rows, columns }: Grid): void {
  if (values.length > rows || widthOf(values) > columns) throw new Refusal("too-large", `${rows} × ${columns}`);
}

function refuseLongTexts({ values }: Sheet): void {
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((text) => String(text).length >= MAX_TEXT && asText(String(text)).length > MAX_TEXT);
    if (column >= 0) throw new Refusal("too-large", `${MAX_TEXT} (${cellReference(row, column)})`);
  }
}

const widthOf = (rows: Sheet["values"]): number => rows.reduce((width, row) => Math.max(width, row.length), 0);

/** Gives the sheet's name and the list separator, and what `Inserted` says beside. */
async function writeSheet(
  session: Session,
  { sheet, result, wanted }: ToOpen,
  { language }: Dependencies,
  queueAlso: () => void,
) {
  const { lists, taken, done } = await prepareWorkbook(session, ({ grid }) => {
    if (grid) refuseMoreThanFits(sheet, grid);
  });
  const settings = queueSettings(lists.sheet);
  queueAlso();
  await session.send();
  const { listSeparator, date1904 } = settings();

  const filling: Filling = {
    rows: sheet.values,
    columns: columnsOfSheet(result, widthOf(sheet.values)),
    headerRow: result.headerRow - 1,
    date1904: date1904 ?? false,
    lists: lists.name,
    language: language(),
    maxCells: session.limits.fillCells,
  };
  const added = await addFilledSheet(session, { wanted, taken: [LIST_SHEET, ...taken] }, filling);
  const notShown = await showSheet(session, () => queueShow(added.sheet, filling));
  const wasUndoEnded = endsUndo({ ...done, hides: done.hides || added.hides });
  return {
    id: added.sheet.id,
    name: added.name,
    listSeparator,
    ...(notShown && { notShown }),
    ...(wasUndoEnded && { endsUndo: true as const }),
  };
}
