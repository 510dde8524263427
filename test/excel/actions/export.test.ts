import Papa from "papaparse";
import { setRowsHidden, setStyle, typeInto } from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  example,
  expectUntouched,
  HEADERS,
  put,
  record,
  refused,
  stateOf,
} from "../support";

const desk = eachTestHasADesk();
const all = { onlyRowsWithoutErrors: false };
const good = { onlyRowsWithoutErrors: true };
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;

test("the file is what the contract says to the byte: BOM, commas, CRLF, exact headers, empty Errors cells", async () => {
  const csv = example("clean.csv");
  desk.open(csv, "clean.csv");
  const exported = done(await desk.actions.exportCsv(all));
  expect(exported.files).toEqual([
    {
      name: expect.stringMatching(/^co-sell 2026-11-\d\d \d{4} \(4 deals\)\.csv$/),
      records: 4,
      text: `\ufeff${csv.replace("\ufeff", "").replace(/\r?\n/g, "\r\n").trimEnd()}\r\n`,
    },
  ]);
  expect(exported).toMatchObject({ records: 4, checked: { ready: true, marked: false, leftOut: { records: 0 } } });
});

test("nothing on the sheet is touched, and what could be undone can be undone still", async () => {
  desk.fill([record()]);
  typeInto(desk.sheet, "F2", "Another street");
  const before = stateOf(desk.workbook);
  done(await desk.actions.exportCsv(all));
  expectUntouched(desk.workbook, before);
  expect(desk.requests.filter(({ flags }) => (flags & 1) !== 0 && (flags & (16 | 256)) === 0)).toEqual([]);
  expect(desk.workbook.canUndo).toBe(true);
});

test("while a finding blocks it there is no file: the refusal says how many rows, and what was found", async () => {
  desk.fill([record(), record({ "Deal Name": "" }), record({ Currency: "x" })]);
  const refusal = refused(await desk.actions.exportCsv(all));
  expect(refusal).toMatchObject({
    reason: "blocked",
    detail: "2",
    checked: { records: 3, recordsReady: 1, errors: 2 },
  });
});

test("only rows without errors: the others are left out and counted", async () => {
  desk.fill([record({ "Deal Name": "One" }), record({ "Deal Name": "" }), record({ "Deal Name": "Three" })]);
  const exported = done(await desk.actions.exportCsv(good));
  expect(exported).toMatchObject({ records: 2, checked: { leftOut: { records: 1, rows: [{ row: 3, deal: "" }] } } });
  expect(rowsOf(exported.files[0]?.text ?? "").map((row) => row[columnOf("Deal Name")])).toEqual([
    "Deal Name",
    "One",
    "Three",
  ]);
});

test("a blocking finding on a header blocks every row: nothing to export", async () => {
  const index = columnOf("Currency");
  const cut = (row: readonly string[]) => row.filter((_, column) => column !== index);
  desk.fill([cut(record())], cut(HEADERS));
  expect(refused(await desk.actions.exportCsv(all)).reason).toBe("blocked");
  expect(refused(await desk.actions.exportCsv(good))).toMatchObject({
    reason: "nothing-to-export",
    checked: { recordsReady: 0 },
  });
});

test("a sheet with headers and no record has nothing to export", async () => {
  desk.fill([]);
  expect(refused(await desk.actions.exportCsv(all))).toMatchObject({ reason: "nothing-to-export", detail: "Sheet1" });
});

test("what Partner Center and the check wrote stays out of the file", async () => {
  desk.fill([record({ Errors: "Something", "Customer D-U-N-S ID": "81466849" })]);
  done(await desk.check());
  const [, row] = rowsOf(done(await desk.actions.exportCsv(all)).files[0]?.text ?? "");
  expect(row?.[0]).toBe("");
});

test("title rows, empty rows and columns that are none of the template's stay out; headers get their exact spelling", async () => {
  put(desk.sheet, "B1", [["Our deals"]]);
  put(desk.sheet, "B3", [
    [...HEADERS.map((header) => (header === "Deal Name" ? "deal name " : header)), "Mine"],
    [...record(), "x"],
    [...HEADERS.map(() => ""), ""],
    [...record({ "Deal Name": "Two" }), "y"],
  ]);
  const exported = done(await desk.actions.exportCsv(all));
  const rows = rowsOf(exported.files[0]?.text ?? "");
  expect(rows[0]).toEqual([...HEADERS]);
  expect(rows.slice(1).map((row) => row[columnOf("Deal Name")])).toEqual(["Deal", "Two"]);
});

test("hidden records are exported too, and counted", async () => {
  desk.fill([record({ "Deal Name": "One" }), record({ "Deal Name": "Two" })]);
  setRowsHidden(desk.sheet, area("A3"), true);
  expect(done(await desk.actions.exportCsv(all))).toMatchObject({ records: 2, checked: { hiddenRows: 1 } });
});

test("more than 1,000 records become several files with the headers in each", async () => {
  desk.fill(Array.from({ length: 2_001 }, (_, index) => record({ "Deal Name": `Deal ${index}` })));
  const { files } = done(await desk.actions.exportCsv({ ...all, name: "Sheet1" }));
  expect(files.map(({ name, records }) => [name, records])).toEqual([
    ["Sheet1-1.csv", 1000],
    ["Sheet1-2.csv", 1000],
    ["Sheet1-3.csv", 1],
  ]);
  for (const { text } of files) expect(rowsOf(text)[0]).toEqual([...HEADERS]);
});

test("characters that some system refuses in a file name become hyphens", async () => {
  desk.fill([record()]);
  const named = { ...all, name: 'deals <"spring"|2027>' };
  expect(done(await desk.actions.exportCsv(named)).files[0]?.name).toBe("deals --spring--2027-.csv");
});

test("a cell that begins with = is exported as the text that it is", async () => {
  desk.fill([record({ Notes: "=1+1" })]);
  setStyle(desk.sheet, area("AA2"), { numberFormat: "@" });
  const [, row] = rowsOf(done(await desk.actions.exportCsv(all)).files[0]?.text ?? "");
  expect(row?.[columnOf("Notes")]).toBe("=1+1");
});
