/**
 * The way to Excel: one `Excel.run` an action, one action at a time, a limit on how long a request may take, and refusals as values.
 */
import type { Result, Task } from "../api";
import { Refusal, refusalOf } from "./refusal";
import { breathe } from "./slices";

/** A request that takes longer than this is given up: nobody watches a still pane for longer. */
export const PATIENCE_MS = 90_000;

/** What an action works with: the request context and the task that may cancel it. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what has been queued, as one request, and lets the event loop run. Refuses when the user cancelled meanwhile or Excel does not answer. */
  send(): Promise<void>;
  /** Waits for a request that somebody else sends in this context, with the same patience. */
  wait<T>(request: Promise<T>): Promise<T>;
  /** Reports progress, in any unit. */
  progress(done: number, of: number): void;
  /** Throws when the user has cancelled: between slices of work that asks nothing of Excel. */
  stopIfCancelled(): void;
}

/** Rejects with "no-answer" when `request` takes too long. What was asked may still be carried out: the message says so. */
export async function withPatience<T>(request: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal("no-answer")), milliseconds);
  });
  try {
    return await Promise.race([request, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function sessionOf(context: Excel.RequestContext, task: Task | undefined, patience: number): Session {
  const stopIfCancelled = (): void => {
    if (task?.signal.aborted) throw new Refusal("cancelled");
  };
  return {
    context,
    stopIfCancelled,
    async send() {
      stopIfCancelled();
      await withPatience(context.sync(), patience);
      // The client takes an answer in as one task: what is made of it is another.
      await breathe();
    },
    wait: (request) => withPatience(request, patience),
    progress: (done, of) => task?.progress(done, of),
  };
}

/**
 * The session for one part of an action, so that the action's progress goes on where its other parts end. `from` and `to` are shares of the whole, 0 to 1:
 * how long the parts take on a sheet of usual size.
 */
export function partOf(session: Session, from: number, to: number): Session {
  return { ...session, progress: (done, of) => session.progress(from + ((to - from) * done) / Math.max(1, of), 1) };
}

let running = false;

/** Runs one action. A second one while it runs is refused with "busy". `patience` is in milliseconds. */
export async function run<T extends object>(
  action: (session: Session) => Promise<T>,
  task?: Task,
  patience = PATIENCE_MS,
): Promise<Result<T>> {
  if (running) return new Refusal("busy").toResult();
  running = true;
  try {
    // The press that asked for it is answered first: the pane shows that something runs.
    await breathe();
    return await runBeside(action, task, patience);
  } finally {
    running = false;
  }
}

/** Runs what may go on beside an action, because it changes no cell. Expected refusals come back as values, surprises are thrown. */
export async function runBeside<T extends object>(
  action: (session: Session) => Promise<T>,
  task?: Task,
  patience = PATIENCE_MS,
): Promise<Result<T>> {
  try {
    const done = await Excel.run((context) => action(sessionOf(context, task, patience)));
    return { ...done, ok: true };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal.toResult();
  }
}
