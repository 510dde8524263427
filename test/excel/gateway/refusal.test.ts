/** Every error code that Excel documents, met at the first request of a check: what the user is told, or why it stays a surprise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RefusalReason } from "../../../src/excel";
import { eachTestHasADesk, record } from "../support";

const desk = eachTestHasADesk();

const TOLD: { readonly [code: string]: RefusalReason } = {
  AccessDenied: "protected",
  Conflict: "busy",
  FilteredRangeConflict: "no-room",
  InactiveWorkbook: "inactive-workbook",
  InsertDeleteConflict: "no-room",
  InvalidOperationInCellEditMode: "editing",
  InvalidReference: "sheet-gone",
  InvalidSelection: "inactive-workbook",
  // The first request asks for the sheet in front.
  ItemNotFound: "chart-sheet",
  MergedRangeConflict: "no-room",
  NonBlankCellOffSheet: "no-room",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "no-room",
  RangeExceedsLimit: "too-large",
  RequestAborted: "no-answer",
  ResponsePayloadSizeLimitExceeded: "too-large",
  UnsupportedSheet: "chart-sheet",
};

/** They can only come of a mistake of ours, or of what the add-in never asks for: with details to copy they are of more use. */
const SURPRISES: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "ItemAlreadyExists",
  "NotImplemented",
  "OpenWorkbookLinksBlocked",
  "PowerQueryRefreshResourceChallenge",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "UnsupportedFeature",
  "UnsupportedFillType",
  "UnsupportedOperation",
]);

/** Excel.ErrorCodes, of Microsoft's own types. */
const types = readFileSync(join(__dirname, "../../../node_modules/@types/office-js/index.d.ts"), "utf8");
const inExcel = types.slice(types.indexOf("declare namespace Excel"));
const documented = [...(/enum ErrorCodes \{([^}]*)\}/.exec(inExcel)?.[1] ?? "").matchAll(/= "(\w+)"/g)].map(
  ([, code = ""]) => code,
);

test("all documented codes are decided", () => {
  expect(documented.length).toBeGreaterThan(30);
  expect([...Object.keys(TOLD), ...SURPRISES].sort()).toEqual([...documented].sort());
});

test.each(documented)("%s", async (code) => {
  desk.fill([record()]);
  desk.excel.host.faults = ({ index }) => (index === 0 ? { kind: "error", code, carriedOut: false } : null);
  const outcome = await desk.check().then(
    (result) => (result.ok ? "ok" : result.reason),
    (error: unknown) => Reflect.get(Object(error), "code"),
  );
  expect(outcome).toBe(SURPRISES.has(code) ? code : TOLD[code]);
});
