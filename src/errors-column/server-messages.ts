/** The messages that Partner Center writes into the Errors column, separated by `;`. */
import { serverTextColumn } from "../template";

/** Partner Center's text of one row (`parseErrorsCell`'s `foreign`) as single messages, each with the header it speaks of. */
export function serverMessages(foreign: string): { readonly text: string; readonly column: string | null }[] {
  return foreign
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, column: serverTextColumn(text) }));
}
