/** Two people's add-ins on one workbook, in the orders in which their requests can reach Excel. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Dependencies } from "../../src/excel/actions/snapshot";
import type { ActionName, DoneOf, OptionsOf, Result } from "../../src/excel/api";
import { Workbook } from "../local-excel/model";
import type { BatchRequest } from "../local-excel/richapi/protocol";
import { isCleanUp } from "../local-excel/transport/faults";
import { ExcelHost } from "../local-excel/transport/host";
import { startLocalExcel } from "../local-excel/transport/node";
import { TODAY } from "./support";

/** 0 and 1: whose turn it is. */
export type Order = readonly (0 | 1)[];

/** What came of one order of requests. */
export interface Together<T> {
  /** Who sent each request. */
  readonly order: Order;
  readonly results: readonly [PromiseSettledResult<T>, PromiseSettledResult<T>];
  readonly workbook: Workbook;
}

/** The actions of one pane. */
export interface Pane {
  press<N extends ActionName>(name: N, options: OptionsOf<N>): Promise<Result<DoneOf<N>>>;
}

/** Two panes, of which neither knows anything of the other: each has the add-in's modules of its own. */
export async function openTwoPanes(): Promise<readonly [Pane, Pane]> {
  const open = async (): Promise<Pane> => {
    jest.resetModules();
    // Not by `createActions`, which would load the actions later: both panes those of the second.
    const { actions } = await import("../../src/excel/actions");
    const { CheckedSheets } = await import("../../src/excel/actions/checked-sheets");
    const { WorkbookEvents } = await import("../../src/excel/events");
    const { LiveSheets } = await import("../../src/excel/live/live-sheets");
    const { KnownDecisions } = await import("../../src/excel/decisions");
    const { Memory } = await import("../../src/excel/memory");
    const { REQUEST_LIMITS } = await import("../../src/excel/gateway/request-limits");
    const dependencies: Dependencies = {
      now: () => new Date(`${TODAY}T12:00:00Z`),
      today: () => TODAY,
      language: () => "en",
      limits: REQUEST_LIMITS,
      sheets: new CheckedSheets(),
      memory: new Memory(),
      decisions: new KnownDecisions(),
      events: new WorkbookEvents(),
      live: new LiveSheets(),
    };
    return { press: (name, options) => actions[name](dependencies, options) };
  };
  return [await open(), await open()];
}

/** Lets one request through at a time; where both wait, `wanted` says whose goes first. */
class Turns {
  readonly order: (0 | 1)[] = [];
  private readonly waiting = new Map<0 | 1, () => void>();
  private readonly done = new Set<0 | 1>();

  constructor(private readonly wanted: (turn: number) => 0 | 1) {}

  wait(who: 0 | 1): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.set(who, resolve);
      this.next();
    });
  }

  end(who: 0 | 1): void {
    this.done.add(who);
    this.next();
  }

  private next(): void {
    if (this.waiting.size + this.done.size < 2) return;
    const wanted = this.wanted(this.order.length);
    const who = this.waiting.has(wanted) ? wanted : this.waiting.has(0) ? 0 : 1;
    const go = this.waiting.get(who);
    if (!go) return;
    this.order.push(who);
    this.waiting.delete(who);
    go();
  }
}

/** Both do `press` on a workbook that `prepare` has made, their requests in the order that is wanted, as far as each still has some. */
async function pressTogether<T>(
  panes: readonly [Pane, Pane],
  prepare: (workbook: Workbook) => void,
  press: (pane: Pane) => Promise<T>,
  wanted: (turn: number) => 0 | 1,
): Promise<Together<T>> {
  const workbook = new Workbook({ locale: "en-US" });
  prepare(workbook);
  const excel = startLocalExcel({ workbook });
  const other = new ExcelHost({ workbook });
  const who = new AsyncLocalStorage<0 | 1>();
  const turns = new Turns(wanted);
  const answers = [excel.host.answer.bind(excel.host), other.answer.bind(other)] as const;
  // Microsoft's client sends all requests over one bridge: each goes on to the host of whoever has sent it.
  excel.host.answer = async (sent, flags) => {
    const sender = who.getStore() ?? 0;
    if (!isCleanUp(typeof sent === "string" ? (JSON.parse(sent) as BatchRequest) : sent)) await turns.wait(sender);
    return answers[sender](sent, flags);
  };
  const run = (index: 0 | 1): Promise<T> => who.run(index, () => press(panes[index]).finally(() => turns.end(index)));
  const results = await Promise.allSettled([run(0), run(1)]);
  other.stop();
  excel.stop();
  for (const defect of other.defects) throw defect;
  return { order: turns.order, results, workbook };
}

/**
 * Every order in which the first pane is interrupted once, at any of its requests, by one, two, three or all of the second's: `look` is called for each. Both panes do
 * the same, so it does not matter which is the first. Gives how many orders there were.
 */
export async function inEveryOrder<T>(
  panes: readonly [Pane, Pane],
  prepare: (workbook: Workbook) => void,
  press: (pane: Pane) => Promise<T>,
  look: (came: Together<T>) => void,
): Promise<number> {
  const seen = new Set<string>();
  let requests = 1;
  for (let start = 0; start <= requests; start++) {
    for (const length of [1, 2, 3, Infinity]) {
      const came = await pressTogether(panes, prepare, press, (turn) =>
        turn >= start && turn < start + length ? 1 : 0,
      );
      // How many one needs follows from the first time, when the second has to wait for the first.
      requests = Math.max(requests, came.order.filter((who) => who === 1).length);
      const key = came.order.join("");
      if (!seen.has(key)) look(came);
      seen.add(key);
    }
  }
  return seen.size;
}
