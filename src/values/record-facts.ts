/** The few facts of a record that the reading and the rules of its other cells depend on. */
import type { ColumnKey } from "../template";
import type { CellReading } from "./reading";

/** Texts as `readCell` gives them; "" where the cell is blank, cannot be read, or the sheet has no such column. */
export interface RecordFacts {
  readonly country: string;
  readonly status: string;
  readonly substatus: string;
  readonly help: string;
  readonly reason: string;
  readonly currency: string;
}

export const NO_FACTS: RecordFacts = { country: "", status: "", substatus: "", help: "", reason: "", currency: "" };

/** The columns that hold these facts: read these cells of a record before its others, in this order. */
export const FACT_COLUMNS: readonly (readonly [fact: keyof RecordFacts, key: ColumnKey])[] = [
  ["country", "customerCountry"],
  ["status", "partnerStatus"],
  ["substatus", "partnerSubstatus"],
  ["help", "helpRequired"],
  ["reason", "closeReason"],
  ["currency", "currency"],
];

/** The fact that a cell gives: none where it shows an error. */
export function factOf({ text, problem }: CellReading): string {
  return problem?.kind === "error" ? "" : text;
}
