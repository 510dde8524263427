/** Open file: a CSV as typed cells in a new formatted sheet, right in every locale. */
import type { RecognisedResult } from "../../check";
import { MAX_FILE_BYTES, readCsv } from "../../csv";
import type { Sheet } from "../../values/sheet";
import { asText } from "../../values/typed-cell";
import type { Opened, PickedFile, Result, Task } from "../api";
import { cellReference } from "../../values/cell-reference";
import { SHEET_COLUMNS, SHEET_ROWS } from "../gateway/address";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, type Session } from "../gateway/session";
import { columnsOfSheet, TEMPLATE_SHEET } from "../../design/columns";
import { LIST_SHEET } from "../../design/lists";
import { ensureListSheet, loadSheets, queueIsWhole, queueListSheet } from "../template/list-sheet";
import { sheetName } from "../template/names";
import { addFilledSheet, queueShow, type Filling } from "../sheet/fill";
import { deleteLeftovers, queueLeftovers } from "../new-sheet/leftovers";
import { showSheet } from "../new-sheet/new-sheet";
import { queueSettings } from "../sheet/settings";
import { checkInChunks, countsOf, externalInChunks, NOTHING_SET, readingNow, type Dependencies } from "./snapshot";

/** Characters that a cell of Excel holds. */
const MAX_TEXT = 32_767;

/** The share of the whole at which a file has been checked; the rest is writing it. */
const CHECKED_FILE = 0.3;

/** Opens a CSV into a new sheet. Nothing of it stays when it is cancelled or fails. */
export function openFile(dependencies: Dependencies, file: PickedFile, task?: Task): Promise<Result<Opened>> {
  return runAction(
    async (session) => {
      const sheet = await readFile(file);
      const result = await checkInChunks(sheet, partOf(session, 0, CHECKED_FILE), dependencies);
      if (!result.recognised) {
        const isHidden = result.findings.some(({ code }) => code === "file-quote");
        throw new Refusal(isHidden ? "file-bad-quote" : "file-no-header", file.name);
      }
      refuseWhatExcelCannotHold(sheet);
      const external = await externalInChunks(sheet, result, partOf(session, CHECKED_FILE, CHECKED_FILE));
      const readAt = readingNow(dependencies);
      const { id, name, listSeparator, notShown } = await writeSheet(
        partOf(session, CHECKED_FILE, 1),
        file,
        { sheet, result },
        dependencies,
      );
      dependencies.sheets.remember(id, sheet, result, { errors: null, asOf: readAt.asOf });
      return {
        file: file.name,
        sheet: name,
        created: true,
        ...(notShown && { notShown }),
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
    },
    task,
    dependencies.limits,
  );
}

const MEGABYTE = 1024 * 1024;

async function readFile(file: PickedFile): Promise<Sheet> {
  if (file.size > MAX_FILE_BYTES) throw new Refusal("file-too-large", `${MAX_FILE_BYTES / MEGABYTE} MB`);
  const read = readCsv(new Uint8Array(await bytesOf(file)), { encoding: file.encoding });
  if (!read.ok) throw new Refusal(read.reason, file.name);
  const { source } = read.sheet;
  const candidates = source.kind === "file" ? source.encodingCandidates : [];
  if (candidates.length > 0) throw new Refusal("encoding-unclear", file.name, undefined, { file, candidates });
  return read.sheet;
}

/** A file that was moved, or lies in a cloud folder that is out of reach, cannot be read. */
function bytesOf(file: PickedFile): Promise<ArrayBuffer> {
  return file.arrayBuffer().catch(() => Promise.reject(new Refusal("file-unreadable", file.name)));
}

function refuseWhatExcelCannotHold({ values }: Sheet): void {
  const width = widthOf(values);
  if (values.length > SHEET_ROWS || width > SHEET_COLUMNS)
    throw new Refusal("too-large", `${SHEET_ROWS} × ${SHEET_COLUMNS}`);
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((text) => String(text).length >= MAX_TEXT && asText(String(text)).length > MAX_TEXT);
    if (column >= 0) throw new Refusal("too-large", `${MAX_TEXT} (${cellReference(row, column)})`);
  }
}

const widthOf = (rows: Sheet["values"]): number => rows.reduce((width, row) => Math.max(width, row.length), 0);

interface FileSheet {
  readonly sheet: Sheet;
  readonly result: RecognisedResult;
}

/** Adds the sheet, fills it and shows it. Gives its name, the list separator, and why it is not in front where it is not. */
async function writeSheet(
  session: Session,
  file: PickedFile,
  { sheet, result }: FileSheet,
  { language }: Dependencies,
) {
  const { worksheets } = session.context.workbook;
  loadSheets(worksheets);
  await session.send();
  const listSheet = queueListSheet(worksheets, queueIsWhole);
  const leftovers = queueLeftovers(worksheets.items);
  await session.send();
  const others = await deleteLeftovers(session, worksheets.items, leftovers());
  const lists = await ensureListSheet(session, worksheets, listSheet());
  const settings = queueSettings(lists.sheet);
  await session.send();
  const { listSeparator, date1904 } = settings();

  const wanted = sheetName(file.name.replace(/\.[^.]*$/, ""), TEMPLATE_SHEET);
  const taken = [LIST_SHEET, lists.name, ...others.map((other) => other.name)];
  const filling: Filling = {
    rows: sheet.values,
    columns: columnsOfSheet(result, widthOf(sheet.values)),
    headerRow: result.headerRow - 1,
    date1904: date1904 ?? false,
    lists: lists.name,
    language: language(),
    maxCells: session.limits.fillCells,
  };
  const added = await addFilledSheet(session, { wanted, taken }, filling);
  const notShown = await showSheet(session, () => queueShow(added.sheet, filling));
  return { id: added.sheet.id, name: added.name, listSeparator, notShown };
}
