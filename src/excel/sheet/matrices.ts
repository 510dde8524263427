/** The cells of a sheet as they come in, request by request: first what they hold, then what those show that hold more than a text. */
import type { CellValue } from "../../values/sheet";
import { TEXT_FORMAT } from "../../template";
import type { Progress } from "../gateway/event-loop";

/** What is around an entry in an answer: quotes and a comma. */
export const CHARACTERS_AROUND = 3;
/** What a number takes in an answer that also holds what it shows and its format, beside itself; about. */
export const CHARACTERS_SHOWN = 30;

/**
 * Whether a cell shows what it holds, in every locale: a text does. Numbers and logical values are shown by their format; Excel's error words, which all begin
 * with "#", in the machine's language.
 */
export const isShownAsItIs = (value: CellValue): value is string => typeof value === "string" && !value.startsWith("#");

/** Rows that are taken in before somebody may ask for a pause. */
const STEP = 20;

/** The rows of a column that hold more than texts, 0-based; the last included. */
export interface Span {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** What cells show, and their formats: `row` and `column` are those of the first of them, 0-based. */
export interface Shown {
  readonly row: number;
  readonly column: number;
  readonly text: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * What is there twice, in a cell or in the one above it, is kept once: a large sheet is tens of megabytes, and the more there is, the longer the pauses in which the
 * browser looks for what is no longer needed.
 */
export class Matrices {
  readonly values: CellValue[][] = [];
  /** A text as it is, whatever its format makes of it; "" for anything else until `putShown`. */
  readonly text: (readonly string[])[] = [];
  /** "@" for a text, whatever its format is. */
  readonly formats: (readonly string[])[] = [];
  private readonly textFormats: readonly string[];

  constructor(columns: number) {
    this.textFormats = Array.from({ length: columns }, () => TEXT_FORMAT);
  }

  /** Takes in what the rows from `start` on hold. Gives how many characters that was, and which cells hold more than texts. The matrix is the caller's no longer. */
  *putValues(
    start: number,
    values: CellValue[][],
  ): Generator<Progress, { readonly characters: number; readonly spans: readonly Span[] }, void> {
    let characters = 0;
    const spans = new Map<number, Span>();
    for (const [at, cells] of values.entries()) {
      const row = start + at;
      const above = this.values[row - 1];
      for (const [column, value] of cells.entries()) {
        characters += (typeof value === "string" ? value : String(value)).length + CHARACTERS_AROUND;
        const valueAbove = above?.[column];
        if (valueAbove === value) cells[column] = valueAbove;
        if (isShownAsItIs(value)) continue;
        spans.set(column, { column, first: spans.get(column)?.first ?? row, last: row });
      }
      this.values[row] = cells;
      this.text[row] = areTexts(cells) ? cells : cells.map((value) => (typeof value === "string" ? value : ""));
      this.formats[row] = this.textFormats;
      if (at % STEP === STEP - 1) yield { done: at, of: values.length };
    }
    return { characters, spans: [...spans.values()] };
  }

  /** Takes in what cells show whose values are there. Gives how many characters that was. */
  *putShown(parts: readonly Shown[]): Generator<Progress, number, void> {
    let characters = 0;
    const changed = new Map<number, { readonly text: string[]; readonly formats: string[] }>();
    const changedRow = (row: number) => {
      const known = changed.get(row) ?? { text: [...(this.text[row] ?? [])], formats: [...(this.formats[row] ?? [])] };
      changed.set(row, known);
      return known;
    };
    for (const part of parts) {
      for (const [at, texts] of part.text.entries()) {
        const row = part.row + at;
        for (const [index, shown] of texts.entries()) {
          const column = part.column + index;
          const format = part.formats[at]?.[index] ?? TEXT_FORMAT;
          characters += shown.length + format.length + 2 * CHARACTERS_AROUND;
          if (isShownAsItIs(this.values[row]?.[column] ?? "")) continue;
          const { text, formats } = changedRow(row);
          text[column] = shown;
          formats[column] = format;
        }
        if (at % STEP === STEP - 1) yield { done: at, of: part.text.length };
      }
    }
    for (const [row, { text, formats }] of changed) {
      const above = this.formats[row - 1];
      this.text[row] = text;
      this.formats[row] = above && sameTexts(above, formats) ? above : formats;
    }
    return characters;
  }
}

const areTexts = (cells: readonly CellValue[]): cells is readonly string[] =>
  cells.every((value) => typeof value === "string");

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);
