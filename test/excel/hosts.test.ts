/** The main job in every Excel that the stand-in plays (test/local-excel/hosts): insert, type, check, go to, fix, open, export, clear, undo. */
import { writeCsv } from "../../src/csv";
import type { FindingPlace, Opened } from "../../src/excel";
import { PROFILES, profileNames, type ProfileName } from "../local-excel/hosts/profiles";
import { addSheet, conditionalFormatsOf, select, typeInto, type Sheet } from "../local-excel/model";
import { area, columnOf, done, file, HEADERS, marked, put, record, startDesk, value, type Desk } from "./support";

/** An idle wait in each request, as long as the profile's in the long run of the night, else a tenth. */
const latencyOf = (profile: ProfileName): number =>
  PROFILES[profile].latency / (process.env["COSELL_RUNS"] === "all" ? 1 : 10);

let desk: (Desk & { close(): void }) | null = null;
const start = (profile: ProfileName, options: Parameters<typeof startDesk>[0] = {}): Desk => {
  desk = startDesk({ profile, latency: latencyOf(profile), ...options });
  return desk;
};
afterEach(() => {
  desk?.close();
  desk = null;
});

const BAD = record({ "Deal Name": "", Currency: "kronor" });
const csv = writeCsv([HEADERS, record({ "Deal Name": "Alpha" }), record({ "Deal Name": "Beta" })]);

/** In front, frozen below its headers, and with its first deal name selected. */
const shown = ({ workbook }: Desk): unknown => ({
  sheet: workbook.activeSheet.name,
  panes: workbook.activeSheet.state.panes.rows,
  selected: workbook.activeSheet.address(workbook.selection.active),
});

async function open({ actions }: Desk, name: string, text = csv): Promise<Opened> {
  return done(await actions.openFile(file(name, text)));
}

function placeOf(sheet: Sheet, row: number, column: string): FindingPlace {
  return { sheetId: sheet.id, sheet: sheet.name, row, column, columnIndex: columnOf(column) };
}

describe.each(profileNames)("Excel as %s", (profile) => {
  test("from an empty workbook to the file", async () => {
    const excel = start(profile);
    const { workbook, actions } = excel;
    expect(done(await actions.insertTemplate())).toMatchObject({ created: false });
    expect(shown(excel)).toEqual({ sheet: "Sheet1", panes: 1, selected: "D2" });

    const sheet = workbook.activeSheet;
    put(sheet, "A2", [BAD, record({ "Deal Name": "Beta" })]);
    expect(done(await excel.check())).toMatchObject({ errors: 2, marked: true });
    expect(marked(sheet)).toEqual(["D2 bad", "W2 bad"]);

    expect(done(await actions.goTo(placeOf(sheet, 2, "Currency")))).toMatchObject({ address: "W2" });
    expect(sheet.address(workbook.selection.active)).toBe("W2");

    // Colours follow what the check wrote, where Excel itself does not.
    typeInto(sheet, "D2", "Alpha");
    expect(done(await excel.check())).toMatchObject({ errors: 1 });
    expect(marked(sheet)).toEqual(["W2 bad"]);
    typeInto(sheet, "W2", "SEK");
    expect(done(await excel.check())).toMatchObject({ errors: 0, ready: true });
    expect(marked(sheet)).toEqual([]);

    const exported = done(await actions.exportCsv({ onlyRowsWithoutErrors: false }));
    expect(exported.files.map(({ records, text }) => [records, text.includes("Alpha")])).toEqual([[2, true]]);

    expect(done(await actions.insertTemplate())).toMatchObject({ created: true });
    expect(workbook.activeSheet).not.toBe(sheet);
    expect(shown(excel)).toMatchObject({ panes: 1, selected: "D2" });
    expect(await open(excel, "deals.csv")).toMatchObject({ sheet: "deals", created: true });
    expect(shown(excel)).toEqual({ sheet: "deals", panes: 1, selected: "D2" });
    put(workbook.activeSheet, "W3", [["kronor"]]);
    expect(done(await excel.check())).toMatchObject({ errors: 1 });
    expect(marked(workbook.activeSheet)).toEqual(["W3 bad"]);
    done(await actions.clearMarks());
    expect(value(workbook.activeSheet, "A3")).toBe("");
    expect(conditionalFormatsOf(workbook.activeSheet, area("W3"))).toEqual([]);
  });

  test("Clear undone by the user: Check and Clear still do what they say", async () => {
    const excel = start(profile);
    const sheet = excel.fill([BAD]);
    done(await excel.check());
    done(await excel.actions.clearMarks());
    expect(excel.workbook.undo()).toBe(true);
    const checked = done(await excel.check());
    expect(marked(sheet)).toEqual(["D2 bad", "W2 bad"]);
    expect(checked.unreadableRules ?? 0).toBe(profile === "windows" ? 2 : 0);
    done(await excel.actions.clearMarks());
    expect(value(sheet, "A2")).toBe("");
  });

  test("what is of more than one request is brought to the front, too", async () => {
    const excel = start(profile, { limits: { fillCells: 2 * HEADERS.length } });
    excel.fill([BAD]);
    expect(await open(excel, "large.csv", writeCsv([HEADERS, ...Array.from({ length: 9 }, () => record())]))).toEqual(
      expect.not.objectContaining({ notShown: expect.anything() as unknown }),
    );
    expect(shown(excel)).toEqual({ sheet: "large", panes: 1, selected: "D2" });
  });

  test("an old workbook (65,536 x 256): all of it works", async () => {
    const excel = start(profile, { grid: { rows: 65_536, columns: 256 } });
    const sheet = excel.fill([BAD.slice(1)], HEADERS.slice(1));
    expect(done(await excel.check())).toMatchObject({ errors: 2, errorsColumnAdded: true });
    expect(marked(sheet)).toEqual(["D2 bad", "W2 bad"]);
    const rules = sheet.state.conditionalFormats;
    expect(done(await excel.check())).toMatchObject({ errors: 2 });
    expect(sheet.state.conditionalFormats).toBe(rules);
    done(await excel.actions.insertTemplate());
    await open(excel, "deals.csv");
    expect(done(await excel.check())).toMatchObject({ errors: 0 });
    done(await excel.actions.clearMarks());
    const wide = writeCsv([[...HEADERS, ...Array.from({ length: 256 }, (_, at) => `Extra ${at}`)], record()]);
    expect(await excel.actions.openFile(file("wide.csv", wide))).toMatchObject({
      reason: "too-large",
      detail: "65536 × 256",
    });
  });

  test("a chart sheet in front: Check says so, and Insert makes a sheet", async () => {
    const excel = start(profile);
    const chart = addSheet(excel.workbook, "Chart1", "Chart");
    excel.workbook.change(() => select(excel.workbook.activeSheet, [area("A1")]));
    excel.workbook.selection = { ...excel.workbook.selection, sheet: chart };
    expect(await excel.check()).toMatchObject({ reason: "chart-sheet" });
    expect(done(await excel.actions.insertTemplate())).toMatchObject({ created: true });
  });

  test("another workbook in front: nothing is half done, and the reason is said", async () => {
    const excel = start(profile);
    const sheet = excel.fill([BAD]);
    done(await excel.check());
    excel.excel.host.inFront = false;
    expect(await excel.check()).toMatchObject({ reason: "inactive-workbook" });
    const gone = await excel.actions.goTo(placeOf(sheet, 2, "Currency"));
    expect([undefined, "inactive-workbook"]).toContain(gone.ok ? undefined : gone.reason);
    const before = excel.workbook.sheets.map(({ name }) => name);
    const opened = await excel.actions.openFile(file("deals.csv", csv));
    if (opened.ok) expect(opened.sheet).toBe("deals");
    else expect([opened.reason, excel.workbook.sheets.map(({ name }) => name)]).toEqual(["inactive-workbook", before]);
  });
});

test.each(profileNames)(
  "%s: what Insert and Open cost the user's own Undo is told, and nothing else",
  async (profile) => {
    const excel = start(profile);
    const { actions, workbook } = excel;
    const hidingCosts = PROFILES[profile].hidingEndsUndo;
    const typed = (): void => void typeInto(workbook.activeSheet, "AM9", "typed by the user");
    typed();
    // The first one makes the hidden list sheet.
    expect(done(await actions.insertTemplate()).endsUndo ?? false).toBe(hidingCosts);
    typed();
    const second = done(await actions.insertTemplate());
    expect(second.endsUndo).toBeUndefined();
    expect(workbook.canUndo).toBe(true);
    typed();
    expect((await open(excel, "deals.csv")).endsUndo).toBeUndefined();
    while (workbook.undo());
    expect(value(workbook.sheets[0] as Sheet, "AM9")).toBe(hidingCosts ? "typed by the user" : "");
  },
);
