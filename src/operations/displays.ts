/**
 * What Check sheet corrects by itself (docs/import-sheet.md, section 5, Excel only): number formats and widths with which Excel shows a right value wrong.
 * Never a value.
 */
import type { RecognisedResult } from "../check";
import { numberText } from "../values/amounts";
import type { Sheet } from "../values/sheet";
import type { FormatEdit } from "./cell-edit";

/** A column that is too narrow for what it holds. */
export interface NarrowColumn {
  /** 0-based, within the worksheet. */
  readonly column: number;
  /** 0-based rows within the worksheet, ascending, of the cells that show only `#`. */
  readonly rows: readonly number[];
  /** For how many digits it has to have room. */
  readonly digits: number;
}

export interface DisplayFixes {
  readonly formats: readonly FormatEdit[];
  readonly narrow: readonly NarrowColumn[];
}

/** A date as the file holds it. */
const DATE_DIGITS = 10;
/** What a number format may add to the digits: a currency and decimals; and a separator for every three digits. */
const ADDED = 6;

/** Room for the value of a narrow cell in any format that people give it. */
function digitsFor(value: unknown): number {
  const digits = typeof value === "number" ? numberText(value).length : String(value).length;
  return Math.max(DATE_DIGITS, digits + Math.ceil(digits / 3)) + ADDED;
}

/**
 * The corrections of what the sheet shows wrong: of every `csv-display` finding whose fix is a number format or a wider column. A cell that has the format
 * already is left out: another time would not help it.
 */
export function displayFixes(sheet: Sheet, { findings }: Pick<RecognisedResult, "findings">): DisplayFixes {
  const { firstRow, firstColumn, values, formats } = sheet;
  const edits: FormatEdit[] = [];
  const narrow = new Map<number, { rows: number[]; digits: number }>();
  for (const { code, row, columnIndex, fix } of findings) {
    if (code !== "csv-display" || row === null || columnIndex === null) continue;
    const place = { row: row - 1, column: firstColumn + columnIndex };
    if (fix?.kind === "format") {
      const before = formats?.[row - firstRow]?.[columnIndex] ?? "General";
      if (before !== fix.format) edits.push({ kind: "format", ...place, before, after: fix.format });
    } else if (fix?.kind === "column-width") {
      const digits = digitsFor(values[row - firstRow]?.[columnIndex]);
      const known = narrow.get(place.column);
      if (!known) narrow.set(place.column, { rows: [place.row], digits });
      else {
        known.rows.push(place.row);
        known.digits = Math.max(known.digits, digits);
      }
    }
  }
  return { formats: edits, narrow: [...narrow].map(([column, { rows, digits }]) => ({ column, rows, digits })) };
}
