import { checkSheet } from "../../../src/check";
import { readCsv, writeCsv } from "../../../src/csv";
import { choicesFor, readFormulas, saveCsv, type LocaleName, type Sheet } from "../../local-excel/model";
import {
  columnOf,
  done,
  eachTestHasADesk,
  example,
  expectUntouched,
  file,
  formats,
  HEADERS,
  put,
  record,
  refused,
  startDesk,
  stateOf,
  styleOf,
  TODAY,
  tuples,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const open = (content: string | Uint8Array, name = "deals.csv") => desk.actions.openFile(file(name, content));
const csv = (...rows: readonly (readonly string[])[]): string => writeCsv([HEADERS, ...rows]);
const cellUnder = (header: string, row = 2, sheet: Sheet = desk.sheet): unknown =>
  values(sheet, "A1:AZ20")[row - 1]?.[columnOf(header)];

describe("where", () => {
  test("on a sheet of its own named after the file, in front; others are left alone", async () => {
    const first = desk.sheet;
    put(first, "A1", [["mine"]]);
    const state = first.state;
    expect(done(await open(csv(record())))).toMatchObject({ sheet: "deals", file: "deals.csv", created: true });
    expect(desk.sheet.name).toBe("deals");
    expect(done(await open(csv(record()))).sheet).toBe("deals 2");
    expect(first.state).toBe(state);
  });

  test.each([
    ["a/b:c?.csv", "a b c"],
    ["'quoted'.csv", "quoted"],
    ["History.csv", "Co-sell import"],
    [".csv", "Co-sell import"],
    ["An export of Partner Center, 2027-01-30, all.csv", "An export of Partner Center, 20"],
    ["Co-sell lists.csv", "Co-sell lists 2"],
  ])("the name of %s is made fit for a sheet", async (name, sheet) => {
    expect(done(await open(csv(record()), name)).sheet).toBe(sheet);
  });
});

describe("what a cell becomes", () => {
  const opened = async (cells: Readonly<Record<string, string>>) => done(await open(csv(record(cells))));

  test("dates, amounts and codes are numbers in the template's formats; all else is text", async () => {
    await opened({
      "Estimated Close Date": "1/30/2027",
      "Estimated Deal Value": "12563.50",
      "Sales Stage": "40",
      "Customer Postal Code": "02134",
      "Customer D-U-N-S ID": "081466849",
    });
    expect(cellUnder("Estimated Close Date")).toBe(46417);
    expect(cellUnder("Estimated Deal Value")).toBe(12563.5);
    expect(cellUnder("Sales Stage")).toBe(40);
    expect(cellUnder("Customer Postal Code")).toBe("02134");
    expect(cellUnder("Customer D-U-N-S ID")).toBe("081466849");
    expect(styleOf(desk.sheet, 1, columnOf("Estimated Close Date")).numberFormat).toBe("mm\\/dd\\/yyyy");
  });

  test.each(["2/30/2027", "30/01/2027", "2027-01-30", "soon", "1/30/27"])(
    "a date that is none stays the text %s",
    async (text) => {
      await opened({ "Estimated Close Date": text });
      expect(cellUnder("Estimated Close Date")).toBe(text);
      expect(styleOf(desk.sheet, 1, columnOf("Estimated Close Date")).numberFormat).toBe("@");
    },
  );

  test.each(["12 563,50 kr", "1,234", "12345678901234567", "1e3", "-"])(
    "an amount that is no plain number of 15 digits stays the text %s",
    async (text) => {
      await opened({ "Estimated Deal Value": text });
      expect(cellUnder("Estimated Deal Value")).toBe(text);
    },
  );

  test.each([
    "'quoted",
    "''",
    "=1+1",
    "=SUM(A1:A9)",
    "+46 70",
    "-",
    "@x",
    "TRUE",
    "1/2/2027",
    "00123",
    "1E5",
    "#N/A",
    "  spaces  ",
    "one\ntwo",
  ])("a text cell holds %j to the letter", async (text) => {
    await opened({ Notes: text, "Customer Address Line 2": text });
    expect(cellUnder("Notes")).toBe(text);
    expect(cellUnder("Customer Address Line 2")).toBe(text);
    const formula = readFormulas(desk.sheet, { row: 1, column: columnOf("Notes"), rows: 1, columns: 1 })[0]?.[0];
    expect(formula).toBe(text);
    expect(desk.sheet.state.formulaCount).toBe(0);
  });

  test("a line break of two characters in a cell is Excel's one", async () => {
    await opened({ Notes: "one\r\ntwo" });
    expect(cellUnder("Notes")).toBe("one\ntwo");
  });

  test("a cell of 32,767 characters is taken whole", async () => {
    const long = "x".repeat(32_767);
    await opened({ Notes: long });
    expect(cellUnder("Notes")).toBe(long);
  });

  test("what Partner Center wrote stands in the Errors column and is told", async () => {
    const { checked } = await opened({ Errors: "Mandatory field Deal Name missing" });
    expect(value(desk.sheet, "A2")).toBe("Mandatory field Deal Name missing");
    expect(checked.serverMessages).toEqual([
      { row: 2, text: "Mandatory field Deal Name missing", column: "Deal Name" },
    ]);
  });
});

test("dropdowns stand on every record and on 1,000 rows at least", async () => {
  done(await open(csv(record({ "Partner Referral Status": "Closed" }))));
  expect(choicesFor(desk.sheet, 1, columnOf("Partner Referral Substatus"))).toEqual([
    "Won",
    "Lost",
    "Declined",
    "Expired",
  ]);
  expect(choicesFor(desk.sheet, 1000, columnOf("Partner Referral Status"))).toHaveLength(3);
});

test("columns in another order, unknown ones and a title above stay where the file has them", async () => {
  done(
    await open(
      writeCsv([
        ["A title"],
        ["Mine", "Deal Name", "Customer Name", "Estimated Close Date"],
        ["007", "Deal", "Contoso", "1/30/2027"],
      ]),
    ),
  );
  expect(values(desk.sheet, "A1:D3")).toEqual([
    ["A title", "", "", ""],
    ["Mine", "Deal Name", "Customer Name", "Estimated Close Date"],
    ["007", "Deal", "Contoso", 46417],
  ]);
  expect(desk.sheet.state.panes).toEqual({ rows: 2, columns: 2 });
});

test("a sheet of the edition 2023-08 gets the dropdowns of its own columns", async () => {
  const headers = [
    ...HEADERS.slice(0, 19),
    "Declined/Lost/Error reason",
    ...HEADERS.slice(20),
    "Marketplace Purchase Intent",
    "Microsoft MSX ID",
  ];
  done(await open(writeCsv([headers, [...record(), "Yes", "x"]])));
  expect(choicesFor(desk.sheet, 1, headers.indexOf("Marketplace Purchase Intent"))).toEqual([
    "Yes",
    "No",
    "Have not decided",
  ]);
});

describe("the findings of the file", () => {
  test("are those of the check of its text, file-* included", async () => {
    const text = csv(record({ "Deal Name": "" }), record({ Currency: "kr" }))
      .replaceAll(",", ";")
      .replace("SOL-1234-PQRS; SEK; 10; 100", "x");
    const bytes = new TextEncoder().encode(text);
    const { checked } = done(await open(bytes));
    const read = readCsv(bytes);
    if (!read.ok) throw new Error(read.reason);
    expect(checked.findings).toEqual(checkSheet(read.sheet, { today: TODAY, language: "en" }).findings);
    expect(tuples(checked).map(([, , code]) => code)).toContain("file-delimiter");
    expect(checked).toMatchObject({ marked: false, errorsColumnAdded: false, hiddenRows: 0, sheet: "deals" });
  });

  test.each([";", "\t"])("a file separated by %j is read", async (delimiter) => {
    const { checked } = done(
      await open(`Deal Name${delimiter}Customer Name${delimiter}Notes\r\nDeal${delimiter}Contoso${delimiter}x, y\r\n`),
    );
    expect(values(desk.sheet, "A2:C2")).toEqual([["Deal", "Contoso", "x, y"]]);
    expect(tuples(checked).map(([, , code]) => code)).toContain("file-delimiter");
  });

  test("a file in Windows-1252 is read, and told", async () => {
    const bytes = Uint8Array.from("Deal Name,Customer Name\r\nAff\xe4r,Malm\xf6 AB\r\n", (letter) =>
      letter.charCodeAt(0),
    );
    const { checked } = done(await open(bytes));
    expect(values(desk.sheet, "A2:B2")).toEqual([["Affär", "Malmö AB"]]);
    expect(tuples(checked).map(([, , code]) => code)).toContain("file-encoding");
  });

  test("a row with more fields than headers keeps them all", async () => {
    const { checked } = done(await open("Deal Name,Customer Name\r\nDeal,Contoso,too,many\r\n"));
    expect(values(desk.sheet, "A2:D2")).toEqual([["Deal", "Contoso", "too", "many"]]);
    expect(tuples(checked)).toContainEqual([2, null, "row-width"]);
  });
});

test("checking the opened sheet finds what the file's own check found, file-* aside", async () => {
  for (const name of ["values.csv", "dates-and-numbers.csv", "solutions-and-team.csv"]) {
    const { checked } = done(await open(example(name), name));
    const again = done(await desk.check());
    const own = (codes: readonly (readonly [unknown, unknown, string])[]) =>
      codes.filter(([, , code]) => !code.startsWith("file-"));
    expect(own(tuples(again))).toEqual(own(tuples(checked)));
  }
});

test("5,000 records are opened in slices of limited size, with progress, and all are there", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => record({ "Deal Name": `Deal ${index + 1}` }));
  const seen: (readonly [number, number])[] = [];
  const task = { signal: new AbortController().signal, progress: (at: number, of: number) => void seen.push([at, of]) };
  const opened = done(await desk.actions.openFile(file("many.csv", csv(...rows)), task));
  expect(opened.checked.records).toBe(5_000);
  expect(cellUnder("Deal Name", 1)).toBe("Deal Name");
  expect(values(desk.sheet, "D5001")).toEqual([["Deal 5000"]]);
  expect(choicesFor(desk.sheet, 5_000, columnOf("Currency"))).not.toBeNull();
  const shares = seen.map(([at, of]) => at / of);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  for (const { size } of desk.requests) expect(size).toBeLessThan(4_000_000);
});

test("records with long notes are opened in requests of less than 4 MB of UTF-8, and all are there", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => record({ Notes: `${index} ${"ä".repeat(20_000)}` }));
  done(await desk.actions.openFile(file("notes.csv", csv(...rows))));
  expect(cellUnder("Notes", 2)).toMatch(/^0 ä+$/);
  expect(values(desk.sheet, "A251:AZ251")[0]?.[columnOf("Notes")]).toMatch(/^249 ä+$/);
  for (const { size } of desk.requests) expect(size).toBeLessThan(4_000_000);
});

describe("cancelling", () => {
  test.each([0, 1, 2, 3, 4])("before request %i: nothing of the file stays", async (at) => {
    const controller = new AbortController();
    const before = desk.sheet.state;
    desk.excel.host.faults = () => {
      if (desk.requests.length - 1 === at) controller.abort();
      return null;
    };
    const refusal = refused(
      await desk.actions.openFile(file("deals.csv", csv(...Array.from({ length: 3_000 }, () => record()))), {
        signal: controller.signal,
        progress: () => undefined,
      }),
    );
    expect(refusal.reason).toBe("cancelled");
    expect(desk.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
      "Sheet1",
    ]);
    expect(desk.workbook.activeSheet.state).toBe(before);
  });
});

test("what was opened and then exported is the file that was opened", async () => {
  const text = example("clean.csv");
  done(await open(text, "clean.csv"));
  const { files } = done(await desk.actions.exportCsv({ onlyRowsWithoutErrors: false }));
  expect(files[0]?.text.replace("\ufeff", "")).toBe(
    `${text.replace("\ufeff", "").replace(/\r?\n/g, "\r\n").trimEnd()}\r\n`,
  );
});

test.each(["en-US", "sv-SE", "de-CH"] as const)(
  "in %s too every cell shows what the file holds, so that Excel's own Save As writes the same values",
  async (locale: LocaleName) => {
    const other = startDesk({ locale });
    try {
      const text = example("clean.csv").replace("\ufeff", "").replace(/\r?\n/g, "\r\n").trimEnd();
      done(await other.actions.openFile(file("clean.csv", text)));
      const separator = locale === "en-US" ? "," : ";";
      const saved = saveCsv(other.sheet).trimEnd();
      const back = readCsv(saved);
      const from = readCsv(text);
      if (!back.ok || !from.ok) throw new Error("no CSV");
      expect(back.sheet.source).toMatchObject({ delimiter: separator });
      expect(back.sheet.values).toEqual(from.sheet.values);
    } finally {
      other.close();
    }
  },
);

describe("what is refused", () => {
  const untouched = async (content: string | Uint8Array, name?: string) => {
    const before = stateOf(desk.workbook);
    const refusal = refused(await open(content, name));
    expectUntouched(desk.workbook, before);
    return refusal;
  };

  test.each(["", "\ufeff", "\r\n\r\n", "  \n"])("a file without any text: %j", async (content) => {
    expect(await untouched(content)).toMatchObject({ reason: "empty-file", detail: "deals.csv" });
  });

  test("a workbook, by its bytes, whatever its name", async () => {
    expect(
      await untouched(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 0, 0]), "deals.csv"),
    ).toMatchObject({ reason: "not-csv" });
  });

  test("a CSV without headers that we know", async () => {
    expect(await untouched("a,b\r\n1,2\r\n")).toMatchObject({ reason: "file-no-header", detail: "deals.csv" });
  });

  test("a file of 200 MB is not even read", async () => {
    let read = false;
    const huge = {
      name: "huge.csv",
      size: 200 * 1024 * 1024,
      arrayBuffer: () => ((read = true), Promise.resolve(new ArrayBuffer(0))),
    };
    const before = stateOf(desk.workbook);
    expect(refused(await desk.actions.openFile(huge))).toMatchObject({ reason: "file-too-large", detail: "64 MB" });
    expect(read).toBe(false);
    expectUntouched(desk.workbook, before);
  });

  test("a file that cannot be read any more", async () => {
    const gone = {
      name: "gone.csv",
      size: 10,
      arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    };
    expect(refused(await desk.actions.openFile(gone))).toMatchObject({ reason: "file-unreadable", detail: "gone.csv" });
  });

  test("a cell with more characters than Excel holds, with its place", async () => {
    expect(await untouched(csv(record({ Notes: "x".repeat(32_768) })))).toMatchObject({
      reason: "too-large",
      detail: "32767 (AA2)",
    });
  });

  test("more columns than a sheet has", async () => {
    expect(await untouched(`Deal Name,Customer Name${",".repeat(16_384)}\r\nx,y\r\n`)).toMatchObject({
      reason: "too-large",
      detail: "1048576 × 16384",
    });
  });
});

test("formats stand before values: no text of a text column was ever read as a number", async () => {
  done(await open(csv(record({ "Customer Postal Code": "00123" }))));
  expect(formats(desk.sheet, "J2")).toEqual([["@"]]);
  expect(cellUnder("Customer Postal Code")).toBe("00123");
});

describe("a file that does not tell how it is saved", () => {
  const bytes = Buffer.from(csv(record({ "Customer Name": "Peña", "Customer Country": "" })).slice(1), "latin1");

  test("is not opened, and the refusal carries what its cells would be", async () => {
    const before = desk.sheet.state;
    const { reason, unclear } = refused(await open(bytes));
    expect(reason).toBe("encoding-unclear");
    expect(unclear?.file.name).toBe("deals.csv");
    expect(unclear?.candidates.map(({ encoding, cells }) => [encoding, cells.map(({ text }) => text)])).toEqual([
      ["windows-1252", ["Peña"]],
      ["windows-1250", ["Peńa"]],
    ]);
    expect(desk.sheet.state).toBe(before);
  });

  test("is opened as the user says", async () => {
    const chosen = { ...file("deals.csv", bytes), encoding: "windows-1252" };
    const { checked } = done(await desk.actions.openFile(chosen));
    expect(cellUnder("Customer Name")).toBe("Peña");
    expect(checked.findings.find(({ code }) => code === "file-encoding")?.blocks).toBe(false);
  });
});

test("a quote in the wrong place that hides the headers is named as what it is", async () => {
  expect(refused(await open(csv(record()).replace("Deal Name", '"Deal" Name'))).reason).toBe("file-bad-quote");
});
