import {
  endColumn,
  endRow,
  holdsArea,
  isWholeColumns,
  isWholeRows,
  refuse,
  sameArea,
  type Area,
  type Sheet,
  type Workbook,
} from "../model";
import { NO_HABITS, type Habits } from "../hosts/habits";
import { EventRegister } from "./event-register";

const MAX_EVENT_RANGES = 1000;

/** How cells moved: inserted cells push others away, deleted ones pull them in. */
export interface Move {
  readonly sheet: Sheet;
  /** The cells that were inserted, or that were deleted. */
  readonly area: Area;
  readonly kind: "inserted" | "deleted";
  readonly along: "rows" | "columns";
}

/** One range of the API. It follows its cells when rows or columns move, as a range of Excel's does. */
export class RangeTarget {
  #area: Area | null;

  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.#area = area;
    if (sticksOut(area, book.habits.grid)) refuse("InvalidArgument");
    book.follow(this);
  }

  /** Refuses when the cells or the sheet are gone. */
  get area(): Area {
    if (this.sheet.deleted) return refuse("ItemNotFound");
    return this.#area ?? refuse("InvalidReference");
  }
  get areas(): readonly Area[] {
    return [this.area];
  }
  /** The same as far as the sheet reaches, which in a workbook of the old format is less. */
  get extent(): Area {
    const { area } = this;
    const { rows, columns } = this.book.habits.grid;
    return {
      ...area,
      rows: Math.min(area.rows, rows - area.row),
      columns: Math.min(area.columns, columns - area.column),
    };
  }

  moved(move: Move): void {
    if (this.#area !== null && move.sheet === this.sheet) this.#area = after(this.#area, move);
  }
}

/** What ranges and multi-area ranges have in common: cells of one sheet. */
export interface Zone {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** What the facade keeps beside the workbook: ranges that must follow their cells, and who listens to what. */
export class Book {
  readonly events = new EventRegister();
  /** Excel.Runtime.enableEvents of this add-in. */
  eventsEnabled = true;
  /** False while another workbook is in front (OfficeDev/office-js #5319, #6365). */
  inFront = true;
  /** Conditional formats, by id, of which nothing can be read any more ("all"), or everything but their type ("rule"). */
  readonly unreadableRules = new Map<string, "all" | "rule">();
  /** Those that were deleted through the API: one that is there all the same was brought back by Undo. */
  readonly deletedRules = new Set<string>();
  /** The sheet that Excel takes for the active one although another is in front (freezeMakesActive). */
  mistakenForActive: Sheet | null = null;
  /** Changed since it was last said to be saved. */
  dirty = false;
  readonly #eventRanges = new Map<string, RangeTarget>();
  #lastEventRange = 0;
  #ranges: WeakRef<RangeTarget>[] = [];
  /** Moves that were told already when their event comes at the end of the request. */
  readonly #announced: Move[] = [];

  /** Ends it: ranges follow their cells no more. */
  readonly stop: () => void;

  constructor(
    readonly workbook: Workbook,
    readonly habits: Habits = NO_HABITS,
  ) {
    this.stop = workbook.listen((event) => {
      this.dirty = true;
      if (event.kind === "activated" && event.sheet === workbook.activeSheet) this.mistakenForActive = null;
      if (event.kind !== "changed") return;
      const inserted = event.changeType.endsWith("Inserted");
      if (!inserted && !event.changeType.endsWith("Deleted")) return;
      const along =
        event.shift === null
          ? event.changeType.startsWith("Row")
            ? "rows"
            : "columns"
          : event.shift === "Up" || event.shift === "Down"
            ? "rows"
            : "columns";
      const move: Move = { sheet: event.sheet, area: event.area, kind: inserted ? "inserted" : "deleted", along };
      const announced = this.#announced.findIndex(
        (known) => known.sheet === move.sheet && known.kind === move.kind && sameArea(known.area, move.area),
      );
      if (announced < 0) this.#moved(move);
      else this.#announced.splice(announced, 1);
    });
  }

  /** The cells of an event, to be asked for later by the id that is answered. Only those of the latest events are remembered. */
  rememberForEvent(sheet: Sheet, area: Area): string {
    const id = `event-${++this.#lastEventRange}`;
    this.#eventRanges.set(id, new RangeTarget(this, sheet, area));
    this.#eventRanges.delete(`event-${this.#lastEventRange - MAX_EVENT_RANGES}`);
    return id;
  }
  rangeOfEvent(id: string): RangeTarget | null {
    return this.#eventRanges.get(id) ?? null;
  }

  follow(range: RangeTarget): void {
    this.#ranges.push(new WeakRef(range));
    if (this.#ranges.length % 4096 === 0) this.#ranges = this.#ranges.filter((known) => known.deref() !== undefined);
  }

  /** A move that the facade made itself: told at once, so that later actions of the same request find their cells. */
  announce(move: Move): void {
    this.#announced.push(move);
    this.#moved(move);
  }

  #moved(move: Move): void {
    for (const range of this.#ranges) range.deref()?.moved(move);
  }
}

/** Where the cells of `area` are after the move; null when none is left. */
export function after(area: Area, move: Move): Area | null {
  const byRows = move.along === "rows";
  const covers = byRows ? holdsColumns(move.area, area) : holdsRows(move.area, area);
  if (!covers) return area;
  if (byRows) {
    const [row, rows] = shifted(area.row, area.rows, move.area.row, move.area.rows, move.kind, isWholeColumns(area));
    return rows === 0 ? null : { ...area, row, rows };
  }
  const [column, columns] = shifted(
    area.column,
    area.columns,
    move.area.column,
    move.area.columns,
    move.kind,
    isWholeRows(area),
  );
  return columns === 0 ? null : { ...area, column, columns };
}

const holdsColumns = (outer: Area, inner: Area): boolean =>
  holdsArea({ ...outer, row: 0, rows: 1 }, { ...inner, row: 0, rows: 1 });
const holdsRows = (outer: Area, inner: Area): boolean =>
  holdsArea({ ...outer, column: 0, columns: 1 }, { ...inner, column: 0, columns: 1 });

function shifted(
  start: number,
  size: number,
  at: number,
  count: number,
  kind: Move["kind"],
  whole: boolean,
): [number, number] {
  if (whole) return [start, size];
  if (kind === "inserted") {
    if (at <= start) return [start + count, size];
    return at < start + size ? [start, size + count] : [start, size];
  }
  const before = Math.max(0, Math.min(start, at + count) - at);
  const inside = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  return [start - before, size - inside];
}

/** Whether an area ends beyond the sheet. Whole rows and columns are as long as the sheet is. */
const sticksOut = (area: Area, { rows, columns }: Habits["grid"]): boolean =>
  (!isWholeColumns(area) && endRow(area) > rows) || (!isWholeRows(area) && endColumn(area) > columns);

export const lastRow = (area: Area): number => endRow(area) - 1;
export const lastColumn = (area: Area): number => endColumn(area) - 1;
/** Whole columns or rows: too large for values, as Excel says of "unbounded" ranges. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);
