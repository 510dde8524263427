/**
 * Random sheets, some without a column, with a header that is misspelled or with rows that are no records; random sequences of checks, fixes of every kind, numbered
 * columns, undo, redo, typing, sorting, and rows and columns inserted and deleted by the user: undoing everything gives back every cell that nobody else touched.
 */
import fc from "fast-check";
import { fixedTogether, isCellFix, isStructureFix } from "../../../src/operations/fixes";
import {
  deleteCells,
  insertCells,
  readFormulas,
  readNumberFormats,
  readValues,
  sortArea,
  typeInto,
  validationAt,
  type Sheet,
} from "../../local-excel/model";
import { cases } from "../../random-cases";
import { done, HEADERS, put, record, startDesk, type Desk } from "../support";
import {
  setColumnWidth,
  setValidationRule,
  writeFormulas,
  writeNumberFormats,
  writeValues,
} from "../../local-excel/model";

jest.setTimeout(600_000);

const WARNINGS = { warningsInSheet: true };
/** A column of the user's, by which a row is known whatever else becomes of it. */
const OWN = "Our number";
/** More columns than any sequence makes. */
const WIDEST = HEADERS.length + 12;
/** Headers that a sheet may lack, or that it spells in another way. */
const LACKING = ["Customer City", "Customer State", "Solution 1"];
const MISSPELLED: Readonly<Record<string, string>> = { Currency: "currency", "Deal Name": "Deal name " };

/** Cells that have something to fix, and some that have not. `number` and `formula` are entered as such. */
const CELLS: Readonly<
  Record<
    string,
    readonly (string | { readonly number: number | boolean; readonly format: string } | { readonly formula: string })[]
  >
> = {
  "Customer Country": ["SE", "Sweden", " norge ", "Atlantis", { formula: '="Swe"&"den"' }],
  Currency: ["SEK", "sek", "$", "kronor"],
  "Customer D-U-N-S ID": ["", "81466849", "N/A", { number: 81_466_849, format: "General" }],
  "Estimated Close Date": ["06/30/2027", "2027-01-30", "31.12.2026", { number: 46_417, format: "yyyy-mm-dd" }],
  "Estimated Deal Value": [
    "12563",
    "12 563 kr",
    { number: 12_563, format: '#,##0.00 "kr"' },
    { formula: "=12000+563" },
  ],
  "Consent to share Customer/Partner contact": ["Yes", "ja", { number: true, format: "General" }],
  "Customer Name": ["Fabrikam AB", "  Fabrikam  AB ", "Contoso"],
  Notes: ["", "&amp; more", "“quoted”"],
};
const KEYS = Object.keys(CELLS);

const row = fc.record({
  ...Object.fromEntries(KEYS.map((header) => [header, fc.nat((CELLS[header]?.length ?? 1) - 1)])),
  name: fc.constantFrom("Deal", " Deal", "Deal  of"),
});

/** A sheet to begin with. `totals`: behind which of the records a row of totals stands. */
const sheetOfRows = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  lacks: fc.option(fc.constantFrom(...LACKING)),
  misspells: fc.option(fc.constantFrom(...Object.keys(MISSPELLED))),
  totals: fc.array(fc.nat(4), { maxLength: 2 }),
});

const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("fix" as const), all: fc.boolean(), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("redo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("check" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      row: fc.nat(5),
      header: fc.constantFrom(...KEYS),
      text: fc.constantFrom("EUR", "x", "2028-01-01"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("sort" as const),
      header: fc.constantFrom(...KEYS, "Deal Name"),
      ascending: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insert" as const), row: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), row: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insert-column" as const), column: fc.nat(HEADERS.length) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("structure" as const), which: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("numbered" as const),
      family: fc.constantFrom("Solution" as const, "Solution" as const, "Team member" as const),
      way: fc.constantFrom("add" as const, "remove" as const),
    }),
  },
);

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Action = Generated<typeof action>;
type SheetOfRows = Generated<typeof sheetOfRows>;

/** A header whatever its spelling: no fix makes one of another. */
const plain = (header: unknown): string =>
  String(header)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

function lay(sheet: Sheet, { rows, lacks, misspells, totals }: SheetOfRows): void {
  const headers = [...HEADERS.filter((header) => header !== lacks), OWN];
  const lines = rows.flatMap((cells, at) => {
    const line = record({ "Deal Name": `${cells.name} ${at}` });
    const total = { "Deal Name": `Total ${at}`, "Estimated Deal Value": "12563" };
    const own = (texts: readonly string[], name: string) => [
      ...texts.filter((_, column) => HEADERS[column] !== lacks),
      name,
    ];
    const empty = HEADERS.map((header) => (header in total ? total[header as keyof typeof total] : ""));
    return [own(line, `own ${at}`), ...(totals.includes(at) ? [own(empty, "")] : [])];
  });
  put(sheet, "A1", [
    headers.map((header) => (header === misspells ? (MISSPELLED[header] ?? header) : header)),
    ...lines,
  ]);
  for (const [at, line] of lines.entries()) {
    const number = /^own (\d+)$/.exec(line.at(-1) ?? "")?.[1];
    if (number === undefined) continue;
    for (const header of KEYS) {
      const place = { row: at + 1, column: headers.indexOf(header), rows: 1, columns: 1 };
      const content = CELLS[header]?.[Number(rows[Number(number)]?.[header as keyof (typeof rows)[number]])] ?? "";
      if (typeof content === "string") writeValues(sheet, place, [[content]]);
      else if ("formula" in content) {
        writeNumberFormats(sheet, place, [["General"]]);
        writeFormulas(sheet, place, [[content.formula]]);
      } else {
        writeNumberFormats(sheet, place, [[content.format]]);
        writeValues(sheet, place, [[content.number]]);
      }
    }
  }
  const at = (header: string) => ({ row: 1, column: headers.indexOf(header), rows: lines.length, columns: 1 });
  setColumnWidth(sheet, { ...at("Estimated Deal Value"), row: 0 }, 30);
  setValidationRule(sheet, at("Notes"), { type: "List", source: "a,b", inCellDropDown: true });
}

const ALL_CELLS = { row: 0, column: 0, rows: 40, columns: WIDEST };

/** Where the headers are (0-based), and which column each heads. */
function headersIn(sheet: Sheet): { readonly row: number; readonly columns: ReadonlyMap<string, number> } {
  const values = readValues(sheet, ALL_CELLS);
  const row = values.findIndex((line) => line.includes(OWN));
  return { row, columns: new Map((values[row] ?? []).flatMap((text, at) => (text === "" ? [] : [[plain(text), at]]))) };
}

/** "own 3 currency" → formula, format and what may be typed, of every cell but the Errors column's. A row of totals is known by its name. */
function cellsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const formulas = readFormulas(sheet, ALL_CELLS);
  const formats = readNumberFormats(sheet, ALL_CELLS);
  const { columns } = headersIn(sheet);
  const cells = new Map<string, string>();
  for (const [row, line] of formulas.entries()) {
    const name = keyOfRow(columns, line);
    if (name === null) continue;
    for (const [header, column] of columns) {
      const rule = validationAt(sheet, row, column)?.rule ?? null;
      if (header !== "errors")
        cells.set(`${name} ${header}`, JSON.stringify([line[column], formats[row]?.[column], rule]));
    }
  }
  return cells;
}

function keyOfRow(columns: ReadonlyMap<string, number>, line: readonly unknown[]): string | null {
  const own = String(line[columns.get(plain(OWN)) ?? -1] ?? "");
  const name = String(line[columns.get(plain("Deal Name")) ?? -1] ?? "");
  if (own.startsWith("own ")) return own;
  return name.startsWith("Total ") ? name : null;
}

/** 0-based rows of the records and of what stands among them, with their names. */
function filled(sheet: Sheet): readonly (readonly [row: number, name: string])[] {
  const { columns } = headersIn(sheet);
  return readValues(sheet, ALL_CELLS).flatMap((line, row) => {
    const name = keyOfRow(columns, line);
    return name === null ? [] : [[row, name] as const];
  });
}

/** @param touched gets the cells, rows and columns that the user has changed, as the beginnings or ends of their names */
async function act({ actions, sheet }: Desk, one: Action, touched: Set<string>): Promise<void> {
  const { row: headerRow, columns } = headersIn(sheet);
  switch (one.kind) {
    case "check":
      return void done(await actions.checkSheet(WARNINGS));
    case "undo":
    case "redo":
      return void (await actions[one.kind](WARNINGS));
    case "fix": {
      const { sheetId, findings } = done(await actions.checkSheet({ ...WARNINGS, setsFormats: false }));
      const all = findings.filter(isCellFix);
      const single = all[one.which % Math.max(1, all.length)];
      const wanted = one.all ? fixedTogether(findings) : single ? [single] : [];
      done(await actions.fix({ ...WARNINGS, sheetId, wanted }));
      return void done(await actions.checkSheet({ ...WARNINGS, setsFormats: true }));
    }
    case "structure": {
      const { sheetId, findings } = done(await actions.checkSheet({ ...WARNINGS, setsFormats: false }));
      const all = findings.filter(isStructureFix);
      const wanted = all[one.which % Math.max(1, all.length)];
      return void (wanted && (await actions.fix({ ...WARNINGS, sheetId, wanted: [wanted] })));
    }
    case "numbered":
      return void (await actions.numberedColumn({ ...WARNINGS, family: one.family, way: one.way }));
    case "type": {
      const rows = filled(sheet);
      const [at, name] = rows[one.row % Math.max(1, rows.length)] ?? [];
      const column = columns.get(plain(one.header));
      if (at === undefined || column === undefined) return;
      touched.add(`${String(name)} ${plain(one.header)}`);
      typeInto(sheet, { row: at, column }, one.text);
      return;
    }
    case "sort": {
      const rows = filled(sheet).map(([row]) => row);
      const [first, last] = [Math.min(...rows), Math.max(...rows)];
      const column = columns.get(plain(one.header));
      if (rows.length === 0 || column === undefined) return;
      return sortArea(
        sheet,
        { row: first, column: 0, rows: last - first + 1, columns: WIDEST },
        [{ column, ascending: one.ascending }],
        false,
      );
    }
    case "insert":
      return void insertCells(sheet, { row: one.row, column: 0, rows: 1, columns: 16_384 }, "Down");
    case "insert-column":
      return void insertCells(sheet, { row: 0, column: one.column, rows: 1_048_576, columns: 1 }, "Right");
    case "delete": {
      const found = filled(sheet).find(([row]) => row === one.row);
      if (!found || one.row === headerRow) return;
      touched.add(found[1]);
      return void deleteCells(sheet, { row: one.row, column: 0, rows: 1, columns: 16_384 }, "Up");
    }
  }
}

const widthOf = (sheet: Sheet, header: string): unknown =>
  sheet.state.widths.get(headersIn(sheet).columns.get(plain(header)) ?? -1);

/** What chance seldom brings together. */
const EVERY_STRUCTURE: [SheetOfRows, Action[]] = [
  {
    rows: [{ ...Object.fromEntries(KEYS.map((header) => [header, 1])), name: "Deal" }],
    lacks: "Customer City",
    misspells: "Currency",
    totals: [0],
  },
  [
    { kind: "structure", which: 0 },
    { kind: "structure", which: 0 },
    { kind: "numbered", family: "Solution", way: "add" },
    { kind: "numbered", family: "Solution", way: "remove" },
    { kind: "fix", all: true, which: 0 },
  ],
];

test("undoing everything gives back the values, formulas, formats, rules and widths of all cells that nobody else touched, and no column more", async () => {
  const steps = new Set<string>();
  await fc.assert(
    fc.asyncProperty(sheetOfRows, fc.array(action, { minLength: 1, maxLength: 8 }), async (rows, sequence) => {
      const desk = startDesk();
      const { sheet } = desk;
      lay(sheet, rows);
      const before = cellsOf(sheet);
      const headers = [...headersIn(sheet).columns.keys()];
      const width = widthOf(sheet, "Estimated Deal Value");
      const touched = new Set<string>();
      for (const one of sequence) await act(desk, one, touched);
      for (let count = 0; ; count++) {
        const { undo } = done(await desk.actions.history());
        if (undo === null) break;
        steps.add(undo.kind);
        expect(count).toBeLessThan(50);
        done(await desk.actions.undo(WARNINGS));
      }
      const after = cellsOf(sheet);
      const isTouched = (cell: string): boolean =>
        touched.has(cell) || touched.has(cell.split(" ").slice(0, 2).join(" "));
      const wrong = [...before].filter(([cell, held]) => !isTouched(cell) && after.get(cell) !== held);
      expect(wrong.map(([cell, held]) => [cell, held, after.get(cell)])).toEqual([]);
      expect([...headersIn(sheet).columns.keys()].filter((header) => header !== "errors")).toEqual(
        headers.filter((header) => header !== "errors"),
      );
      expect(widthOf(sheet, "Estimated Deal Value")).toBe(width);
      desk.close();
    }),
    { numRuns: cases(120), examples: [EVERY_STRUCTURE] },
  );
  for (const kind of ["column-added", "column-removed", "fixed", "formats", "rows-removed"])
    expect(steps).toContain(kind);
});
