/**
 * Reading in several requests, of which the next are sent while the last is on its way or taken in. For requests that only read: Excel carries them out in the order of
 * sending, but what comes of one is not known when the next is sent. Ranges that several of them ask must have been answered for before: the client hands on what
 * Excel calls a range, not how it was come by.
 */
import { yieldToEventLoop } from "./event-loop";
import { isAnswerTooLarge } from "./refusal";
import type { Session } from "./session";

/** What has been queued for one request. */
export interface Reading {
  /** Takes the answer in, in tasks of its own and after the answers to all requests before it. */
  take(): void | Promise<void>;
  /** Called where Excel refuses to give so much at once: puts back what was asked for, so that `next` asks for it in smaller requests. False where it cannot. */
  split?(): boolean;
}

/**
 * Sends what `next` queues until it has nothing more, up to `limits.readAhead` requests at a time, and takes the answers in, in the order of sending. What has
 * been queued before goes with the first request. Where one fails, or the user cancels, nothing more is asked for, and what is on its way is waited for.
 * @param next Queues the next request; null where there is none before the answers are in of those on their way. It is called with how many those are.
 */
export async function readAhead(session: Session, next: (onTheWay: number) => Reading | null): Promise<void> {
  const onTheWay: { readonly reading: Reading; readonly answer: Promise<void> }[] = [];
  const fill = async (): Promise<void> => {
    while (onTheWay.length < Math.max(1, session.limits.readAhead)) {
      session.stopIfCancelled();
      const reading = next(onTheWay.length);
      if (!reading) return;
      const answer = session.send();
      // A failure is met when its turn comes.
      answer.catch(() => undefined);
      onTheWay.push({ reading, answer });
      // The client makes one request of all that is queued within a task, also where `sync` is called twice.
      await yieldToEventLoop();
    }
  };
  try {
    await fill();
    for (let first = onTheWay.shift(); first; first = onTheWay.shift()) {
      await takeIn(first);
      await fill();
    }
  } finally {
    await Promise.allSettled(onTheWay.map(({ answer }) => answer));
  }
}

async function takeIn({
  reading,
  answer,
}: {
  readonly reading: Reading;
  readonly answer: Promise<void>;
}): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (isAnswerTooLarge(error) && reading.split?.()) return;
    throw error;
  }
  await reading.take();
}
