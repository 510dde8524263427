/** A large sheet is read and checked in chunks: the pane may not stand still for longer than a moment. */
import { yieldToEventLoop, inChunks, type Progress } from "../../../src/excel/gateway/event-loop";
import { done, eachTestHasADesk, record } from "../support";

const desk = eachTestHasADesk();
const fill = (records: number) =>
  desk.fill(Array.from({ length: records }, (_, index) => record({ "Deal Name": `Deal ${index}` })));

/** Characters of each answer to a check, and how many references Excel was asked to keep. */
async function requestsOfCheck(records: number) {
  fill(records);
  const first = desk.requests.length;
  expect(done(await desk.check())).toMatchObject({ records });
  const sent = desk.requests.slice(first);
  const kept = sent.flatMap(({ body }) => body.Actions).filter(({ Name }) => Name === "_KeepReference").length;
  return { answers: sent.map(({ answered }) => answered), kept };
}

test("no answer is longer than one task may take in, and there are no more of them than that asks for", async () => {
  const { answers } = await requestsOfCheck(5_000);
  const all = answers.reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThan(1_300_000);
  expect(Math.max(...answers)).toBeLessThan(750_000);
  // Each costs a way to Excel and back, which on the web is long: one to look, three for the cells, one to verify and one to write.
  expect(answers.length).toBeLessThanOrEqual(6);
});

test("Excel keeps no more references for many slices than for one: they would all have to be let go of at the end", async () => {
  const { kept } = await requestsOfCheck(10);
  const many = await requestsOfCheck(5_000);
  expect(many.kept).toBeLessThanOrEqual(kept);
});

describe("in a tab that is not in front, where timers hardly run", () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ["performance", "queueMicrotask"] }));
  afterEach(() => void jest.useRealTimers());

  test("slices go on one after the other, and progress is told between them", async () => {
    function* steps(): Generator<Progress, string, void> {
      for (let step = 1; step <= 4; step += 1) {
        for (const until = performance.now() + 6; performance.now() < until;);
        yield { done: step, of: 4 };
      }
      return "all of it";
    }
    const seen: number[] = [];
    const session = { progress: (count: number) => void seen.push(count), stopIfCancelled: () => undefined };
    await expect(inChunks(steps(), session)).resolves.toBe("all of it");
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test("what comes after a breath is another task: what was waiting had its turn", async () => {
    const order: string[] = [];
    const waiting = new MessageChannel();
    waiting.port1.onmessage = () => {
      order.push("waiting");
      waiting.port1.close();
    };
    waiting.port2.postMessage(null);
    await yieldToEventLoop();
    order.push("after");
    expect(order).toEqual(["waiting", "after"]);
  });
});
