/** A record as the row rules see it: effective texts by template column. */
import { columnByKey, headerText, type ColumnKey, type Edition } from "../../template";
import type { CellFinding } from "../cells";
import { JUDGED_FAMILIES, judgedFamily, type JudgedFamily } from "../families";
import type { ReadColumn, ReadHeaders } from "../headers/read";

/** The columns of a sheet that count, by what they are. */
export interface RecordColumns {
  readonly edition: Edition;
  /** The sheet's column of that key, number 1 of a numbered family; undefined where the sheet has none. */
  get(key: ColumnKey): ReadColumn | undefined;
  /** The template's header for a key, whether the sheet has the column or not. */
  headerOf(key: ColumnKey): string;
  /** The sheet's columns of a numbered family, by number. */
  readonly families: {
    readonly [family in JudgedFamily]: readonly ReadColumn[];
  };
}

export interface RecordView {
  /**
   * A cell's text after its own fix of `not-in-list` or `whitespace`: "" where it is blank or the sheet has no such column, null where the cell
   * shows an error and so cannot be read.
   */
  text(column: ReadColumn | undefined): string | null;
}

/** Takes a row rule's finding for a column; pass the key of a column that the sheet lacks. */
export type RecordReport = (at: ReadColumn | ColumnKey, finding: CellFinding) => void;

/** One rule over the cells of a record. */
export type RowRule = (record: RecordView, report: RecordReport) => void;

/** What row rules need to know beside the record. */
export interface RowContext {
  /** Today in UTC, YYYY-MM-DD; null where it is not known. */
  readonly today: string | null;
}

/** Makes the rule for one sheet, looking up its columns once. */
export type RowRuleMaker = (columns: RecordColumns, context: RowContext) => RowRule;

/** Groups the columns that count. */
export function recordColumns({ edition, columns }: ReadHeaders): RecordColumns {
  const read = columns.filter((column) => column.read);
  const byKey = new Map(read.filter((column) => (column.number ?? 1) === 1).map((column) => [column.key, column]));
  const members = (family: JudgedFamily): readonly ReadColumn[] =>
    read.filter((column) => judgedFamily(column.column) === family).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const [solutions, teamMembers] = JUDGED_FAMILIES;
  return {
    edition,
    get: (key) => byKey.get(key),
    headerOf: (key) => {
      const column = columnByKey(edition, key);
      return column ? headerText(column) : "";
    },
    families: {
      [solutions]: members(solutions),
      [teamMembers]: members(teamMembers),
    },
  };
}
