/** Open file: a CSV as typed cells in a new formatted sheet, right in every locale. */
import type { CheckResult } from "../../check";
import { MAX_FILE_BYTES, readCsv } from "../../csv";
import { columnByKey, LIMITS, type Column } from "../../template";
import type { Sheet } from "../../values/sheet";
import type { Actions, Opened, Result, Task } from "../api";
import { SHEET_COLUMNS, SHEET_ROWS, cellReference } from "../gateway/address";
import { Refusal } from "../gateway/refusal";
import { partOf, run, type Session } from "../gateway/run";
import { asText, typedCell, type TypedCell } from "../template/cells";
import { queueLayout, type LaidOutColumn } from "../template/layout";
import { LIST_SHEET } from "../template/list-layout";
import { probeListSheet } from "../template/list-sheet";
import { freeName, sheetName } from "../template/names";
import { addSheet, fillOrTakeAway, showSheet } from "../sheet/new-sheet";
import { queueHalfDone, withoutLeftovers } from "../sheet/leftovers";
import { queueSettings } from "../sheet/settings";
import { TEMPLATE_SHEET } from "./insert";
import { checkInSlices, countsOf, foreignInSlices, type Surroundings } from "./look";

type PickedFile = Parameters<Actions["openFile"]>[0];

/** Characters that a cell of Excel holds. */
const MAX_TEXT = 32_767;
/** Cells written with one request. */
const CELLS_IN_REQUEST = 40_000;

/** The share of the whole at which a file has been checked; the rest is writing it. */
const CHECKED_FILE = 0.3;

/** Opens a CSV into a new sheet. Nothing of it stays behind when it is cancelled or fails. */
export function openFileAction(surroundings: Surroundings, file: PickedFile, task?: Task): Promise<Result<Opened>> {
  return run(
    async (session) => {
      const sheet = await readFile(file);
      const result = await checkInSlices(sheet, partOf(session, 0, CHECKED_FILE), surroundings);
      if (result.headerRow === null) throw new Refusal("file-no-header", file.name);
      refuseWhatExcelCannotHold(sheet);
      const foreign = await foreignInSlices(sheet, result, partOf(session, CHECKED_FILE, CHECKED_FILE));
      const { name, listSeparator, notShown } = await writeSheet(
        partOf(session, CHECKED_FILE, 1),
        file,
        { sheet, result },
        surroundings,
      );
      surroundings.places.remember(name, result);
      return {
        file: file.name,
        sheet: name,
        created: true,
        ...(notShown && { notShown }),
        checked: {
          ...countsOf(result, foreign),
          sheet: name,
          listSeparator,
          hiddenRows: 0,
          errorsColumnAdded: false,
          marked: false,
        },
      };
    },
    task,
    surroundings.patience,
  );
}

const MEGABYTE = 1024 * 1024;

async function readFile(file: PickedFile): Promise<Sheet> {
  if (file.size > MAX_FILE_BYTES) throw new Refusal("file-too-large", `${MAX_FILE_BYTES / MEGABYTE} MB`);
  const read = readCsv(new Uint8Array(await bytesOf(file)));
  if (!read.ok) throw new Refusal(read.reason, file.name);
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
  readonly result: CheckResult;
}

/** Adds the sheet, fills it and shows it. Gives its name, what the list sheet tells on the way, and why it is not in front where it is not. */
async function writeSheet(
  session: Session,
  file: PickedFile,
  { sheet, result }: FileSheet,
  { language }: Surroundings,
) {
  const { worksheets } = session.context.workbook;
  worksheets.load({ name: true, visibility: true });
  const ensureLists = probeListSheet(session.context.workbook);
  await session.send();
  const others = await withoutLeftovers(session, worksheets);
  const settings = queueSettings(await ensureLists(session));
  await session.send();
  const { listSeparator, date1904 } = settings();

  const taken = [LIST_SHEET, ...others.map((one) => one.name)];
  const name = freeName(sheetName(file.name.replace(/\.[^.]*$/, ""), TEMPLATE_SHEET), taken);
  const columns = columnsOf(result, widthOf(sheet.values));
  const headerRow = (result.headerRow ?? 1) - 1;
  const filling: Filling = { rows: sheet.values, columns, headerRow, date1904: date1904 ?? false };
  const step = Math.max(1, Math.floor(CELLS_IN_REQUEST / columns.length));
  const first = sliceOf(filling, 0, step);
  const isLong = step < filling.rows.length;
  let queueWhole: () => void = () => undefined;
  const added = await addSheet(session, name, valuesOf(first), (target) => {
    if (isLong) queueWhole = queueHalfDone(target, name);
    queueLayout(
      target,
      columns,
      { headerRow, rows: Math.max(LIMITS.records, sheet.values.length - headerRow - 1) },
      language(),
    );
    queueSlice(target, filling, first);
  });
  session.progress(Math.min(step, filling.rows.length), filling.rows.length);
  if (isLong) await fillOrTakeAway(added, () => fillRest(session, added.sheet, filling, { step, queueWhole }));
  const notShown = await showSheet(session, () => queueShow(added.sheet, filling));
  return { name, listSeparator, notShown };
}

/** Shows the sheet with its first deal name selected. */
function queueShow(target: Excel.Worksheet, { columns, headerRow }: Filling): void {
  target.activate();
  target.getRangeByIndexes(headerRow + 1, dealNameOf(columns), 1, 1).select();
}

/** 0-based. The Errors column in front is the user's to read, and its prompt would cover the messages below. */
const dealNameOf = (columns: readonly LaidOutColumn[]): number =>
  Math.max(
    0,
    columns.findIndex(({ column }) => column?.key === "dealName"),
  );

function columnsOf(result: CheckResult, width: number): readonly LaidOutColumn[] {
  const known = new Map(result.columns.map((column) => [column.index, column]));
  return Array.from({ length: width }, (_, index) => {
    const found = known.get(index);
    return { header: found?.header ?? "", column: found?.read && found.key ? columnOf(result, found.key) : null };
  });
}

function columnOf({ edition }: CheckResult, key: Column["key"]): Column | null {
  return columnByKey(edition, key) ?? null;
}

interface Filling {
  readonly rows: Sheet["values"];
  readonly columns: readonly LaidOutColumn[];
  readonly headerRow: number;
  readonly date1904: boolean;
}

/** Whole rows that are written with one request. */
interface Slice {
  /** 0-based. */
  readonly start: number;
  readonly typed: readonly (readonly TypedCell[])[];
}

function sliceOf({ rows, columns, headerRow, date1904 }: Filling, start: number, step: number): Slice {
  const typed = rows.slice(start, start + step).map((row, at) => {
    const isRecord = start + at > headerRow;
    return columns.map(({ column }, index) => typedCell(String(row[index] ?? ""), isRecord ? column : null, date1904));
  });
  return { start, typed };
}

const valuesOf = ({ typed }: Slice): (string | number)[][] => typed.map((row) => row.map(({ value }) => value));

/** The format of a cell that differs from its column's comes before its value. */
function queueSlice(target: Excel.Worksheet, { columns, headerRow }: Filling, slice: Slice): void {
  const { start, typed } = slice;
  for (const [index, { column }] of columns.entries())
    queueFormats(target, typed, { row: start, index, column, headerRow });
  target.getRangeByIndexes(start, 0, typed.length, columns.length).values = valuesOf(slice);
}

/** Writes what the first slice has left, and puts the sheet in sight with the last. */
async function fillRest(
  session: Session,
  target: Excel.Worksheet,
  filling: Filling,
  { step, queueWhole }: { readonly step: number; readonly queueWhole: () => void },
): Promise<void> {
  const { length } = filling.rows;
  for (let start = step; start < length; start += step) {
    queueSlice(target, filling, sliceOf(filling, start, step));
    if (start + step >= length) queueWhole();
    await session.send();
    session.progress(Math.min(start + step, length), length);
  }
}

interface FormatSlice {
  readonly row: number;
  readonly index: number;
  readonly column: Column | null;
  readonly headerRow: number;
}

/** Only where a column of numbers holds texts that must stay texts: the layout has formatted the rest. */
function queueFormats(
  target: Excel.Worksheet,
  typed: readonly (readonly TypedCell[])[],
  { row, index, column, headerRow }: FormatSlice,
): void {
  const formats = typed.map((cells) => cells[index]?.format ?? "@");
  const differs = formats.some(
    (format, at) => row + at > headerRow && typed[at]?.[index]?.value !== "" && format !== (column?.format ?? "@"),
  );
  if (differs) target.getRangeByIndexes(row, index, typed.length, 1).numberFormat = formats.map((format) => [format]);
}
