/** What the enumeration of every action x request x fault does not reach, and that it reaches everything else. */
import type { Actions } from "../../src/excel";
import { value } from "../excel/support";
import { removeFilter } from "../local-excel/model";
import { openPane, Play, stopTheClock } from "./play";
import { scenarios, type Scenario } from "./scenarios";
import { halfIsLeft } from "./snapshot";

stopTheClock();
let actions: Actions;
beforeAll(async () => {
  actions = await openPane();
});

const scenario = (name: string): Scenario => scenarios.find((one) => one.name === name) ?? fail(name);
function fail(why: string): never {
  throw new Error(why);
}

/** Actions that ask nothing of the workbook. */
const WITHOUT_REQUESTS = [
  "environment",
  "lastEdition",
  "openSavePage",
  "newsOf",
  "onNews",
  "onRibbonOutcome",
  "setsFormats",
  "warningsInSheet",
];

/** What can be undone is only shown: the pane does without where there is no answer. */
const SHOWN_ONLY = ["history"];

/** Undo with another list of edits; its own faults are in test/excel/actions/fix-faults.test.ts. */
const LIKE_UNDO = ["redo"];

/** What Live does, and its switch: nobody presses it, so it has no outcome that could be shown; its faults are in test/excel/live.test.ts. */
const LIVE = ["catchUp", "holdLive", "onLive", "switchLive"];

/** Adds or takes away a column as Fix and Undo do, by the same guarded change. See test/excel/actions/numbered-column.test.ts. */
const LIKE_FIX = ["numberedColumn"];

/** Puts rows on a sheet of their own before it removes them: rows may be on two sheets, which no scenario here allows. See move-left-out-faults.test.ts beside the former. */
const ON_TWO_SHEETS = ["moveLeftOut"];

/** Writes one setting with its last request, and no cell: all of it is there or nothing. See test/excel/actions/receipt.test.ts. */
const IN_ONE_PIECE = ["keepReceipt"];

test("every action that asks something of Excel has its scenarios", () => {
  const tried = new Set<string>(scenarios.map(({ action }) => action));
  const others = [
    ...WITHOUT_REQUESTS,
    ...SHOWN_ONLY,
    ...LIKE_UNDO,
    ...LIVE,
    ...LIKE_FIX,
    ...ON_TWO_SHEETS,
    ...IN_ONE_PIECE,
  ];
  expect(
    Object.keys(actions)
      .filter((name) => !tried.has(name))
      .sort(),
  ).toEqual(others.sort());
});

/** Match columns remembers how, with a request before it makes anything: where that fails, nothing was done. */
const withoutSettings = scenarios.filter(({ action }) => action !== "applyMatch");

test.each(withoutSettings.filter(({ action }) => action !== "fix" && action !== "undo"))(
  "$name: keeps no settings in the workbook, so that none can fail to be saved",
  async (one) => {
    const play = (await Play.prepare(one, actions))(actions);
    await play.press();
    expect(play.workbook.settings.size).toBe(0);
    const paths = play.requests.flatMap(({ body }) => Object.values(body.ObjectPaths));
    expect(paths.filter(({ Name }) => /properties|customxml/i.test(Name))).toEqual([]);
    // Export looks for what was exported before, Match columns for how it was done before, and both keep nothing.
    const settings = new Set(paths.filter(({ Name }) => Name === "Settings").map(({ Id }) => Id));
    const asked = paths.filter(({ ParentObjectPathId: parent }) => parent !== undefined && settings.has(parent));
    expect(asked.filter(({ Name }) => Name !== "GetItemOrNullObject")).toEqual([]);
    play.stop();
  },
);

describe("an Excel that misplaces blocks over hidden rows (OfficeDev/office-js #224)", () => {
  /** Each Errors cell as it was before, as promised, and as it is where this Excel has written it. */
  async function errorsCells(
    name: string,
  ): Promise<{ readonly before: unknown[]; readonly promised: unknown[]; readonly found: unknown[] }> {
    const start = await Play.prepare(scenario(name), actions);
    const cells = ({ target }: Play): unknown[] => Array.from({ length: 7 }, (_, row) => value(target, `A${row + 1}`));
    const honest = start(actions);
    const before = cells(honest);
    await honest.press();
    const promised = cells(honest);
    honest.stop();
    const play = start(actions);
    play.workbook.misplacesOverHiddenRows = true;
    expect(await play.press()).toMatchObject({ result: { ok: true } });
    const found = cells(play);
    play.stop();
    return { before, promised, found };
  }

  test("each row holds its own message or what it held before, never another row's; rows in sight hold theirs", async () => {
    const { before, promised, found } = await errorsCells("Check a filtered sheet");
    for (const [row, cell] of found.entries()) expect([before[row], promised[row]]).toContain(cell);
    // Row 4 is the hidden one.
    expect(found.filter((_, row) => row !== 3)).toEqual(promised.filter((_, row) => row !== 3));
  });

  test("once the filter is gone, checking again makes it whole", async () => {
    const start = await Play.prepare(scenario("Check a filtered sheet"), actions);
    const honest = start(actions);
    await honest.press();
    const promised = value(honest.target, "A4");
    honest.stop();
    const play = start(actions);
    play.workbook.misplacesOverHiddenRows = true;
    await play.press();
    removeFilter(play.target);
    await play.press();
    expect([promised, value(play.target, "A4")]).toEqual([promised, promised]);
    play.stop();
  });
});

test("half a file is out of sight, where the pane is closed before all of it is there", async () => {
  const start = await Play.prepare(scenario("Open a file that takes several requests"), actions);
  const play = start(actions);
  await play.press();
  const half: boolean[] = [];
  for (const turn of play.requests.keys()) {
    const reopened = await start(actions).closeDuring(turn, true);
    ({ actions } = reopened);
    half.push(halfIsLeft(reopened.workbook));
    reopened.stop();
  }
  play.stop();
  // Before its first rows there is nothing, and the last request only brings the finished sheet to the front.
  expect(half).toContain(true);
  expect([half[0], half.at(-1)]).toEqual([false, false]);
});
