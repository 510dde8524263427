/** Only a sheet with the add-in's mark is the list sheet: one of the user's that has its name is left as it is. */
import { addSheet, setVisibility } from "../../local-excel/model";
import { done, eachTestHasADesk, file, HEADERS, put, record, values } from "../support";

const desk = eachTestHasADesk();
const OWN = [
  ["Region", "Seller", "Phone"],
  ["North", "Seller 1", "070-1"],
  ["South", "Seller 2", "070-2"],
];

describe.each(["Co-sell lists", "co-sell LISTS"])("a sheet of the user's named %s", (name) => {
  test.each(["Visible", "Hidden", "VeryHidden"] as const)(
    "that is %s is neither written nor hidden nor shown",
    async (visibility) => {
      put(desk.sheet, "A1", [["mine"]]);
      const own = addSheet(desk.workbook, name);
      put(own, "A1", OWN);
      setVisibility(own, visibility);
      const { state } = own;
      done(await desk.actions.insertTemplate());
      done(await desk.check());
      const csv = [HEADERS, record()].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");
      done(await desk.actions.openFile(file("deals.csv", csv)));
      expect(own.state).toBe(state);
      expect(values(own, "A1:C3")).toEqual(OWN);
      const others = desk.workbook.sheets.filter((sheet) => sheet.name.startsWith("Co-sell lists ") && sheet !== own);
      expect(others.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Co-sell lists 2", "VeryHidden"]]);
      expect(JSON.stringify(desk.sheet.state.validations)).toContain("'Co-sell lists 2'!");
    },
  );
});

test("without one, the list sheet has its usual name, once", async () => {
  done(await desk.actions.insertTemplate());
  done(await desk.actions.insertTemplate());
  expect(desk.workbook.sheets.filter(({ name }) => name.startsWith("Co-sell lists"))).toHaveLength(1);
});
