/**
 * Long work in slices, so that the pane goes on answering: no task may take 50 ms on a machine four times slower than a developer's.
 */
import type { Session } from "./run";

/** How long one slice may take on this machine, in milliseconds. */
const SLICE_MS = 5;

/** Lets the event loop run: whatever comes after it is another task. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Drains `steps`, letting the event loop run before and between slices; stops when the user cancels. */
export async function inSlices<T>(steps: Generator<Progress, T, void>, session: Session): Promise<T> {
  await breathe();
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    session.progress(step.value.done, step.value.of);
    await breathe();
    session.stopIfCancelled();
    until = performance.now() + SLICE_MS;
  }
}
