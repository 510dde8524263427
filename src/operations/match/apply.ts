/** Carries out a mapping: rows of theirs become records of the template. Pure. */
import { checkSteps, type CheckOptions, type CheckResult, type RecognisedResult } from "../../check";
import type { Steps } from "../../check/chunks";
import { columns, headerText, kindFacts, ofNumber, type Column, type Edition } from "../../template";
import { textAsItIs } from "../../values/cell";
import { PLAIN_FILE, type CellValue, type Sheet } from "../../values/sheet";
import { isBlank } from "../../values/space";
import { exportRecords } from "../export";
import { fixedTogether, isAskedFirst, isCellFix } from "../fixes";
import { columnsOf, headerKey, type ColumnRef, type Mapping, type Source } from "./mapping";
import { unusedColumns } from "./proposal";
import { columnOf, sourceReader, type RowReader } from "./source-reader";
import type { TheirColumn } from "./their-column";
import { readTheirs, type TheirSheet } from "./theirs";

/** One column of the sheet to be made. */
export interface LaidOut {
  readonly header: string;
  /** A numbered one under its own number. */
  readonly column: Column;
}

/** What came of a mapping. */
export interface MatchedSheet {
  readonly ok: true;
  readonly edition: Edition;
  /** Every column of the template, in its order; numbered ones as many as the mapping has. */
  readonly columns: readonly LaidOut[];
  /** Texts, one a column: canonical where there is one answer, else as theirs. */
  readonly records: readonly (readonly string[])[];
  /** The 1-based sheet row of theirs that each record comes from. */
  readonly rows: readonly number[];
  /** Columns of theirs that nothing takes from. */
  readonly unused: readonly TheirColumn[];
  /** 1-based sheet rows of theirs that hold something, and nothing of it in a column that is used. */
  readonly rowsLeft: readonly number[];
}

/** Nothing was done: the sheet has no headers at all, or columns that the mapping takes from are gone. */
export type MatchRefusal =
  | { readonly ok: false; readonly reason: "no-headers" }
  | { readonly ok: false; readonly reason: "column-gone"; readonly columns: readonly ColumnRef[] };

interface Placed extends LaidOut {
  readonly source: Source | null;
}

/** The template's columns with their sources. */
function placedColumns({ edition, columns: mapped }: Mapping): readonly Placed[] {
  const sourceOf = new Map(mapped.map(({ target, source }) => [target, source]));
  return columns(edition).flatMap((column): Placed[] => {
    if (!column.family) return [{ header: column.header, column, source: sourceOf.get(column.header) ?? null }];
    const numbers = mapped.flatMap(({ target }) => {
      const [, family, number] = /^(.*) (\d+)$/u.exec(target) ?? [];
      return family === column.family ? [Number(number)] : [];
    });
    const last = Math.max(1, ...numbers);
    return Array.from({ length: last }, (_, at) => {
      const header = headerText(column, at + 1);
      return { header, column: ofNumber(column, at + 1), source: sourceOf.get(header) ?? null };
    });
  });
}

/** Columns that the mapping takes from and that are not there, each once. */
export function goneColumns(theirs: Pick<TheirSheet, "columns">, { columns: mapped }: Mapping): readonly ColumnRef[] {
  const gone = new Map<string, ColumnRef>();
  for (const ref of mapped.flatMap(({ source }) => columnsOf(source)))
    if (!columnOf(theirs, ref)) gone.set(`${ref.nth} ${headerKey(ref.header)}`, ref);
  return [...gone.values()];
}

/** Cells of a new sheet, as they are read: those of a column of theirs as they are, all others as texts. */
interface Cells {
  readonly values: CellValue[][];
  readonly text: string[][];
  readonly formats: string[][];
  /** 1-based sheet rows of theirs. */
  readonly rows: number[];
  readonly left: number[];
}

const NO_CELLS = (): Cells => ({ values: [], text: [], formats: [], rows: [], left: [] });

type Taken = readonly [value: CellValue, text: string, format: string];

/** Takes the cell of a target from a 0-based matrix row of theirs. */
function takerOf(sheet: Sheet, theirs: TheirSheet, { source, column }: Placed): ((row: number) => Taken) | null {
  if (source?.kind === "column") {
    const index = columnOf(theirs, source.column)?.index;
    if (index === undefined) return null;
    return (row) => {
      const value = sheet.values[row]?.[index] ?? "";
      return [value, sheet.text[row]?.[index] ?? String(value), sheet.formats?.[row]?.[index] ?? "@"];
    };
  }
  const read: RowReader | null = source && sourceReader(sheet, theirs, source, column);
  return read && ((row) => asTaken(read(row)));
}

const asTaken = (text: string): Taken => [text, text, "@"];

const isFilled = ([value]: Taken): boolean => typeof value !== "string" || !isBlank(value);

/** Every row of theirs with something in a column that is used. */
function takeCells(sheet: Sheet, theirs: TheirSheet, placed: readonly Placed[]): Cells {
  const takers = placed.map((one) => takerOf(sheet, theirs, one));
  const isTheirs = placed.map(({ source }) => source !== null && columnsOf(source).length > 0);
  const ignored = new Set(sheet.ignoredRows);
  const cells = NO_CELLS();
  for (let row = theirs.headerRow + 1; row < sheet.values.length; row++) {
    if (!sheet.values[row]?.some((value) => value !== "")) continue;
    const taken = takers.map((take) => take?.(row) ?? asTaken(""));
    const number = sheet.firstRow + row;
    if (ignored.has(number) || !taken.some((one, at) => isTheirs[at] === true && isFilled(one))) {
      cells.left.push(number);
      continue;
    }
    cells.values.push(taken.map(([value]) => value));
    cells.text.push(taken.map(([, text]) => text));
    cells.formats.push(taken.map(([, , format]) => format));
    cells.rows.push(number);
  }
  return cells;
}

/** The sheet that the cells would be under the template's headers, to be read as any other. */
function draftOf(sheet: Sheet, placed: readonly Placed[], { values, text, formats }: Cells): Sheet {
  const headers = placed.map(({ header }) => header);
  return {
    source: sheet.source.kind === "excel" ? sheet.source : PLAIN_FILE,
    firstRow: 1,
    firstColumn: 0,
    values: [headers, ...values],
    text: [headers, ...text],
    formats: sheet.formats && [headers.map(() => "@"), ...formats],
  };
}

/** Columns whose cells have one right text: dates, amounts and values of lists. */
const isCanonical = ({ kind, list }: Column): boolean =>
  list !== null || kindFacts(kind).asks === "date" || kindFacts(kind).asks === "amount";

/** The draft's texts by its rows: read as Export reads them, with what has one answer only; cells that somebody has to decide about as they are. */
function textsOf(draft: Sheet, placed: readonly Placed[], checked: RecognisedResult): readonly (readonly string[])[] {
  const { records, rows } = exportRecords(draft, checked, { onlyRowsWithoutErrors: false });
  const texts = draft.values
    .slice(1)
    .map((cells, at) => cells.map((value, index) => textAsItIs(value, draft.text[at + 1]?.[index] ?? "")));
  for (const [at, row] of rows.entries()) {
    const record = records[at];
    if (record) texts[row - 2] = [...record];
  }
  const fixed = fixedTogether(checked.findings);
  for (const { row, columnIndex, fix } of fixed) {
    const cells = texts[row - 2];
    const at = placed[columnIndex];
    if (cells && at && fix.kind === "text" && isCanonical(at.column)) cells[columnIndex] = fix.text;
  }
  for (const finding of checked.findings) {
    if (!isCellFix(finding) || !isAskedFirst(finding)) continue;
    const { row, columnIndex } = finding;
    const cells = texts[row - 2];
    if (cells)
      cells[columnIndex] = textAsItIs(
        draft.values[row - 1]?.[columnIndex] ?? "",
        draft.text[row - 1]?.[columnIndex] ?? "",
      );
  }
  return texts;
}

/**
 * Carries out a mapping on a sheet of theirs: yields the progress of its reading (as a check does), and returns the records, or why there are none. Nothing of a column
 * that is used is lost: what cannot be read stands there as it was, for the check to say why. Rows without anything in such a column are reported by their numbers.
 */
export function* matchSteps(sheet: Sheet, mapping: Mapping, options: CheckOptions): Steps<MatchedSheet | MatchRefusal> {
  const theirs = readTheirs(sheet, mapping.edition);
  if (theirs === null) return { ok: false, reason: "no-headers" };
  const gone = goneColumns(theirs, mapping);
  if (gone.length > 0) return { ok: false, reason: "column-gone", columns: gone };
  const placed = placedColumns(mapping);
  const cells = takeCells(sheet, theirs, placed);
  const draft = draftOf(sheet, placed, cells);
  const checked: CheckResult = yield* checkSteps(draft, options);
  if (!checked.recognised) throw new Error("The template's own headers were not recognised");
  return {
    ok: true,
    edition: mapping.edition,
    columns: placed.map(({ header, column }) => ({ header, column })),
    records: textsOf(draft, placed, checked),
    rows: cells.rows,
    unused: unusedColumns(theirs.columns, mapping),
    rowsLeft: cells.left,
  };
}

/** `matchSteps` at once. */
export function applyMatch(sheet: Sheet, mapping: Mapping, options: CheckOptions): MatchedSheet | MatchRefusal {
  const steps = matchSteps(sheet, mapping, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
