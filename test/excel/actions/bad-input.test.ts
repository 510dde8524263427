/** Issue 2, "Bad input gets a clear answer and loses nothing": one test for each of its list, through every action that can meet it. */
import { paneTexts } from "../../../src/texts";
import type { Refused } from "../../../src/excel";
import {
  addSheet,
  applyFilter,
  mergeCells,
  protectSheet,
  removeFilter,
  setStyle,
  typeInto,
} from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  file,
  formulas,
  HEADERS,
  marked,
  put,
  record,
  refused,
  stateOf,
  tuples,
  userPart,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
/** A record with one error: its Deal Name is missing. */
const NAMELESS = record({ "Deal Name": "" });
const all = { onlyRowsWithoutErrors: false };

/** The actions that read the sheet in front. */
const readers = [
  ["check", () => desk.check()],
  ["clear", () => desk.actions.clearMarks()],
  ["export", () => desk.actions.exportCsv(all)],
] as const;

/** The refusal's words: what happened, and what to do, in both languages. */
function expectClearAnswer({ reason, detail }: Refused): void {
  for (const language of ["en", "sv"] as const) {
    const { title, text } = paneTexts(language).refusals[reason](detail);
    expect(title).not.toBe("");
    expect(text.length).toBeGreaterThan(30);
    expect(`${title} ${text}`).not.toMatch(/undefined/);
  }
}

async function expectRefusal(reason: Refused["reason"], act: () => Promise<{ ok: true } | Refused>): Promise<Refused> {
  const before = stateOf(desk.workbook);
  const refusal = refused(await act());
  expect(refusal.reason).toBe(reason);
  expectUntouched(desk.workbook, before);
  expectClearAnswer(refusal);
  return refusal;
}

describe.each(["ItemNotFound", "GeneralException", "UnsupportedSheet"] as const)(
  "a chart sheet that answers %s",
  (code) => {
    const other = eachTestHasADesk({ chartSheetCode: code });
    const putChartInFront = (): void => {
      const chart = addSheet(other.workbook, "Chart1", "Chart");
      other.workbook.selection = { sheet: chart, areas: [], active: area("A1") };
    };
    test.each(["check", "clear", "export"] as const)("%s", async (name) => {
      putChartInFront();
      const before = stateOf(other.workbook);
      const act = {
        check: () => other.check(),
        clear: () => other.actions.clearMarks(),
        export: () => other.actions.exportCsv(all),
      }[name];
      const refusal = refused(await act());
      expect(refusal.reason).toBe("chart-sheet");
      expectUntouched(other.workbook, before);
      expectClearAnswer(refusal);
    });

    test("insert takes a new sheet instead", async () => {
      putChartInFront();
      expect(done(await other.actions.insertTemplate())).toMatchObject({ sheet: "Co-sell import", created: true });
    });
  },
);

describe("another workbook in front", () => {
  beforeEach(() => {
    desk.fill([NAMELESS]);
    desk.excel.host.inFront = false;
  });
  test.each([...readers, ["insert", () => desk.actions.insertTemplate()] as const])(
    "%s",
    async (_name, act) => void (await expectRefusal("inactive-workbook", act)),
  );
});

describe("a protected sheet", () => {
  beforeEach(() => {
    desk.fill([NAMELESS]);
    protectSheet(desk.sheet);
  });

  test("check: it says what it found, and that nothing was written", async () => {
    const refusal = await expectRefusal("protected", () => desk.check());
    expect(refusal).toMatchObject({ detail: "Sheet1", checked: { errors: 1, marked: false } });
  });
  test("clear", async () => void (await expectRefusal("protected", () => desk.actions.clearMarks())));
  test("export needs no writing: only the findings stop it", async () => {
    await expectRefusal("blocked", () => desk.actions.exportCsv(all));
  });
});

describe("a cell being edited", () => {
  beforeEach(() => {
    desk.fill([NAMELESS]);
    desk.workbook.editing = { sheet: desk.sheet, row: 1, column: 3 };
  });
  test.each([
    ...readers,
    ["insert", () => desk.actions.insertTemplate()] as const,
    ["open", () => desk.actions.openFile(file("a.csv", "Deal Name,Customer Name\r\nx,y\r\n"))] as const,
    [
      "go to",
      () =>
        desk.actions.goTo({ sheetId: desk.sheet.id, sheet: "Sheet1", row: 2, column: "Deal Name", columnIndex: null }),
    ] as const,
  ])("%s, and it works once the cell is done", async (_name, act) => {
    await expectRefusal("editing", act);
    desk.workbook.editing = null;
    const again = await act();
    // Nothing was checked here, so there is no finding to go to.
    expect(again.ok || ["blocked", "row-gone"].includes(again.reason)).toBe(true);
  });
});

test("a filter on: hidden rows are checked and exported too, said so, and the filter stays", async () => {
  desk.fill([
    record({ "Deal Name": "One" }),
    record({ "Deal Name": "", Currency: "EUR" }),
    record({ "Deal Name": "Three" }),
  ]);
  applyFilter(desk.sheet, area("A1:AH4"), { column: columnOf("Currency"), values: ["SEK"] });
  const before = userPart(desk.sheet, area("B1:AH9"));
  const checked = done(await desk.check());
  expect(checked).toMatchObject({ hiddenRows: 1, records: 3, errors: 1 });
  expect(userPart(desk.sheet, area("B1:AH9"))).toEqual(before);
  removeFilter(desk.sheet);
  expect(values(desk.sheet, "A2:A4").map(([text]) => String(text) !== "")).toEqual([false, true, false]);
});

describe("merged cells", () => {
  beforeEach(() => void desk.fill([record({ "Deal Name": "" }), record()]));

  test.each(readers)("among the records: %s", async (_name, act) => {
    mergeCells(desk.sheet, area("D2:D3"));
    expect(await expectRefusal("merged", act)).toMatchObject({ detail: "D2:D3" });
  });

  test("in the header row", async () => {
    mergeCells(desk.sheet, area("F1:G1"));
    expect(await expectRefusal("merged", () => desk.check())).toMatchObject({ detail: "F1:G1" });
  });

  test("in a title above the headers, or below the records, do no harm", async () => {
    const sheet = addSheet(desk.workbook, "Titled");
    desk.workbook.selection = { sheet, areas: [area("A1")], active: area("A1") };
    put(sheet, "A1", [["Our deals"]]);
    mergeCells(sheet, area("A1:E1"));
    put(sheet, "A3", [[...HEADERS], record({ "Deal Name": "" })]);
    mergeCells(sheet, area("A40:C41"));
    // The header row that is not the first is for Export to correct.
    expect(done(await desk.check())).toMatchObject({ errors: 1, fixedByExport: 1 });
    expect(marked(sheet)).toEqual(["D4 bad"]);
  });
});

describe("a sheet with no header we know", () => {
  beforeEach(() =>
    put(desk.sheet, "A1", [
      ["Name", "Street"],
      ["Contoso", "Main"],
    ]),
  );
  test.each(readers)("%s", async (_name, act) =>
    expect(await expectRefusal("no-header", act)).toMatchObject({ detail: "Sheet1" }),
  );
});

describe("a file whose rows this machine's Excel has left in one cell each", () => {
  test.each([";", ",", "\t"])("separated by %j, with a title above", async (sign) => {
    put(desk.sheet, "A1", [["Our deals"], [HEADERS.join(sign)], [record().join(sign)]]);
    for (const [, act] of readers) await expectRefusal("uncut", act);
  });
  test("a text that names one header is no row of headers", async () => {
    put(desk.sheet, "A1", [["Deal Name, and so on"], ["Contoso"]]);
    await expectRefusal("no-header", () => desk.check());
  });
});

describe("an empty sheet", () => {
  test.each(readers)("%s", async (_name, act) => void (await expectRefusal("empty-sheet", act)));
});

test("1,048,576 rows of formatting below ten rows of data: only the ten are read, quickly", async () => {
  desk.fill(Array.from({ length: 10 }, (_, index) => record({ "Deal Name": index === 9 ? "" : `Deal ${index}` })));
  setStyle(desk.sheet, area("A1:AH1048576"), { fill: "#EEEEEE", numberFormat: "@" });
  const checked = done(await desk.check());
  expect(checked).toMatchObject({ records: 10, errors: 1 });
  expect(tuples(checked)).toEqual([[11, "Deal Name", "required"]]);
  expect(desk.requests.reduce((sum, { answered }) => sum + answered, 0)).toBeLessThan(100_000);
});

test("5,000 rows: all are checked, marked, and exported as five files", async () => {
  desk.fill(
    Array.from({ length: 5_000 }, (_, index) =>
      record({ "Deal Name": `Deal ${index}`, ...(index === 4_999 && { "Customer D-U-N-S ID": "81466849" }) }),
    ),
  );
  const seen: number[] = [];
  const task = { signal: new AbortController().signal, progress: (at: number, of: number) => void seen.push(at / of) };
  const checked = done(await desk.actions.checkSheet({ warningsInSheet: true }, task));
  expect(checked).toMatchObject({ records: 5_000, errors: 0, fixedByExport: 1, warnings: 1, ready: true });
  expect(tuples(checked)).toEqual([
    [null, null, "too-many-records"],
    [5_001, "Customer D-U-N-S ID", "duns-length"],
  ]);
  expect(marked(desk.sheet)).toEqual(["L5001 doubtful"]);
  // Reading, checking and marking are one way to go: it is never shown to go back.
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).toBeLessThanOrEqual(1);
  expect(done(await desk.actions.exportCsv(all)).files.map(({ records }) => records)).toEqual([
    1000, 1000, 1000, 1000, 1000,
  ]);
});

test("error values: each is a finding, and blocks the export", async () => {
  desk.fill([record(), record({ "Deal Name": "Two" })]);
  setStyle(desk.sheet, area("V2:V3"), { numberFormat: "General" });
  typeInto(desk.sheet, "V2", "=1/0");
  typeInto(desk.sheet, "V3", "#N/A");
  const checked = done(await desk.check());
  expect(tuples(checked)).toEqual([
    [2, "Estimated Deal Value", "formula-error"],
    [3, "Estimated Deal Value", "formula-error"],
  ]);
  expect(formulas(desk.sheet, "V2:V3")).toEqual([["=1/0"], ["#N/A"]]);
  expect(refused(await desk.actions.exportCsv(all)).reason).toBe("blocked");
});

test("a formula in a cell: its value is checked and exported, the formula stays", async () => {
  desk.fill([record(), record({ "Deal Name": "Two" })]);
  setStyle(desk.sheet, area("E2:V3"), { numberFormat: "General" });
  typeInto(desk.sheet, "V2", "=12000+563");
  typeInto(desk.sheet, "E2", '="Con"&"toso"');
  typeInto(desk.sheet, "E3", "=E2");
  const before = userPart(desk.sheet, area("B1:AH9"));
  expect(tuples(done(await desk.check()))).toEqual([]);
  const [exported] = done(await desk.actions.exportCsv(all)).files;
  expect(exported?.text).toContain("12563");
  expect(exported?.text.match(/Contoso/g)).toHaveLength(4);
  done(await desk.actions.clearMarks());
  expect(userPart(desk.sheet, area("B1:AH9"))).toEqual(before);
});

test("a 32,767-character cell: kept, exported whole, and its message is no longer than a cell", async () => {
  const long = `${"x".repeat(32_766)} `;
  desk.fill([record({ Notes: long, Currency: long })]);
  const checked = done(await desk.check());
  expect(tuples(checked)).toContainEqual([2, "Currency", "not-in-list"]);
  expect(value(desk.sheet, "AA2")).toBe(long);
  expect(String(value(desk.sheet, "A2")).length).toBeLessThan(32_767);
  desk.sheet.workbook.change(() => put(desk.sheet, "W2", [["SEK"]]));
  expect(done(await desk.actions.exportCsv(all)).files[0]?.text).toContain(long.trim());
});

test("a BOM in a header cell: recognised, told, its column coloured, exported right", async () => {
  const headers = HEADERS.map((header) => (header === "Deal Name" ? "\ufeffDeal Name" : header));
  desk.fill([record(), record({ "Deal Name": "" })], headers);
  const checked = done(await desk.check());
  expect(tuples(checked)).toEqual([
    [1, "Deal Name", "header-spelling"],
    [3, "Deal Name", "required"],
  ]);
  expect(value(desk.sheet, "D1")).toBe("\ufeffDeal Name");
  expect(marked(desk.sheet)).toEqual(["D3 bad"]);
  const { files } = done(await desk.actions.exportCsv({ onlyRowsWithoutErrors: true }));
  expect(files[0]?.text.split("\r\n")[0]).toBe(`\ufeff${HEADERS.join(",")}`);
});

test.each([
  ["that is no CSV (a workbook)", "not-csv", file("deals.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 3]))],
  ["that is no CSV (a PDF)", "not-csv", file("deals.pdf", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj")],
  ["that is no CSV (a web page)", "not-csv", file("deals.csv", "<!DOCTYPE html><html><body>Sign in</body></html>")],
  ["with nothing in it", "empty-file", file("deals.csv", "")],
  [
    "of 200 MB",
    "file-too-large",
    { name: "deals.csv", size: 200 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error("was read")) },
  ],
  [
    "that cannot be read",
    "file-unreadable",
    { name: "deals.csv", size: 2, arrayBuffer: () => Promise.reject(new Error("gone")) },
  ],
  ["of other headers", "file-no-header", file("deals.csv", "a,b\r\n1,2\r\n")],
] as const)("a file %s", async (_what, reason, picked) => {
  desk.fill([record()]);
  await expectRefusal(reason, () => desk.actions.openFile(picked));
});
