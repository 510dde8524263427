/**
 * Long work in slices, so that the pane goes on answering: no task may take 50 ms on a machine four times slower than a developer's.
 */
import type { Session } from "./run";

/** How long one slice may take on this machine, in milliseconds. */
const SLICE_MS = 5;

/**
 * Lets the event loop run: whatever comes after it is another task. By a message and not by a timer: browsers let a timer that follows another wait for
 * 4 ms, and in a tab that is not in front for a second or for a minute.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Drains `steps`, letting the event loop run before and between slices; stops when the user cancels. */
export async function inSlices<T>(
  steps: Generator<Progress, T, void>,
  session: Pick<Session, "progress" | "stopIfCancelled">,
): Promise<T> {
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
