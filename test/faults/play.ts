/**
 * Plays one action on one workbook, with or without a fault. Time is Jest's: whoever waits for an answer that never comes waits no real
 * second, and what a closed pane would have gone on to do never happens.
 */
import type { Actions, Result } from "../../src/excel";
import { TODAY } from "../excel/support";
import type { Sheet, Workbook } from "../local-excel/model";
import type { Fault, SeenRequest } from "../local-excel/transport/faults";
import type { HostOptions } from "../local-excel/transport/host";
import { startLocalExcel, type LocalExcel } from "../local-excel/transport/node";
import { usersPart, wholeOf, type Snapshot } from "./snapshot";
import { LIMITS, prepareWorkbook, type Scenario } from "./scenarios";

/** What came of pressing a button: the action's answer, or what it threw. */
export type Outcome = { readonly result: Result<object> } | { readonly error: unknown };

/** Asked for each request of the action, the client's clean-up left out; `turn` counts them from 0. */
export type Injected = (turn: number, request: SeenRequest) => Fault | null;

const noFault: Injected = () => null;

/** More timers than any action needs: one that still waits then waits for ever. */
const MAX_TIMERS = 500;

/** From now on time passes only when somebody waits for it here. */
export function stopTheClock(): void {
  jest.useFakeTimers({ doNotFake: ["Date", "performance", "nextTick", "queueMicrotask", "setImmediate"] });
}

/** Lets everything happen that waits for no timer. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets time pass until something is so. */
async function passUntil(isSo: () => boolean): Promise<void> {
  for (let timers = 0; timers < MAX_TIMERS; timers++) {
    await breathe();
    if (isSo()) return;
    jest.advanceTimersToNextTimer();
  }
  throw new Error("the action neither ends nor goes on");
}

/** Actions as a pane that was just opened has them: nothing is known of what went before. */
export async function openPane(limits = LIMITS): Promise<Actions> {
  jest.resetModules();
  const { createActions } = await import("../../src/excel");
  return createActions(undefined, () => new Date(`${TODAY}T12:00:00Z`), limits);
}

/** One workbook, and a pane beside it. */
export class Play {
  /** Requests of the last press. */
  requests: SeenRequest[] = [];

  private constructor(
    private readonly scenario: Scenario,
    private readonly excel: LocalExcel,
    /** The pane's actions; another pane's after it was closed. */
    readonly actions: Actions,
    /** The sheet that the scenario is about. */
    readonly target: Sheet,
  ) {}

  /** Makes the scenario's workbook, with all that comes before the action; what comes back starts a play on it, as often as wanted. */
  static async prepare(scenario: Scenario, actions: Actions): Promise<(actions: Actions) => Play> {
    const excel = startLocalExcel({ locale: "en-US", ...hostOf(scenario) });
    const { workbook } = excel;
    const target = prepareWorkbook(workbook, scenario);
    const { before } = scenario;
    if (before) await outcomeOf(before(actions, workbook));
    excel.stop();
    const putBack = keep(workbook);
    return (current) => {
      putBack();
      return new Play(scenario, startLocalExcel({ workbook, ...hostOf(scenario) }), current, target);
    };
  }

  get workbook(): Workbook {
    return this.excel.workbook;
  }

  /** All of the workbook; of a step without the list sheet, which is the add-in's own and may be there before it is needed. */
  whole(): Snapshot {
    return ["fix", "undo"].includes(this.scenario.action) ? usersPart(this.workbook) : wholeOf(this.workbook);
  }

  /** Presses the scenario's button and waits for what comes of it. */
  async press(injected: Injected = noFault): Promise<Outcome> {
    this.inject(injected);
    const outcome = await outcomeOf(this.scenario.press(this.actions, this.target));
    this.excel.host.faults = null;
    return outcome;
  }

  /** Checks the sheet in front, as a step does once it is done. */
  async check(): Promise<void> {
    await outcomeOf(this.actions.checkSheet({ warningsInSheet: true, setsFormats: false }));
  }

  /** Presses the button, and closes the pane while request `turn` is on its way. Gives the same workbook with the pane opened again. */
  async closeDuring(turn: number, carriedOut: boolean): Promise<Play> {
    this.inject((now) => (now < turn ? null : { kind: "silent", carriedOut: carriedOut && now === turn }));
    void this.scenario.press(this.actions, this.target);
    await passUntil(() => this.requests[turn]?.outcome === "silent");
    jest.clearAllTimers();
    this.excel.stop();
    const reopened = new Play(
      this.scenario,
      startLocalExcel({ workbook: this.workbook, ...hostOf(this.scenario) }),
      await openPane(this.scenario.limits),
      this.target,
    );
    if (this.scenario.inNewPane) await outcomeOf(this.scenario.inNewPane(reopened.actions));
    return reopened;
  }

  /** Throws when the stand-in was asked for something that it does not have. */
  stop(): void {
    this.excel.stop();
    if (this.excel.apiNotFound.length > 0) throw new Error(`not in the stand-in: ${this.excel.apiNotFound.join(", ")}`);
  }

  private inject(injected: Injected): void {
    const requests: SeenRequest[] = [];
    this.requests = requests;
    this.excel.host.faults = (request) => {
      if (request.cleanUp) return null;
      requests.push(request);
      return injected(requests.length - 1, request);
    };
  }
}

/** Requests take no time, which is Jest's here; and blocks over hidden rows have their own tests (others.test.ts). */
const hostOf = ({ profile }: Scenario): HostOptions =>
  profile ? { profile, latency: 0, misplacesOverHiddenRows: false } : {};

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  void work.then(
    (result) => outcomes.push({ result: result as Result<object> }),
    (error: unknown) => outcomes.push({ error }),
  );
  await passUntil(() => outcomes.length > 0);
  const [outcome] = outcomes;
  if (!outcome) throw new Error("no outcome");
  return outcome;
}

/** The workbook as it stands, to be put back as often as wanted: the model never changes a state in place. */
function keep(workbook: Workbook): () => void {
  const { sheets, names, structure, selection } = workbook;
  const settings = new Map(workbook.settings);
  const states = sheets.map((sheet) => ({ sheet, state: sheet.state }));
  return () => {
    Object.assign(workbook, { sheets, names, structure, selection, editing: null, misplacesOverHiddenRows: false });
    workbook.settings.clear();
    for (const [key, value] of settings) workbook.settings.set(key, value);
    for (const { sheet, state } of states) sheet.state = state;
    workbook.version++;
  };
}
