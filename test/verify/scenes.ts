/** Workbooks that the add-in has written on, through Microsoft's client, in the stand-in. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { createActions } from "../../src/excel";
import { columns, EDITIONS, STATUSES, type Edition } from "../../src/template";
import {
  openCsv,
  setColumnWidth,
  usedArea,
  writeValues,
  type LocaleName,
  type Sheet,
  type Workbook,
} from "../local-excel/model";
import { startLocalExcel } from "../local-excel/transport/node";

const TODAY = "2026-11-20T12:00:00Z";
const CASES = join(__dirname, "..", "cases");

export interface Scene {
  readonly workbook: Workbook;
  /** The sheets that the add-in has written on. */
  readonly sheets: readonly Sheet[];
}

/** The examples' files: name and text. A name of a sheet has 31 characters at most, and no two are alike. */
function examples(): readonly (readonly [name: string, text: string])[] {
  const files = ["examples", "second-version", "editions"].flatMap((folder) =>
    readdirSync(join(CASES, folder))
      .filter((name) => name.endsWith(".csv"))
      .map((name) => join(CASES, folder, name)),
  );
  return files.map((path, at) => [`${at} ${basename(path, ".csv")}`.slice(0, 27), readFileSync(path, "utf8")]);
}

/** Room for every number and date, so that none shows ####. */
function widen(sheet: Sheet): void {
  const used = usedArea(sheet, false);
  if (used) sheet.workbook.change(() => setColumnWidth(sheet, { ...used, row: 0, rows: 1_048_576 }, 600));
}

/** Every example as Excel on that machine coerces it, checked. Those that the check refuses (no header, in one column) are opened all the same. */
export async function coercedExamples(locale: LocaleName): Promise<Scene> {
  const excel = startLocalExcel({ locale });
  const actions = createActions(undefined, () => new Date(TODAY));
  const { workbook } = excel;
  const sheets: Sheet[] = [];
  for (const [name, text] of examples()) {
    const rows = Papa.parse<string[]>(text.replace(/^\ufeff/u, "")).data;
    const sheet = openCsv(workbook, Papa.unparse(rows, { delimiter: workbook.locale.list }), `${name}.csv`, {
      as: "excel",
    });
    await actions.checkSheet({ warningsInSheet: true });
    widen(sheet);
    sheets.push(sheet);
  }
  excel.stop();
  return { workbook, sheets };
}

/** Rows below the headers of a template in which the lists of the substatus and of the reason differ: each status, and the substatus that has reasons of its own. */
const STATUS_ROWS: readonly (readonly [status: string, substatus: string])[] = [
  ["", ""],
  ...STATUSES.map((status) => [status, ""] as const),
  ["Closed", "Error"],
];

/** A template of every edition, each in a workbook of its own, with the rows of `STATUS_ROWS`. */
export async function insertedTemplates(): Promise<readonly (Scene & { readonly edition: Edition })[]> {
  const scenes: (Scene & { readonly edition: Edition })[] = [];
  for (const edition of EDITIONS) {
    const excel = startLocalExcel({ locale: "en-US" });
    const actions = createActions(undefined, () => new Date(TODAY));
    const inserted = await actions.insertTemplate({ template: edition });
    if (!inserted.ok) throw new Error(`Insert template of ${edition}: ${inserted.reason}`);
    const sheet = excel.workbook.activeSheet;
    const at = (kind: string): number => columns(edition).findIndex((column) => column.kind === kind);
    excel.workbook.change(() => {
      for (const [index, kind] of ["status", "substatus"].entries()) {
        const area = { row: 1, column: at(kind), rows: STATUS_ROWS.length, columns: 1 };
        writeValues(
          sheet,
          area,
          STATUS_ROWS.map((texts) => [texts[index] ?? ""]),
        );
      }
    });
    excel.stop();
    scenes.push({ workbook: excel.workbook, sheets: [sheet], edition });
  }
  return scenes;
}

/** How many rows of an inserted template have something in them. */
export const FILLED_ROWS = STATUS_ROWS.length;
