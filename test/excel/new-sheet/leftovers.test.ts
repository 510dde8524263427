/** What an action that failed twice leaves behind is found at the next press, and nothing of the user's is taken for it. */
import { writeCsv } from "../../../src/csv";
import { addSheet, protectStructure, renameSheet, setVisibility, type Sheet } from "../../local-excel/model";
import type { Fault, SeenRequest } from "../../local-excel/transport/faults";
import { done, eachTestHasADesk, file, HEADERS, put, record, refused, value } from "../support";

const desk = eachTestHasADesk();
const RECORDS = 1_500;
const open = () =>
  desk.actions.openFile(file("large.csv", writeCsv([HEADERS, ...Array.from({ length: RECORDS }, () => record())])));
const insert = () => desk.actions.insertTemplate();
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
const fillsFirst = (request: SeenRequest) => request.body.Actions.some(({ Name }) => Name === "Prompt");

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

describe("a list sheet whose adding failed", () => {
  const leave = async (carriedOut: boolean) => {
    const adds = asksFor("Add");
    let failing = false;
    desk.excel.host.faults = (request) => {
      failing ||= adds(request);
      return failing ? { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut } : null;
    };
    expect(refused(await insert()).reason).toBe("busy");
    desk.excel.host.faults = null;
  };

  test.each([
    ["insert", insert],
    ["open", open],
  ])("though it was there is whole and out of sight, and is used by the next %s", async (_name, press) => {
    await leave(true);
    expect(sheets()).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
    ]);
    const { state } = sheet("Co-sell lists");
    done(await press());
    expect(sheet("Co-sell lists").state === state).toBe(true);
    expect(sheets().slice(0, 2)).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
    ]);
  });

  test("and is not there leaves nothing behind", async () => {
    await leave(false);
    expect(sheets()).toEqual([["Sheet1", "Visible"]]);
    done(await insert());
    expect(value(sheet("Co-sell lists"), "B1")).toBe("status");
  });
});
