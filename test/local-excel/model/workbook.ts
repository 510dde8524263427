/** The workbook: its sheets, who may change it, what was changed, and the way back. */
import { cell, formatAddress } from "./address";
import { type ChangedEvent, Listeners, type Listener, type ModelEvent, type Origin } from "./events";
import { localeOf, type Locale } from "./locales";
import type { Actor, Editing, Selection, WorkbookOptions } from "./circumstances";
import { refuse } from "./refusal";
import { Sheet } from "./sheet";
import type { DefinedName } from "./state";
import { History, type Kept } from "./history";

export class Workbook {
  readonly locale: Locale;
  readonly date1904: boolean;
  readonly now: () => Date;
  name: string;
  /** Workbook settings of the add-in (Excel.SettingCollection) and of Office.context.document.settings. */
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean | Date>();
  sheets: readonly Sheet[] = [];
  names: readonly DefinedName[] = [];
  structure: { readonly password: string | null } | null = null;
  selection: Selection;
  /** The cell that is being typed in: the API refuses then. */
  editing: Editing | null = null;
  /**
   * Writing a block over hidden rows as desktop Excel has been seen to do it (OfficeDev/office-js #224, xlwings #747): hidden rows keep what
   * they had, every visible row gets the first row of the block.
   */
  misplacesOverHiddenRows = false;
  /** Conditional formats show what they showed when their rule was set: a habit of some builds (hosts/habits.ts), as are the one above and the one below. */
  rulesNotReevaluated = false;
  hidingEndsUndo = true;
  /** Office.context.document.settings cannot be saved. */
  refusesSettings = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Grows with every change, so that what was calculated before is known to be old. */
  version = 1;
  /** The running transaction. */
  stamp = 0;
  #lastStamp = 0;
  #nextSheet = 1;
  #actor: Actor = { origin: "user" };
  #events: ModelEvent[] = [];
  readonly #listeners = new Listeners();
  readonly #history = new History();

  constructor(options: WorkbookOptions = {}) {
    this.locale = localeOf(options.locale ?? "en-US");
    this.date1904 = options.date1904 ?? false;
    this.now = options.now ?? (() => new Date());
    this.name = options.name ?? "Book1.xlsx";
    this.sheets = (options.sheets ?? ["Sheet1"]).map((name) => this.makeSheet(name, "Worksheet"));
    const first = this.sheets[0];
    if (!first) throw new RangeError("a workbook has at least one sheet");
    this.selection = { sheet: first, areas: [cell(0, 0)], active: cell(0, 0) };
  }

  get activeSheet(): Sheet {
    return this.selection.sheet;
  }
  get origin(): Origin {
    return this.#actor.origin;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** A sheet that stands nowhere yet; see addSheet in sheets.ts. */
  makeSheet(name: string, kind: Sheet["kind"]): Sheet {
    const number = (this.#nextSheet++).toString(16).toUpperCase().padStart(4, "0");
    return new Sheet(this, `{00000000-0001-0000-${number}-000000000000}`, kind, name);
  }

  /** By name, whatever its case. */
  findSheet(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }
  sheetById(id: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  listen(listener: Listener): () => void {
    return this.#listeners.add(listener);
  }

  /** Told to the listeners when the running transaction has ended. */
  report(event: ModelEvent): void {
    this.#events.push(event);
  }

  /**
   * Runs `work` as one step that can be taken back, done by `actor`. A step within a step is part of the outer one. What was changed before
   * an exception stays changed, as the first actions of a failing batch do.
   */
  act<T>(actor: Actor, work: () => T): T {
    if (this.stamp !== 0) return work();
    const before = this.#keep();
    this.#actor = actor;
    this.stamp = ++this.#lastStamp;
    try {
      return work();
    } finally {
      this.stamp = 0;
      this.#finish(actor, before);
      this.#actor = { origin: "user" };
    }
  }

  /** A step of whoever acts now; by the user, where nobody else does. */
  change<T>(work: () => T): T {
    return this.act({ origin: "user" }, work);
  }

  /** After this step nothing before it can be undone (a sheet was deleted or hidden). */
  forgetUndo(): void {
    this.#history.barrier = true;
  }

  undo(): boolean {
    return this.#travel(this.#history.back(), "before");
  }
  redo(): boolean {
    return this.#travel(this.#history.forth(), "after");
  }

  /** Refuses as Excel does while a cell is being edited. */
  refuseWhileEditing(): void {
    if (this.editing) refuse("InvalidOperationInCellEditMode");
  }

  #keep(): Kept {
    return {
      sheets: this.sheets,
      names: this.names,
      structure: this.structure,
      states: new Map(this.sheets.map((sheet) => [sheet, sheet.state])),
    };
  }

  #finish(actor: Actor, before: Kept): void {
    const after = this.#keep();
    const events = this.#events;
    this.#events = [];
    const changed = this.#history.record(
      actor,
      before,
      after,
      events.filter((event): event is ChangedEvent => event.kind === "changed"),
    );
    if (changed) this.#calculate(events);
    for (const event of events) this.#listeners.tell(event);
  }

  #travel(step: ReturnType<History["back"]>, to: "before" | "after"): boolean {
    if (!step) return false;
    const kept = step[to];
    this.sheets = kept.sheets;
    this.names = kept.names;
    this.structure = kept.structure;
    for (const [sheet, state] of kept.states) sheet.state = state;
    const events: ModelEvent[] = step.changes.map((change) => ({
      ...change,
      changeType: to === "before" ? inverse[change.changeType] : change.changeType,
      undone: true,
      details: null,
      origin: "user",
    }));
    for (const [sheet] of kept.states) events.push({ kind: "viewChanged", sheet });
    this.#calculate(events);
    for (const event of events) this.#listeners.tell(event);
    return true;
  }

  /** Values are calculated when they are asked for; here they are only known to be old, and the sheets with formulas say so. */
  #calculate(events: ModelEvent[]): void {
    this.version++;
    if (this.calculationMode === "Manual") return;
    for (const sheet of this.sheets) {
      if (sheet.state.formulaCount > 0)
        events.push({
          kind: "calculated",
          sheet,
          address: formatAddress(cell(0, 0)),
        });
    }
  }
}

const inverse: Record<ChangedEvent["changeType"], ChangedEvent["changeType"]> = {
  RangeEdited: "RangeEdited",
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
  CellInserted: "CellDeleted",
  CellDeleted: "CellInserted",
};
