/** Which rows the next request asks for: as many as its answer has room for, going by those that are there already. */
import type { RequestLimits } from "../gateway/request-limits";

/** 0-based, within what is read. */
export interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** By how much of a full answer the last may be too large: it is better than one request more. */
const MAY_EXCEED = 0.1;

/** What was too much is asked for in as many parts: cells may be a hundred times as long as those before them. */
const SMALLER = 4;

export class RowPlan {
  private pending: Rows[];
  private readonly limit: number;
  private readonly measured = { rows: 0, characters: 0 };
  /** Characters of a row in the last answer, or an estimate from a refused answer. */
  private last = 0;

  /** @param expected characters that a row takes in an answer, for as long as none is there */
  constructor(
    rows: number,
    private readonly expected: number,
    { answerCharacters }: Pick<RequestLimits, "answerCharacters">,
  ) {
    this.pending = rows > 0 ? [{ row: 0, rows }] : [];
    this.limit = answerCharacters;
  }

  /** The next rows, null where none are left. All that are left are shared out evenly. */
  next(): Rows | null {
    const [first, ...others] = this.pending;
    if (!first) return null;
    const left = this.pending.reduce((sum, { rows }) => sum + rows, 0);
    const answers = Math.max(1, Math.ceil((left * this.rowCharacters) / this.limit - MAY_EXCEED));
    const rows = Math.min(first.rows, Math.ceil(left / answers));
    const rest = { row: first.row + rows, rows: first.rows - rows };
    this.pending = rest.rows > 0 ? [rest, ...others] : others;
    return { row: first.row, rows };
  }

  /** Rows have come in, and took so many characters of an answer. */
  tookIn({ rows }: Rows, characters: number): void {
    this.measured.rows += rows;
    this.measured.characters += characters;
    this.last = characters / rows;
  }

  /** Excel refused to give these rows at once: they come again, fewer at a time. False where it was only one. */
  putBack({ row, rows }: Rows): boolean {
    if (rows <= 1) return false;
    const few = Math.ceil(rows / SMALLER);
    this.last = Math.max(this.last, this.limit / few);
    for (let at = 0; at < rows; at += few) this.pending.push({ row: row + at, rows: Math.min(few, rows - at) });
    return true;
  }

  private get rowCharacters(): number {
    const { rows, characters } = this.measured;
    const average = rows === 0 ? this.expected : characters / rows;
    return Math.max(1, average, this.last);
  }
}
