/** A list sheet that was deleted, renamed or changed: Check and Insert put it right, and the dropdowns of the checked sheet with it. */
import { list } from "../../../src/template";
import {
  addSheet,
  choicesFor,
  clearValidation,
  copyCells,
  deleteCells,
  deleteSheet,
  insertCells,
  protectStructure,
  renameSheet,
  setPrompt,
  setStyle,
  setValidationRule,
  setVisibility,
  validationAt,
  type Sheet,
} from "../../local-excel/model";
import { LAYOUT } from "../../../src/design/lists";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  marked,
  put,
  record,
  startDesk,
  stateOf,
  expectUntouched,
  value,
  type Desk,
} from "../support";

const desk = eachTestHasADesk();
const COUNTRY = columnOf("Customer Country");
const STATUS = columnOf("Partner Referral Status");
const SUBSTATUS = columnOf("Partner Referral Substatus");
const ROWS = { row: 0, column: 0, rows: 2, columns: 16_384 };
const COLUMN = { row: 0, column: 2, rows: 1_048_576, columns: 1 };

const listsOf = ({ workbook }: Pick<Desk, "workbook">): Sheet =>
  workbook.sheets.find(({ state }) => state.names.some(({ name }) => name === "CoSellLists")) ?? fail("no list sheet");
function fail(why: string): never {
  throw new Error(why);
}

function remove(lists: Sheet): void {
  setVisibility(lists, "Visible");
  deleteSheet(lists);
}

/** What may become of a list sheet. */
const DAMAGES: readonly (readonly [string, (lists: Sheet) => void])[] = [
  ["deleted", remove],
  ["emptied", (lists) => lists.workbook.change(() => deleteCells(lists, { ...ROWS, rows: 1_000 }, "Up"))],
  ["changed in one cell", (lists) => put(lists, "B2", [["Nw"]])],
  ["cut by a column", (lists) => deleteCells(lists, COLUMN, "Left")],
  ["moved down by two rows", (lists) => insertCells(lists, ROWS, "Down")],
  ["robbed of its mark in the first cell", (lists) => put(lists, "A1", [[""]])],
];

async function insertAndFill(on: Desk): Promise<void> {
  done(await on.actions.insertTemplate());
  put(on.sheet, "A2", [record({ "Deal Name": "" }), record()]);
}

/** The sheet's dropdowns offer what they should, in the first and in the last row. */
function expectDropdowns(sheet: Sheet, first = 1, last = 1_000): void {
  expect(JSON.stringify(sheet.state.validations)).not.toContain("#REF!");
  for (const row of [first, first + 1, last]) {
    expect([row, choicesFor(sheet, row, STATUS)]).toEqual([row, ["New", "Active", "Closed"]]);
    expect(choicesFor(sheet, row, COUNTRY)).toHaveLength(list("country").length);
  }
  // By the status of the record in the row.
  expect(choicesFor(sheet, first, SUBSTATUS)).toEqual(["Accepted", "Pending", "Received"]);
}

describe.each(DAMAGES)("a list sheet that was %s", (_what, damage) => {
  beforeEach(async () => {
    await insertAndFill(desk);
    damage(listsOf(desk));
  });

  test("is put right by Check, which says so, with the dropdowns; the next check finds all well", async () => {
    const checked = done(await desk.check());
    expect(checked).toMatchObject({ dropdowns: "repaired", marked: true, errors: 1 });
    expectDropdowns(desk.sheet);
    expect(marked(desk.sheet)).toEqual(["D2 bad"]);
    expect(listsOf(desk)).toMatchObject({ name: "Co-sell lists", visibility: "VeryHidden" });
    const before = stateOf(desk.workbook);
    expect(done(await desk.check()).dropdowns).toBeUndefined();
    expectUntouched(desk.workbook, before);
  });

  test("is put right by Insert, for the new sheet and for Check of the old one", async () => {
    const old = desk.sheet;
    done(await desk.actions.insertTemplate());
    expect(choicesFor(desk.sheet, 1, COUNTRY)).toHaveLength(list("country").length);
    desk.workbook.change(() => (desk.workbook.selection = { sheet: old, areas: [area("A1")], active: area("A1") }));
    done(await desk.check());
    expectDropdowns(old);
    expect(desk.workbook.sheets.filter(({ name }) => name.startsWith("Co-sell lists"))).toHaveLength(1);
  });

  test("is put right where the sheet has lost its Errors column", async () => {
    deleteCells(desk.sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Left");
    expect(done(await desk.check())).toMatchObject({ dropdowns: "repaired", errorsColumnAdded: true });
    expectDropdowns(desk.sheet);
  });

  test("is put right where records were pasted over some of the dropdowns, and those cells stay without one", async () => {
    const other = addSheet(desk.workbook, "Pasted from");
    put(other, "A1", [record(), record(), record()]);
    copyCells({ sheet: other, area: area("A1:AH3") }, desk.sheet, area("A2:AH4"), { what: "All" });
    expect(validationAt(desk.sheet, 1, COUNTRY)).toBeNull();
    expect(done(await desk.check()).dropdowns).toBe("repaired");
    expect(validationAt(desk.sheet, 1, COUNTRY)).toBeNull();
    expect(JSON.stringify(desk.sheet.state.validations)).not.toContain("#REF!");
    expect(choicesFor(desk.sheet, 4, STATUS)).toEqual(["New", "Active", "Closed"]);
    expect(done(await desk.check()).dropdowns).toBeUndefined();
  });

  test("stays as it is where the checked sheet has no dropdowns of ours", async () => {
    clearValidation(desk.sheet, area("A1:AH1100"));
    const { sheets } = desk.workbook;
    const states = sheets.filter((sheet) => sheet !== desk.sheet).map(({ state }) => state);
    expect(done(await desk.check()).dropdowns).toBeUndefined();
    expect(desk.workbook.sheets).toEqual(sheets);
    expect(sheets.filter((sheet) => sheet !== desk.sheet).every(({ state }, at) => state === states[at])).toBe(true);
    expect(desk.sheet.state.validations).toEqual([]);
  });
});

describe("a list sheet that was renamed", () => {
  test.each(["Bob's 'lists' (2)", "Lists"])(
    "%s: the dropdowns go on, it stays the only one, and its settings are read",
    async (name) => {
      const swedish = startDesk({ locale: "sv-SE" });
      await insertAndFill(swedish);
      const lists = listsOf(swedish);
      renameSheet(lists, name);
      expect(done(await swedish.check())).toMatchObject({ listSeparator: ";" });
      expect(done(await swedish.check()).dropdowns).toBeUndefined();
      expectDropdowns(swedish.sheet);
      put(lists, "B2", [["Nw"]]);
      expect(done(await swedish.check()).dropdowns).toBe("repaired");
      expect(value(lists, "B2")).toBe("New");
      done(await swedish.actions.insertTemplate());
      expect(swedish.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", name, "Co-sell import"]);
      expect(choicesFor(swedish.sheet, 1, STATUS)).toEqual(["New", "Active", "Closed"]);
      swedish.close();
    },
  );
});

test("the list separator is read from the list sheet when a sheet of the user's has its name", async () => {
  // Its decimal separator is a comma all the same, from which ";" would be guessed.
  const mixed = startDesk({ locale: "de-CH" });
  addSheet(mixed.workbook, "Co-sell lists");
  await insertAndFill(mixed);
  expect(listsOf(mixed).name).toBe("Co-sell lists 2");
  expect(done(await mixed.check()).listSeparator).toBe(";");
  mixed.close();
});

describe("what is the user's", () => {
  const own = (source: string) => setValidationRule(desk.sheet, { row: 1, column: COUNTRY, rows: 1_000, columns: 1 }, { type: "List", source, inCellDropDown: true }); // prettier-ignore

  test.each(["SE,NO", "=Other!$A$1:$A$3", "=#REF!$A$1:$A$3"])("a dropdown of theirs from %s stays", async (source) => {
    desk.fill([record(), record()]);
    addSheet(desk.workbook, "Other");
    own(source);
    const before = desk.sheet.state.validations;
    const { length } = desk.workbook.sheets;
    expect(done(await desk.check()).dropdowns).toBeUndefined();
    expect(desk.sheet.state.validations === before).toBe(true);
    expect(desk.workbook.sheets).toHaveLength(length);
  });

  test("their own dropdown in one column of the template stays when the others are repaired", async () => {
    await insertAndFill(desk);
    clearValidation(desk.sheet, { row: 1, column: COUNTRY, rows: 1_000, columns: 1 });
    own("SE,NO");
    setPrompt(desk.sheet, { row: 1, column: COUNTRY, rows: 1_000, columns: 1 }, { showPrompt: true, title: "Ours", message: "" }); // prettier-ignore
    remove(listsOf(desk));
    expect(done(await desk.check()).dropdowns).toBe("repaired");
    expect(choicesFor(desk.sheet, 5, COUNTRY)).toEqual(["SE", "NO"]);
    expect(choicesFor(desk.sheet, 5, STATUS)).toEqual(["New", "Active", "Closed"]);
  });
});

test("where sheets may not be added, the check is done all the same, and says that the dropdowns do not work", async () => {
  await insertAndFill(desk);
  remove(listsOf(desk));
  protectStructure(desk.workbook);
  expect(done(await desk.check())).toMatchObject({ dropdowns: "broken", marked: true, errors: 1 });
  expect(marked(desk.sheet)).toEqual(["D2 bad"]);
});

test("whichever of its requests fails, the check is done or refused as before, and the next one repairs", async () => {
  await insertAndFill(desk);
  remove(listsOf(desk));
  const first = desk.requests.length;
  done(await desk.check());
  const requests = desk.requests.length - first;
  const answers: string[] = [];
  for (let at = 0; at < requests; at++) {
    for (const carriedOut of [false, true]) {
      const other = startDesk();
      await insertAndFill(other);
      remove(listsOf(other));
      let turn = -1;
      other.excel.host.faults = ({ cleanUp }) => {
        if (cleanUp || ++turn !== at) return null;
        return { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut };
      };
      const result = await other.check();
      other.excel.host.faults = null;
      answers.push(result.ok ? String(result.dropdowns) : result.reason);
      done(await other.check());
      expectDropdowns(other.sheet);
      expect(marked(other.sheet)).toEqual(["D2 bad"]);
      expect(value(listsOf(other), "A1")).toBe(LAYOUT);
      other.excel.stop();
    }
  }
  expect(new Set(answers)).toEqual(new Set(["busy", "broken"]));
});

test("a sheet on which somebody inserts a row meanwhile is not given wrong dropdowns", async () => {
  for (let at = 0; at < 9; at++) {
    const other = startDesk();
    await insertAndFill(other);
    remove(listsOf(other));
    let turn = -1;
    other.excel.host.faults = ({ cleanUp }) => {
      if (cleanUp || ++turn !== at) return null;
      return {
        kind: "meanwhile",
        when: "before",
        happens: (workbook) =>
          workbook.act({ origin: "coauthor" }, () => insertCells(other.sheet, { ...ROWS, rows: 1 }, "Down")),
      };
    };
    done(await other.check());
    other.excel.host.faults = null;
    done(await other.check());
    const moved = turn >= at ? 1 : 0;
    expectDropdowns(other.sheet, 1 + moved, 1_000 + moved);
    expect(validationAt(other.sheet, moved - 1, STATUS)).toBeNull();
    other.excel.stop();
  }
});

test("a template without records is repaired, too", async () => {
  done(await desk.actions.insertTemplate());
  remove(listsOf(desk));
  expect(done(await desk.check()).dropdowns).toBe("repaired");
  expect(choicesFor(desk.sheet, 1, STATUS)).toEqual(["New", "Active", "Closed"]);
});

test("a sheet without any validation costs nothing: its dropdowns are not asked for", async () => {
  desk.fill([record()]);
  setStyle(desk.sheet, area("A1:AH1"), { bold: true });
  done(await desk.check());
  const asked = desk.requests.flatMap(({ body }) => Object.values(body.ObjectPaths)).filter(({ Name }) => Name === "DataValidation"); // prettier-ignore
  expect(asked).toHaveLength(1);
});
