/** The shape of the rules of one column. */
import type { Column } from "../../template";
import type { CellReading } from "../../values/reading";
import type { RecordFacts } from "../../values/record-facts";
import type { CellContext } from "./context";
import type { Report } from "./draft";

/**
 * Judges the reading of a cell that is neither blank nor an error. What is wrong with the reading itself has been reported. `isText`: the cell holds a text, no number
 * or boolean of Excel's.
 */
export type CellRule = (reading: CellReading, record: RecordFacts, report: Report, isText: boolean) => void;

/** Compiles the rule of a kind for one column of a sheet. */
export type CellRuleMaker = (column: Column, context: CellContext) => CellRule;
