/** What is remembered of each sheet that was checked, so that a finding's cell can be found again after the sheet has changed. */
import type { RecognisedResult } from "../../check";
import { rowMark } from "../../operations/undo/step";
import type { ColumnKey } from "../../template";
import type { CellValue, Sheet } from "../../values/sheet";

/** The columns by which a record is known: hardly two records have the same in all of them. Many have the same customer. */
const KEYS: readonly ColumnKey[] = ["referralId", "dealName", "customerName"];
const STRONG_KEYS: readonly ColumnKey[] = ["referralId", "dealName"];

/** One record, or the header row, as the check read it. */
export interface RememberedRow {
  /** What its key columns held, by their headers; empty ones left out. */
  readonly keys: ReadonlyMap<string, string>;
  /** The text of its Errors cell after the check; "" where it has none. */
  readonly errors: string;
  /** Its keys alone distinguish it from others. */
  readonly hasStrongKey: boolean;
}

export class CheckedSheet {
  /** 1-based. */
  readonly headerRow: number;
  /** All headers of the sheet, in order. */
  readonly headers: readonly string[];
  /** The sheet's own text of the Errors column's header; null without one. */
  readonly errorsHeader: string | null;
  readonly keyHeaders: readonly string[];
  private readonly strongHeaders: ReadonlySet<string>;
  private readonly rows: Sheet["values"];
  private readonly firstRow: number;
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly ownHeader: ReadonlyMap<string, string>;

  /** @param errors The Errors cells from the first row below the headers on, as they were written; null where nothing was. */
  constructor(
    sheet: Sheet,
    { columns, headerRow }: RecognisedResult,
    private readonly errors: readonly string[] | null,
    /** The moment of the check, for `WorkbookEvents`. */
    readonly asOf: number,
  ) {
    const read = columns.filter((column) => column.read);
    this.headerRow = headerRow;
    this.headers = columns.map(({ header }) => header);
    this.errorsHeader = read.find(({ key }) => key === "errors")?.header ?? null;
    this.keyHeaders = read.filter(({ key }) => key !== null && KEYS.includes(key)).map(({ header }) => header);
    this.strongHeaders = new Set(
      read.filter(({ key }) => key !== null && STRONG_KEYS.includes(key)).map(({ header }) => header),
    );
    this.rows = sheet.values;
    this.firstRow = sheet.firstRow;
    this.indexOf = new Map([...read].reverse().map(({ header, index }) => [header, index]));
    // The first of two is the one that is read.
    this.ownHeader = new Map([...columns].reverse().map(({ name, header }) => [name, header]));
  }

  /** The sheet's own text of a template's header; null where the sheet had no such column. */
  headerOf(column: string): string | null {
    return this.ownHeader.get(column) ?? null;
  }

  /** @param row 1-based sheet row. */
  row(row: number): RememberedRow {
    const cells = this.rows[row - this.firstRow] ?? [];
    const keys = this.keyHeaders.flatMap((header) => {
      const text = textOf(cells[this.indexOf.get(header) ?? -1]);
      return text === "" ? [] : [[header, text] as const];
    });
    const hasStrongKey = keys.some(([header]) => this.strongHeaders.has(header));
    return { keys: new Map(keys), errors: this.errorsOf(row, cells), hasStrongKey };
  }

  /** All that a row held, its Errors cell aside; see `rowMark`. @param row 1-based sheet row */
  mark(row: number): number {
    const cells = this.rows[row - this.firstRow] ?? [];
    const errors = this.errorsHeader === null ? null : this.headers.indexOf(this.errorsHeader);
    return rowMark({ headers: this.headers, errors }, (place) => cells[place] ?? "");
  }

  /** How many rows above `row` had the same keys and the same Errors cell. */
  ordinal(row: number): number {
    const wanted = this.row(row);
    let count = 0;
    for (let other = this.headerRow + 1; other < row; other++) if (sameRow(this.row(other), wanted)) count += 1;
    return count;
  }

  private errorsOf(row: number, cells: readonly CellValue[]): string {
    const written = this.errors?.[row - this.headerRow - 1];
    if (written !== undefined) return written;
    return this.errorsHeader === null ? "" : textOf(cells[this.indexOf.get(this.errorsHeader) ?? -1]);
  }
}

export const textOf = (value: unknown): string => String(value ?? "");

const sameRow = (one: RememberedRow, other: RememberedRow): boolean =>
  one.errors === other.errors &&
  one.keys.size === other.keys.size &&
  [...one.keys].every(([header, text]) => other.keys.get(header) === text);

/** Each sheet as its last check read it, by the sheet's id. */
export class CheckedSheets {
  private readonly bySheet = new Map<string, CheckedSheet>();

  /** @param errors The Errors cells from the first row below the headers on, as they were written; null where nothing was. */
  remember(
    sheetId: string,
    sheet: Sheet,
    result: RecognisedResult,
    { errors, asOf }: { readonly errors: readonly string[] | null; readonly asOf: number },
  ): void {
    this.bySheet.set(sheetId, new CheckedSheet(sheet, result, errors, asOf));
  }

  /** Undefined for a sheet that has not been checked. */
  of(sheetId: string): CheckedSheet | undefined {
    return this.bySheet.get(sheetId);
  }
}
