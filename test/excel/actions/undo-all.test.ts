/** Random sheets, random sequences of checks, fixes, undo, redo, typing, sorting and inserted rows: undoing everything gives back every cell that nobody else touched. */
import fc from "fast-check";
import { fixedTogether, isFixable } from "../../../src/operations/fixes";
import {
  insertCells,
  readFormulas,
  readNumberFormats,
  readValues,
  sortArea,
  typeInto,
  type Sheet,
} from "../../local-excel/model";
import { cases } from "../../random-cases";
import { columnOf, done, HEADERS, put, record, startDesk, type Desk } from "../support";
import { setColumnWidth, writeFormulas, writeNumberFormats, writeValues } from "../../local-excel/model";

jest.setTimeout(600_000);

const WARNINGS = { warningsInSheet: true };
/** A column of the user's, by which a row is known whatever else becomes of it. */
const OWN = HEADERS.length;
const WIDTH = HEADERS.length + 1;

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
);

type Row = Readonly<Record<string, number | string>>;
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

function lay(sheet: Sheet, rows: readonly Row[]): void {
  put(sheet, "A1", [
    [...HEADERS, "Our number"],
    ...rows.map(({ name }, at) => [...record({ "Deal Name": `${name} ${at}` }), `own ${at}`]),
  ]);
  for (const [at, cells] of rows.entries()) {
    for (const header of KEYS) {
      const place = { row: at + 1, column: columnOf(header), rows: 1, columns: 1 };
      const content = CELLS[header]?.[Number(cells[header])] ?? "";
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
  setColumnWidth(sheet, { row: 0, column: columnOf("Estimated Deal Value"), rows: 1, columns: 1 }, 30);
}

/** "own 3 Currency" → formula and format, of every cell but the Errors column's. */
function cellsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const area = { row: 0, column: 0, rows: 30, columns: WIDTH };
  const formulas = readFormulas(sheet, area);
  const formats = readNumberFormats(sheet, area);
  const cells = new Map<string, string>();
  for (const [at, line] of formulas.entries()) {
    const own = String(line[OWN]);
    if (own === "") continue;
    for (const [column, content] of line.entries())
      if (column > 0) cells.set(`${own} ${HEADERS[column] ?? ""}`, JSON.stringify([content, formats[at]?.[column]]));
  }
  return cells;
}

/** 0-based rows of the records. */
const filled = (sheet: Sheet): readonly number[] =>
  readValues(sheet, { row: 0, column: OWN, rows: 30, columns: 1 }).flatMap(([own], row) =>
    String(own).startsWith("own ") ? [row] : [],
  );

async function act({ actions, sheet }: Desk, one: Action, touched: Set<string>): Promise<void> {
  switch (one.kind) {
    case "check":
      return void done(await actions.checkSheet(WARNINGS));
    case "undo":
    case "redo":
      return void (await actions[one.kind](WARNINGS));
    case "fix": {
      const { sheetId, findings } = done(await actions.checkSheet({ ...WARNINGS, setsFormats: false }));
      const all = findings.filter(isFixable);
      const single = all[one.which % Math.max(1, all.length)];
      const wanted = one.all ? fixedTogether(findings) : single ? [single] : [];
      done(await actions.fix({ ...WARNINGS, sheetId, wanted }));
      return void done(await actions.checkSheet({ ...WARNINGS, setsFormats: true }));
    }
    case "type": {
      const rows = filled(sheet);
      const at = rows[one.row % rows.length] ?? 1;
      const [own] = readValues(sheet, { row: at, column: OWN, rows: 1, columns: 1 })[0] ?? [];
      touched.add(`${String(own)} ${one.header}`);
      typeInto(sheet, { row: at, column: columnOf(one.header) }, one.text);
      return;
    }
    case "sort": {
      const rows = filled(sheet);
      const [first, last] = [Math.min(...rows), Math.max(...rows)];
      return sortArea(
        sheet,
        { row: first, column: 0, rows: last - first + 1, columns: WIDTH },
        [{ column: columnOf(one.header), ascending: one.ascending }],
        false,
      );
    }
    case "insert":
      return void insertCells(sheet, { row: one.row, column: 0, rows: 1, columns: 16_384 }, "Down");
  }
}

test("undoing everything gives back the values, formulas, formats and widths of all cells that nobody else touched", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.array(action, { minLength: 1, maxLength: 7 }),
      async (rows, sequence) => {
        const desk = startDesk();
        const { sheet } = desk;
        lay(sheet, rows);
        const before = cellsOf(sheet);
        const width = sheet.state.widths.get(columnOf("Estimated Deal Value"));
        const touched = new Set<string>();
        for (const one of sequence) await act(desk, one, touched);
        for (let steps = 0; done(await desk.actions.history()).undo !== null; steps++) {
          expect(steps).toBeLessThan(50);
          done(await desk.actions.undo(WARNINGS));
        }
        const after = cellsOf(sheet);
        const wrong = [...before].filter(([cell, held]) => !touched.has(cell) && after.get(cell) !== held);
        expect(wrong.map(([cell, held]) => [cell, held, after.get(cell)])).toEqual([]);
        expect(sheet.state.widths.get(columnOf("Estimated Deal Value"))).toBe(width);
        desk.close();
      },
    ),
    { numRuns: cases(60) },
  );
});
