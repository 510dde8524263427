/** What is written into a cell for a text of a CSV file, so that nothing of it is lost in any locale. */
import { DATE_FORMAT, TEXT_FORMAT, type Column } from "../../template";
import { isPlainNumber } from "../../values/amounts";
import { CODE_KINDS } from "../../values/canonical";
import { readStrictDay, toSerial } from "../../values/dates";

/** A value as the API takes it, and the number format that its cell must have first. */
export interface TypedCell {
  readonly value: string | number;
  readonly format: string;
}

/** Excel keeps 15 digits of a number. */
const MAX_DIGITS = 15;
const CODE = /^(?:0|[1-9]\d{0,2})$/;

/** Dates, amounts and codes become numbers where that loses nothing; everything else is text, exactly as the file has it. */
export function typedCell(text: string, column: Column | null, date1904: boolean): TypedCell {
  const number = column && numberOf(text, column, date1904);
  return number === null
    ? { value: asText(text), format: TEXT_FORMAT }
    : { value: number, format: column?.format ?? TEXT_FORMAT };
}

function numberOf(text: string, { kind, format }: Column, date1904: boolean): number | null {
  if (format === DATE_FORMAT) {
    const day = readStrictDay(text);
    return day === null ? null : toSerial(day, date1904);
  }
  if (kind === "amount") return isPlainNumber(text) && text.replace(".", "").length <= MAX_DIGITS ? Number(text) : null;
  return CODE_KINDS.has(kind) && CODE.test(text) ? Number(text) : null;
}

/** A text as the API takes it: a leading apostrophe would be taken as Excel's own text mark. */
export function literal(text: string): string {
  return text.startsWith("'") ? `'${text}` : text;
}

/** A text of a file as the API takes it: line breaks inside a cell are line feeds in Excel. */
export function asText(text: string): string {
  return literal(text.replace(/\r\n?/g, "\n"));
}
