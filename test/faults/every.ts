/**
 * An action x every request that it sends x every fault. What an action does is recorded, not listed: an action that sends one request more is tried
 * at one request more. In the gate each fault is tried at a third of the requests, another third for the next fault; with COSELL_RUNS=all, and always for
 * Export, whose file cannot be taken back, at all of them.
 */
import type { Actions } from "../../src/excel";
import type { SeenRequest } from "../local-excel/transport/faults";
import { sample } from "../random-cases";
import { answerOf, handedOver, saysNothingWasDone, saysNotShown, wrongTexts } from "./answers";
import { troubles, writes, type Trouble } from "./faults";
import { openPane, Play, stopTheClock, type Outcome } from "./play";
import { referencesFor, type Reference } from "./references";
import { scenarios, type Scenario } from "./scenarios";
import { differences, halfIsLeft, listsInSight, usersPart, wholeOf } from "./snapshot";

/** Defines the tests of one action, in each of its scenarios. */
export function tryEveryFault(action: Scenario["action"]): void {
  stopTheClock();
  describe.each(scenarios.filter((scenario) => scenario.action === action))("$name", tryScenario);
}

function tryScenario(scenario: Scenario): void {
  let actions: Actions;
  let start: () => Play;
  let requests: readonly SeenRequest[];
  let references: readonly Reference[];

  beforeAll(async () => {
    actions = await openPane(scenario.limits);
    const startWith = await Play.prepare(scenario, actions);
    start = () => startWith(actions);
    const play = start();
    await play.press();
    requests = play.requests;
    play.stop();
    references = await referencesFor({}, start);
  });

  test("works without a fault, and again", () => {
    expect(requests.length).toBeGreaterThan(0);
    expect(references.map(({ again }) => again.answer)).toEqual(["ok", "ok", "ok"]);
  });

  const chosen = (turns: readonly number[], turn: number): readonly number[] =>
    scenario.action === "exportCsv" ? turns : sample(turns, turn, 3);

  test.each(troubles.map((trouble, index) => ({ ...trouble, index })))("$name", async ({ index, ...trouble }) => {
    const allowed = trouble.change || trouble.leave ? await referencesFor(trouble, start) : references;
    const wrong: string[] = [];
    for (const turn of chosen(turnsOf(requests, trouble), index)) {
      const play = start();
      const outcome = await play.press(injectedBy(trouble, play, turn));
      const found = [
        ...wrongAnswer(outcome, trouble, turn, requests[turn]),
        ...wrongTexts(outcome, scenario.action),
        ...(await wrongState(play, outcome, allowed, trouble)),
      ];
      wrong.push(...found.map((what) => `${nameOf(requests, turn)}: ${answerOf(outcome)}: ${what}`));
      play.stop();
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ["lost", 0, {}],
    ["carried out", 1, { applies: writes }],
  ])("the pane is closed while a request is on its way, which is %s", async (fate, index, which) => {
    const wrong: string[] = [];
    for (const turn of chosen(turnsOf(requests, which), index)) {
      const reopened = await start().closeDuring(turn, fate === "carried out");
      ({ actions } = reopened);
      const found = await wrongState(reopened, null, references, { lasts: true });
      wrong.push(...found.map((what) => `${nameOf(requests, turn)}: ${what}`));
      reopened.stop();
    }
    expect(wrong).toEqual([]);
  });
}

const turnsOf = (requests: readonly SeenRequest[], { applies }: Pick<Trouble, "applies">): readonly number[] =>
  [...requests.keys()].filter((turn) => {
    const request = requests[turn];
    return request !== undefined && (applies?.(request) ?? true);
  });

const nameOf = (requests: readonly SeenRequest[], turn: number): string => {
  const steps =
    requests[turn]?.body.Actions.filter(
      ({ ActionType, Name }) => Name !== "" && ActionType !== 1 && !Name.startsWith("_"),
    ).map(({ Name }) => Name) ?? [];
  return `request ${turn + 1} of ${requests.length} (${[...new Set(steps)].join(", ") || "reads"})`;
};

const injectedBy =
  ({ at, change, leave }: Trouble, { target }: Play, chosen: number) =>
  (turn: number) => {
    if (turn < chosen) return null;
    if (at) return at(turn - chosen);
    if (turn !== chosen) return null;
    const happens = (): void => {
      change?.(target);
      leave?.(target);
    };
    return { kind: "meanwhile", when: "before", happens } as const;
  };

/** Whether a request does no more than bring a finished sheet to the front: where it fails, all is done all the same. */
const onlyShows = ({ body }: SeenRequest): boolean =>
  body.Actions.some(({ Name }) => Name === "Activate") &&
  body.Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || Name === "Activate" || Name === "Select" || Name.startsWith("_"),
  );

function wrongAnswer(
  outcome: Outcome,
  { answers, atFirst = [] }: Trouble,
  turn: number,
  request: SeenRequest | undefined,
): readonly string[] {
  const answer = answerOf(outcome);
  if (answers.includes(answer) || (turn === 0 && atFirst.includes(answer))) return [];
  if (answer === "ok" && request && onlyShows(request))
    return saysNotShown(outcome) ? [] : ["does not say that the sheet was not shown"];
  return [`is no answer to this${"error" in outcome ? ` (${String(outcome.error)})` : ""}`];
}

/** Looks at what is there, repairs, presses again and looks again. `outcome` is null where nobody was told anything. */
async function wrongState(
  play: Play,
  outcome: Outcome | null,
  allowed: readonly Reference[],
  { repair, lasts }: Pick<Trouble, "repair" | "lasts">,
): Promise<readonly string[]> {
  const found = usersPart(play.workbook);
  const same = allowed.filter((reference) => differences(found, reference.found).length === 0);
  if (same.length === 0) {
    const [nearest] = allowed
      .map((reference) => ({ state: reference.state, lines: differences(found, reference.found) }))
      .sort((a, b) => a.lines.length - b.lines.length);
    return [
      `left between; ${nearest?.lines.length} differences from "${nearest?.state}": ${nearest?.lines.slice(0, 5).join("; ")}`,
    ];
  }
  const wrong: string[] = [];
  if (!lasts && listsInSight(play.workbook)) wrong.push("the list sheet is left in sight");
  if (!lasts && halfIsLeft(play.workbook)) wrong.push("half a file is left behind");
  const untouched = same.some(({ state }) => state === "untouched");
  if (outcome && answerOf(outcome) === "ok" && same.every(({ state }) => state === "untouched"))
    wrong.push("says that it was done, but nothing was");
  if (outcome && saysNothingWasDone(outcome) && !untouched) wrong.push("says that nothing was changed, but it was");
  const came = outcome && handedOver(outcome);
  // A header typed beside what was read moves with the Errors column that is added, but the findings are of the moment before it: the pane says that
  // something has changed since. So what was handed over may be that of any of the states.
  if (came !== null && !allowed.some((reference) => reference.came === came))
    wrong.push(`hands over something else: ${came}`);
  repair?.(play.target);
  const answer = answerOf(await play.press());
  if (listsInSight(play.workbook)) wrong.push("the list sheet is in sight after pressing again");
  const whole = wholeOf(play.workbook);
  if (same.some(({ again }) => again.answer === answer && differences(whole, again.whole).length === 0)) return wrong;
  const [expected] = same;
  const lines = expected ? differences(whole, expected.again.whole) : [];
  return [
    ...wrong,
    `pressing again: ${answer} instead of ${expected?.again.answer}; ${lines.length} differences: ${lines.slice(0, 5).join("; ")}`,
  ];
}
