/** The sheet was changed by somebody else while an action worked. Never leaves the actions: they read again, once, and then refuse. */
import type { Checked } from "../api";
import { Refusal } from "./refusal";

/** Thrown where the sheet is not as it was read; nothing stays written. */
export class ConcurrentEdit extends Error {}

/** How often a sheet that keeps changing is read before the action gives up. */
const ATTEMPTS = 2;

/**
 * Runs `attempt`, once more when it ends in a concurrent edit, and then refuses with "moved". `seen` gives what the refusal carries.
 */
export async function retryAfterConcurrentEdit<T>(
  attempt: () => Promise<T>,
  seen: () => { readonly name: string | undefined; readonly checked?: Checked | undefined },
): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConcurrentEdit)) throw error;
      if (attempts === ATTEMPTS) throw new Refusal("moved", seen().name, seen().checked);
    }
  }
}
