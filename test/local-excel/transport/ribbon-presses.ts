/** Ribbon buttons that were pressed and of which the add-in has not yet said that they are done (event.completed()). */
import type { BatchRequest } from "../richapi/protocol";

const POLL_MS = 20;

export class RibbonPresses {
  #running = 0;
  /** Whether Excel opens the pane, and answers the call that asks for it, only when no button is running: OfficeDev/office-js #3250. */
  holdPane = false;

  began(): void {
    this.#running += 1;
  }

  completed(): void {
    this.#running -= 1;
  }

  /** Waits where a request opens the pane and has to wait. */
  async waitFor(body: BatchRequest): Promise<void> {
    if (!this.holdPane || !opensPane(body)) return;
    while (this.#running > 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Office.addin.showAsTaskpane sends this. */
const opensPane = (body: BatchRequest): boolean => body.Actions.some(({ Name }) => Name === "SetAppRuntimeState");
