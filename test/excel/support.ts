/** The actions, through Microsoft's own client, on a workbook of the stand-in Excel. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RequestLimits } from "../../src/excel/gateway/request-limits";
import type { LiveTiming } from "../../src/excel/live/live";
import { createActions, type Actions, type Checked, type Refused, type Result } from "../../src/excel";
import {
  fillsShown,
  openCsv,
  parseAddress,
  readFormulas,
  readNumberFormats,
  readStyles,
  readText,
  readValues,
  setStyle,
  usedArea,
  writeValues,
  type Area,
  type CellStyle,
  type Sheet,
  type Workbook,
} from "../local-excel/model";
import type { SeenRequest } from "../local-excel/transport/faults";
import type { HostOptions } from "../local-excel/transport/host";
import { startLocalExcel, type LocalExcel } from "../local-excel/transport/node";
import { HEADERS, rightRow } from "../right-record";

/** The day on which all these checks happen. */
export const TODAY = "2026-11-20";
const now = (): Date => new Date(`${TODAY}T12:00:00Z`);

export { HEADERS };

/** A good record, with other cells by header. */
export const record = rightRow;

/** 0-based column of a header of the template. */
export function columnOf(header: string): number {
  const column = HEADERS.indexOf(header);
  if (column < 0) throw new Error(`no header "${header}"`);
  return column;
}

export function area(address: string): Area {
  const found = parseAddress(address);
  if (!found) throw new Error(`no address: ${address}`);
  return found.area;
}

export const values = (sheet: Sheet, address: string): unknown[][] => readValues(sheet, area(address));
export const value = (sheet: Sheet, address: string): unknown => values(sheet, address)[0]?.[0];
export const texts = (sheet: Sheet, address: string): string[][] => readText(sheet, area(address));
export const formulas = (sheet: Sheet, address: string): unknown[][] => readFormulas(sheet, area(address));
export const formats = (sheet: Sheet, address: string): string[][] => readNumberFormats(sheet, area(address));
export function styleOf(sheet: Sheet, row: number, column: number): CellStyle {
  return readStyles(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? fail("no style");
}
/** The fills that are seen, conditional formats included. */
export const fills = (sheet: Sheet, address: string): (string | null)[][] => fillsShown(sheet, area(address));

export const BAD = "#FFC7CE";
export const DOUBTFUL = "#FFEB9C";

/** The cells that are coloured as wrong or doubtful, as "D2 bad". */
export function marked(sheet: Sheet): string[] {
  const used = usedArea(sheet, true);
  if (!used) return [];
  return fillsShown(sheet, used).flatMap((line, row) =>
    line.flatMap((fill, column) => {
      const kind = fill === BAD ? "bad" : fill === DOUBTFUL ? "doubtful" : null;
      return kind
        ? [`${sheet.address({ row: used.row + row, column: used.column + column, rows: 1, columns: 1 })} ${kind}`]
        : [];
    }),
  );
}

/** Puts texts into text cells from `address` on. */
export function put(sheet: Sheet, address: string, rows: readonly (readonly (string | number | boolean)[])[]): void {
  const at = { ...area(address), rows: rows.length, columns: rows[0]?.length ?? 0 };
  sheet.workbook.change(() => {
    setStyle(sheet, at, { numberFormat: "@" });
    writeValues(
      sheet,
      at,
      rows.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("'") ? `'${cell}` : cell))),
    );
  });
}

/** The workbook as it stands: any change at all makes another state, so that "nothing was written" is an identity. */
export function stateOf(workbook: Workbook): readonly unknown[] {
  return [workbook.sheets, workbook.names, workbook.structure, ...workbook.sheets.map((sheet) => sheet.state)];
}
export function expectUntouched(workbook: Workbook, before: readonly unknown[]): void {
  const after = stateOf(workbook);
  expect(after).toHaveLength(before.length);
  for (const [index, part] of before.entries()) expect(after[index] === part).toBe(true);
}

/** Everything of a sheet that is the user's: what cells hold, formats, own styles, validation, rules, widths, what is hidden, tables. Column A may be left out. */
export function userPart(sheet: Sheet, from: Area = { row: 0, column: 0, rows: 60, columns: 60 }): unknown {
  const { widths, hiddenRows, hiddenColumns, filteredRows, merges, validations, tables, panes, filter } = sheet.state;
  return {
    formulas: readFormulas(sheet, from),
    formats: readNumberFormats(sheet, from),
    widths: [...widths],
    hidden: [[...hiddenRows], [...hiddenColumns], [...filteredRows]],
    merges,
    validations,
    tables,
    panes,
    filter,
  };
}

export interface Desk {
  readonly excel: LocalExcel;
  readonly workbook: Workbook;
  readonly actions: Actions;
  /** The sheet in front. */
  readonly sheet: Sheet;
  /** Requests of the add-in so far, the client's clean-up left out. */
  readonly requests: readonly SeenRequest[];
  /** A CSV laid into text cells on a sheet of its own, in front. */
  open(csv: string, name?: string): Sheet;
  /** Headers and records as text cells on the sheet in front, from A1. */
  fill(records: readonly (readonly string[])[], headers?: readonly string[]): Sheet;
  check(): Promise<Result<Checked>>;
}

/** Starts a stand-in Excel. Whoever calls it must call `close`. `limits`, `timing`: in place of the usual ones of a request and of Live. */
export function startDesk({
  limits = {},
  timing,
  ...options
}: HostOptions & { readonly limits?: Partial<RequestLimits>; readonly timing?: LiveTiming } = {}): Desk & {
  close(): void;
} {
  const excel = startLocalExcel({ locale: "en-US", ...options });
  const actions = createActions(undefined, now, limits, timing);
  return {
    excel,
    workbook: excel.workbook,
    actions,
    get sheet() {
      return excel.workbook.activeSheet;
    },
    get requests() {
      return excel.requests.filter(({ cleanUp }) => !cleanUp);
    },
    open: (csv, name = "file.csv") => openCsv(excel.workbook, csv, name, { as: "text" }),
    fill: (records, headers = HEADERS) => {
      put(excel.workbook.activeSheet, "A1", [headers, ...records]);
      return excel.workbook.activeSheet;
    },
    check: () => actions.checkSheet({ warningsInSheet: true }),
    close: () => {
      expect(excel.apiNotFound).toEqual([]);
      // What the add-in still holds on to in Excel after an action slows every later edit. (Where an answer was lost, so was what to give back.)
      if (excel.requests.every(({ outcome }) => outcome === "ok")) expect(excel.host.keptReferences).toBe(0);
      excel.stop();
    },
  };
}

/** A new stand-in Excel for every test of the file; the object that comes back always speaks of the running one. */
export function eachTestHasADesk(options: HostOptions = {}): Desk {
  let desk = null as (Desk & { close(): void }) | null;
  beforeEach(() => {
    desk = startDesk(options);
  });
  afterEach(() => desk?.close());
  const running = (): Desk => desk ?? fail("no test is running");
  return {
    get excel() {
      return running().excel;
    },
    get workbook() {
      return running().workbook;
    },
    get actions() {
      return running().actions;
    },
    get sheet() {
      return running().sheet;
    },
    get requests() {
      return running().requests;
    },
    open: (csv, name) => running().open(csv, name),
    fill: (records, headers) => running().fill(records, headers),
    check: () => running().check(),
  };
}

function fail(why: string): never {
  throw new Error(why);
}

/** What an action did, or a failing test. */
export function done<T>(result: Result<T>): T {
  return result.ok ? result : fail(`refused: ${result.reason} ${result.detail ?? ""}`);
}

/** Why an action refused, or a failing test. */
export function refused<T>(result: Result<T>): Refused {
  return result.ok ? fail("it was done") : result;
}

/** Findings as flat tuples: [row, column, code]. */
export const tuples = (checked: Checked): (readonly [number | null, string | null, string])[] =>
  checked.findings.map(({ row, column, code }) => [row, column, code]);

/** A file as the browser hands it over. */
export function file(
  name: string,
  content: string | Uint8Array,
): { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> } {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}

export const example = (name: string): string => readFileSync(join(__dirname, "..", "cases", "examples", name), "utf8");
