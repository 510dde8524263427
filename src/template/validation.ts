/**
 * The data validation that the template declares for each column, by what it asks and not by how Excel writes it
 * (docs/design.md, Dropdowns). The texts of prompts and alerts are in src/texts.
 */
import { type Column, type Kind } from "./columns";
import { type ListName } from "./lists";

/** Excel's own limits: characters in the text and in the title of an input prompt or an error alert. */
export const PROMPT_LIMITS = { text: 255, title: 32 } as const;

/** "stop" refuses what is typed, "warning" asks. */
export type AlertStyle = "stop" | "warning";

export type Validation =
  /** A dropdown that refers to the list sheet: inline lists end at 255 characters. */
  | { readonly type: "list"; readonly list: ListName; readonly alert: AlertStyle }
  /** A dropdown that depends on the status in the same row: `substatusChoices`. */
  | { readonly type: "substatus"; readonly alert: AlertStyle }
  /** Any real date. */
  | { readonly type: "date"; readonly alert: AlertStyle }
  /** A number, 0 or more. */
  | { readonly type: "amount"; readonly alert: AlertStyle }
  /** Text in the shape of an e-mail address. */
  | { readonly type: "email"; readonly alert: AlertStyle }
  /** Nine digits, `-` and spaces not counted. */
  | { readonly type: "duns"; readonly alert: AlertStyle }
  /** No rule: only an input prompt. */
  | { readonly type: "any" };

const BY_KIND: { readonly [kind in Kind]?: Validation } = {
  date: { type: "date", alert: "warning" },
  amount: { type: "amount", alert: "warning" },
  email: { type: "email", alert: "warning" },
  duns: { type: "duns", alert: "warning" },
};

/**
 * Stop stands on fixed lists only, so that nothing is refused here which the check accepts. A sales stage outside its list is no more
 * than a warning in the check, so it is one here; and the dropdowns know nothing of the substatus Error and its reasons.
 */
function listAlert({ list, errorList }: Column): AlertStyle {
  return list === "stage" || list === "substatus-2023" || errorList !== undefined ? "warning" : "stop";
}

/** What the template's cells under this column ask of what is typed. */
export function validationOf(column: Column): Validation {
  if (column.kind === "substatus") return { type: "substatus", alert: listAlert(column) };
  if (column.list) return { type: "list", list: column.list, alert: listAlert(column) };
  return BY_KIND[column.kind] ?? { type: "any" };
}
