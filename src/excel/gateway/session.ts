/**
 * The way to Excel: one `Excel.run` an action, one action at a time, a time limit for every request, and refusals as values.
 */
import type { Result, Task } from "../api";
import { yieldToEventLoop, type Observer } from "./event-loop";
import { Refusal, refusalOf } from "./refusal";
import { REQUEST_LIMITS, type RequestLimits } from "./request-limits";

/** What an action works with: the request context and the task that may cancel it. */
export interface Session extends Observer {
  readonly context: Excel.RequestContext;
  readonly limits: RequestLimits;
  /** Sends what has been queued, as one request, and yields to the event loop. Refuses when the user has cancelled, or Excel does not answer in time. */
  send(): Promise<void>;
  /** The same session for work that must be brought to its end: it goes on when the user has cancelled. */
  uncancellable(): Session;
  /** Waits for a request that somebody else sends in this context, with the same time limit. */
  wait<T>(request: Promise<T>): Promise<T>;
  /** Runs `work` as a task of its own, so that the browser can draw and answer before it. */
  step<T>(work: () => T): Promise<T>;
}

/**
 * What a function that queues reads gives back: called once the request has been sent, it gives what was read.
 *
 *     const settings = queueSettings(lists); // AfterSend<Settings>
 *     await session.send();
 *     const { listSeparator } = settings();
 */
export type AfterSend<T> = () => T;

/** Rejects with "no-answer" when `request` takes too long. What was asked may still be carried out: the message says so. */
export async function withTimeout<T>(request: Promise<T>, milliseconds: number): Promise<T> {
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

function sessionOf(context: Excel.RequestContext, task: Task | undefined, limits: RequestLimits): Session {
  const { timeout } = limits;
  return {
    context,
    limits,
    stopIfCancelled() {
      if (task?.signal.aborted) throw new Refusal("cancelled");
    },
    async send() {
      this.stopIfCancelled();
      await withTimeout(context.sync(), timeout);
      // The client processes an answer in one task: what is made of it is another.
      await yieldToEventLoop();
    },
    uncancellable() {
      return { ...this, stopIfCancelled: () => undefined };
    },
    wait: (request) => withTimeout(request, timeout),
    async step(work) {
      await yieldToEventLoop();
      return work();
    },
    progress: (done, of) => task?.progress(done, of),
  };
}

/**
 * The session for one part of an action, so that the action's progress continues where its other parts end. `from` and `to` are shares of the whole, 0 to 1:
 * how long the parts take on a sheet of usual size.
 */
export function partOf(session: Session, from: number, to: number): Session {
  return { ...session, progress: (done, of) => session.progress(from + ((to - from) * done) / Math.max(1, of), 1) };
}

let isRunning = false;
/** What nobody has pressed for and an action waits for; null while there is none. */
let background: Promise<unknown> | null = null;

/** Runs one action. A second one meanwhile is refused with "busy". */
export async function runAction<T extends object>(
  action: (session: Session) => Promise<T>,
  task?: Task,
  limits = REQUEST_LIMITS,
): Promise<Result<T>> {
  if (isRunning) return new Refusal("busy").toResult();
  isRunning = true;
  try {
    // The press is answered first: the pane shows that something runs.
    await yieldToEventLoop();
    await background;
    return await runAlongside(action, task, limits);
  } finally {
    isRunning = false;
  }
}

/**
 * Runs what nobody has pressed for, such as Live's check of an edit. Refused with "busy" while an action runs, or something else of this kind; an action that is pressed
 * meanwhile waits for its end, and is never refused for it.
 */
export async function runInBackground<T extends object>(
  work: (session: Session) => Promise<T>,
  limits = REQUEST_LIMITS,
): Promise<Result<T>> {
  if (isRunning || background) return new Refusal("busy").toResult();
  const running = runAlongside(work, undefined, limits);
  background = running.catch(() => undefined);
  try {
    return await running;
  } finally {
    background = null;
  }
}

/** Runs what may go on beside an action, because it changes no cell. Expected refusals come back as values, unexpected errors are thrown. */
export async function runAlongside<T extends object>(
  action: (session: Session) => Promise<T>,
  task?: Task,
  limits = REQUEST_LIMITS,
): Promise<Result<T>> {
  try {
    const done = await Excel.run((context) => action(sessionOf(context, task, limits)));
    return { ...done, ok: true };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal.toResult();
  }
}
