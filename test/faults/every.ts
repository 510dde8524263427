/**
 * An action x every request that it sends x every fault. What an action does is recorded, not listed: an action that sends one request more is tried
 * at one request more. In the gate each fault is tried at the requests that change something and at a third of those that read, another third for the next
 * fault; with COSELL_RUNS=all, and always for Export, whose file cannot be taken back, at all of them. Each scenario is played in one of the Excels of
 * test/local-excel/hosts, another one for the next; with COSELL_RUNS=all in each.
 */
import type { Actions } from "../../src/excel";
import { profileNames } from "../local-excel/hosts/profiles";
import type { SeenRequest } from "../local-excel/transport/faults";
import { sample } from "../random-cases";
import { answerOf, handedOver, saysNothingWasDone, saysNotShown, wrongTexts } from "./answers";
import { troubles, writes, type Trouble } from "./faults";
import { openPane, Play, stopTheClock, type Outcome } from "./play";
import { References, type Reference } from "./references";
import { scenarios, type Scenario } from "./scenarios";
import {
  differences as allDifferences,
  halfIsLeft,
  listsInSight,
  usersPart,
  withoutMarks,
  type Snapshot,
} from "./snapshot";

/** Defines the tests of one action, in each of its scenarios. */
export function tryEveryFault(action: Scenario["action"]): void {
  stopTheClock();
  const played = scenarios.flatMap((scenario, at) =>
    sample(profileNames, at, profileNames.length).map((profile) => ({ ...scenario, profile })),
  );
  describe.each(played.filter((scenario) => scenario.action === action))("$name, in Excel as $profile", tryScenario);
}

function tryScenario(scenario: Scenario): void {
  const isStep = ["fix", "undo"].includes(scenario.action);
  const compared = { marksFollow: scenario.marksFollow === true, isStep };
  let actions: Actions;
  let start: () => Play;
  let requests: readonly SeenRequest[];
  let references: References;

  beforeAll(async () => {
    actions = await openPane(scenario.limits);
    const startWith = await Play.prepare(scenario, actions);
    start = () => startWith(actions);
    const play = start();
    await play.press();
    requests = play.requests;
    play.stop();
    references = new References({}, start);
  });

  test("works without a fault, and again", async () => {
    expect(requests.length).toBeGreaterThan(0);
    expect((await references.all()).map(({ again }) => again.answer)).toEqual(
      ["ok", "again", "again"].map((answer) => (answer === "ok" ? "ok" : (scenario.again ?? "ok"))),
    );
  });

  /** What a step has written is kept; only the check that follows has failed, and the answer says so (see `wrongState`). */
  const isDoneAllTheSame = (outcome: Outcome): boolean => isStep && answerOf(outcome) === "ok";

  const chosen = (turns: readonly number[], turn: number): readonly number[] => {
    if (scenario.action === "exportCsv") return turns;
    const some = sample(turns, turn, 3);
    return turns.filter((one) => some.includes(one) || stepsOf(requests[one]).length > 0);
  };

  test.each(troubles.map((trouble, index) => ({ ...trouble, index })))("$name", async ({ index, ...trouble }) => {
    const allowed = trouble.change || trouble.leave ? new References(trouble, start, isStep) : references;
    const wrong: string[] = [];
    for (const turn of chosen(turnsOf(requests, trouble), index)) {
      const play = start();
      const outcome = await play.press(injectedBy(trouble, play, turn));
      const left = await whatIsLeft(play, trouble);
      play.stop();
      const found = [
        ...wrongAnswer(outcome, trouble, turn, requests[turn]).filter(() => !isDoneAllTheSame(outcome)),
        ...wrongTexts(outcome, scenario.action),
        ...(await allowed.judged((states) => wrongState(left, outcome, states, trouble, compared))),
      ];
      wrong.push(...found.map((what) => `${nameOf(requests, turn)}: ${answerOf(outcome)}: ${what}`));
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
      const left = await whatIsLeft(reopened, {});
      reopened.stop();
      const found = await references.judged((states) => wrongState(left, null, states, { lasts: true }, compared));
      wrong.push(...found.map((what) => `${nameOf(requests, turn)}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
}

const turnsOf = (requests: readonly SeenRequest[], { applies }: Pick<Trouble, "applies">): readonly number[] =>
  [...requests.keys()].filter((turn) => {
    const request = requests[turn];
    return request !== undefined && (applies?.(request) ?? true);
  });

/** What a request does beside reading. */
const stepsOf = (request: SeenRequest | undefined): readonly string[] =>
  request?.body.Actions.filter(({ ActionType, Name }) => Name !== "" && ActionType !== 1 && !Name.startsWith("_")).map(
    ({ Name }) => Name,
  ) ?? [];

const nameOf = (requests: readonly SeenRequest[], turn: number): string =>
  `request ${turn + 1} of ${requests.length} (${[...new Set(stepsOf(requests[turn]))].join(", ") || "reads"})`;

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
    ({ ActionType, Name }) =>
      ActionType === 1 || ["Activate", "Select", "FreezeAt"].includes(Name) || Name.startsWith("_"),
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

/** What is there after a fault, and once the button was pressed again. */
interface Left {
  readonly found: Snapshot;
  readonly listsInSight: boolean;
  readonly halfIsLeft: boolean;
  readonly again: { readonly answer: string; readonly listsInSight: boolean; readonly whole: Snapshot };
}

/** Looks at what is there, repairs, presses again and looks again. */
async function whatIsLeft(play: Play, { repair }: Pick<Trouble, "repair">): Promise<Left> {
  const { workbook } = play;
  const left = { found: usersPart(workbook), listsInSight: listsInSight(workbook), halfIsLeft: halfIsLeft(workbook) };
  repair?.(play.target);
  const answer = answerOf(await play.press());
  return { ...left, again: { answer, listsInSight: listsInSight(workbook), whole: play.whole() } };
}

/** What is wrong with it where those states may be found; with more of them never more. `outcome` is null where nobody was told anything. */
function wrongState(
  left: Left,
  outcome: Outcome | null,
  allowed: readonly Reference[],
  { lasts }: Pick<Trouble, "lasts">,
  { marksFollow, isStep }: { readonly marksFollow: boolean; readonly isStep: boolean },
): readonly string[] {
  const differences = (is: Snapshot, shouldBe: Snapshot): readonly string[] =>
    marksFollow ? allDifferences(withoutMarks(is), withoutMarks(shouldBe)) : allDifferences(is, shouldBe);
  const same = allowed.filter((reference) => differences(left.found, reference.found).length === 0);
  if (same.length === 0) {
    const [nearest] = allowed
      .map((reference) => ({ state: reference.state, lines: differences(left.found, reference.found) }))
      .sort((a, b) => a.lines.length - b.lines.length);
    return [
      `left between; ${nearest?.lines.length} differences from "${nearest?.state}": ${nearest?.lines.slice(0, 5).join("; ")}`,
    ];
  }
  const wrong: string[] = [];
  if (!lasts && left.listsInSight) wrong.push("the list sheet is left in sight");
  if (!lasts && left.halfIsLeft) wrong.push("half a file is left behind");
  const untouched = same.some(({ state }) => state === "untouched");
  if (outcome && answerOf(outcome) === "ok" && same.every(({ state }) => state === "untouched"))
    wrong.push("says that it was done, but nothing was");
  if (outcome && saysNothingWasDone(outcome) && !untouched) wrong.push("says that nothing was changed, but it was");
  const came = outcome && handedOver(outcome);
  // A header typed beside what was read moves with the Errors column that is added, but the findings are of the moment before it: the pane says that
  // something has changed since. So what was handed over may be that of any of the states.
  // What a step hands over is the check that follows it, which is another action's.
  if (came !== null && !isStep && !allowed.some((reference) => reference.came === came))
    wrong.push(`hands over something else: ${came}`);
  if (left.again.listsInSight) wrong.push("the list sheet is in sight after pressing again");
  const { answer, whole } = left.again;
  if (same.some(({ again }) => again.answer === answer && differences(whole, again.whole).length === 0)) return wrong;
  const [expected] = same;
  const lines = expected ? differences(whole, expected.again.whole) : [];
  return [
    ...wrong,
    `pressing again: ${answer} instead of ${expected?.again.answer}; ${lines.length} differences: ${lines.slice(0, 5).join("; ")}`,
  ];
}
