/** Reads the cells of a range: what they hold first, and what they show only where that is not the same. */
import { runsOf } from "../../values/runs";
import type { CellValue } from "../../values/sheet";
import { partOfRange, queueUnmoved, type Area } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { inChunks, type Progress } from "../gateway/event-loop";
import { readAhead, type Reading } from "../gateway/read-ahead";
import type { AfterSend, Session } from "../gateway/session";
import { CHARACTERS_SHOWN, Matrices, type Shown, type Span } from "./matrices";
import { RowPlan, type Rows } from "./row-plan";
import type { Sample } from "./sample";
import { shownDateSystem } from "./settings";

export interface Cells<Also> {
  readonly values: readonly (readonly CellValue[])[];
  /** What each cell shows; a text as it is, whatever its format makes of it. */
  readonly text: readonly (readonly string[])[];
  /** en-US number formats; "@" for a text, whatever its format is. */
  readonly formats: readonly (readonly string[])[];
  /** What else was asked for with the first request. */
  readonly also: Also;
  /** What the dates among the cells show of the workbook's date system. */
  readonly date1904: boolean | null;
  /** The rows whose cells the last request has read: all, where it was the only one. */
  readonly lastRows: Rows;
}

/** Characters of a cell, where nothing is known of the sheet: hardly one has more. */
const CHARACTERS_UNKNOWN = 150;
/** What a cell takes that is read a second time: its value again, too. */
const CHARACTERS_LATE = CHARACTERS_SHOWN + 15;

interface Options {
  /** What is known of the cells already. */
  readonly sample?: Sample | null;
  /** Of the range only these columns, 0-based within it. */
  readonly only?: Pick<Area, "column" | "columns">;
}

/**
 * The cells of `range`, which is at `place` and which Excel has answered for before, in as few requests as its answers have room for. An answer that is larger than Excel hands
 * over is asked for in parts. Throws `ConcurrentEdit` when the range moves meanwhile, or a cell changes between the two times it is read.
 * @param queueAlso queues what goes with the first request; called again where that has to be asked for anew
 */
export async function readCells<Also>(
  session: Session,
  range: Excel.Range,
  place: Area,
  queueAlso: () => AfterSend<Also>,
  { sample = null, only = { column: 0, columns: place.columns } }: Options = {},
): Promise<Cells<Also>> {
  const also: { found: AfterSend<Also> | null } = { found: null };
  const queueFirst = (): void => void (also.found = queueAlso());
  const reading = new CellReading(session, range, place, { sample, only, queueFirst });
  await readAhead(session, (onTheWay) => reading.next(onTheWay));
  if (!also.found) throw new Error("Cells were read without a request.");
  return { ...reading.cells(), also: also.found() };
}

class CellReading {
  private readonly matrices: Matrices;
  private readonly plan: RowPlan;
  /** The columns of which it is known that they hold more than texts: their cells are read whole at once. */
  private readonly known: Set<number>;
  /** Cells of which it was not, 0-based within the range. */
  private late: Area[] = [];
  private date1904: boolean | null = null;
  private lastRows: Rows = { row: 0, rows: 0 };
  private taken = 0;
  private isFirstDue = true;

  constructor(
    private readonly session: Session,
    private readonly range: Excel.Range,
    private readonly place: Area,
    private readonly options: Required<Options> & { queueFirst(): void },
  ) {
    const { sample, only } = options;
    const { rows } = place;
    const { columns } = only;
    this.matrices = new Matrices(columns);
    this.plan = new RowPlan(rows, sample?.rowCharacters ?? CHARACTERS_UNKNOWN * columns, session.limits);
    this.known = new Set(sample?.shown);
  }

  cells(): Omit<Cells<unknown>, "also"> {
    const { values, text, formats } = this.matrices;
    return { values, text, formats, date1904: this.date1904, lastRows: this.lastRows };
  }

  next(onTheWay: number): Reading | null {
    const rows = this.plan.next();
    if (rows) return this.queueRows(rows);
    // Answers on their way may hold more cells to read a second time.
    const late = onTheWay > 0 ? [] : this.someLate();
    return late.length > 0 ? this.queueLate(late) : null;
  }

  private queueRows(rows: Rows): Reading {
    const { matrices } = this;
    this.lastRows = rows;
    const isFirst = this.isFirstDue;
    this.isFirstDue = false;
    if (isFirst) this.options.queueFirst();
    const throwIfMoved = queueUnmoved(this.range, this.place);
    const held = this.part({ ...rows, column: 0, columns: this.options.only.columns });
    held.load({ values: true });
    const lookedAt = new Set(this.known);
    const shown = columnRuns([...lookedAt]).map((columns) => this.queueShown({ ...rows, ...columns }));
    return {
      take: async () => {
        throwIfMoved();
        const { characters, spans } = await this.inChunks(matrices.putValues(rows.row, held.values));
        this.plan.tookIn(rows, characters + (await this.putShown(shown.map((ask) => ask()))));
        this.lookLater(spans.filter(({ column }) => !lookedAt.has(column)));
        this.taken += rows.rows;
        this.session.progress(this.taken, this.place.rows);
      },
      split: () => {
        this.isFirstDue ||= isFirst;
        return this.plan.putBack(rows);
      },
    };
  }

  /** Reads what cells show that are there already, and once more what they hold: had it changed meanwhile, the two would not belong together. */
  private queueLate(areas: readonly Area[]): Reading {
    const throwIfMoved = queueUnmoved(this.range, this.place);
    const details = areas.map((area) => {
      const held = this.part(area);
      held.load({ values: true });
      return { area, held, shown: this.queueShown(area) };
    });
    return {
      take: async () => {
        throwIfMoved();
        for (const { area, held } of details) if (!this.isAsRead(area, held.values)) throw new ConcurrentEdit();
        await this.putShown(details.map(({ shown }) => shown()));
      },
    };
  }

  private part(area: Area): Excel.Range {
    return partOfRange(this.range, { ...area, column: area.column + this.options.only.column });
  }

  private queueShown(area: Area): AfterSend<Shown> {
    const cells = this.part(area);
    cells.load({ text: true, numberFormat: true });
    return () => ({ row: area.row, column: area.column, text: cells.text, formats: cells.numberFormat });
  }

  /** Reports no progress: whole answers do. */
  private inChunks<T>(steps: Generator<Progress, T, void>): Promise<T> {
    return inChunks(steps, { progress: () => undefined, stopIfCancelled: () => this.session.stopIfCancelled() });
  }

  private async putShown(parts: readonly Shown[]): Promise<number> {
    if (parts.length === 0) return 0;
    for (const { row, column, text, formats } of parts) {
      if (this.date1904 !== null) break;
      const width = text[0]?.length ?? 0;
      const values = this.matrices.values
        .slice(row, row + text.length)
        .map((cells) => cells.slice(column, column + width));
      this.date1904 = shownDateSystem({ values, text, formats });
    }
    return this.inChunks(this.matrices.putShown(parts));
  }

  private isAsRead({ row, column }: Area, values: readonly (readonly CellValue[])[]): boolean {
    return values.every((cells, at) =>
      cells.every((value, index) => value === this.matrices.values[row + at]?.[column + index]),
    );
  }

  private lookLater(spans: readonly Span[]): void {
    const most = this.mostLate;
    const byColumn = new Map(spans.map((span) => [span.column, span]));
    for (const { column, columns } of columnRuns([...byColumn.keys()])) {
      const run = Array.from({ length: columns }, (_, at) => byColumn.get(column + at)).filter(
        (span) => span !== undefined,
      );
      const first = Math.min(...run.map((span) => span.first));
      const end = Math.max(...run.map(({ last }) => last)) + 1;
      const step = Math.max(1, Math.floor(most / columns));
      for (let row = first; row < end; row += step)
        this.late.push({ row, column, rows: Math.min(step, end - row), columns });
    }
    for (const { column } of spans) this.known.add(column);
  }

  /** Takes as many of the cells that are still to be read a second time as an answer has room for. */
  private someLate(): readonly Area[] {
    const most = this.mostLate;
    let cells = 0;
    const over = this.late.findIndex(({ rows, columns }, at) => (cells += rows * columns) > most && at > 0);
    const some = over < 0 ? this.late : this.late.slice(0, over);
    this.late = this.late.slice(some.length);
    return some;
  }

  private get mostLate(): number {
    return Math.max(1, Math.floor(this.session.limits.answerCharacters / CHARACTERS_LATE));
  }
}

/** Columns, each run of neighbours as one. */
const columnRuns = (columns: readonly number[]): readonly Pick<Area, "column" | "columns">[] =>
  runsOf(columns.toSorted((one, other) => one - other)).map(({ first, count }) => ({ column: first, columns: count }));
