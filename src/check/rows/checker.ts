/** Checks one record at a time: its cells, then its row rules. Everything that is the same for all records is compiled once. */
import { ofNumber, TEXT_FORMAT } from "../../template";
import type { Sheet } from "../../values/sheet";
import { FACT_COLUMNS, NO_FACTS, type RecordFacts } from "../../values/record-facts";
import { compileCellRules, type CellCheck, type CellContext, type CellFinding } from "../cells";
import type { Finding, FindingCode } from "../finding";
import type { ReadColumn, ReadHeaders } from "../headers/read";
import { draftFinding, placeFinding } from "../make";
import { inSheetOrder } from "../order";
import { rowRules } from ".";
import { duplicateKeysReader, type DuplicateKeys } from "./duplicate-keys";
import { recordsInCells } from "./record-in-one-cell";
import { recordColumns, type RecordReport, type RecordView } from "./record";

interface CellChecker {
  readonly column: ReadColumn;
  readonly check: CellCheck;
  /** The fact of the record that this cell holds for those after it. */
  readonly fills: keyof RecordFacts | null;
}

function cellCheckers(headers: ReadHeaders, context: CellContext): CellChecker[] {
  const checkers = headers.columns.flatMap((read): CellChecker[] => {
    if (!read.read || !read.column || read.key === "errors") return [];
    const fills = FACT_COLUMNS.find(([, key]) => key === read.key)?.[0] ?? null;
    return [{ column: read, check: compileCellRules(ofNumber(read.column, read.number), context), fills }];
  });
  const turn = ({ fills }: CellChecker): number => {
    const position = FACT_COLUMNS.findIndex(([part]) => part === fills);
    return position < 0 ? FACT_COLUMNS.length : position;
  };
  return checkers.sort((a, b) => turn(a) - turn(b));
}

/** On the same cell these say all that `whitespace` could. */
const HOLDS_WHITESPACE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "solution-format",
  "team-member-format",
  "wrapped-text",
]);

/** `whitespace` is silent where the cell has another finding with a fix, and beside those that hold it. */
function withoutNeedlessWhitespace(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some((finding) => finding.code === "whitespace")) return findings;
  const others = findings.filter(
    ({ code, fix }) => code !== "whitespace" && (fix !== null || HOLDS_WHITESPACE.has(code)),
  );
  const cells = new Set(others.map((finding) => finding.columnIndex));
  return findings.filter(({ code, columnIndex }) => code !== "whitespace" || !cells.has(columnIndex));
}

/** What the check of a record alone gives: a function of its cells, the headers and the context, of no other row. */
export interface CheckedRecord {
  /** In sheet order. */
  readonly findings: readonly Finding[];
  readonly keys: DuplicateKeys;
}

/** Checks the record in a 0-based matrix row, in any order. */
export type RecordChecker = (rowIndex: number) => CheckedRecord;

/** Compiles the rules of a sheet. What one record needs while it is checked is kept here, for no record is checked within another's check. */
export function recordChecker(sheet: Sheet, headers: ReadHeaders, context: CellContext): RecordChecker {
  const cells = cellCheckers(headers, context);
  const columns = recordColumns(headers);
  const rules = rowRules(columns, context);
  const keysOf = duplicateKeysReader(columns);
  const { behind } = recordsInCells(headers);
  const texts: (string | null)[] = headers.columns.map(() => "");
  let row = 0;
  let shown: readonly string[] = [];
  let found: Finding[] = [];
  let current: ReadColumn | undefined;

  const add = ({ name, index }: ReadColumn, finding: CellFinding): void => {
    found.push(placeFinding(finding, { row, column: name, columnIndex: index, value: shown[index] ?? "" }));
  };
  const reportCell = (finding: CellFinding): void => {
    if (current) add(current, finding);
  };
  const reportRow: RecordReport = (at, finding) => {
    if (typeof at !== "string") add(at, finding);
    else found.push(placeFinding(finding, { row, column: columns.headerOf(at), columnIndex: null, value: "" }));
  };
  const view: RecordView = { text: (column) => (column ? (texts[column.index] ?? null) : "") };

  return (rowIndex) => {
    row = sheet.firstRow + rowIndex;
    shown = sheet.text[rowIndex] ?? [];
    found = [];
    const values = sheet.values[rowIndex] ?? [];
    const formats = sheet.formats?.[rowIndex];
    const known: { -readonly [part in keyof RecordFacts]: RecordFacts[part] } = { ...NO_FACTS };
    for (const { column, check, fills } of cells) {
      current = column;
      const { index } = column;
      const value = values[index] ?? "";
      texts[index] = "";
      if (value === "") continue;
      const text = check(value, shown[index] ?? "", formats?.[index] ?? TEXT_FORMAT, known, reportCell);
      texts[index] = text;
      const inside = behind(value);
      if (inside) add(column, draftFinding("record-in-one-cell", inside));
      if (fills) known[fills] = text ?? "";
    }
    for (const rule of rules) rule(view, reportRow);
    const findings = found.length < 2 ? found : [...withoutNeedlessWhitespace(found)].sort(inSheetOrder);
    return { findings, keys: keysOf(view) };
  };
}
