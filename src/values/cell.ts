/**
 * The one reading of a cell (docs/import-sheet.md, sections 5 and 7): the check reports what comes of it, Export writes it, and Open asks it which
 * texts are numbers.
 */
import type { Column } from "../template";
import { bareTextReader, isOrdinaryText, NO_FAULTS, type TextFault } from "./bare-text";
import { formulaErrorOf } from "./formula-error";
import { numberText } from "./amounts";
import { mandatoryIn } from "./mandatory";
import { isPlaceholder } from "./placeholders";
import { isFreeText, readerOf, type ColumnContext, type KindReader } from "./readers";
import { BLANK, reading, type CellReading } from "./reading";
import type { RecordFacts } from "./record-facts";
import { rightTextTest } from "./right-text";
import type { Cell, CellValue, ExcelSource, FileSource } from "./sheet";
import { textOfNumber } from "./shown";
import type { Decided } from "./decided";
import { isBlank, normaliseSpace, trim, withoutLoneSurrogates } from "./space";

/** Reads a cell by its value, what it shows, and its en-US format ("@" in a file), with the facts of its record. */
export type CellReader = (value: CellValue, shown: string, format: string, record: RecordFacts) => CellReading;

const PLACEHOLDER: TextFault = { kind: "placeholder", fixed: "" };

/** Compiles the reading of a column's texts. */
function textReader(at: ColumnContext, reader: KindReader): (raw: string, record: RecordFacts) => CellReading {
  const { column } = at;
  const isRight = rightTextTest(column);
  const readBare = bareTextReader(column);
  const isMandatory = mandatoryIn(column);
  return (raw, record) => {
    if (isRight(raw, record)) return reading(raw);
    if (isBlank(raw)) return BLANK;
    const { text, faults } = readBare(raw);
    if (text === "") return { ...BLANK, faults };
    const why = formulaErrorOf(text);
    if (why !== null) return reading(text, { kind: "error", why });
    // What is read as empty does not count; a mandatory column has no use for that.
    if (isPlaceholder(column, text) && !isMandatory(record))
      return { ...BLANK, bare: text, faults: [...faults, PLACEHOLDER] };
    const read = reader.text(text, at, record);
    return faults === NO_FAULTS ? read : { ...read, faults };
  };
}

/** A number in a column too narrow to show it is read as if it showed its digits; what it shows is all that is wrong with it. */
function narrowNumber(
  value: number,
  format: string,
  at: ColumnContext,
  reader: KindReader,
  record: RecordFacts,
): CellReading {
  const read = reader.number(value, numberText(value), format, at, record);
  return read.problem === null || read.problem.kind === "display"
    ? { ...read, problem: { kind: "display", shows: "width" } }
    : read;
}

/**
 * Compiles the reading of one column's cells.
 * @param language of the UI: names of countries and currencies in it are recognised beside the English and Swedish ones.
 * @param decided what the user has decided, for who checks; a file never holds what only was decided.
 */
export function cellReader(
  column: Column,
  source: ExcelSource | FileSource,
  language: string,
  decided: Decided | null = null,
): CellReader {
  if (column.kind === "errors") return () => BLANK;
  const at: ColumnContext = { column, date1904: source.kind === "excel" && source.date1904, language, decided };
  const reader = readerOf(column.kind);
  const readText = textReader(at, reader);
  const readBare = bareTextReader(column);

  /** What a number shows may be in a wrapping (34234.0), and the ID 0 is none: no column that must be filled in takes a number for nothing. */
  const readNumberText = (read: CellReading): CellReading => {
    if (read.text === "" || (isOrdinaryText(read.text) && !read.text.endsWith("0"))) return read;
    const { text, faults } = readBare(read.text);
    if (isPlaceholder(column, text)) return { ...BLANK, bare: text, faults: [...faults, PLACEHOLDER] };
    return faults === NO_FAULTS ? read : { ...read, text, bare: text, faults };
  };

  return (value, shown, format, record) => {
    if (value === "") return BLANK;
    if (typeof value === "string") return readText(value, record);
    const visible = normaliseSpace(shown, false);
    const why = formulaErrorOf(visible);
    if (why === "error") return reading(visible, { kind: "error", why });
    if (typeof value === "number") {
      const read =
        why === "narrow"
          ? narrowNumber(value, format, at, reader, record)
          : reader.number(value, shown, format, at, record);
      return readNumberText(read);
    }
    if (reader.boolean) return reader.boolean(value);
    const text = String(value).toUpperCase();
    return why === "narrow"
      ? { ...reader.text(text, at, record), problem: { kind: "display", shows: "width" } }
      : reader.text(visible || text, at, record);
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
export function fileText(column: Column, value: CellValue, { text, bare }: CellReading): string {
  return bare !== "" && typeof value === "string" && isFreeText(column) ? trim(withoutLoneSurrogates(value)) : text;
}

/** The text of a cell in a column that nothing recognises: as it is, or as it is shown. */
export function textAsItIs(value: CellValue, shown: string): string {
  if (typeof value === "string") return withoutLoneSurrogates(value);
  return typeof value === "number" ? textOfNumber(value, shown) : shown;
}
