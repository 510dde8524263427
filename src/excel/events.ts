/**
 * Listens to the workbook while the pane is there: edits, moved rows, the sheet in front, names, deleted sheets. The add-in's own writes are not
 * reported. A sheet is known by its id, so a renamed one stays the same sheet.
 */
import type { LiveChange } from "../operations/live/plan";
import type { SheetNews } from "./api";
import { SheetChanges, type Moment } from "./sheet-changes";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

export class WorkbookEvents {
  private readonly changes = new SheetChanges();
  private readonly names = new Map<string, string>();
  private readonly deleted = new Set<string>();
  /** The id of the sheet in front; null until another one was brought there. */
  private front: string | null = null;
  private readonly listeners = new Set<() => void>();
  /** From when on Excel has reported without a break; null while it does not. */
  private listensSince: Moment | null = null;
  private stopHost: (() => void) | null = null;

  /** Now: what changes after it, `newsOf` reports. */
  get moment(): Moment {
    return this.changes.moment;
  }

  /** The changes of a sheet since `asOf`, in order; null where not all of them are known. */
  changesOf(sheetId: string, asOf: Moment): readonly LiveChange[] | null {
    return this.listensSince === null || this.listensSince > asOf ? null : this.changes.list(sheetId, asOf);
  }

  /** The sheets that were changed since `asOf`. */
  changedSheets(asOf: Moment): readonly string[] {
    return this.changes.sheetsSince(asOf).filter((id) => !this.deleted.has(id));
  }

  /** The id of the sheet in front; null until another one was brought there. */
  get sheetInFront(): string | null {
    return this.front;
  }

  /** What happened to a sheet since `asOf`. `name` is the one that it had then; of edits whose address `isNone` accepts, nothing is said. */
  newsOf({
    sheetId,
    sheet,
    asOf,
    isNone,
  }: {
    readonly sheetId: string;
    readonly sheet: string;
    readonly asOf: Moment;
    readonly isNone?: (address: string) => boolean;
  }): SheetNews {
    return {
      ...this.changes.since(sheetId, asOf, isNone),
      name: this.deleted.has(sheetId) ? null : (this.names.get(sheetId) ?? sheet),
      inFront: this.front === null || this.front === sheetId ? null : (this.names.get(this.front) ?? ""),
    };
  }

  /** Calls `listener` whenever there may be news of a sheet. Listens to Excel from the first listener to the last; returns the way to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    this.stopHost ??= listenToHost(this);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopHost?.();
      this.stopHost = null;
      this.listensSince = null;
    };
  }

  /** Whether no row of a sheet moved since `asOf`; false where nobody listened. */
  hasStayed(sheetId: string, asOf: Moment): boolean {
    return this.listensSince !== null && this.listensSince <= asOf && !this.changes.since(sheetId, asOf).moved;
  }

  /** Excel reports from now on. */
  listening(): void {
    this.listensSince = this.moment;
  }

  edited(sheetId: string, address: string): void {
    this.changes.add(sheetId, address, false);
    this.notify();
  }

  moved(sheetId: string, address: string): void {
    this.changes.add(sheetId, address, true);
    this.notify();
  }

  activated(sheetId: string): void {
    this.front = sheetId;
    this.notify();
  }

  removed(sheetId: string): void {
    this.deleted.add(sheetId);
    this.notify();
  }

  named(names: Iterable<readonly [id: string, name: string]>): void {
    for (const [id, name] of names) this.names.set(id, name);
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The add-in's own write. Compared as a text: an older host does not send it, and then every change counts. */
const OWN: string = "ThisLocalAddin";

/** Registers for what Excel reports; a host that lacks a kind of event, or refuses, simply reports less. Returns the way to stop. */
function listenToHost(events: WorkbookEvents): () => void {
  let stopped = false;
  let handlers: readonly Handler[] = [];
  const registered = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    handlers = registrations(worksheets, events).flatMap((register) => attempt(register));
    worksheets.load({ id: true, name: true });
    await context.sync();
    events.listening();
    events.named(worksheets.items.map(({ id, name }) => [id, name]));
  }).catch(() => undefined);
  const remove = async (): Promise<void> => {
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  return () => {
    if (stopped) return;
    stopped = true;
    void registered.then(remove).catch(() => undefined);
  };
}

function registrations(sheets: Excel.WorksheetCollection, events: WorkbookEvents): readonly (() => Handler)[] {
  return [
    () =>
      sheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => {
        if (String(triggerSource) === OWN) return;
        if (changeType === Excel.DataChangeType.rangeEdited) events.edited(worksheetId, address);
        else events.moved(worksheetId, address);
      }),
    () => sheets.onRowSorted.add(async ({ worksheetId, address }) => events.moved(worksheetId, address)),
    () => sheets.onColumnSorted.add(async ({ worksheetId, address }) => events.moved(worksheetId, address)),
    () =>
      sheets.onActivated.add(async ({ worksheetId }) => {
        events.activated(worksheetId);
        await readNames(events);
      }),
    () => sheets.onDeleted.add(async ({ worksheetId }) => events.removed(worksheetId)),
    () => sheets.onNameChanged.add(async ({ worksheetId, nameAfter }) => events.named([[worksheetId, nameAfter]])),
  ];
}

/** A member that this version of the library or the host does not know throws at once. */
function attempt(register: () => Handler): readonly Handler[] {
  try {
    return [register()];
  } catch {
    return [];
  }
}

/** The names of all sheets: new ones have no name yet, and not every host reports a sheet that is renamed. */
async function readNames(events: WorkbookEvents): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ id: true, name: true });
    await context.sync();
    events.named(worksheets.items.map(({ id, name }) => [id, name]));
  }).catch(() => undefined);
}
