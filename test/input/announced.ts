/**
 * What Export may change in a cell without a word, because it is announced (docs/import-sheet.md, sections 5 and 7). Everything else that it changes must have a
 * finding on that cell. Written without the code that it judges.
 *
 *   Errors column         its texts stay behind
 *   blank                 white space, invisible characters and halves of characters only: an empty cell
 *   date                  M/D/YYYY gets its leading zeros
 *   amount                digits with one `.` lose leading and trailing zeros
 *   read-only             the import ignores the column, and no rule looks at it
 *
 * Spaces at the ends, other ways to write a code or a date, and all the rest are findings.
 */
import type { RecognisedResult, Finding } from "../../src/check";
import type { ExportedRecords } from "../../src/operations/export";
import type { Sheet } from "../../src/values/sheet";

const BLANK = /^[\p{White_Space}\p{Cc}\p{Surrogate}\u200b-\u200f\u2060\u180e\ufeff]*$/u;

function isSameDay(text: string, exported: string): boolean {
  const [month = "", day = "", year = "", ...more] = text.split("/");
  return (
    more.length === 0 && year.length === 4 && exported === `${month.padStart(2, "0")}/${day.padStart(2, "0")}/${year}`
  );
}

function isSameAmount(text: string, exported: string): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return false;
  const scaled = (amount: string): readonly [bigint, number] => {
    const [whole = "", decimals = ""] = amount.split(".");
    return [BigInt(whole + decimals), decimals.length];
  };
  const [one, places] = scaled(text);
  const [other, fewer] = scaled(exported);
  return (
    one === other * 10n ** BigInt(places - fewer) && !exported.endsWith(".") && !(fewer > 0 && exported.endsWith("0"))
  );
}

function isAnnounced(key: string, text: string, exported: string): boolean {
  if (key === "errors" || BLANK.test(text)) return exported === "";
  if (key === "microsoftStatus") return true;
  if (key === "closeDate") return isSameDay(text, exported);
  return key === "dealValue" && isSameAmount(text, exported);
}

/** Each cell that Export changes although nothing announces it: "row:header text → exported". */
export function unannouncedChanges(
  sheet: Sheet,
  result: RecognisedResult,
  { records }: ExportedRecords,
  rows: readonly number[],
): readonly string[] {
  const place = (row: number | null, columnIndex: number | null): string => `${row}:${columnIndex}`;
  const found = new Set(result.findings.map(({ row, columnIndex }: Finding) => place(row, columnIndex)));
  const columns = result.columns.filter(({ read }) => read);
  return rows.flatMap((row, at) =>
    columns.flatMap(({ key, index, name }, position) => {
      const text = sheet.text[row - sheet.firstRow]?.[index] ?? "";
      const exported = records[at]?.[position] ?? "";
      if (text === exported || isAnnounced(key ?? "", text, exported) || found.has(place(row, index))) return [];
      return [`${row}:${name} ${JSON.stringify(text)} → ${JSON.stringify(exported)}`];
    }),
  );
}
