/**
 * What requests would cost on a way of any length to Excel, out of one run without a way. Answers are handed to the add-in one at a time, each when it has
 * nothing else to do, so that it is seen after which answer a request was sent. From that follows when it would be sent, and answered, at any latency; the
 * work of the add-in and of Excel counts as nothing, so the same run always gives the same times.
 */
import type { LocalExcel } from "../local-excel/transport/node";

/** One request of a run, in the order of sending. */
export interface Trip {
  /** How many answers had been handed over before it was sent. */
  readonly after: number;
  /** Characters of its body. */
  readonly sent: number;
  /** Characters of its answer. */
  readonly answered: number;
}

/** What an action did. */
export interface Run {
  readonly trips: readonly Trip[];
  /** Milliseconds that it took here, without those of the stand-in. */
  readonly ownWork: number;
}

const BYTES_A_MS = 10_000;
/** Turns of the event loop in which nothing happens, after which the add-in is taken to wait. */
const IDLE_TURNS = 5;

/** Milliseconds until the last answer is there, where a request takes `latency` beside its bytes, at 10 MB/s. Answers come one after the other. */
export function durationOf(trips: readonly Trip[], latency: number): number {
  const delivered: number[] = [];
  for (const { after, sent, answered } of trips) {
    const sentAt = after === 0 ? 0 : (delivered[after - 1] ?? 0);
    const arrives = Math.max(sentAt + latency + sent / BYTES_A_MS, delivered.at(-1) ?? 0);
    delivered.push(arrives + answered / BYTES_A_MS);
  }
  return delivered.at(-1) ?? 0;
}

/** Watches the requests to a stand-in. One at a time: it counts the breaths that the add-in takes on its way through the event loop. */
export class Network {
  private trips: Trip[] = [];
  private answersGiven = 0;
  private inStandIn = 0;
  private activity = 0;
  private readonly waiting: (() => void)[] = [];
  private isDelivering = false;
  private readonly usualChannel = globalThis.MessageChannel;

  constructor({ host }: Pick<LocalExcel, "host">) {
    const answer = host.answer.bind(host);
    host.answer = async (...request) => {
      const index = host.requests.length;
      const after = this.answersGiven;
      this.activity += 1;
      const began = performance.now();
      const answered = await answer(...request);
      this.inStandIn += performance.now() - began;
      const seen = host.requests[index];
      // The client's clean-up is not waited for in a real Excel.
      if (seen?.cleanUp) return answered;
      this.trips.push({ after, sent: seen?.size ?? 0, answered: seen?.answered ?? 0 });
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        void this.deliver();
      });
      return answered;
    };
    // The add-in yields to the event loop by a message of a channel of its own.
    const counting = (): void => void (this.activity += 1);
    globalThis.MessageChannel = class extends this.usualChannel {
      constructor() {
        super();
        counting();
      }
    };
  }

  /** Runs one action and tells what it did. */
  async watch(action: () => Promise<unknown>): Promise<Run> {
    this.trips = [];
    this.answersGiven = 0;
    this.inStandIn = 0;
    const began = performance.now();
    await action();
    return { trips: this.trips, ownWork: performance.now() - began - this.inStandIn };
  }

  stop(): void {
    globalThis.MessageChannel = this.usualChannel;
  }

  private async deliver(): Promise<void> {
    if (this.isDelivering) return;
    this.isDelivering = true;
    while (this.waiting.length > 0) {
      await this.untilIdle();
      this.answersGiven += 1;
      this.waiting.shift()?.();
    }
    this.isDelivering = false;
  }

  private async untilIdle(): Promise<void> {
    for (let turns = 0, seen = this.activity; turns < IDLE_TURNS; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (seen === this.activity) continue;
      seen = this.activity;
      turns = 0;
    }
  }
}
