/** When a cell must be filled in (docs/import-sheet.md, sections 2 and 5, `required`), as far as the reading of a cell needs to know. */
import type { Column, ColumnKey } from "../template";
import type { RecordFacts } from "./record-facts";

/** While help is required. */
const WITH_HELP: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "contactFirstName",
  "contactLastName",
  "contactPhone",
  "contactEmail",
  "helpType",
]);

const WITH_REASON: ReadonlySet<string> = new Set(["Declined", "Lost", "Error"]);
/** Reasons of the substatus Error that say "explain in notes". */
const WITH_NOTES: ReadonlySet<string> = new Set(["6", "9"]);

const always = (): boolean => true;
const never = (): boolean => false;

/** Compiles whether a cell of the column must be filled in, in a record with these facts. */
export function mandatoryIn({ key, mandatory }: Column): (record: RecordFacts) => boolean {
  if (mandatory === "Y") return always;
  if (WITH_HELP.has(key)) return ({ help }) => help === "Yes";
  if (key === "closeReason") return ({ substatus }) => WITH_REASON.has(substatus);
  if (key === "notes") return ({ substatus, reason }) => substatus === "Error" && WITH_NOTES.has(reason);
  return never;
}
