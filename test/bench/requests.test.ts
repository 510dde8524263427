/** What `npm run bench:requests` prints, for the sizes that are cheap to try: no more requests than an action may send, and no longer than it may take. */
import { measure } from "./measure-requests";
import { durationOf } from "./network";
import { MOST_REQUESTS, MOST_SECONDS, STEPS, type Step } from "./request-goals";

const TIMED: readonly Step[] = ["Check", "Check again", "Export"];

test.each(["1,000 × 34", "1,000 × 132"] as const)("%s: requests, and seconds at 300 ms each", async (size) => {
  const runs = await measure(size);
  const most = MOST_REQUESTS[size];
  const over = STEPS.filter((step) => (runs.get(step)?.trips.length ?? Infinity) > most[step]);
  const slow = TIMED.filter((step) => durationOf(runs.get(step)?.trips ?? [], 300) > 1000 * MOST_SECONDS[size]);
  expect({ over, slow }).toEqual({ over: [], slow: [] });
});

describe("how long a run would take", () => {
  const trip = (after: number, answered = 0) => ({ after, sent: 0, answered });

  test("requests that wait for one another take a way each", () => {
    expect(durationOf([trip(0), trip(1), trip(2)], 300)).toBe(900);
  });
  test("requests that are on their way together share it", () => {
    expect(durationOf([trip(0), trip(1), trip(1), trip(1)], 300)).toBe(600);
  });
  test("bytes come at 10 MB/s, one answer after the other", () => {
    expect(durationOf([trip(0, 1_000_000), trip(0, 1_000_000)], 300)).toBe(500);
    expect(durationOf([trip(0, 1_000_000), trip(1, 1_000_000)], 300)).toBe(800);
  });
});
