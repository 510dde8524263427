/**
 * Long work in chunks, so that the pane goes on answering: no task may take 50 ms on a machine four times slower than a developer's. All that the add-in does
 * about the event loop is here and in `Session.step`.
 */

/** How long one chunk of work may take on this machine, in milliseconds. */
const CHUNK_MS = 5;

/**
 * Lets the event loop run: whatever comes after it is another task. By a message and not by a timer: browsers delay nested timers by 4 ms, and timers in a
 * background tab by a second or a minute.
 */
export function yieldToEventLoop(): Promise<void> {
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

/** What is notified of the progress of long work, and may stop it. */
export interface Observer {
  /** Reports progress, in any unit. */
  progress(done: number, of: number): void;
  /** Throws when the user has cancelled. */
  stopIfCancelled(): void;
}

/** Runs a generator to its end, yielding to the event loop before it and between chunks; stops when the user cancels. */
export async function inChunks<T>(steps: Generator<Progress, T, void>, observer: Observer): Promise<T> {
  await yieldToEventLoop();
  let until = performance.now() + CHUNK_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    observer.progress(step.value.done, step.value.of);
    await yieldToEventLoop();
    observer.stopIfCancelled();
    until = performance.now() + CHUNK_MS;
  }
}
