/** The list of what the add-in has done to a workbook, and what of it can be undone and done again. Each step itself is kept apart (step.ts). Pure. */

/** What a step did: the words for it are in src/texts. `cells` counts what was changed, cells or whole rows. */
export type StepName =
  /** Check has set number formats and widened columns. */
  | { readonly kind: "formats"; readonly cells: number; readonly columns: number }
  /** Findings were fixed; `column` where all of them were in one. */
  | { readonly kind: "fixed"; readonly cells: number; readonly column: string | null }
  /** A column that was missing was added. */
  | { readonly kind: "column-added"; readonly cells: number; readonly column: string }
  /** A numbered column in which nothing stood was taken away. */
  | { readonly kind: "column-removed"; readonly cells: number; readonly column: string }
  /** Rows that are no records were removed; `first` is a 1-based sheet row. */
  | { readonly kind: "rows-removed"; readonly cells: number; readonly first: number }
  /** Rows were moved to another sheet of this name. */
  | { readonly kind: "rows-moved"; readonly cells: number; readonly sheet: string };

export interface JournalEntry {
  readonly id: number;
  readonly name: StepName;
  /** Characters of the step as it is kept. */
  readonly size: number;
}

/** Older steps come first. The last `undone` of them have been undone, and can be done again, the first of those first. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly undone: number;
  /** The id of the next step. */
  readonly next: number;
}

export const EMPTY_JOURNAL: Journal = { entries: [], undone: 0, next: 1 };

/** As many steps, and as many characters of them, are kept in a workbook. */
export const JOURNAL_LIMITS = { steps: 50, characters: 1_000_000 };
/** Journals of other versions are left alone. */
const VERSION = 1;

export const stepToUndo = ({ entries, undone }: Journal): JournalEntry | null => entries.at(-1 - undone) ?? null;
export const stepToRedo = ({ entries, undone }: Journal): JournalEntry | null =>
  undone === 0 ? null : (entries.at(-undone) ?? null);

export interface Appended {
  readonly journal: Journal;
  /** Null where the step alone is larger than all that may be kept: it cannot be undone, and nothing before it either. */
  readonly id: number | null;
  /** The ids of steps that are not kept any more. */
  readonly dropped: readonly number[];
}

/** The journal with one more step. What had been undone cannot be done again then; the oldest steps go where there are too many. */
export function withStep(journal: Journal, name: StepName, size: number): Appended {
  const id = journal.next;
  const done = journal.entries.slice(0, journal.entries.length - journal.undone);
  const all = [...done, { id, name, size }];
  let characters = all.reduce((sum, entry) => sum + entry.size, 0);
  let first = 0;
  for (; first < all.length; first++) {
    if (all.length - first <= JOURNAL_LIMITS.steps && characters <= JOURNAL_LIMITS.characters) break;
    characters -= all[first]?.size ?? 0;
  }
  const entries = all.slice(first);
  const kept = new Set(entries.map((entry) => entry.id));
  return {
    journal: { entries, undone: 0, next: id + 1 },
    id: kept.has(id) ? id : null,
    dropped: journal.entries.flatMap((entry) => (kept.has(entry.id) ? [] : [entry.id])),
  };
}

/** The journal after its last step was undone, or the first of the undone ones was done again. @param size of the step as it is kept now */
export function withReplayed(journal: Journal, way: "undo" | "redo", size: number): Journal {
  const entry = way === "undo" ? stepToUndo(journal) : stepToRedo(journal);
  return {
    ...journal,
    entries: journal.entries.map((one) => (one === entry ? { ...one, size } : one)),
    undone: journal.undone + (way === "undo" ? 1 : -1),
  };
}

export function journalText({ entries, undone, next }: Journal): string {
  return JSON.stringify({
    version: VERSION,
    next,
    undone,
    steps: entries.map(({ id, name, size }) => [id, size, name]),
  });
}

/** What a workbook holds: null where a newer version of the add-in has written it. What cannot be read is an empty journal. */
export function readJournal(text: unknown): Journal | null {
  const kept = parsed(text);
  if (typeof kept?.["version"] === "number" && kept["version"] > VERSION) return null;
  const { next, undone, steps } = kept ?? {};
  if (!Array.isArray(steps) || !isCount(next) || !isCount(undone) || undone > steps.length) return EMPTY_JOURNAL;
  const entries = steps.map(entryOf);
  return entries.every((entry) => entry !== null) ? { entries, undone, next } : EMPTY_JOURNAL;
}

function entryOf(step: unknown): JournalEntry | null {
  if (!Array.isArray(step)) return null;
  const [id, size, name]: readonly unknown[] = step;
  const known = nameOf(name);
  return isCount(id) && isCount(size) && known ? { id, size, name: known } : null;
}

function nameOf(name: unknown): StepName | null {
  if (!isRecord(name) || !isCount(name["cells"])) return null;
  const { kind, cells, columns, column, first, sheet } = name;
  if (kind === "formats" && isCount(columns)) return { kind, cells, columns };
  if (kind === "fixed" && (column === null || typeof column === "string")) return { kind, cells, column };
  if ((kind === "column-added" || kind === "column-removed") && typeof column === "string")
    return { kind, cells, column };
  if (kind === "rows-moved" && typeof sheet === "string") return { kind, cells, sheet };
  return kind === "rows-removed" && isCount(first) ? { kind, cells, first } : null;
}

function parsed(text: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
