/**
 * Live: checks what is edited while it is edited. It listens to Excel, merges bursts, and waits while a cell is being edited or an action runs.
 *
 * The list is brought up to date at once, by reading only. The marks in the sheet wait: whatever the add-in writes is the newest step of Excel's undo, so that Ctrl+Z would
 * take back a message and not what the user has just typed, and no API joins a write to a step of the user's. So marks are written when the user turns to the pane or
 * to another sheet, or has edited nothing for a while.
 */
import type { Checked, LiveOutcome, RefusalReason, Result } from "../api";
import type { WorkbookEvents } from "../events";

/** In milliseconds. */
export interface LiveTiming {
  /** How long edits are gathered: fast typing and a paste in parts are one. */
  readonly gather: number;
  /** How long nothing is edited before the marks are written unasked. */
  readonly quiet: number;
  /** How long to wait where Excel does not let us in; longer each time, up to `quiet`. */
  readonly retry: number;
}

export const LIVE_TIMING: LiveTiming = { gather: 200, quiet: 30_000, retry: 500 };

/** What came of a look at a sheet after it was edited. `checked` is null where there was nothing to check, as on a sheet of another kind. */
export interface LiveChecked {
  readonly checked: Checked | null;
}

/** How writing the marks ended: they are right, or the sheet was not as it was read and must be checked first. */
export interface LiveMarked {
  readonly isRight: boolean;
}

/** What Live does in Excel. */
export interface LiveWork {
  check(sheetId: string): Promise<Result<LiveChecked>>;
  mark(sheetId: string): Promise<Result<LiveMarked>>;
  isOn(): Promise<Result<{ readonly on: boolean }>>;
  /** What a change of a sheet says: nothing, where it is confined to the Errors column. */
  isWorthALook(sheetId: string): boolean;
}

/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<RefusalReason> = new Set(["busy", "editing", "inactive-workbook", "no-answer", "moved"]);

export class Live {
  private listener: ((outcome: LiveOutcome) => void) | null = null;
  private stopListening: (() => void) | null = null;
  private on = false;
  private held = false;
  /** Up to this moment all changes have been taken in. */
  private seen = 0;
  private front: string | null = null;
  private readonly toCheck = new Set<string>();
  private readonly toMark = new Set<string>();
  private areMarksDue = false;
  private isWorking = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private quietTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly work: LiveWork,
    private readonly events: WorkbookEvents,
    private readonly timing: LiveTiming = LIVE_TIMING,
  ) {}

  /** Begins. Returns the way to stop: nothing is heard or done after it. */
  start(listener: (outcome: LiveOutcome) => void): () => void {
    this.listener = listener;
    this.seen = this.events.moment;
    this.stopListening = this.events.listen(() => this.heard());
    void this.readSwitch(listener);
    return () => {
      if (this.listener !== listener) return;
      this.listener = null;
      this.stopListening?.();
      this.clear();
    };
  }

  /** The switch, as the workbook keeps it by now. */
  turn(on: boolean): void {
    this.on = on;
    if (!on) this.clear();
    this.listener?.({ kind: "switched", on });
    this.heard();
  }

  /** While something is open in the pane that speaks of what was found, nothing new is found. */
  hold(held: boolean): void {
    this.held = held;
    if (!held && this.toCheck.size > 0) this.checkIn(0);
  }

  /** The user has turned to the pane: what waits is done. */
  catchUp(): void {
    if (!this.on) return;
    // Until the next edit: what is being checked just now is marked too.
    this.areMarksDue = true;
    if (this.toCheck.size + this.toMark.size > 0) this.checkIn(0);
  }

  private async readSwitch(listener: (outcome: LiveOutcome) => void): Promise<void> {
    try {
      const found = await this.work.isOn();
      // Where Excel did not answer, it is on: whatever it does then is refused too, and said.
      if (this.listener === listener) this.turn(found.ok ? found.on : true);
    } catch (error) {
      if (this.listener === listener) listener({ kind: "failed", error });
    }
  }

  private clear(): void {
    this.toCheck.clear();
    this.toMark.clear();
    this.areMarksDue = false;
    for (const timer of [this.timer, this.quietTimer]) if (timer !== null) clearTimeout(timer);
    this.timer = this.quietTimer = null;
  }

  private heard(): void {
    if (!this.on) return;
    const changed = this.events.changedSheets(this.seen);
    this.seen = this.events.moment;
    const front = this.events.sheetInFront;
    const hasLeft = front !== this.front;
    this.front = front;
    const worth = changed.filter((id) => this.work.isWorthALook(id));
    for (const id of worth) this.toCheck.add(id);
    if (worth.length > 0) {
      // Later edits of a burst do not put off the first ones' check.
      if (this.timer === null) this.checkIn(this.timing.gather);
      this.waitForQuiet();
    } else if (hasLeft) this.catchUp();
  }

  private waitForQuiet(): void {
    if (this.quietTimer !== null) clearTimeout(this.quietTimer);
    this.areMarksDue = false;
    this.quietTimer = setTimeout(() => {
      this.quietTimer = null;
      this.catchUp();
    }, this.timing.quiet);
  }

  private checkIn(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.next();
    }, milliseconds);
  }

  /** One piece of work after the other: checks first, then marks where they are due. */
  private async next(): Promise<void> {
    if (this.isWorking || this.held || !this.listener) return;
    this.isWorking = true;
    let wait: number | null = null;
    try {
      const [sheet] = this.toCheck;
      if (sheet !== undefined) wait = await this.check(sheet);
      else {
        const [marked] = this.areMarksDue ? this.toMark : [];
        if (marked !== undefined) wait = await this.mark(marked);
      }
    } catch (error) {
      // What is shown stays, and says that it is old; the next edit begins anew.
      this.clear();
      this.listener?.({ kind: "failed", error });
    } finally {
      this.isWorking = false;
    }
    const hasMore = this.toCheck.size > 0 || (this.areMarksDue && this.toMark.size > 0);
    if (this.on && hasMore) this.checkIn(wait ?? 0);
  }

  /** Gives how long to wait before going on; null for not at all. */
  private async check(sheetId: string): Promise<number | null> {
    this.toCheck.delete(sheetId);
    const result = await this.work.check(sheetId);
    if (!this.listener || !this.on) return null;
    if (!result.ok) return this.refused(result.reason, () => this.toCheck.add(sheetId));
    this.failures = 0;
    if (result.checked) this.found(result.checked);
    return null;
  }

  private found(checked: Checked): void {
    this.toMark.add(checked.sheetId);
    this.listener?.({ kind: "checked", checked });
  }

  private async mark(sheetId: string): Promise<number | null> {
    this.toMark.delete(sheetId);
    const result = await this.work.mark(sheetId);
    if (!this.listener || !this.on) return null;
    if (!result.ok) return this.refused(result.reason, () => this.toMark.add(sheetId));
    if (result.isRight) {
      this.failures = 0;
      return null;
    }
    // The sheet is another by now: it is checked, and then marked.
    return this.refused("moved", () => this.toCheck.add(sheetId));
  }

  /** What Excel refuses for the moment is tried again, less and less often; anything else waits for the next edit. */
  private refused(reason: RefusalReason, again: () => void): number | null {
    this.failures += 1;
    const passes = PASSING.has(reason);
    if (!passes || this.failures > 1) this.listener?.({ kind: "behind" });
    if (!passes) return null;
    again();
    return Math.min(this.timing.quiet, this.timing.retry * 2 ** Math.min(this.failures - 1, 10));
  }
}
