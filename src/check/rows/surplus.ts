/** Rows of a file with more fields than the header row (docs/import-sheet.md, section 5, `row-width`). */
import { isBlank } from "../../values/space";
import type { Delimiter } from "../../values/separated";
import type { Sheet } from "../../values/sheet";
import type { SurplusReason } from "../surplus-reason";

export interface SurplusFields {
  readonly fields: number;
  readonly delimiter: Delimiter;
  readonly why: SurplusReason;
}

const OPENING = /^\s*[“”„«»]/u;
const CLOSING = /[“”«»]\s*$/u;
const SPACE_BEFORE_QUOTE = /^\s+"/u;

function reasonOf(fields: readonly string[]): SurplusReason {
  const opensAndCloses = (opens: (field: string) => boolean, closes: (field: string) => boolean): boolean => {
    const first = fields.findIndex(opens);
    return first >= 0 && fields.slice(first + 1).some(closes);
  };
  if (fields.some((field) => SPACE_BEFORE_QUOTE.test(field))) return "space-before";
  if (fields.some((field) => field.includes('\\"'))) return "backslash";
  if (
    opensAndCloses(
      (field) => OPENING.test(field),
      (field) => CLOSING.test(field),
    )
  )
    return "typographic";
  if (
    opensAndCloses(
      (field) => field.trimStart().startsWith("'"),
      (field) => field.trimEnd().endsWith("'"),
    )
  )
    return "apostrophes";
  return "no-quotes";
}

/** More fields than the header row and something in one of those, else null. Files only: Excel's rows are as wide as the sheet. */
export function surplusFields(
  { source, text, firstRow }: Sheet,
  rowIndex: number,
  width: number,
): SurplusFields | null {
  const row = text[rowIndex] ?? [];
  if (source.kind !== "file" || row.length <= width) return null;
  if (row.slice(width).every((field) => isBlank(field))) return null;
  const why = source.rowsWithMore.includes(firstRow + rowIndex) ? "beside" : reasonOf(row);
  return { fields: row.length, delimiter: source.delimiter, why };
}
