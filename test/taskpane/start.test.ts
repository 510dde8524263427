import { startUp, type OfficeAtStart, type Start } from "../../src/taskpane/start";

const kinds = (shown: readonly Start[]): string[] => shown.map((start) => start.kind);
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function office(host: unknown, unsupported: readonly string[] = []): OfficeAtStart {
  return {
    onReady: () => Promise.resolve({ host }),
    isSetSupported: (set) => !unsupported.includes(set),
  };
}

it("is ready inside an Excel that has what we need", async () => {
  const shown: Start[] = [];
  startUp(office("Excel"), (start) => shown.push(start));
  await settled();
  expect(kinds(shown)).toEqual(["ready"]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(kinds(shown)).toEqual(["ready"]);
});

it("draws nothing for a start of 300 ms, and says that it waits for a longer one", async () => {
  const shown: Start[] = [];
  const never: OfficeAtStart = { onReady: () => new Promise(() => undefined), isSetSupported: () => true };
  startUp(never, (start) => shown.push(start));
  await jest.advanceTimersByTimeAsync(299);
  expect(kinds(shown)).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(kinds(shown)).toEqual(["waiting"]);
});

it("tells a page outside Office apart", async () => {
  const shown: Start[] = [];
  startUp(office(null), (start) => shown.push(start));
  await settled();
  expect(kinds(shown)).toEqual(["outside"]);
});

it.each([
  ["ExcelApi", "ExcelApi 1.14"],
  ["SharedRuntime", "SharedRuntime 1.1"],
])("names the missing requirement set %s", async (set, missing) => {
  const shown: Start[] = [];
  startUp(office("Excel", [set]), (start) => shown.push(start));
  await settled();
  expect(shown.at(-1)).toEqual({ kind: "too-old", missing });
});

it("says so when office.js never answers, and still takes a late answer", async () => {
  const shown: Start[] = [];
  let answer: (info: { host: unknown }) => void = () => undefined;
  const late: OfficeAtStart = {
    onReady: () => new Promise((resolve) => (answer = resolve)),
    isSetSupported: () => true,
  };
  startUp(late, (start) => shown.push(start), 1000);
  await jest.advanceTimersByTimeAsync(1000);
  expect(kinds(shown)).toEqual(["waiting", "no-answer"]);
  answer({ host: "Excel" });
  await settled();
  expect(kinds(shown)).toEqual(["waiting", "no-answer", "ready"]);
});

it("a client that fails to start counts as no answer", async () => {
  const shown: Start[] = [];
  startUp(
    {
      onReady: () => Promise.reject(new Error("no")),
      isSetSupported: () => true,
    },
    (start) => shown.push(start),
  );
  await settled();
  expect(kinds(shown)).toEqual(["no-answer"]);
});

it("office.js that was never loaded has its own view, at once", () => {
  const shown: Start[] = [];
  startUp(null, (start) => shown.push(start));
  expect(kinds(shown)).toEqual(["not-loaded"]);
});

it("says nothing more once nobody listens", async () => {
  const shown: Start[] = [];
  const stop = startUp(office("Excel"), (start) => shown.push(start), 1000);
  stop();
  await jest.advanceTimersByTimeAsync(5000);
  expect(kinds(shown)).toEqual([]);
});
