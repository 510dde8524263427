/** Undo and redo: whole states before and after each step. */
import type { ChangedEvent } from "./events";
import type { Sheet } from "./sheet";
import type { DefinedName, SheetState } from "./state";
import type { Actor } from "./circumstances";

export interface Kept {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly structure: { readonly password: string | null } | null;
  readonly states: ReadonlyMap<Sheet, SheetState>;
}

interface Step {
  readonly before: Kept;
  readonly after: Kept;
  readonly changes: readonly ChangedEvent[];
}

/** Excel's own limit on the number of steps. */
const MAX_STEPS = 100;

export class History {
  #past: Step[] = [];
  #future: Step[] = [];
  /** The running step cannot be taken back, nor anything before it. */
  barrier = false;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** True when something was changed. */
  record(actor: Actor, before: Kept, after: Kept, changes: readonly ChangedEvent[]): boolean {
    const barrier = this.barrier;
    this.barrier = false;
    if (!differs(before, after)) return false;
    this.#future = [];
    // A co-author's change is not ours to undo, and our older states do not hold it: assumed to end the list.
    const undoable = !barrier && (actor.origin === "user" || (actor.origin === "addin" && actor.undoable === true));
    this.#past = undoable ? [...this.#past.slice(1 - MAX_STEPS), { before, after, changes }] : [];
    return true;
  }

  back(): Step | null {
    const step = this.#past.pop();
    if (step) this.#future.push(step);
    return step ?? null;
  }
  forth(): Step | null {
    const step = this.#future.pop();
    if (step) this.#past.push(step);
    return step ?? null;
  }
}

function differs(before: Kept, after: Kept): boolean {
  if (before.sheets !== after.sheets || before.names !== after.names || before.structure !== after.structure)
    return true;
  for (const [sheet, state] of after.states) if (before.states.get(sheet) !== state) return true;
  return false;
}
