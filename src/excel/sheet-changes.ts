/** What happened to the workbook's sheets, in the order in which it happened. Pure: events.ts feeds it. */
import type { LiveChange } from "../operations/live/plan";
import { cellSpans } from "../values/cell-reference";

/** A point in time: the number of the last change before it. */
export type Moment = number;

/** What happened to one sheet after a moment. */
export interface ChangesSince {
  /** Cells that were edited, each counted once where it was edited alone. */
  readonly cells: number;
  /** Rows, columns or cells were inserted, deleted or sorted. */
  readonly moved: boolean;
}

interface Change {
  readonly moment: Moment;
  readonly address: string;
  readonly cells: number;
  readonly moved: boolean;
}

/** Beyond this many changes of one sheet the oldest are forgotten: nobody reads the exact number. */
const MAX_CHANGES = 10_000;

/** How many cells an address names; whole rows or columns count as one, because nobody edits each of their cells. */
const cellsIn = (address: string): number =>
  cellSpans(address).reduce(
    (sum, span) => sum + (span ? (span.lastRow - span.row + 1) * (span.lastColumn - span.column + 1) : 1),
    0,
  );

export class SheetChanges {
  private last: Moment = 0;
  private readonly bySheet = new Map<string, Change[]>();

  /** Now. */
  get moment(): Moment {
    return this.last;
  }

  /** Somebody edited cells (`address` in A1 notation), or moved them. */
  add(sheetId: string, address: string, moved: boolean): void {
    this.last += 1;
    const changes = this.bySheet.get(sheetId) ?? [];
    changes.push({ moment: this.last, address, cells: moved ? 0 : cellsIn(address), moved });
    if (changes.length > MAX_CHANGES) changes.shift();
    this.bySheet.set(sheetId, changes);
  }

  /** The changes of a sheet after a moment, in order; null where some of them have been forgotten. */
  list(sheetId: string, moment: Moment): readonly LiveChange[] | null {
    const changes = this.bySheet.get(sheetId) ?? [];
    const isForgotten = changes.length === MAX_CHANGES && (changes[0]?.moment ?? 0) > moment + 1;
    return isForgotten ? null : this.after(sheetId, moment);
  }

  /** The sheets that were changed after a moment. */
  sheetsSince(moment: Moment): readonly string[] {
    return [...this.bySheet].flatMap(([id, changes]) => ((changes.at(-1)?.moment ?? 0) > moment ? [id] : []));
  }

  /** @param isNone says of an address that its cells do not count */
  since(sheetId: string, moment: Moment, isNone: (address: string) => boolean = () => false): ChangesSince {
    const changes = this.after(sheetId, moment).filter(({ moved, address }) => moved || !isNone(address));
    const edited = new Map(changes.filter(({ moved }) => !moved).map(({ address, cells }) => [address, cells]));
    return {
      cells: [...edited.values()].reduce((sum, cells) => sum + cells, 0),
      moved: changes.some(({ moved }) => moved),
    };
  }

  /** From the end on: it is asked after each edit, and mostly about the last few. */
  private after(sheetId: string, moment: Moment): readonly Change[] {
    const changes = this.bySheet.get(sheetId) ?? [];
    let first = changes.length;
    while ((changes[first - 1]?.moment ?? -1) > moment) first -= 1;
    return changes.slice(first);
  }
}
