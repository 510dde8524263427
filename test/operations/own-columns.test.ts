import { readCsv } from "../../src/csv";
import { ownColumns } from "../../src/operations/own-columns";
import { columns, headerText, type Edition } from "../../src/template";
import { csvLine, HEADERS } from "../right-record";

function own(headers: readonly string[], ...above: readonly string[]) {
  const read = readCsv([...above, csvLine(headers), ""].join("\r\n"));
  if (!read.ok) throw new Error(read.reason);
  return ownColumns(read.sheet);
}

const headersOf = (edition: Edition) => columns(edition).map((column) => headerText(column));

test("a downloaded sheet keeps its order, its numbered columns and its unknown ones", () => {
  const file = [...headersOf("2026").reverse(), "Solution 2", "New of Microsoft's"];
  const found = own(file);
  expect(found?.edition).toBe("2026");
  expect(found?.columns.map(({ header }) => header)).toEqual(file);
  expect(found?.columns.filter(({ column }) => column === null).map(({ header }) => header)).toEqual([
    "New of Microsoft's",
  ]);
  expect(found?.columns.at(-2)?.column?.key).toBe("solution");
});

test("headers are spelled as their edition spells them", () => {
  const found = own(["deal name", "Customer Name (required)", "DUNS Account 1", "Marketplace Purchase Intent"]);
  expect(found?.edition).toBe("2023-08");
  expect(found?.columns.map(({ header }) => header)).toEqual([
    "Deal Name",
    "Customer Name",
    "DUNS Account 1",
    "Marketplace Purchase Intent",
  ]);
});

test("what the check would call wrong is left out: no header, a second column, a number out of range, in 2021-02 unknown ones", () => {
  const found = own([...HEADERS, "", "Deal Name", "Solution 51", "My own"]);
  expect([found?.edition, found?.columns.map(({ header }) => header)]).toEqual(["2021-02", HEADERS]);
});

test("a title above the headers does no harm, and a sheet without known headers gives none", () => {
  expect(own(HEADERS, "Deals of 2027")?.columns).toHaveLength(HEADERS.length);
  expect(own(["Region", "Owner"])).toBeNull();
});
