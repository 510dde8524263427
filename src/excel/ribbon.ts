/** From the ribbon's buttons to the pane: outcomes that nobody has seen yet wait until the pane listens. */
import type { Outcome } from "./api";

export class RibbonOutcomes {
  private readonly listeners = new Set<(outcome: Outcome) => void>();
  private waiting: Outcome[] = [];

  /** Hands an outcome to the pane, now or as soon as it listens. */
  report(outcome: Outcome): void {
    if (this.listeners.size === 0) this.waiting.push(outcome);
    for (const listener of this.listeners) listener(outcome);
  }

  /** Returns the way to stop listening. */
  listen(listener: (outcome: Outcome) => void): () => void {
    this.listeners.add(listener);
    const missed = this.waiting;
    this.waiting = [];
    for (const outcome of missed) listener(outcome);
    return () => this.listeners.delete(listener);
  }
}
