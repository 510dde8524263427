/** The habits of the hosts that the stand-in plays (hosts/habits.ts), each seen through Microsoft's own client. */
import {
  activateSheet,
  addSheet,
  fillsShown,
  parseAddress,
  readValues,
  typeInto,
  type Area,
  type Sheet,
} from "../model";
import { KNOWN, NO_HABITS, type Habits } from "../hosts/habits";
import { PROFILES, profileNames } from "../hosts/profiles";
import { startLocalExcel, type LocalExcel } from "../transport/node";
import type { HostOptions } from "../transport/host";

let excel: LocalExcel;
const start = (options: HostOptions = {}): Sheet => {
  excel = startLocalExcel(options);
  return excel.workbook.activeSheet;
};
afterEach(() => excel.stop());

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "ok",
    (error: { readonly code?: unknown }) => error.code,
  );
const area = (address: string): Area => parseAddress(address)?.area ?? fail(address);
function fail(what: string): never {
  throw new Error(what);
}

/** Colours B1 red where A1 is "wrong". */
const addRule = (): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B1");
    const added = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = '=$A1="wrong"';
    added.custom.format.fill.color = "#FF0000";
    await context.sync();
  });

test.each(["windows", "mac", "m365", "wopi"] as const)("%s has habits, and each of them a source", (profile) => {
  start({ profile });
  expect(excel.host.habits).toEqual(PROFILES[profile]);
  expect(excel.host.habits).not.toEqual(NO_HABITS);
  for (const habit of Object.keys(excel.host.habits)) expect(KNOWN[habit as keyof Habits].source).not.toBe("");
});

test("there are four of them", () => {
  start();
  expect(profileNames).toEqual(["windows", "mac", "m365", "wopi"]);
});

describe("conditional formats that are not re-evaluated", () => {
  const colour = (sheet: Sheet): unknown => fillsShown(sheet, area("B1"))[0]?.[0];

  test.each([false, true])("with the habit %s", async (rulesNotReevaluated) => {
    const sheet = start({ rulesNotReevaluated });
    typeInto(sheet, "A1", "wrong");
    await addRule();
    expect(colour(sheet)).toBe("#FF0000");
    typeInto(sheet, "A1", "right");
    expect(colour(sheet)).toBe(rulesNotReevaluated ? "#FF0000" : null);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      formats.load({ id: true });
      await context.sync();
      const [format] = formats.items;
      if (format) format.custom.rule.formulaR1C1 = '=RC1="wrong"';
      await context.sync();
    });
    expect(colour(sheet)).toBeNull();
  });
});

test("a rule that Undo brings back cannot be read, where that is a habit", async () => {
  const sheet = start({ rulesLostByUndo: true, undoesUnflagged: true });
  await addRule();
  const rule = (work: (format: Excel.ConditionalFormat) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.getItemAt(0));
      await context.sync();
    });
  const read = (): Promise<unknown> => codeOf(rule((format) => format.load({ type: true })));
  expect(await read()).toBe("ok");
  await rule((format) => format.delete());
  expect(sheet.state.conditionalFormats).toHaveLength(0);
  expect(excel.workbook.undo()).toBe(true);
  expect(sheet.state.conditionalFormats).toHaveLength(1);
  expect(await read()).toBe("ItemNotFound");
});

test("freezing a sheet behind makes it the active one for Excel only, and it cannot be brought to the front", async () => {
  start({ freezeMakesActive: true });
  const other = addSheet(excel.workbook, "Other");
  const seen: string[] = [];
  excel.workbook.listen((event) => event.kind === "activated" && seen.push(event.sheet.name));
  const active = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Other").freezePanes.freezeRows(1);
    await context.sync();
    const sheet = worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    worksheets.getItem("Other").activate();
    await context.sync();
    return sheet.name;
  });
  expect([active, excel.workbook.activeSheet.name, seen]).toEqual(["Other", "Sheet1", ["Other"]]);
  activateSheet(other);
  expect(excel.workbook.activeSheet.name).toBe("Other");
});

test.each([
  ["activating", (sheet: Excel.Worksheet) => sheet.activate()],
  ["selecting", (sheet: Excel.Worksheet) => sheet.getRange("B2").select()],
  ["freezing", (sheet: Excel.Worksheet) => sheet.freezePanes.freezeRows(1)],
  ["adding a sheet", (sheet: Excel.Worksheet) => void sheet.context.workbook.worksheets.add("New")],
])("%s fails while another workbook is in front", async (_what, work) => {
  start({ profile: "windows" });
  excel.host.inFront = false;
  const attempt = Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  expect(await codeOf(attempt)).toBe("GeneralException");
});

test.each([
  [true, false],
  [false, true],
])("hiding a sheet ends the undo list: %s", async (hidingEndsUndo, canUndo) => {
  const sheet = start({ hidingEndsUndo, undoesUnflagged: true });
  addSheet(excel.workbook, "Other");
  typeInto(sheet, "A1", "typed");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Other").visibility = "Hidden";
    await context.sync();
  });
  expect(excel.workbook.canUndo).toBe(canUndo);
});

test.each([
  ["null", "ok"],
  ["refused", "ItemNotFound"],
] as const)("what is below a null object is %s", async (belowNullObject, answer) => {
  start({ belowNullObject });
  const below = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    sheet.load({ name: true });
    sheet.getRange("A1").load({ values: true });
    await context.sync();
  });
  expect(await codeOf(below)).toBe(answer);
  const itself = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    sheet.load({ name: true });
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
  expect(await codeOf(itself)).toBe("ok");
});

test("a sheet of the old format is smaller, and what sticks out of it is refused", async () => {
  const sheet = start({ grid: { rows: 65_536, columns: 256 } });
  const sizes = await Excel.run(async (context) => {
    const all = context.workbook.worksheets.getActiveWorksheet().getRange();
    all.load({ rowCount: true, columnCount: true });
    const below = all.getCell(5, 5).getEntireColumn();
    below.load({ rowCount: true, columnCount: true });
    await context.sync();
    return [all.rowCount, all.columnCount, below.rowCount, below.columnCount];
  });
  expect(sizes).toEqual([65_536, 256, 65_536, 1]);
  const write = (address: string): Promise<unknown> =>
    codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).format.fill.color = "#00FF00";
        await context.sync();
      }),
    );
  expect(await write("A2:IV65536")).toBe("ok");
  expect(await write("A2:XFD1048576")).toBe("InvalidArgument");
  expect(await write("IW1")).toBe("InvalidArgument");
  expect(readValues(sheet, area("A1"))).toEqual([[""]]);
});

test("each request takes its time", async () => {
  start({ latency: 30 });
  const before = performance.now();
  await Excel.run((context) => context.sync());
  await Excel.run(async (context) => {
    context.workbook.load({ name: true });
    await context.sync();
  });
  expect(performance.now() - before).toBeGreaterThan(25);
});
