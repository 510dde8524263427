/** What the exported file holds for a cell (docs/import-sheet.md, section 7). */
import { findValue, isInList, type Column, type Kind, type ListName } from "../template";
import { canonicalAmount, isPlainNumber, numberText } from "./amounts";
import { formatDay, fromSerial, readStrictDay } from "./dates";
import type { Cell, ExcelSource, FileSource } from "./sheet";
import { isRealDate, textOfNumber } from "./shown";
import { isBlank, tidy, trim, withoutHalves } from "./space";

/** Numbers stand in these columns (format `0`). */
export const CODE_KINDS: ReadonlySet<Kind> = new Set<Kind>(["reason", "help", "stage"]);

/** The entry of a code list that a number stands for: by its value, else by what it shows (0.4 shown as 40%); null where it is none. */
export function codeOfNumber(list: ListName, value: number, shown: string): string | null {
  const digits = numberText(value);
  return isInList(list, digits) ? digits : (findValue(list, trim(shown)) ?? findValue(list, digits));
}

function canonicalNumber({ kind, list }: Column, value: number, cell: Cell, date1904: boolean): string {
  if (kind === "date") {
    const day = isRealDate(value, cell.format, date1904) ? fromSerial(value, date1904) : null;
    return day === null ? textOfNumber(value, cell.text) : formatDay(day);
  }
  if (kind === "amount") return numberText(value);
  return (list && CODE_KINDS.has(kind) && codeOfNumber(list, value, cell.text)) || textOfNumber(value, cell.text);
}

function canonicalString(kind: Kind, value: string): string {
  if (isBlank(value)) return "";
  // A text is the user's own: only its ends are trimmed, and what no file can hold is left out.
  if (kind === "text") return trim(withoutHalves(value));
  // In all others an invisible character inside would make a right value wrong.
  const text = tidy(value, false);
  if (kind === "date") {
    const day = readStrictDay(text);
    return day === null ? text : formatDay(day);
  }
  if (kind === "amount") return isPlainNumber(text) ? canonicalAmount(text) : text;
  return kind === "stage" ? (findValue(kind, text) ?? text) : text;
}

/**
 * The text of a cell in the exported file: dates MM/DD/YYYY, amounts with `.` and without trailing zeros, codes as digits, booleans in Yes/No columns Yes or
 * No, numbers in text columns with all their digits, everything trimmed; "" for a blank cell and for the Errors column.
 * A value with a finding that blocks the export comes back as it is: nothing is guessed here.
 */
export function canonicalText(column: Column, cell: Cell, source: ExcelSource | FileSource): string {
  const { kind } = column;
  const { value } = cell;
  if (kind === "errors" || value === "") return "";
  if (typeof value === "string") return canonicalString(kind, value);
  if (typeof value === "number")
    return canonicalNumber(column, value, cell, source.kind === "excel" && source.date1904);
  if (kind === "yes-no" || kind === "purchase-intent") return value ? "Yes" : "No";
  return trim(cell.text) || String(value).toUpperCase();
}
