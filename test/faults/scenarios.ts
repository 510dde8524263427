/** What is done, and on what kind of sheet: every action of the pane, in the situations in which it sends other requests. */
import { writeCsv } from "../../src/csv";
import type { Actions, Result } from "../../src/excel";
import type { WantedFix } from "../../src/operations/fixes";
import type { RequestLimits } from "../../src/excel/gateway/request-limits";
import type { ProfileName } from "../local-excel/hosts/profiles";
import { USERS_PANES } from "./snapshot";
import type { Mapping } from "../../src/operations/match/mapping";
import {
  addTable,
  applyFilter,
  freezePanes,
  renameSheet,
  setStyle,
  typeInto,
  usedArea,
  addSheet,
  writeFormulas,
  type Sheet,
  type Workbook,
} from "../local-excel/model";
import { area, columnOf, file, HEADERS, put, record } from "../excel/support";

/** One action on one kind of sheet. */
export interface Scenario {
  readonly name: string;
  /** The Excel that is played; one without bad habits by default. */
  readonly profile?: ProfileName;
  /** In place of LIMITS. */
  readonly limits?: Partial<RequestLimits>;
  readonly action:
    | "insertTemplate"
    | "checkSheet"
    | "clearMarks"
    | "exportCsv"
    | "openFile"
    | "matchColumns"
    | "applyMatch"
    | "goTo"
    | "fix"
    | "undo"
    | "redo";
  /** Fills the sheet in front. */
  prepare(sheet: Sheet): void;
  /** What pressing the button once more answers; "ok" where it is missing. */
  readonly again?: string;
  /** The marks are set by the check that follows, and are old where that fails: the next check sets them. */
  readonly marksFollow?: true;
  /** Actions that came before, on the same workbook. */
  before?(actions: Actions, workbook: Workbook): Promise<unknown>;
  press(actions: Actions, target: Sheet): Promise<Result<object>>;
  /** What a pane that was just opened must do before there is anything to press. */
  inNewPane?(actions: Actions): Promise<unknown>;
}

const BAD_NAME = { "Deal Name": "" };
const BAD_CURRENCY = { Currency: "kronor" };

/** Six records, two of them with an error (unless they are right), one with a warning; and what the user has beside them: a fill, a formula, a note. */
function fill(
  sheet: Sheet,
  {
    errors = ["", "", ""],
    withErrors = true,
    areRight = false,
  }: { readonly errors?: readonly string[]; readonly withErrors?: boolean; readonly areRight?: boolean } = {},
): void {
  const [first = "", second = "", third = ""] = errors;
  const records = [
    record({ Errors: first, "Deal Name": "Alpha" }),
    record({ Errors: second, ...(areRight ? { "Deal Name": "Beta" } : BAD_NAME) }),
    record({ Errors: third, "Deal Name": "Gamma", ...(areRight ? {} : BAD_CURRENCY) }),
    record({ "Deal Name": "Delta", "Customer D-U-N-S ID": "81466849" }),
    record({ "Deal Name": "Epsilon" }),
    record({ "Deal Name": "Zeta" }),
  ];
  const skip = withErrors ? 0 : 1;
  put(
    sheet,
    "A1",
    [[...HEADERS, "Our number"], ...records.map((row) => [...row, ""])].map((row) => row.slice(skip)),
  );
  sheet.workbook.change(() => {
    setStyle(sheet, area("D3:E4"), { fill: "#00FF00" });
    const ours = { row: 1, column: HEADERS.length - skip, rows: 2, columns: 1 };
    setStyle(sheet, ours, { numberFormat: "0.00" });
    writeFormulas(sheet, ours, [["=SUM(1,2)"], [7]]);
  });
}

const LAST = columnLetter(HEADERS.length - 1);
const LAST_BUT_ERRORS = columnLetter(HEADERS.length - 2);
function columnLetter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

const DUNS = "Customer D-U-N-S ID";
/** Two records with a number of eight digits, one of them with an error beside it. */
const fillToFix = (sheet: Sheet): void => {
  fill(sheet);
  typeInto(sheet, { row: 2, column: columnOf(DUNS) }, "81466849");
};
const TO_FIX = [3, 5].map((row): WantedFix => ({
  code: "duns-length",
  row,
  columnIndex: columnOf(DUNS),
  value: "81466849",
  fix: { kind: "text", text: "081466849" },
}));

const fillWithTotal = (sheet: Sheet): void => {
  fill(sheet);
  typeInto(sheet, "B8", "Total");
  typeInto(sheet, "Z8", "25000");
};
const NO_RECORD: WantedFix = {
  code: "not-a-record",
  row: 8,
  columnIndex: null,
  value: "",
  fix: { kind: "remove-rows", first: 8, count: 1, askFirst: true },
};

const check = (actions: Actions) => actions.checkSheet({ warningsInSheet: true });
const csv = (rows: readonly (readonly string[])[]): string => writeCsv([HEADERS, ...rows]);
/** Ten records: with the limits below more than are written with one request. */
const LARGE = csv(Array.from({ length: 10 }, (_, index) => record({ "Deal Name": `Deal ${index}` })));

/** A report with other headings: more rows than are written with one request. */
function fillReport(sheet: Sheet): void {
  const rows = Array.from({ length: 8 }, (_, index) => [`Deal ${index}`, "Contoso", "Sweden", index * 1000]);
  put(sheet, "A1", [["Topic", "Potential Customer", "Country", "Est. Revenue"], ...rows]);
}

const MAPPING: Mapping = {
  edition: "2021-02",
  columns: [
    { target: "Deal Name", source: { kind: "column", column: { header: "Topic", nth: 1 } } },
    { target: "Customer Country", source: { kind: "column", column: { header: "Country", nth: 1 } } },
    { target: "Currency", source: { kind: "constant", text: "SEK" } },
  ],
};

/** A sheet of a few rows takes as many requests to fill as one of thousands does with the usual limits. */
export const LIMITS: Partial<RequestLimits> = { fillCells: 5 * HEADERS.length };

export const scenarios: readonly Scenario[] = [
  {
    name: "Insert template on an empty sheet",
    action: "insertTemplate",
    prepare: () => undefined,
    press: (actions) => actions.insertTemplate(),
  },
  {
    name: "Insert template where there is one",
    action: "insertTemplate",
    prepare: () => undefined,
    before: (actions) => actions.insertTemplate(),
    press: (actions) => actions.insertTemplate(),
  },
  {
    name: "Insert template beside records",
    action: "insertTemplate",
    prepare: (sheet) => fill(sheet),
    press: (actions) => actions.insertTemplate(),
  },
  {
    name: "Insert template beside an empty sheet of the user’s named Co-sell lists",
    action: "insertTemplate",
    prepare: ({ workbook }) => void addSheet(workbook, "Co-sell lists"),
    press: (actions) => actions.insertTemplate(),
  },
  { name: "Check a sheet", action: "checkSheet", prepare: (sheet) => fill(sheet), press: check },
  {
    name: "Check the template beside an empty sheet of the user’s named Co-sell lists",
    action: "checkSheet",
    prepare: ({ workbook }) => void addSheet(workbook, "Co-sell lists"),
    before: async (actions, workbook) => {
      await actions.insertTemplate();
      put(workbook.activeSheet, "A2", [record(), record(BAD_NAME)]);
    },
    press: check,
  },
  {
    name: "Check a sheet that takes several requests to read",
    action: "checkSheet",
    limits: { answerCharacters: 1_500 },
    prepare: (sheet) => fill(sheet),
    press: check,
  },
  {
    name: "Check a sheet without an Errors column",
    action: "checkSheet",
    prepare: (sheet) => fill(sheet, { withErrors: false }),
    press: check,
  },
  {
    name: "Check a sheet with a title above and no Errors column",
    action: "checkSheet",
    prepare: (sheet) => {
      put(sheet, "B1", [["Deals of this spring"]]);
      put(sheet, "B2", [HEADERS.slice(1), record(BAD_NAME).slice(1), record().slice(1), record(BAD_CURRENCY).slice(1)]);
    },
    press: check,
  },
  {
    name: "Check a table",
    action: "checkSheet",
    prepare: (sheet) => {
      fill(sheet);
      addTable(sheet, area(`A1:${LAST}7`), true);
    },
    press: check,
  },
  {
    name: "Check a table without an Errors column",
    action: "checkSheet",
    prepare: (sheet) => {
      fill(sheet, { withErrors: false });
      addTable(sheet, area(`A1:${LAST_BUT_ERRORS}7`), true);
    },
    press: check,
  },
  {
    name: "Check a filtered sheet",
    action: "checkSheet",
    prepare: (sheet) => {
      fill(sheet);
      // A filter on the currency hides row 4.
      applyFilter(sheet, area(`A1:${LAST}7`), { column: columnOf("Currency"), values: ["SEK"] });
    },
    press: check,
  },
  {
    name: "Check what Partner Center sent back",
    action: "checkSheet",
    prepare: (sheet) =>
      fill(sheet, { errors: ["Mandatory field Solution 1 missing", "Mandatory field Deal Name missing", "=1+1"] }),
    press: check,
  },
  {
    name: "Check again what was mended and spoilt since",
    action: "checkSheet",
    prepare: (sheet) => fill(sheet),
    before: async (actions, workbook) => {
      await check(actions);
      typeInto(workbook.activeSheet, "D3", "Beta");
      typeInto(workbook.activeSheet, "W2", "kronor");
    },
    press: check,
  },
  {
    name: "Check the template",
    action: "checkSheet",
    prepare: () => undefined,
    before: async (actions, workbook) => {
      await actions.insertTemplate();
      put(workbook.activeSheet, "A2", [record(), record(BAD_NAME)]);
    },
    press: check,
  },
  {
    name: "Clear marks",
    action: "clearMarks",
    prepare: (sheet) => fill(sheet, { errors: ["", "Mandatory field Deal Name missing", ""] }),
    before: check,
    press: (actions) => actions.clearMarks(),
  },
  {
    name: "Export the rows without errors",
    action: "exportCsv",
    prepare: (sheet) => fill(sheet),
    press: (actions) => actions.exportCsv({ onlyRowsWithoutErrors: true }),
  },
  {
    name: "Export a sheet that takes several requests to read",
    action: "exportCsv",
    limits: { answerCharacters: 1_000 },
    prepare: (sheet) => fill(sheet),
    press: (actions) => actions.exportCsv({ onlyRowsWithoutErrors: true }),
  },
  {
    name: "Export all rows of a sheet that takes several requests to read",
    action: "exportCsv",
    limits: { answerCharacters: 1_000 },
    prepare: (sheet) => fill(sheet, { areRight: true }),
    press: (actions) => actions.exportCsv({ onlyRowsWithoutErrors: false }),
  },
  {
    name: "Open a file",
    action: "openFile",
    prepare: (sheet) => fill(sheet),
    press: (actions) => actions.openFile(file("deals.csv", csv([record(), record(BAD_NAME)]))),
  },
  {
    name: "Open a file beside an empty sheet of the user’s named Co-sell lists",
    action: "openFile",
    prepare: (sheet) => {
      fill(sheet);
      addSheet(sheet.workbook, "Co-sell lists");
    },
    press: (actions) => actions.openFile(file("deals.csv", csv([record(), record(BAD_NAME)]))),
  },
  {
    name: "Open a file that takes several requests",
    action: "openFile",
    prepare: (sheet) => fill(sheet),
    press: (actions) => actions.openFile(file("large.csv", LARGE)),
  },
  {
    name: "Look at the columns of a sheet with other headings",
    action: "matchColumns",
    prepare: fillReport,
    press: (actions, { id }) => actions.matchColumns({ from: { sheetId: id } }),
  },
  {
    name: "Bring a sheet with other headings to the template",
    action: "applyMatch",
    prepare: fillReport,
    press: (actions, { id }) => actions.applyMatch({ from: { sheetId: id }, mapping: MAPPING }),
  },
  {
    name: "Fix two cells",
    action: "fix",
    prepare: fillToFix,
    before: check,
    inNewPane: check,
    press: (actions, target) => actions.fix({ warningsInSheet: true, sheetId: target.id, wanted: TO_FIX }),
  },
  ...[
    { what: "fixed cells", prepare: fillToFix, wanted: TO_FIX },
    { what: "a removed row", prepare: fillWithTotal, wanted: [NO_RECORD], marksFollow: true as const },
  ].map(({ what, prepare, wanted, marksFollow }): Scenario => ({
    name: `Undo ${what}`,
    action: "undo",
    again: "nothing-to-undo",
    ...(marksFollow && { marksFollow }),
    prepare,
    before: async (actions, { activeSheet: { id } }) => {
      await check(actions);
      await actions.fix({ warningsInSheet: true, sheetId: id, wanted });
    },
    press: (actions) => actions.undo({ warningsInSheet: true }),
  })),
  {
    name: "Go to a finding",
    action: "goTo",
    prepare: (sheet) => fill(sheet),
    before: check,
    inNewPane: check,
    press: (actions, target) =>
      actions.goTo({ sheetId: target.id, sheet: "Deals", row: 4, column: "Currency", columnIndex: null }),
  },
];

/** The workbook of every scenario: the sheet in front is "Deals", with another of the user's behind it. */
export function prepareWorkbook(workbook: Workbook, scenario: Scenario): Sheet {
  const target = workbook.activeSheet;
  renameSheet(target, "Deals");
  const other = addSheet(workbook, "Other");
  put(other, "A1", [["something else of the user's"]]);
  scenario.prepare(target);
  // An empty sheet becomes the template's, and is frozen as that is.
  for (const sheet of [other, target])
    if (usedArea(sheet, true)) freezePanes(sheet, USERS_PANES.rows, USERS_PANES.columns);
  return target;
}
