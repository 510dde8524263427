/** Rows or columns moved while we worked. Never leaves the actions: they read again, once, and then refuse. */
import type { Checked } from "../api";
import { Refusal } from "./refusal";

/** Thrown where the sheet is not as it was read; nothing was written. */
export class Moved extends Error {}

/** How often a sheet that moves under our hands is read before the user is told. */
const TRIES = 2;

/**
 * Runs `attempt`, once more when the sheet moved meanwhile, and then refuses with "moved". `seen` gives what the refusal carries.
 */
export async function unlessMoved<T>(
  attempt: () => Promise<T>,
  seen: () => { readonly name: string | undefined; readonly checked?: Checked | undefined },
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
      if (tries === TRIES) throw new Refusal("moved", seen().name, seen().checked);
    }
  }
}
