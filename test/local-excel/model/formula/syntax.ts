/** Whether a text is a formula. */
import FormulaParser from "fast-formula-parser";
import { refuse } from "../refusal";
import { excelIf, functions } from "./functions";
import { unquoted } from "./tokens";

const { FormulaError } = FormulaParser;

const runtimeErrors = new Set([
  "TypeError",
  "RangeError",
  "#NAME?",
  "#VALUE!",
  "#N/A",
  "#REF!",
  "#NUM!",
  "#DIV/0!",
  "#NULL!",
]);

/** Refuses what is no formula, as Excel does before it takes one. */
export function refuseBadFormula(formula: string): void {
  if (!isFormula(formula)) refuse("InvalidArgument");
}

let syntax: FormulaParser | null = null;

/** Whether it can be read as a formula at all. Functions that the engine lacks are no fault of the formula. */
export function isFormula(formula: string): boolean {
  const body = unquoted(formula);
  // Structured references are beyond the engine: taken as they are (assumed to be right).
  if (body.includes("[")) return true;
  syntax ??= new FormulaParser({
    onVariable: () => ({ row: 1, col: 1 }),
    functions,
    functionsNeedContext: { IF: excelIf },
  });
  try {
    syntax.parse(body, { row: 1, col: 1, sheet: "" });
    return true;
  } catch (error) {
    const details = error instanceof FormulaError ? error.details : error;
    return (
      body !== "" && syntax.parser.errors.length === 0 && details instanceof Error && runtimeErrors.has(details.name)
    );
  }
}
