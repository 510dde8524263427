/**
 * The data validation that the template declares for each column, by what it asks and not by how Excel writes it
 * (docs/design.md, Dropdowns). The texts of prompts and alerts are in src/texts.
 */
import type { Column } from "./columns";
import { kindFacts } from "./kinds";
import { listFacts, type ListName } from "./lists";

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

/** A list stops what is typed only where the check calls it an error; a reason goes by its substatus, which the dropdown does not know. */
function listAlert({ errorList }: Column, list: ListName): AlertStyle {
  return listFacts(list).outside === "error" && errorList === undefined ? "stop" : "warning";
}

/** What the template's cells under this column ask of what is typed. */
export function validationOf(column: Column): Validation {
  const { asks } = kindFacts(column.kind);
  switch (asks) {
    case "list":
      return column.list === null
        ? { type: "any" }
        : { type: "list", list: column.list, alert: listAlert(column, column.list) };
    case "substatus":
      return { type: "substatus", alert: column.list === "substatus" ? "stop" : "warning" };
    case "nothing":
      return { type: "any" };
    default:
      return { type: asks, alert: "warning" };
  }
}
