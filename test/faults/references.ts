/**
 * What may be found after a fault. Three states, each made by playing the same scenario without a fault:
 *
 *   - "untouched": nothing was done (but for what the fault itself did to the workbook, a co-author's new row, say);
 *   - "done on the changed sheet": the action, on the sheet as the fault had changed it;
 *   - "changed when it was done": the action as promised, and then the fault's change.
 *
 * Everything of the user's sheets must be one of the three whole: values, formulas, number formats, fills, validation, conditional formats, widths, tables,
 * filters, names. So an Errors column that was added and stays empty, messages without their colours, a new sheet without its contents are all "between".
 * What does not count is the very hidden list sheet, which is ours and may be there, in any state, before the dropdowns that need it are.
 */
import type { Trouble } from "./faults";
import { answerOf, handedOver } from "./answers";
import type { Play } from "./play";
import { usersPart, type Snapshot } from "./snapshot";

export interface Reference {
  readonly state: "untouched" | "done on the changed sheet" | "changed when it was done";
  readonly found: Snapshot;
  /** What the action handed over; null where it was not done. */
  readonly came: string | null;
  /** What pressing (again) without a fault makes of it, the list sheet and the selection included. */
  readonly again: { readonly answer: string; readonly whole: Snapshot };
}

type Step = "press" | "change" | "check" | "leave";

const ORDERS: readonly (readonly [Reference["state"], readonly Step[]])[] = [
  ["untouched", ["change", "leave"]],
  ["done on the changed sheet", ["change", "press", "leave"]],
  ["changed when it was done", ["press", "change", "leave"]],
];
/** A step checks the sheet once it is done, so a change in between is checked as well. */
const CHECKED_AFTER: typeof ORDERS = [["changed when it was done", ["press", "change", "check", "leave"]]];
/** What is not about the sheet in front (a new sheet) may be done from another one too. */
const AFTER_LEAVING: typeof ORDERS = [["done on the changed sheet", ["change", "leave", "press"]]];

/**
 * The states for one scenario, which `start` starts anew, and what a fault changes. Each takes two presses of the button, so it is made when it is first asked
 * for.
 */
export class References {
  private readonly made: Reference[] = [];
  private readonly orders: typeof ORDERS;

  constructor(
    private readonly trouble: Pick<Trouble, "change" | "leave" | "repair">,
    private readonly start: () => Play,
    isStep = false,
  ) {
    const isChanged = isStep && trouble.change !== undefined;
    this.orders = [...ORDERS, ...(trouble.leave ? AFTER_LEAVING : []), ...(isChanged ? CHECKED_AFTER : [])];
  }

  /** All of them. */
  async all(): Promise<readonly Reference[]> {
    while (await this.makeNext());
    return this.made;
  }

  /** What `judge` finds wrong in the light of all states. It must find no more in the light of more of them: where some leave nothing wrong, the others are not made. */
  async judged(judge: (states: readonly Reference[]) => readonly string[]): Promise<readonly string[]> {
    let wrong: readonly string[] = ["there is no state to compare with"];
    do {
      if (this.made.length > 0) wrong = judge(this.made);
    } while (wrong.length > 0 && (await this.makeNext()));
    return wrong.length > 0 ? judge(this.made) : wrong;
  }

  /** False where there is none left. */
  private async makeNext(): Promise<boolean> {
    const next = this.orders[this.made.length];
    if (!next) return false;
    const [state, steps] = next;
    const { trouble } = this;
    const play = this.start();
    let came: string | null = null;
    for (const step of steps) {
      if (step === "check") await play.check();
      else if (step === "press") came = handedOver(await play.press());
      else trouble[step]?.(play.target);
    }
    const found = usersPart(play.workbook);
    trouble.repair?.(play.target);
    const answer = answerOf(await play.press());
    this.made.push({ state, found, came, again: { answer, whole: play.whole() } });
    play.stop();
    return true;
  }
}
