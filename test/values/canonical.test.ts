import { columnByKey, type ColumnKey } from "../../src/template";
import { canonicalText } from "./canonical";
import type { CellValue, ExcelSource, FileSource } from "../../src/values/sheet";
import { PLAIN_FILE } from "../plain-file";

const FILE = PLAIN_FILE;
const EXCEL: ExcelSource = { kind: "excel", listSeparator: ";", decimalSeparator: ",", date1904: false };

function exported(
  key: ColumnKey,
  value: CellValue,
  text: string,
  format: string,
  source: ExcelSource | FileSource,
): string {
  const column = columnByKey("2021-02", key);
  if (!column) throw new Error(`no column ${key}`);
  return canonicalText(column, { value, text, format }, source);
}

test.each<[ColumnKey, string, string]>([
  ["closeDate", "1/3/2027", "01/03/2027"],
  ["closeDate", " 12/31/2027\u00a0", "12/31/2027"],
  ["closeDate", "2027-01-03", "2027-01-03"],
  ["dealValue", "12563.50", "12563.5"],
  ["dealValue", "0012563", "12563"],
  ["dealValue", "12 563", "12 563"],
  ["salesStage", "40%", "40"],
  ["salesStage", "35", "35"],
  ["closeReason", " 6 ", "6"],
  ["partnerStatus", "New\u200b", "New"],
  ["contactEmail", "\u00a0a@contoso.com\u200b", "a@contoso.com"],
  ["dealName", "\u00a0Deal  1\u00a0x ", "Deal  1\u00a0x"],
  ["notes", " a\r\nb\n", "a\r\nb"],
  ["notes", " \u200b ", ""],
  ["notes", "cut \ud83d", "cut"],
  ["errors", "Mandatory field Solution 1 missing", ""],
])("text in %s: %j is exported as %j", (key, text, expected) => {
  expect(exported(key, text, text, "@", FILE)).toBe(expected);
});

test.each<[ColumnKey, CellValue, string, string, string]>([
  ["closeDate", 46416, "2027-01-29", "yyyy-mm-dd", "01/29/2027"],
  ["closeDate", 46416.5, "2027-01-29 12:00", "yyyy-mm-dd h:mm", "01/29/2027"],
  ["closeDate", 46416, "46416", "General", "01/29/2027"],
  ["closeDate", 5, "5", "General", "5"],
  ["dealValue", 12563.5, "12 563,50 kr", "#,##0.00", "12563.5"],
  ["dealValue", 12563, "1.3E+04", "0.0E+00", "12563"],
  ["closeReason", 6, "6,0", "0.0", "6"],
  ["salesStage", 0.4, "40%", "0%", "40"],
  ["salesStage", 35, "35", "0", "35"],
  ["consent", true, "SANT", "General", "Yes"],
  ["consent", false, "FALSE", "General", "No"],
  ["notes", true, "SANT", "General", "SANT"],
  ["crmId", 358401000000, "3,58401E+11", "General", "358401000000"],
  ["customerPostalCode", 2134, "02134", "00000", "02134"],
  ["customerPostalCode", 2134, "", ";;;", "2134"],
  ["notes", "", "", "General", ""],
])("Excel's %s: %j shown as %j is exported as %j", (key, value, text, format, expected) => {
  expect(exported(key, value, text, format, EXCEL)).toBe(expected);
});

test("the 1904 date system counts from another day", () => {
  expect(exported("closeDate", 44954, "2027-01-29", "yyyy-mm-dd", { ...EXCEL, date1904: true })).toBe("01/29/2027");
});
