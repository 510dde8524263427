/** From the ribbon's buttons to the pane: results that nobody has seen yet wait until the pane listens. */
import type { RibbonResult } from "./api";

export class RibbonResults {
  private readonly listeners = new Set<(result: RibbonResult) => void>();
  private waiting: RibbonResult[] = [];

  /** Hands a result to the pane, now or as soon as it listens. */
  tell(result: RibbonResult): void {
    if (this.listeners.size === 0) this.waiting.push(result);
    for (const listener of this.listeners) listener(result);
  }

  /** Returns the way to stop listening. */
  listen(listener: (result: RibbonResult) => void): () => void {
    this.listeners.add(listener);
    const missed = this.waiting;
    this.waiting = [];
    for (const result of missed) listener(result);
    return () => this.listeners.delete(listener);
  }
}
