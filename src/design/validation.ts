/** The template's declared validation of a column as a rule of a spreadsheet's data validation. */
import type { Validation } from "../template";
import { cellReference } from "../values/cell-reference";
import { listSource, reasonSource, substatusSource } from "./lists";

/** Where a column's cells begin, and where the row's status and substatus are: 0-based within the sheet. */
export interface RulePlace {
  readonly firstRow: number;
  readonly column: number;
  readonly statusColumn: number | null;
  /** The list sheet's name. */
  readonly lists: string;
  readonly substatusColumn: number | null;
}

/** A rule for what may be typed; "date" and "decimal" ask for this value or a later, a larger one. Formulas begin with "=". */
export type Rule =
  | { readonly type: "list"; readonly source: string }
  | { readonly type: "date"; readonly from: string }
  | { readonly type: "decimal"; readonly from: number }
  | { readonly type: "custom"; readonly formula: string };

/** Excel counts days from here; a text is none. */
const FIRST_DAY = "1900-01-02";

/** The rule for what is typed, in terms of the first cell of the range; null where anything goes. */
export function ruleOf(
  validation: Validation,
  { firstRow, column, statusColumn, substatusColumn, lists }: RulePlace,
): Rule | null {
  const cell = cellReference(firstRow, column);
  switch (validation.type) {
    case "list":
      return dropdown(listSource(validation.list, lists));
    case "substatus":
      return dropdown(
        statusColumn === null
          ? listSource(validation.list, lists)
          : substatusSource(validation.list, cellReference(firstRow, statusColumn, { column: true }), lists),
      );
    case "reason":
      return dropdown(
        substatusColumn === null
          ? listSource(validation.list, lists)
          : reasonSource(
              validation.list,
              validation.errorList,
              cellReference(firstRow, substatusColumn, { column: true }),
              lists,
            ),
      );
    case "date":
      return { type: "date", from: FIRST_DAY };
    case "amount":
      return { type: "decimal", from: 0 };
    case "email":
      return { type: "custom", formula: emailFormula(cell) };
    case "duns":
      return { type: "custom", formula: `=LEN(SUBSTITUTE(SUBSTITUTE(${cell},"-","")," ",""))=9` };
    case "any":
      return null;
  }
}

const dropdown = (source: string): Rule => ({ type: "list", source });

/** One `@`, no space, and a dot with two characters after it somewhere after the `@`: less than the check asks, never more. */
function emailFormula(cell: string): string {
  const one = `LEN(${cell})-LEN(SUBSTITUTE(${cell},"@",""))=1`;
  const noSpace = `ISERROR(FIND(" ",${cell}))`;
  const dot = `ISNUMBER(FIND(".",${cell},FIND("@",${cell})+2))`;
  return `=AND(${one},${noSpace},${dot})`;
}
