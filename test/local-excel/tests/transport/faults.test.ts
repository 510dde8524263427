import { typeInto } from "../../model";
import type { Fault } from "../../transport/faults";
import { startLocalExcel, type LocalExcel } from "../../transport/node";

let excel: LocalExcel;
afterEach(() => excel.stop());

const write = (): Promise<unknown> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["written"]];
    await context.sync();
  });
const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const content = (): unknown => excel.workbook.activeSheet.cellAt(0, 0)?.value ?? null;

/** One fault for the first request; the client's clean-up and the next tries pass. */
const failOnce = (fault: Fault): void => {
  excel = startLocalExcel({ faults: (request) => (request.index === 0 ? fault : null) });
};

test.each([true, false])(
  "too many requests (carried out: %p) reach the add-in as an error with its code",
  async (carriedOut) => {
    failOnce({ kind: "status", status: 429, code: "TooManyRequests", message: "wait", carriedOut });
    expect(await errorOf(write())).toMatchObject({ code: "TooManyRequests", httpStatusCode: 429 });
    expect(content()).toBe(carriedOut ? "written" : null);
    await write();
    expect(content()).toBe("written");
  },
);

test.each([true, false])("GeneralException (carried out: %p)", async (carriedOut) => {
  failOnce({ kind: "error", code: "GeneralException", carriedOut });
  expect(await errorOf(write())).toMatchObject({ code: "GeneralException" });
  expect(content()).toBe(carriedOut ? "written" : null);
  expect(excel.requests[0]?.outcome).toBe("GeneralException");
});

test("a request that is never answered leaves its promise open", async () => {
  failOnce({ kind: "silent", carriedOut: true });
  const first = await Promise.race([
    write().then(() => "answered"),
    new Promise((resolve) => setTimeout(() => resolve("still waiting"), 30)),
  ]);
  expect([first, content(), excel.requests[0]?.outcome]).toEqual(["still waiting", "written", "silent"]);
});

test.each([
  ["before", "written"],
  ["after", "by the user"],
] as const)("something happens %s the request is carried out", async (when, expected) => {
  failOnce({
    kind: "meanwhile",
    when,
    happens: (workbook) => void typeInto(workbook.activeSheet, "A1", "by the user"),
  });
  await write();
  expect(content()).toBe(expected);
});

test("requests and answers over the limit are refused, as on the web", async () => {
  excel = startLocalExcel({ maxBytes: 20_000 });
  const fill = (text: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A10");
      range.values = Array.from({ length: 10 }, () => [text]);
      await context.sync();
      range.load("values, text, formulas");
      await context.sync();
    });
  expect(await errorOf(fill("x".repeat(3_000)))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(content()).toBeNull();
  expect(await errorOf(fill("x".repeat(1_000)))).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(await errorOf(fill("x"))).toBeNull();
});

test("each request is recorded with its actions, its flags and what became of it", async () => {
  excel = startLocalExcel();
  await write();
  const [first, second] = excel.requests;
  expect(first).toMatchObject({ index: 0, cleanUp: false, outcome: "ok" });
  expect(first?.body.Actions.map((action) => action.Name)).toContain("Values");
  expect((first?.flags ?? 0) & 1).toBe(1);
  expect(second).toMatchObject({ index: 1, cleanUp: true, outcome: "ok" });
  expect([...excel.host.used]).toEqual(
    expect.arrayContaining(["Range.Values=", "Worksheet.GetRange", "WorksheetCollection.GetActiveWorksheet"]),
  );
});

test("a defect of the stand-in is answered as GeneralException, and stop() throws it", async () => {
  excel = startLocalExcel({
    faults: () => ({
      kind: "meanwhile",
      when: "before",
      happens: (workbook) =>
        Object.defineProperty(workbook, "selection", {
          get: () => {
            throw new TypeError("broken");
          },
        }),
    }),
  });
  expect(await errorOf(write())).toMatchObject({ code: "GeneralException" });
  expect(() => excel.stop()).toThrow("broken");
  excel = startLocalExcel();
});

test("an add-in's write can be undone when the client says so", async () => {
  excel = startLocalExcel();
  await write();
  expect(excel.workbook.undo()).toBe(true);
  expect(content()).toBeNull();
});
