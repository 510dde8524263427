/** What an action that failed twice leaves behind is found at the next press, and nothing of the user's is taken for it. */
import { writeCsv } from "../../../src/csv";
import { addSheet, protectStructure, renameSheet, setVisibility, typeInto, type Sheet } from "../../local-excel/model";
import type { Fault, SeenRequest } from "../../local-excel/transport/faults";
import { done, eachTestHasADesk, file, HEADERS, put, record, refused, stateOf, value } from "../support";

const desk = eachTestHasADesk();
const RECORDS = 1_500;
const open = () =>
  desk.actions.openFile(file("large.csv", writeCsv([HEADERS, ...Array.from({ length: RECORDS }, () => record())])));
const insert = () => desk.actions.insertTemplate();
const check = () => desk.check();
const clear = () => desk.actions.clearMarks();
const exportAll = () => desk.actions.exportCsv({ onlyRowsWithoutErrors: true });
const sheets = () => desk.workbook.sheets.map(({ name, visibility }) => [name, visibility]);
const sheet = (name: string): Sheet => desk.workbook.findSheet(name) ?? fail(name);
function fail(name: string): never {
  throw new Error(`no sheet ${name}`);
}

/** From the first request that `begins` on, that one carried out, Excel answers 503. */
function failFrom(begins: (request: SeenRequest) => boolean): void {
  let failing = false;
  desk.excel.host.faults = (request): Fault | null => {
    const isFirst = !failing && begins(request);
    failing ||= isFirst;
    return failing ? { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: isFirst } : null;
  };
}
const asksFor = (member: string) => (request: SeenRequest) =>
  Object.values(request.body.ObjectPaths).some(({ Name }) => Name === member);
const fillsFirst = (request: SeenRequest) => request.body.Actions.some(({ Name }) => Name === "FreezeAt");

describe("a large file whose opening failed, as did taking back", () => {
  beforeEach(async () => {
    put(desk.sheet, "A1", [["mine"]]);
    failFrom(fillsFirst);
    expect(refused(await open()).reason).toBe("busy");
    desk.excel.host.faults = null;
    expect(sheets()).toContainEqual(["large", "Hidden"]);
  });

  test("is taken away when the file is opened again, under the same name", async () => {
    expect(done(await open()).sheet).toBe("large");
    expect(sheets()).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
      ["large", "Visible"],
    ]);
    expect(sheet("large").state).toMatchObject({ rows: { size: RECORDS + 1 }, names: [] });
  });

  test("is taken away when the template is inserted", async () => {
    done(await insert());
    expect(sheets()).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
      ["Co-sell import", "Visible"],
    ]);
  });

  test.each([
    ["renamed", () => renameSheet(sheet("large"), "My deals")],
    ["brought in sight", () => setVisibility(sheet("large"), "Visible")],
  ])("is the user's when they have %s it", async (_what, make) => {
    make();
    const theirs = desk.workbook.sheets.at(-1)?.state;
    done(await open());
    expect(desk.workbook.sheets.some(({ state }) => state === theirs)).toBe(true);
  });

  test("is no reason to stop an action where the structure is protected", async () => {
    desk.workbook.selection = { ...desk.workbook.selection, sheet: addSheet(desk.workbook, "Empty") };
    protectStructure(desk.workbook);
    expect(done(await insert())).toMatchObject({ sheet: "Empty", created: false });
    expect(sheets()).toContainEqual(["large", "Hidden"]);
  });
});

test("hidden sheets of the user's stay, and cost one request", async () => {
  const shown = desk.requests.length;
  done(await open());
  const without = desk.requests.length - shown;
  for (const name of ["Archive", "large 9"]) {
    put(addSheet(desk.workbook, name), "A1", [HEADERS, record()]);
    setVisibility(sheet(name), "Hidden");
  }
  const states = ["Archive", "large 9"].map((name) => sheet(name).state);
  const before = desk.requests.length;
  done(await open());
  // The first one made the list sheet.
  expect(desk.requests.length - before).toBeLessThanOrEqual(without);
  expect(["Archive", "large 9"].map((name) => sheet(name).state)).toEqual(states);
});

describe("a list sheet that was added and not filled", () => {
  test.each(["GeneralException", "ServiceUnavailable"])(
    "is taken back when the request fails after all (%s)",
    async (code) => {
      const adds = asksFor("Add");
      let once = true;
      desk.excel.host.faults = (request) => {
        if (!once || !adds(request)) return null;
        once = false;
        return { kind: "error", code, carriedOut: true };
      };
      await insert().catch(() => undefined);
      expect(once).toBe(false);
      expect(sheets()).toEqual([["Sheet1", "Visible"]]);
    },
  );

  const leave = async () => {
    failFrom(asksFor("Add"));
    expect(refused(await insert()).reason).toBe("busy");
    desk.excel.host.faults = null;
    expect(sheets()).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "Visible"],
    ]);
  };

  test.each([
    ["check", check],
    ["clear", clear],
    ["export", exportAll],
  ])("is put out of sight by the next %s", async (_name, press) => {
    await leave();
    put(desk.sheet, "A1", [HEADERS, record()]);
    const { state } = desk.sheet;
    done(await press());
    expect(sheets()).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
    ]);
    if (press !== check) expect(desk.sheet.state).toBe(state);
  });

  test("is put out of sight even where there is nothing to check", async () => {
    await leave();
    expect(refused(await check()).reason).toBe("empty-sheet");
    expect(sheets()).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
    ]);
  });

  test.each([
    ["insert", insert],
    ["open", open],
  ])("is filled and put out of sight by the next %s", async (_name, press) => {
    await leave();
    done(await press());
    expect(sheets().slice(0, 2)).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
    ]);
    expect(value(sheet("Co-sell lists"), "B1")).toBe("status");
  });

  test("does not stop a check where the structure is protected", async () => {
    await leave();
    protectStructure(desk.workbook);
    put(desk.sheet, "A1", [HEADERS, record()]);
    expect((await check()).ok).toBe(true);
  });

  test("in front of the user stays there", async () => {
    await leave();
    desk.workbook.selection = { ...desk.workbook.selection, sheet: sheet("Co-sell lists") };
    const before = stateOf(desk.workbook);
    expect(refused(await check()).reason).toBe("empty-sheet");
    expect(stateOf(desk.workbook)).toEqual(before);
  });

  test("with something of the user's on it stays in sight", async () => {
    await leave();
    typeInto(sheet("Co-sell lists"), "C7", "mine");
    put(desk.sheet, "A1", [HEADERS, record()]);
    done(await check());
    expect(sheets()[1]).toEqual(["Co-sell lists", "Visible"]);
  });
});
