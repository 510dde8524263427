/**
 * The cell rules (docs/import-sheet.md, section 5, "Cell" and "Excel only"): a cell is read once (src/values/cell.ts); what is wrong with the reading
 * is reported for every kind alike, then the rule of the column's kind judges what was read.
 *
 *   const check = compileCellRules(column, context);              // once a column
 *   const effective = check(value, text, format, record, report); // once a cell, FACT_COLUMNS of a record before its others
 *
 * Two things are left to the engine, because they depend on more than one cell:
 *   - the `required` finding of a blank cell (`effective === ""`);
 *   - dropping a cell's `whitespace` finding where another rule, of cells or rows, has a finding with a fix on the same cell.
 */
import type { Column } from "../../template";
import { cellReader } from "../../values/cell";
import { mandatoryIn } from "../../values/mandatory";
import type { CellReading } from "../../values/reading";
import type { RecordFacts } from "../../values/record-facts";
import { rightTextTest } from "../../values/right-text";
import type { CellValue } from "../../values/sheet";
import { faultFinding, reportLostDigits, reportLostLetters, textRules } from "./any-text";
import type { FindingCode } from "../finding";
import type { CellContext } from "./context";
import type { CellFinding, Report } from "./draft";
import { problemFinding } from "./problems";
import { CELL_RULES } from "./rules";

export type { CellFinding, Report } from "./draft";
export type { CellContext } from "./context";

/**
 * Checks one cell and reports its findings. Returns the cell's effective text, the one that row rules see:
 *   ""    the cell is blank (and nothing was reported);
 *   null  it shows an error or nothing but `#` (`formula-error`): it is not blank, and no other rule can read it;
 *   else  the canonical text of the reading: after the cell's own fix of `not-in-list` or `whitespace`, dates as MM/DD/YYYY, numbers as their digits
 *         ("40", "0.4"), booleans in Yes/No columns as Yes or No. A text that is in no list is as it is: rules that need a known value look it up.
 */
export type CellCheck = (
  value: CellValue,
  text: string,
  format: string,
  record: RecordFacts,
  report: Report,
) => string | null;

/** On a cell with one of these, its parts are not where a rule on the text as a whole would look for them. */
const FORMAT_CODES: ReadonlySet<FindingCode> = new Set<FindingCode>(["solution-format", "team-member-format"]);

/** Whether a finding says that one cell holds what belongs in two: it is the only finding on the cell. */
const isTwoInOne = ({ code, params }: CellFinding): boolean =>
  FORMAT_CODES.has(code) && "why" in params && params.why === "two";

/** What is not reported as well of a text whose digits are lost: that it has not the shape of its column comes of the same cause. */
const SHAPE_CODES: ReadonlySet<FindingCode> = new Set<FindingCode>(["invalid-id", "invalid-phone", "duns-length"]);

/**
 * One finding a cause: `formula-text` is silent where the text is in a wrapping, or its parts are separated by something else than commas; the shape of
 * a text is where its digits are lost.
 */
function reportAll(findings: readonly CellFinding[], report: Report): void {
  const isFormula = !findings.some(({ code }) => code === "wrapped-text" || FORMAT_CODES.has(code));
  const hasItsDigits = !findings.some(({ code }) => code === "digits-lost");
  for (const finding of findings) {
    if (finding.code === "formula-text" && !isFormula) continue;
    if (SHAPE_CODES.has(finding.code) && !hasItsDigits) continue;
    report(finding);
  }
}

/** The rules of one column of a sheet. The columns of `errors`, and those that the import ignores, have none. */
export function compileCellRules(column: Column, context: CellContext): CellCheck {
  const read = cellReader(column, context.source, context.language, context.decided);
  // What the import ignores is read for the rules of its row, and never judged.
  if (column.readonly)
    return (value, shown, format, record) => {
      const { text, bare } = read(value, shown, format, record);
      return text === "" ? bare : text;
    };
  const isRight = rightTextTest(column);
  const isMandatory = mandatoryIn(column);
  const checkText = textRules(column);
  const checkLetters = reportLostLetters(column);
  const checkDigits = reportLostDigits(column);
  const judge = CELL_RULES[column.kind](column, context);

  /** The rules in turn; returns the effective text. */
  const check = (
    value: CellValue,
    shown: string,
    reading: CellReading,
    record: RecordFacts,
    report: Report,
  ): string | null => {
    const { text, bare, faults, problem } = reading;
    const finding = problem && problemFinding(reading, value, shown, column, context, record);
    if (finding && problem.kind === "error") {
      report(finding);
      return null;
    }
    // Nothing is left: `required` says it where the cell must be filled in.
    if (text === "" && (bare !== "" || !isMandatory(record)))
      for (const fault of faults) report(faultFinding(fault, column));
    if (text === "") return "";
    const isText = typeof value === "string";
    if (isText) checkText(value, bare, report);
    if (finding) report(finding);
    checkLetters(bare, report);
    checkDigits(bare, report);
    judge(reading, record, report, isText);
    for (const fault of faults) report(faultFinding(fault, column));
    return text;
  };

  // Used for every cell of the column in turn: nearly all of them leave it empty.
  const collected: CellFinding[] = [];
  const collect: Report = (finding) => collected.push(finding);

  return (value, shown, format, record, report) => {
    if (value === "") return "";
    if (typeof value === "string" && isRight(value, record)) return value;
    const text = check(value, shown, read(value, shown, format, record), record, collect);
    if (collected.length === 0) return text;
    const findings = collected.splice(0);
    const twoInOne = findings.find(isTwoInOne);
    if (twoInOne) {
      report(twoInOne);
      return null;
    }
    reportAll(findings, report);
    return text;
  };
}
