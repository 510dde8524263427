/** Rows that are no records: what the user wrote into their Errors cell stays, and is never taken for Partner Center's text. */
import { addTable, changeTable } from "../../local-excel/model";
import { area, done, eachTestHasADesk, HEADERS, put, record, values } from "../support";

const desk = eachTestHasADesk();
const errorsCells = () => values(desk.sheet, "A2:A4").map(([cell]) => String(cell));

const WHOLE =
  "Deal 7;Fabrikam AB;Storgatan 1;;Stockholm;;111 29;SE;;;;;;New;Accepted;;;;12563;SEK;06/30/2027;;;;No;;Yes;;Yes";

test.each([
  ["a comment", "# only the deals of May"],
  ["a sum", "Total"],
  ["a whole record", `;;;${WHOLE}`],
])("%s is an error in the pane, and its cell is as it was after Check, Check again and Clear", async (_name, text) => {
  desk.fill([record(), HEADERS.map((_, at) => (at === 0 ? text : "")), record({ "Deal Name": "Deal 2" })]);
  for (const round of ["first", "second"]) {
    const checked = done(await desk.check());
    expect({ round, serverMessages: checked.serverMessages }).toEqual({ round, serverMessages: [] });
    expect(checked.findings.map(({ row }) => row)).toEqual([3]);
    expect(errorsCells()).toEqual(["", text, ""]);
  }
  done(await desk.actions.clearMarks());
  expect(errorsCells()).toEqual(["", text, ""]);
});

test("the totals row of a table is no record: no finding, not counted, and its Errors cell stays", async () => {
  desk.fill([record(), record({ "Deal Name": "Deal 2" })]);
  const table = addTable(desk.sheet, area("A1:AH3"), true);
  changeTable(desk.sheet, table.id, { showTotals: true });
  put(desk.sheet, "A4", [["Summa", "", "", "2 deals"]]);
  expect(done(await desk.check())).toMatchObject({ records: 2, findings: [], ready: true, serverMessages: [] });
  expect(errorsCells()).toEqual(["", "", "Summa"]);
});
