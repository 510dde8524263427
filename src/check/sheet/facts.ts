/** What the sheet as a whole says, folded from the facts of its rows. */
import type { RowFacts } from "../rows/row-facts";

/** What a record's own findings depend on beside the record and the headers. While these are the same, an unchanged record keeps its findings. */
export interface CellFacts {
  /** Some text in the close date column is a date only if the day comes first. */
  readonly dayFirstDates: boolean;
  /** Some date in that column is another day if the day comes first. */
  readonly datesInDoubt: boolean;
  /** Some text of an amount shows that dots group digits in this sheet. */
  readonly groupingDots: boolean;
}

export interface SheetFacts {
  readonly cells: CellFacts;
  /** Records, misaligned ones included. */
  readonly records: number;
  /** Index into the rows of the last record; -1 where there is none. */
  readonly lastRecord: number;
  /** The columns (`ReadColumn.index`) with an empty header that have a value under it. */
  readonly filledBlanks: ReadonlySet<number>;
}

/** What the rows below the headers say together, in sheet order. */
export function summariseRows(rows: readonly RowFacts[]): SheetFacts {
  const filledBlanks = new Set<number>();
  let records = 0;
  let lastRecord = -1;
  let dayFirstDates = false;
  let datesInDoubt = false;
  let groupingDots = false;
  for (const [position, row] of rows.entries()) {
    if (row.kind === "empty" || row.kind === "other") continue;
    records += 1;
    lastRecord = position;
    dayFirstDates ||= row.date === "day-first";
    datesInDoubt ||= row.date === "doubt";
    groupingDots ||= row.witnessesGroupingDots;
    for (const index of row.filledBlanks) filledBlanks.add(index);
  }
  return { cells: { dayFirstDates, datesInDoubt, groupingDots }, records, lastRecord, filledBlanks };
}

/** Whether records checked under `one` are checked alike under `other`. */
export function sameCellFacts(one: CellFacts, other: CellFacts): boolean {
  return (
    one.dayFirstDates === other.dayFirstDates &&
    one.datesInDoubt === other.datesInDoubt &&
    one.groupingDots === other.groupingDots
  );
}
