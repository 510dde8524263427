/**
 * From a file's text to rows of fields. Each line is cut at the file's separator, unless it is a whole record by itself: a line of another separator, or
 * one that is in one field (docs/import-sheet.md, section 5, `file-uncut`).
 */
import { linesOf, RowReader, type Delimiter, type SeparatedRow } from "../values/separated";
import type { BadQuoteRow } from "../values/sheet";
import { isErrorsText } from "../template";
import {
  cutRecord,
  INNER_DELIMITERS,
  isWholeRecord,
  recordsAmong,
  recordShape,
  type RecordShape,
  type RecordsInside,
} from "../values/whole-record";
import type { Guess } from "./delimiter";

/** A row of another separator is looked for in this much of the text, and up to this many fields. */
const WINDOW = 64 * 1024;
const MOST_FIELDS = 200;
/** How much text is read twice in looking for such rows, as a multiple of the file: so a file without any sense in it is read in linear time. */
const MOST_READ_AGAIN = 8;

export interface ParsedRows {
  readonly rows: readonly (readonly string[])[];
  readonly badQuotes: readonly BadQuoteRow[];
  /** Some rows were in one field each, or were separated otherwise than the file. */
  readonly isUncut: boolean;
  /** 1-based rows that were cut out of one field with more beside it. */
  readonly rowsWithMore: readonly number[];
}

const isBlank = (fields: readonly string[]): boolean => fields.every((field) => field.trim() === "");

/** A row that was recognised as a whole record, what is beside it, and where the text goes on. */
interface CutRow {
  readonly fields: readonly string[];
  readonly rest: readonly string[];
  readonly end: number;
}

class FileParser {
  private readonly rows: (readonly string[])[] = [];
  private readonly badQuotes: BadQuoteRow[] = [];
  private readonly rowsWithMore: number[] = [];
  private readonly shape: RecordShape | null;
  private isUncut: boolean;
  /** Characters that may still be read twice. */
  private readAgain: number;

  constructor(
    private readonly text: string,
    private readonly guess: Guess,
  ) {
    this.shape = guess.header && recordShape(guess.header.fields);
    this.isUncut = guess.padding !== null;
    this.readAgain = MOST_READ_AGAIN * text.length;
  }

  parse(): ParsedRows {
    const { text, guess, rows } = this;
    const reader = new RowReader(text, guess.delimiter, guess.padding);
    for (let row = reader.next(); row !== null; row = reader.next()) {
      const cut = this.cut(row);
      if (cut) {
        this.readAgain -= Math.max(0, row.end - cut.end);
        reader.moveTo(cut.end);
        this.addCutRow(cut);
      } else {
        if (row.badQuote) this.addBadQuote(row);
        rows.push(row.fields);
      }
    }
    return { rows, badQuotes: this.badQuotes, isUncut: this.isUncut, rowsWithMore: this.rowsWithMore };
  }

  private cut(row: SeparatedRow): CutRow | null {
    const { header } = this.guess;
    const { shape } = this;
    if (!header || !shape || this.rows.length < header.row) return null;
    if (this.rows.length === header.row)
      return header.isUncut ? { fields: header.fields, rest: row.fields.slice(1), end: row.end } : null;
    return this.isPlausible(row, shape) ? null : (this.cutAtAnother(row, shape) ?? this.cutField(row, shape));
  }

  /** As many fields as headers, and more than one of them filled: nothing else is asked of nearly all rows. */
  private isPlausible({ fields, badQuote }: SeparatedRow, { width }: RecordShape): boolean {
    if (badQuote !== null || fields.length !== width) return false;
    return fields.some((field, index) => index > 0 && field !== "");
  }

  /** The line as a record of another separator, or with empty fields of another separator after it. */
  private cutAtAnother({ start, end, fields }: SeparatedRow, shape: RecordShape): CutRow | null {
    if (this.readAgain < 0 || isBlank(fields) || isErrorsText(fields[0] ?? "")) return null;
    for (const delimiter of INNER_DELIMITERS) {
      if (delimiter === this.guess.delimiter) continue;
      const row = this.rowAt(start, end, delimiter);
      this.readAgain -= row?.end ?? 0;
      if (!row || row.badQuote || row.fields.length < 2) continue;
      if (isWholeRecord(row.fields, shape)) return { fields: row.fields, rest: [], end: start + row.end };
      const [first = "", ...rest] = row.fields;
      const inside = isBlank(rest) ? cutRecord(first, shape) : null;
      if (inside) return { fields: inside.fields, rest: [], end: start + row.end };
    }
    return null;
  }

  /** The row of another separator that starts at `start`; its offsets count from there. */
  private rowAt(start: number, end: number, delimiter: Delimiter): SeparatedRow | null {
    const row = new RowReader(this.text.slice(start, end), delimiter).next(MOST_FIELDS);
    // A line break in quotes can follow what is a row with the file's own separator.
    if (row?.badQuote?.why !== "never-closed") return row;
    return new RowReader(this.text.slice(start, start + WINDOW), delimiter).next(MOST_FIELDS);
  }

  /** The row's first field as a whole record. */
  private cutField({ fields, end, badQuote }: SeparatedRow, shape: RecordShape): CutRow | null {
    const [first = "", ...rest] = fields;
    const inside = badQuote ? null : cutRecord(first, shape);
    return inside && { fields: inside.fields, rest, end };
  }

  private addCutRow({ fields, rest }: CutRow): void {
    this.isUncut = true;
    if (isBlank(rest)) {
      this.rows.push(fields);
      return;
    }
    const padding = Array.from({ length: Math.max(0, (this.shape?.width ?? 0) - fields.length) }, () => "");
    this.rows.push([...fields, ...padding, ...rest]);
    this.rowsWithMore.push(this.rows.length);
  }

  private addBadQuote({ start, end, badQuote }: SeparatedRow): void {
    if (!badQuote) return;
    this.badQuotes.push({ ...badQuote, row: this.rows.length + 1, ...this.recordsSwallowed(start, end) });
  }

  /** The records that are in a row beside its own: every line but the first is judged by itself. */
  private recordsSwallowed(start: number, end: number): RecordsInside {
    const { shape, text } = this;
    if (!shape) return { records: 0, deals: [] };
    const lines = linesOf(text.slice(start, end)).slice(1);
    return recordsAmong(lines, shape, (line) => this.recordOfLine(line, shape));
  }

  private recordOfLine(line: string, shape: RecordShape): readonly string[] | null {
    const fields = new RowReader(line, this.guess.delimiter).next(MOST_FIELDS)?.fields ?? [];
    return isWholeRecord(fields, shape) ? fields : (cutRecord(line, shape)?.fields ?? null);
  }
}

/**
 * The rows of `text`. Blank lines are rows, the end of the last line is not another one, and rows keep the number of fields they have.
 * What is beside a record that was cut out of one field comes after the last column.
 */
export function parseRows(text: string, guess: Guess): ParsedRows {
  return new FileParser(text, guess).parse();
}
