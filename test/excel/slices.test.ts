/** A large sheet is read in slices: the pane takes in each answer as one task, and may not stand still for longer than a moment. */
import { done, eachTestHasADesk, record } from "./support";

const desk = eachTestHasADesk();
const fill = (records: number) => desk.fill(Array.from({ length: records }, (_, index) => record({ "Deal Name": `Deal ${index}` })));

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
  const { answers } = await requestsOfCheck(2_000);
  expect(answers.length).toBeGreaterThan(10);
  expect(Math.max(...answers)).toBeLessThan(200_000);
  // Each costs a way to Excel and back, which on the web is long.
  expect(answers.length).toBeLessThan(16);
});

test("once much has been read answers are shorter: what is parsed from over 100 KB makes the browser's pauses longer", async () => {
  const { answers } = await requestsOfCheck(5_000);
  const cells = answers.slice(2, -3);
  expect(cells.length).toBeGreaterThan(20);
  expect(Math.max(...cells.slice(12))).toBeLessThan(102_400);
});

test("Excel keeps no more references for many slices than for one: they would all have to be let go of at the end", async () => {
  const { kept } = await requestsOfCheck(10);
  const many = await requestsOfCheck(2_000);
  expect(many.kept).toBeLessThanOrEqual(kept);
});
