/**
 * Rows of separated text (RFC 4180, and what is found in real files).
 *
 * PapaParse takes one line end for the whole text, goes on after the first bad quote as if nothing had happened, and says neither where a row begins
 * nor how many lines a cell has swallowed. All of that is needed to read a file whose lines end or are separated differently
 * (docs/import-sheet.md, section 5, `file-quote`, `file-uncut`), so this reader is the project's own. It takes about the time of PapaParse (`npm run bench`);
 * test/values/separated.test.ts compares the two where both are right.
 */

export type Delimiter = "," | ";" | "\t" | "|";

export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];

/** A quoted field that does not end as one. */
export interface BadQuote {
  /** "never-closed": it takes the rest of the text; "text-behind": there is something between its closing quote and the next separator or line end. */
  readonly why: "never-closed" | "text-behind";
  /** How many lines of the text are in the field: 1 where it swallowed no line end. */
  readonly lines: number;
}

/** One row, as it is in the text. */
export interface SeparatedRow {
  /** At least one; an empty line is one empty field. */
  readonly fields: readonly string[];
  /** The offset of its first character. */
  readonly start: number;
  /** The offset after its line end, where the next row starts. */
  readonly end: number;
  /** The worst of its bad quotes, the one with the most lines; null where all are right. */
  readonly badQuote: BadQuote | null;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The offset after the line end at `at`: CR LF, LF, CR and CR CR LF are one each. `at` itself where no line end is there. */
function behindLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LINE_FEED) return at + 1;
  if (code !== CARRIAGE_RETURN) return at;
  if (text.charCodeAt(at + 1) === LINE_FEED) return at + 2;
  const isDoubled = text.charCodeAt(at + 1) === CARRIAGE_RETURN && text.charCodeAt(at + 2) === LINE_FEED;
  return isDoubled ? at + 3 : at + 1;
}

/** The lines of a text, without their line ends. A text that ends in a line end has an empty last line. */
export function linesOf(text: string): string[] {
  return text.split(/\r\r\n|\r\n|\r|\n/);
}

/** Finds the next of a character, and remembers it, so that no part of the text is searched again and again. */
class Finder {
  /** There is none of it from `searchedFrom` up to `found`. */
  private searchedFrom = 0;
  private found = 0;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {
    this.found = this.indexFrom(0);
  }

  /** The first offset from `at` on; the length of the text where there is none. */
  from(at: number): number {
    if (at > this.found) {
      this.found = this.indexFrom(at);
      this.searchedFrom = at;
    } else if (at < this.searchedFrom) {
      const before = this.text.slice(at, this.searchedFrom).indexOf(this.character);
      if (before >= 0) this.found = at + before;
      this.searchedFrom = at;
    }
    return this.found;
  }

  private indexFrom(at: number): number {
    const next = this.text.indexOf(this.character, at);
    return next < 0 ? this.text.length : next;
  }
}

/** Reads `text` row by row, each character once. Nothing is refused, and nothing but separators, line ends and quotes is left out. */
export class RowReader {
  private readonly delimiterCode: number;
  private readonly delimiters: Finder;
  private readonly lineFeeds: Finder;
  private readonly carriageReturns: Finder;
  private at = 0;
  private badQuote: BadQuote | null = null;

  /** @param padding a separator that may follow the last field of a line, any number of times, and counts for nothing. */
  constructor(
    private readonly text: string,
    delimiter: Delimiter,
    private readonly padding: Delimiter | null = null,
  ) {
    this.delimiterCode = delimiter.charCodeAt(0);
    this.delimiters = new Finder(text, delimiter);
    this.lineFeeds = new Finder(text, "\n");
    this.carriageReturns = new Finder(text, "\r");
  }

  /** Goes on at another offset, where a row starts. */
  moveTo(start: number): void {
    this.at = start;
  }

  /**
   * The next row; null at the end of the text. A line end at the very end does not start another row.
   * @param mostFields ends the row there, however many more it has.
   */
  next(mostFields = Infinity): SeparatedRow | null {
    const { text } = this;
    const start = this.at;
    if (start >= text.length) return null;
    this.badQuote = null;
    const fields: string[] = [];
    for (;;) {
      fields.push(text.charCodeAt(this.at) === QUOTE ? this.quoted() : this.unquoted());
      if (text.charCodeAt(this.at) !== this.delimiterCode || this.at >= text.length || fields.length >= mostFields)
        break;
      this.at += 1;
    }
    this.at = behindLineEnd(text, this.at);
    return { fields, start, end: this.at, badQuote: this.badQuote };
  }

  /** Where an unquoted field ends that goes on at `at`. */
  private fieldEnd(at: number): number {
    const delimiter = this.delimiters.from(at);
    const lineFeed = this.lineFeeds.from(at);
    const carriageReturn = this.carriageReturns.from(at);
    const lineEnd = lineFeed < carriageReturn ? lineFeed : carriageReturn;
    return delimiter < lineEnd ? delimiter : lineEnd;
  }

  private unquoted(): string {
    const start = this.at;
    this.at = this.fieldEnd(start);
    return this.text.slice(start, this.endOfText(start, this.at));
  }

  /** Where the text of a field ends that goes on to `end`: before the padding, at the end of a line. */
  private endOfText(start: number, end: number): number {
    const { text, padding } = this;
    if (padding === null || text.charCodeAt(end) === this.delimiterCode) return end;
    let last = end;
    while (last > start && text.charAt(last - 1) === padding) last -= 1;
    return last;
  }

  private quoted(): string {
    const { text, at: start } = this;
    let closing = text.indexOf('"', start + 1);
    let isDoubled = false;
    while (closing >= 0 && text.charCodeAt(closing + 1) === QUOTE) {
      isDoubled = true;
      closing = text.indexOf('"', closing + 2);
    }
    if (closing < 0) {
      this.at = text.length;
      this.addBadQuote("never-closed", start);
      return text.slice(start + 1).replaceAll('""', '"');
    }
    const end = this.fieldEnd(closing + 1);
    this.at = end;
    // White space after the closing quote is no text.
    if (end > closing + 1 && text.slice(closing + 1, this.endOfText(closing + 1, end)).trim() !== "") {
      this.addBadQuote("text-behind", start);
      return text.slice(start, end);
    }
    const content = text.slice(start + 1, closing);
    return isDoubled ? content.replaceAll('""', '"') : content;
  }

  private addBadQuote(why: BadQuote["why"], start: number): void {
    const lines = linesOf(this.text.slice(start, this.at).trimEnd()).length;
    if (this.badQuote === null || lines > this.badQuote.lines) this.badQuote = { why, lines };
  }
}
