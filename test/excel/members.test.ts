/**
 * Every member of Excel's API that the source uses is carried out by the stand-in while the actions run, through Microsoft's own client; those of Office are in
 * test/commands. members.json is the list, made from the source: `UPDATE_MEMBERS=1` writes it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCsv } from "../../src/csv";
import { createActions } from "../../src/excel";
import { isStructureFix } from "../../src/operations/fixes";
import { runAction } from "../../src/excel/gateway/session";
import { writeEdits } from "../../src/excel/write/write-edits";
import {
  addName,
  addTable,
  deleteSheet,
  applyFilter,
  mergeCells,
  readValues,
  setColumnsHidden,
  setColumnWidth,
  setRowHeight,
  setStyle,
  setValidationRule,
  setVisibility,
  typeInto,
  unmergeCells,
  writeNumberFormats,
  writeValues,
} from "../local-excel/model";
import { membersInSource, type Member } from "./members";
import { recordMembers, type Recorder } from "./recorder";
import { area, columnOf, file, HEADERS, put, record, startDesk, TODAY, type Desk } from "./support";

const LIST = join(__dirname, "members.json");
const listed = JSON.parse(readFileSync(LIST, "utf8")) as readonly Member[];
/** What an event holds is sent by Excel, not asked for: test/excel/events.test.ts reads it. */
const ofExcel = listed.filter(({ name }) => !name.startsWith("Office.") && !/EventArgs\.|EventHandlers\./.test(name));

let recorder: Recorder;
let apiNotFound: readonly string[] = [];
/** "Type.Member" of everything that the stand-in was asked for. */
let asked: ReadonlySet<string>;
/** Every key of every object that was handed to Excel. */
const keys = new Set<string>();

function collectKeys(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    keys.add(key);
    collectKeys(part);
  }
}

/** Checks sheets without an Errors column in several requests, the last of which fails: the column is removed again. */
async function undoAddedColumns({ open, excel }: Desk): Promise<void> {
  const small = createActions(undefined, () => new Date(`${TODAY}T12:00:00Z`), { bytes: 1_000 });
  const wrong = record({ "Deal Name": "" }).slice(1);
  for (const inTable of [false, true]) {
    const sheet = open(`${HEADERS.slice(1).join(",")}\r\n`, `undone ${inTable}.csv`);
    put(sheet, "A2", [wrong, wrong, wrong]);
    if (inTable) addTable(sheet, area("A1:AG4"), true);
    excel.host.faults = ({ body }) =>
      body.Actions.some(({ Name }) => Name === "Priority")
        ? { kind: "error", code: "AccessDenied", carriedOut: false }
        : null;
    await small.checkSheet({ warningsInSheet: true });
    excel.host.faults = null;
  }
}

/** Live, on a table: an edit is checked, and marked. */
async function editLive({ open }: Desk): Promise<void> {
  const timing = { gather: 0, quiet: 20, retry: 5 };
  const live = createActions(undefined, () => new Date(`${TODAY}T12:00:00Z`), {}, timing);
  const sheet = open(`${HEADERS.join(",")}\r\n`, "live.csv");
  put(sheet, "A2", [record(), record({ "Deal Name": "B" })]);
  addTable(sheet, area("A1:AH3"), true);
  const stop = live.onLive(() => undefined);
  await live.checkSheet({ warningsInSheet: true });
  await live.switchLive(true);
  typeInto(sheet, "D3", "");
  for (let times = 0; readValues(sheet, area("A3"))[0]?.[0] === "" && times < 200; times++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  stop();
}

/** Widens a column as a guarded edit, and is stopped on the way. */
async function changeWidth(): Promise<void> {
  for (const width of [64, 65]) {
    await runAction(async (session) => {
      const worksheet = session.context.workbook.worksheets.getActiveWorksheet();
      const range = worksheet.getRange("A1:B2");
      const { format } = worksheet.getRange("A1");
      format.load({ columnWidth: true });
      await session.send();
      const area = { row: 0, column: 0, rows: 2, columns: 2 };
      const target = { worksheet, range, area, headers: [], keys: [], isHidden: () => false };
      return writeEdits(session, target, [{ kind: "width", column: 0, before: format.columnWidth, after: width }]);
    });
  }
}

/** Fixes that add a column and remove a row, in a table and outside, and their way back. */
async function fixStructures({ open, actions }: Desk): Promise<void> {
  const fixAll = async (code: string): Promise<void> => {
    const checked = await actions.checkSheet({ warningsInSheet: true });
    if (!checked.ok) throw new Error(checked.reason);
    const wanted = checked.findings.filter(isStructureFix).filter((finding) => finding.code === code);
    expect(wanted).not.toEqual([]);
    for (const step of [
      () => actions.fix({ warningsInSheet: true, sheetId: checked.sheetId, wanted }),
      () => actions.undo({ warningsInSheet: true }),
      () => actions.redo({ warningsInSheet: true }),
    ])
      expect(await step()).toMatchObject({ ok: true });
  };
  const currency = columnOf("Currency");
  const withoutCurrency = (cells: readonly string[]): string[] => cells.filter((_, at) => at !== currency);
  for (const inTable of [false, true]) {
    const sheet = open(`${withoutCurrency(HEADERS).join(",")}\r\n`, `no currency ${inTable}.csv`);
    put(sheet, "A2", [withoutCurrency(record()), withoutCurrency(record({ "Deal Name": "Two" }))]);
    if (inTable) addTable(sheet, area("A1:AG3"), true);
    await fixAll("header-missing");
  }
  const sheet = open(`${HEADERS.join(",")}\r\n`, "total.csv");
  put(sheet, "A2", [record(), record({ "Deal Name": "Two" })]);
  put(sheet, "A5", [record({ "Deal Name": "Three" })]);
  typeInto(sheet, "B4", "Total");
  setStyle(sheet, area("B4:D4"), { fill: "#FFFF00", bold: true, borders: { EdgeTop: EDGE } });
  setStyle(sheet, area("F4"), { fontColor: "#FF0000", italic: true, wrap: true });
  setRowHeight(sheet, area("A4"), 33);
  setValidationRule(sheet, area("K2:K5"), { type: "List", source: "SE,NO", inCellDropDown: true });
  await fixAll("not-a-record");
}

const EDGE = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

/** All actions, in all the circumstances that make them do something else. */
async function runEverything(): Promise<void> {
  const desk = startDesk();
  recorder = recordMembers();
  const { actions, workbook } = desk;
  const failing = (member: string) => {
    desk.excel.host.faults = ({ body }) =>
      body.Actions.some(({ Name }) => Name === member)
        ? { kind: "error", code: "AccessDenied", carriedOut: true }
        : null;
  };
  const stop = actions.onNews(() => undefined);
  failing("Prompt");
  await actions.insertTemplate();
  desk.excel.host.faults = null;
  await actions.insertTemplate();
  failing("Prompt");
  put(workbook.activeSheet, "D2", [["mine"]]);
  await actions.insertTemplate();
  desk.excel.host.faults = null;
  // More cells than go into one request.
  await actions.openFile(file("many.csv", writeCsv([HEADERS, ...Array.from({ length: 1_500 }, () => record())])));
  await actions.openFile(file("deals.csv", writeCsv([HEADERS, record({ "Deal Name": "" })])));
  await actions.checkSheet({ warningsInSheet: true });
  await actions.goTo({
    sheetId: workbook.activeSheet.id,
    sheet: "deals",
    row: 2,
    column: "Deal Name",
    columnIndex: null,
    show: true,
  });
  await actions.checkSheet({ warningsInSheet: true });
  // A rule that cannot be read any more.
  const [rule] = workbook.activeSheet.state.conditionalFormats;
  if (rule) desk.excel.host.unreadableRules.set(rule.id, "all");
  await actions.checkSheet({ warningsInSheet: true });
  desk.excel.host.unreadableRules.clear();
  // Dropdowns without their lists are repaired.
  const lists = workbook.findSheet("Co-sell lists");
  if (lists) {
    setVisibility(lists, "Visible");
    deleteSheet(lists);
  }
  await actions.checkSheet({ warningsInSheet: true });
  await actions.exportCsv({ onlyRowsWithoutErrors: false });
  await actions.clearMarks();

  const second = desk.open(`${HEADERS.slice(1).join(",")}\r\n`, "second.csv");
  put(second, "A2", [record({ "Deal Name": "" }).slice(1), record({ Currency: "x" }).slice(1)]);
  applyFilter(second, area("A1:AG3"), { column: columnOf("Currency") - 1, values: ["SEK"] });
  setColumnsHidden(second, area("A1"), true);
  await actions.checkSheet({ warningsInSheet: true });
  mergeCells(second, area("D2:E2"));
  await actions.checkSheet({ warningsInSheet: true });
  unmergeCells(second, area("D2:E2"));

  const third = desk.open(`${HEADERS.slice(1).join(",")}\r\n`, "third.csv");
  put(third, "A2", [record().slice(1)]);
  addTable(third, area("A1:AG2"), true);
  await actions.checkSheet({ warningsInSheet: true });

  const narrow = desk.open(`${HEADERS.join(",")}\r\n`, "narrow.csv");
  put(narrow, "A2", [record()]);
  writeNumberFormats(narrow, area("X2"), [["mm\\/dd\\/yyyy"]]);
  writeValues(narrow, area("X2"), [[46_417]]);
  setColumnWidth(narrow, area("X1"), 20);
  await actions.checkSheet({ warningsInSheet: true });
  await actions.history();
  await actions.undo({ warningsInSheet: true });
  await actions.redo({ warningsInSheet: true });
  // What was undone is dropped with the next step.
  await actions.undo({ warningsInSheet: true });
  await actions.checkSheet({ warningsInSheet: true });

  await fixStructures(desk);
  await undoAddedColumns(desk);
  await editLive(desk);
  await changeWidth();

  // A hidden sheet may be one that was left half done.
  addName(second, "CoSellHalfDone", "=second!$A$1", "a name that it had before");
  setVisibility(second, "Hidden");
  // More cells than one request writes and reads.
  const line = record()
    .map((cell) => `"${cell}"`)
    .join(",");
  await actions.openFile(
    file("large.csv", [HEADERS.join(","), ...Array.from({ length: 1_200 }, () => line)].join("\r\n")),
  );
  await actions.exportCsv({ onlyRowsWithoutErrors: false });

  typeInto(workbook.activeSheet, "D2", "typed");
  stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  recorder.stop();
  for (const { body } of desk.excel.requests) collectKeys(body);
  apiNotFound = desk.excel.apiNotFound;
  asked = new Set([...desk.excel.host.used].map((member) => `Excel.${member}`.toLowerCase()));
  desk.close();
}

beforeAll(runEverything, 60_000);

test("members.json is the list of what src uses", () => {
  const members = membersInSource();
  if (process.env["UPDATE_MEMBERS"] !== undefined)
    writeFileSync(LIST, `[\n${members.map((member) => `  ${JSON.stringify(member)}`).join(",\n")}\n]\n`);
  expect(listed).toEqual(members);
}, 120_000);

test("nothing was asked for that is not there", () => expect(apiNotFound).toEqual([]));

test.each(ofExcel.map(({ name, kind }) => [name, kind] as const))("%s", (name, kind) => {
  if (kind === "data") expect([...keys]).toContain(name.slice(name.lastIndexOf(".") + 1));
  // What is only loaded, to learn whether there is such an object, is never read.
  else expect(recorder.seen.has(name) || asked.has(name.toLowerCase())).toBe(true);
});
