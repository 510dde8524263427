/** The sheet was changed by somebody else while an action worked. Never leaves the actions: they read again, once, and then refuse. */
import type { Checked } from "../api";
import { codeOf, Refusal, refusalOf } from "./refusal";

/** Thrown where the sheet is not as it was read; nothing stays written. */
export class ConcurrentEdit extends Error {}

/** How often a sheet that keeps changing is read before the action gives up. */
const ATTEMPTS = 2;

/**
 * Runs `attempt`, once more when it ends in a concurrent edit, and then refuses with "moved". `seen` gives what the refusal carries. Something that is not
 * found may be missing because its sheet was deleted: the second attempt, which asks for the sheet first, shows that; otherwise "not found" is an unexpected error.
 */
export async function retryAfterConcurrentEdit<T>(
  attempt: () => Promise<T>,
  seen: () => { readonly name: string | undefined; readonly checked?: Checked | undefined },
): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      const isEdit = error instanceof ConcurrentEdit;
      if (!isEdit && (codeOf(error) !== "ItemNotFound" || refusalOf(error) || attempts === ATTEMPTS)) throw error;
      if (attempts === ATTEMPTS) throw new Refusal("moved", seen().name, seen().checked);
    }
  }
}
