/** The messages that Partner Center writes into the Errors column, separated by `;`. */
import { serverTextColumn } from "../template";

/** Partner Center's text of one row (`parseErrorsCell`'s `external`) as single messages, each with the header it speaks of. */
export function serverMessages(external: string): { readonly text: string; readonly column: string | null }[] {
  return external
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, column: serverTextColumn(text) }));
}
