/**
 * The one reading of a cell (docs/import-sheet.md, sections 5 and 7): the check judges what comes of it, Export writes it, and Open asks it which
 * texts are numbers.
 */
import type { Column } from "../template";
import { bareText, NO_FAULTS } from "./bare-text";
import { formulaErrorOf } from "./formula-error";
import { isFreeText, readerOf, type ColumnContext } from "./readers";
import { BLANK, reading, type CellReading } from "./reading";
import type { RecordFacts } from "./record-facts";
import type { Cell, CellValue, ExcelSource, FileSource } from "./sheet";
import { textOfNumber } from "./shown";
import { isBlank, tidy, trim, withoutHalves } from "./space";

/** Reads a cell by its value, what it shows, and its en-US format ("@" in a file), with the facts of its record. */
export type CellReader = (value: CellValue, shown: string, format: string, record: RecordFacts) => CellReading;

/**
 * Compiles the reading of one column's cells.
 * @param language of the UI: names of countries and currencies in it are recognised beside the English and Swedish ones.
 */
export function cellReader(column: Column, source: ExcelSource | FileSource, language: string): CellReader {
  if (column.kind === "errors") return () => BLANK;
  const at: ColumnContext = { column, date1904: source.kind === "excel" && source.date1904, language };
  const reader = readerOf(column.kind);

  const readText = (raw: string, record: RecordFacts): CellReading => {
    if (isBlank(raw)) return BLANK;
    const { text, faults } = bareText(column, raw);
    const why = formulaErrorOf(text);
    if (why !== null) return reading(text, { kind: "error", why });
    const read = reader.text(text, at, record);
    return faults === NO_FAULTS ? read : { ...read, faults };
  };

  return (value, shown, format, record) => {
    if (value === "") return BLANK;
    if (typeof value === "string") return readText(value, record);
    const visible = tidy(shown, false);
    const why = formulaErrorOf(visible);
    if (why !== null) return reading(visible, { kind: "error", why });
    if (typeof value === "number") return reader.number(value, shown, format, at, record);
    return reader.boolean ? reader.boolean(value) : reader.text(visible || String(value).toUpperCase(), at, record);
  };
}

/** The reading of one cell; `cellReader` for many of one column. */
export function readCell(
  column: Column,
  { value, text, format }: Cell,
  record: RecordFacts,
  source: ExcelSource | FileSource,
  language = "en",
): CellReading {
  return cellReader(column, source, language)(value, text, format, record);
}

/**
 * What the exported file holds for a cell (docs/import-sheet.md, section 7): the text of its reading. Free texts are the user's own: only their ends are
 * trimmed, and what no file can hold is left out.
 */
export function fileText(column: Column, value: CellValue, { text }: CellReading): string {
  return text !== "" && typeof value === "string" && isFreeText(column) ? trim(withoutHalves(value)) : text;
}

/** The text of a cell in a column that nothing recognises: as it is, or as it is shown. */
export function textAsItIs(value: CellValue, shown: string): string {
  if (typeof value === "string") return withoutHalves(value);
  return typeof value === "number" ? textOfNumber(value, shown) : shown;
}
