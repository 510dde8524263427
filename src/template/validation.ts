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
  /** A dropdown that depends on the status in the same row (`substatusChoices`); `list`: all substatuses. */
  | { readonly type: "substatus"; readonly list: ListName; readonly alert: AlertStyle }
  /** A dropdown that depends on the substatus in the same row: `errorList` for Error, else `list`. */
  | { readonly type: "reason"; readonly list: ListName; readonly errorList: ListName; readonly alert: AlertStyle }
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

/** A list stops what is typed only where the check calls it an error. */
const listAlert = (list: ListName): AlertStyle => (listFacts(list).outside === "error" ? "stop" : "warning");

const NOTHING: Validation = { type: "any" };

/** What the template's cells under this column ask of what is typed. What Partner Center ignores is asked nothing. */
export function validationOf({ kind, list, errorList, readonly: isReadOnly }: Column): Validation {
  const { asks } = kindFacts(kind);
  if (isReadOnly || asks === "nothing") return NOTHING;
  if (asks !== "list" && asks !== "substatus") return { type: asks, alert: "warning" };
  if (list === null) return NOTHING;
  const alert = listAlert(list);
  if (asks === "substatus") return { type: "substatus", list, alert };
  return errorList === undefined ? { type: "list", list, alert } : { type: "reason", list, errorList, alert };
}
