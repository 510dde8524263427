/** A sheet that takes several requests to read: the next are sent while the last is on its way. */
import type { RequestLimits } from "../../../src/excel/gateway/request-limits";
import { Network } from "../../bench/network";
import type { Fault } from "../../local-excel/transport/faults";
import { done, record, startDesk } from "../support";

const RECORDS = Array.from({ length: 60 }, (_, index) => record({ "Deal Name": `Deal ${index}` }));
const FEW: Partial<RequestLimits> = { answerCharacters: 1_000 };

/** After how many answers each request of an export was sent. */
async function sentAfter(limits: Partial<RequestLimits>): Promise<readonly number[]> {
  const desk = startDesk({ limits: { ...FEW, ...limits } });
  desk.fill(RECORDS);
  const network = new Network(desk.excel);
  const { trips } = await network.watch(async () =>
    done(await desk.actions.exportCsv({ onlyRowsWithoutErrors: true })),
  );
  network.stop();
  desk.close();
  return trips.map(({ after }) => after);
}

test("with one request at a time each waits for the answer to the one before", async () => {
  const after = await sentAfter({ readAhead: 1 });
  expect(after.length).toBeGreaterThan(30);
  expect(after).toEqual([...after.keys()]);
});

test("with four at a time each of the sheet's cells waits for the fourth before it", async () => {
  const after = await sentAfter({ readAhead: 4 });
  // The first tells where the cells are. What is left of a full house at the end of each of the two readings is on its way together.
  const [first, ...cells] = after;
  expect(first).toBe(0);
  expect(cells.slice(0, 12)).toEqual([1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const [at, answers] of after.entries()) expect(at - answers).toBeLessThan(4);
});

test("how many are on their way changes nothing of what comes of it", async () => {
  const files = [];
  for (const readAhead of [1, 2, 4, 100]) {
    const desk = startDesk({ limits: { ...FEW, readAhead } });
    desk.fill(RECORDS);
    files.push(done(await desk.actions.exportCsv({ onlyRowsWithoutErrors: true })).files);
    desk.close();
  }
  for (const one of files) expect(one).toEqual(files[0]);
});

/** Exports while `faultAt` decides about each request; gives what came of it and how many requests there were. */
async function exportWith(faultAt: (request: number) => Fault | null, signal = new AbortController().signal) {
  const desk = startDesk({ limits: FEW });
  desk.fill(RECORDS);
  let requests = 0;
  desk.excel.host.faults = ({ cleanUp }) => (cleanUp ? null : faultAt(requests++));
  const task = { signal, progress: () => undefined };
  const result = await desk.actions.exportCsv({ onlyRowsWithoutErrors: true }, task);
  const then = requests;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(requests).toBe(then);
  desk.close();
  return { reason: result.ok ? "ok" : result.reason, requests };
}

test("after a failure nothing more is sent, and what was on its way has been waited for", async () => {
  const busy: Fault = { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: false };
  expect(await exportWith((request) => (request === 3 ? busy : null))).toEqual({ reason: "busy", requests: 7 });
});

test("where all that is on its way fails, the first failure is told, and no other goes unhandled", async () => {
  const unhandled = jest.fn();
  process.on("unhandledRejection", unhandled);
  const busy: Fault = { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: false };
  const large: Fault = { ...busy, status: 400, code: "RequestPayloadSizeLimitExceeded" };
  const { reason } = await exportWith((request) => (request < 3 ? null : request === 3 ? large : busy));
  process.off("unhandledRejection", unhandled);
  expect(reason).toBe("too-large");
  expect(unhandled).not.toHaveBeenCalled();
});

test("cancelled, it asks for nothing more than what is on its way", async () => {
  const controller = new AbortController();
  const { reason, requests } = await exportWith((request) => {
    if (request === 6) controller.abort();
    return null;
  }, controller.signal);
  expect(reason).toBe("cancelled");
  expect(requests).toBeLessThanOrEqual(6 + 4);
});
