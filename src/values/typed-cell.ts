/** What is written into a cell of Excel for a text of a CSV file, so that nothing of it is lost in any locale. */
import { TEXT_FORMAT, type Column } from "../template";
import { readerOf } from "./readers";

/** A value as the API takes it, and the number format that its cell must have first. */
export interface TypedCell {
  readonly value: string | number;
  readonly format: string;
}

/** Dates, amounts and codes become numbers where that loses nothing; everything else is text, exactly as the file has it. */
export function typedCell(text: string, column: Column | null, date1904: boolean): TypedCell {
  const number = column && readerOf(column.kind).typed(text, date1904);
  return number === null
    ? { value: asText(text), format: TEXT_FORMAT }
    : { value: number, format: column?.format ?? TEXT_FORMAT };
}

/** A text as the API takes it: a leading apostrophe would be taken as Excel's own text mark. */
export function literal(text: string): string {
  return text.startsWith("'") ? `'${text}` : text;
}

/** A text of a file as the API takes it: line breaks inside a cell are line feeds in Excel. */
export function asText(text: string): string {
  return literal(text.replace(/\r\n?/g, "\n"));
}
