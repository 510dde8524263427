/** Only a sheet with the add-in's mark is the list sheet: one of the user's that has its name is left as it is. */
import { LAYOUT } from "../../../src/design/lists";
import { addSheet, setStyle, setVisibility, type Sheet, type Visibility } from "../../local-excel/model";
import { area, done, eachTestHasADesk, file, HEADERS, put, record, values } from "../support";

const desk = eachTestHasADesk();
const CSV = [HEADERS, record()].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");

/** What a user may have on a sheet of that name. */
const CONTENTS: readonly (readonly [string, (sheet: Sheet) => void])[] = [
  ["with records", (sheet) => put(sheet, "A1", [["Region", "Seller"], ["North", "Seller 1"]])], // prettier-ignore
  ["that is empty", () => undefined],
  ["with a colour and nothing else", (sheet) => setStyle(sheet, area("C3"), { fill: "#FFFF00" })],
  ["with a chart and nothing else", (sheet) => void sheet.charts.push("Chart 1")],
  ["that begins like the mark", (sheet) => put(sheet, "A1", [["co-sell lists of 2026"], ["North"]])],
  ["with the first header of the lists", (sheet) => put(sheet, "B1", [["status"], ["New"]])],
];

/** Everything that reads or writes a workbook. */
async function doEverything(): Promise<void> {
  put(desk.sheet, "A1", [["mine"]]);
  done(await desk.actions.insertTemplate());
  put(desk.sheet, "A2", [record({ "Deal Name": "" })]);
  done(await desk.check());
  done(await desk.actions.clearMarks());
  await desk.actions.exportCsv({ onlyRowsWithoutErrors: true });
  done(await desk.actions.openFile(file("deals.csv", CSV)));
}

const listSheets = (): readonly Sheet[] =>
  desk.workbook.sheets.filter(
    (sheet) => sheet.kind === "Worksheet" && /^co-sell lists \d+$/u.test(String(values(sheet, "A1")[0]?.[0])),
  );

describe.each(["Co-sell lists", "co-sell LISTS"])("a sheet of the user's named %s", (name) => {
  describe.each(CONTENTS)("%s", (_what, fill) => {
    test.each<Visibility>(["Visible", "Hidden", "VeryHidden"])(
      "that is %s is neither written nor hidden nor shown",
      async (visibility) => {
        const own = addSheet(desk.workbook, name);
        fill(own);
        setVisibility(own, visibility);
        const { state } = own;
        await doEverything();
        expect(own.state === state).toBe(true);
        expect(listSheets().map((sheet) => [sheet.name, sheet.visibility])).toEqual([
          ["Co-sell lists 2", "VeryHidden"],
        ]);
        expect(JSON.stringify(desk.sheet.state.validations)).toContain("'Co-sell lists 2'!");
      },
    );
  });

  test("that is a chart sheet stays, and the lists have the next name", async () => {
    const chart = addSheet(desk.workbook, name, "Chart");
    const { state } = chart;
    await doEverything();
    expect(chart.state === state).toBe(true);
    expect(listSheets().map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Co-sell lists 2", "VeryHidden"]]);
  });
});

test("a sheet of the user's that comes about while the lists are made is not cleared", async () => {
  const isAboutToAdd = (): boolean => desk.requests.length > 1 && !desk.workbook.findSheet("Co-sell lists");
  desk.excel.host.faults = ({ body }) =>
    isAboutToAdd() &&
    Object.values(body.ObjectPaths).some(({ Name }) => Name === "Add" || Name === "GetItemOrNullObject")
      ? {
          kind: "meanwhile",
          when: "before",
          happens: (workbook) =>
            workbook.act({ origin: "coauthor" }, () => put(addSheet(workbook, "Co-sell lists"), "A1", [["theirs"]])),
        }
      : null;
  done(await desk.actions.insertTemplate());
  const own = desk.workbook.findSheet("Co-sell lists");
  expect(own && [own.visibility, values(own, "A1:B2")]).toEqual(["Visible", [["theirs", ""], ["", ""]]]); // prettier-ignore
  expect(listSheets().map((sheet) => sheet.name)).toEqual(["Co-sell lists 2"]);
});

test("without one, the list sheet has its usual name, once", async () => {
  done(await desk.actions.insertTemplate());
  done(await desk.actions.insertTemplate());
  expect(desk.workbook.sheets.filter(({ name }) => name.startsWith("Co-sell lists"))).toHaveLength(1);
});

test("a list sheet of an earlier version, which has its mark in a cell alone, is used", async () => {
  const lists = addSheet(desk.workbook, "Co-sell lists");
  put(lists, "A1", [["co-sell lists 0"]]);
  setVisibility(lists, "VeryHidden");
  done(await desk.actions.insertTemplate());
  expect(listSheets()).toEqual([lists]);
  expect(values(lists, "A1:B1")).toEqual([[LAYOUT, "status"]]);
});
