/** What the enumeration of every action x request x fault does not reach, and that it reaches everything else. */
import type { Actions } from "../../src/excel";
import { file, HEADERS, record, value } from "../excel/support";
import { removeFilter, type Workbook } from "../local-excel/model";
import { answerOf } from "./answers";
import { openPane, Play, stopTheClock } from "./play";
import { scenarios, type Scenario } from "./scenarios";

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
const WITHOUT_REQUESTS = ["environment", "openSavePage", "onRibbonResult"];

test("every action that asks something of Excel has its scenarios", () => {
  const tried = new Set<string>(scenarios.map(({ action }) => action));
  expect(Object.keys(actions).filter((name) => !tried.has(name))).toEqual(WITHOUT_REQUESTS);
});

test.each(scenarios)("$name: keeps no settings in the workbook, so that none can fail to be saved", async (one) => {
  const play = (await Play.prepare(one, actions))(actions);
  await play.press();
  expect(play.workbook.settings.size).toBe(0);
  expect(play.requests.flatMap(({ body }) => Object.values(body.ObjectPaths)).filter(({ Name }) => /settings|properties|customxml/i.test(Name))).toEqual([]);
  play.stop();
});

describe("an Excel that misplaces blocks over hidden rows (OfficeDev/office-js #224)", () => {
  /** Each Errors cell as it was before, as promised, and as it is where this Excel has written it. */
  async function errorsCells(name: string): Promise<{ readonly before: unknown[]; readonly promised: unknown[]; readonly found: unknown[] }> {
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

describe("a file that takes several requests", () => {
  const RECORDS = 1_200;
  const line = record().map((cell) => `"${cell}"`).join(",");
  const csv = [HEADERS.join(","), ...Array.from({ length: RECORDS }, () => line)].join("\r\n");
  const large: Scenario = { ...scenario("Open a file"), press: (pane) => pane.openFile(file("large.csv", csv)) };
  /** Each sheet in sight, and how many rows of it are filled. */
  const inSight = ({ sheets }: Workbook): [string, number][] =>
    sheets.filter(({ visibility }) => visibility === "Visible").map(({ name, state }) => [name, state.rows.size]);
  const PROMISED = ["large", RECORDS + 1];
  /** Beside the sheets that were there before and the list sheet, each is the whole file, and none is hidden. */
  function expectNothingHalf({ sheets }: Workbook): void {
    const others = sheets.filter(({ name }) => name !== "Co-sell lists" && !before.some(([known]) => known === name));
    expect(others.length).toBeGreaterThan(0);
    for (const { visibility, state } of others) expect([visibility, state.rows.size, state.names]).toEqual(["Visible", RECORDS + 1, []]);
    expect(sheets.find(({ name }) => name === "Co-sell lists")?.visibility).toBe("VeryHidden");
  }

  let start: (pane: Actions) => Play;
  let requests: number;
  let before: [string, number][];
  beforeAll(async () => {
    start = await Play.prepare(large, actions);
    const play = start(actions);
    before = inSight(play.workbook);
    await play.press();
    requests = play.requests.length;
    expect(inSight(play.workbook)).toEqual([...before, PROMISED]);
    play.stop();
  });

  test("is never in sight half, whenever the pane is closed, and opening it again works", async () => {
    for (let turn = 0; turn < requests; turn++) {
      const reopened = await start(actions).closeDuring(turn, true);
      ({ actions } = reopened);
      const seen = inSight(reopened.workbook).filter(([name]) => name !== "Co-sell lists");
      expect([before, [...before, PROMISED]]).toContainEqual(seen);
      expect(answerOf(await reopened.press())).toBe("ok");
      expectNothingHalf(reopened.workbook);
      reopened.stop();
    }
  });

  test.each([
    ["before", false],
    ["after", true],
  ])("leaves nothing half once it is opened again, when Excel fails for good %s a request was carried out", async (_when, carriedOut) => {
    for (let turn = 0; turn < requests; turn++) {
      const play = start(actions);
      const outcome = await play.press((now) =>
        now < turn ? null : { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: carriedOut && now === turn },
      );
      expect([turn, answerOf(outcome)]).toEqual([turn, turn === requests - 1 ? "ok" : "busy"]);
      expect(answerOf(await play.press())).toBe("ok");
      expectNothingHalf(play.workbook);
      play.stop();
    }
  });

  test("is never in sight half when the user begins to type meanwhile", async () => {
    for (let turn = 0; turn < requests; turn++) {
      const play = start(actions);
      const { workbook, target } = play;
      const editing = { sheet: target, row: 20, column: 20 };
      const outcome = await play.press((now) => (now === turn ? { kind: "meanwhile", when: "before", happens: () => Object.assign(workbook, { editing }) } : null));
      const seen = inSight(workbook).filter(([name]) => name !== "Co-sell lists");
      // The last request only brings the finished sheet to the front.
      const [answer, left] = turn === requests - 1 ? ["ok", [...before, PROMISED]] : ["editing", before];
      expect([turn, answerOf(outcome), seen]).toEqual([turn, answer, left]);
      workbook.editing = null;
      expect(answerOf(await play.press())).toBe("ok");
      expectNothingHalf(workbook);
      play.stop();
    }
  });
});
