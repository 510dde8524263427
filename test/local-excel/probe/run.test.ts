import { addSheet, readValues, writeValues, parseAddress, Workbook, type LocaleName } from "../model";
import { startLocalExcel } from "../transport/node";
import type { Answer, Bench, Json, Probe } from "./probe";
import { probes } from "./probes";
import { runProbes } from "./run";
import { askStandIn } from "./stand-in";

const only = (...ids: string[]): Probe[] => probes.filter(({ id }) => ids.includes(id));
const given = (answer: Answer | undefined): Json => (answer !== undefined && "answer" in answer ? answer.answer : null);
const nobody = { ask: () => Promise.resolve(null), page: null, settleMs: 0 };
const probe = (run: Probe["run"]): Probe => ({ id: "made-up", question: "?", settles: [], kind: "compared", run });

describe("all probes on the stand-in", () => {
  test.each([
    ["en-US", false],
    ["sv-SE", true],
  ] as const)(
    "%s (1904: %p): each is answered, none asks for what the stand-in lacks, no sheet is left",
    async (locale: LocaleName, date1904) => {
      const { answers, apiNotFound, sheets } = await askStandIn(probes, { locale, date1904 });
      expect(Object.entries(answers).filter(([, answer]) => "failed" in answer)).toEqual([]);
      expect(Object.entries(answers).flatMap(([id, answer]) => ("skipped" in answer ? [id] : []))).toEqual(
        probes.flatMap(({ id, needs }) => (needs === "page" ? [id] : [])),
      );
      expect(apiNotFound).toEqual([]);
      expect(sheets).toEqual(["Sheet1"]);
    },
  );

  test("answers do not depend on the locale, except where a probe says so", async () => {
    // One after the other: there is one client.
    const english = await askAll("en-US");
    const swedish = await askAll("sv-SE");
    const differing = probes.filter(
      ({ id, kind }) => kind === "compared" && JSON.stringify(english[id]) !== JSON.stringify(swedish[id]),
    );
    expect(differing.filter(({ local }) => local !== true).map(({ id }) => id)).toEqual([]);
    expect(differing.map(({ id }) => id)).toContain("formulas-local");
  });
});

const askAll = async (locale: LocaleName): Promise<Readonly<Record<string, Answer>>> =>
  (await askStandIn(probes, { locale, date1904: false })).answers;

describe("a probe can tell one Excel from another", () => {
  test("whether days are counted from 1900 or 1904", async () => {
    const day = async (date1904: boolean): Promise<Json> =>
      given((await askStandIn(only("date-function"), { locale: "en-US", date1904 })).answers["date-function"]);
    expect([await day(false), await day(true)]).toEqual([
      { value: 36526, error: null },
      { value: 35064, error: null },
    ]);
  });

  test("whether a block over hidden rows goes wrong", async () => {
    const workbook = new Workbook();
    workbook.misplacesOverHiddenRows = true;
    const excel = startLocalExcel({ workbook });
    const answers = await runProbes(only("block-over-hidden-rows", "block-over-filtered-rows"), nobody);
    excel.stop();
    expect(given(answers["block-over-hidden-rows"])).toEqual({
      written: "ok",
      found: ["new 1", "old 2", "new 1", "old 4", "new 1", "new 1"],
    });
    expect(given(answers["block-over-filtered-rows"])).not.toEqual(
      given(
        (await askStandIn(only("block-over-filtered-rows"), { locale: "en-US", date1904: false })).answers[
          "block-over-filtered-rows"
        ],
      ),
    );
  });
});

describe("whatever a probe does", () => {
  let workbook: Workbook;
  let stop: () => void;
  beforeEach(() => {
    workbook = new Workbook({ sheets: ["Mine", "CosellProbe_1"] });
    const excel = startLocalExcel({ workbook });
    stop = () => excel.stop();
  });
  afterEach(() => stop());

  const names = (): string[] => workbook.sheets.map(({ name }) => name);

  test("the user's sheets stay as they are, even one with a probe's name, and the same one is in front again", async () => {
    const area = parseAddress("A1:B2")?.area;
    if (!area) throw new Error("no area");
    for (const sheet of workbook.sheets)
      writeValues(sheet, area, [
        ["a", 1],
        ["=B1+1", true],
      ]);
    const before = workbook.sheets.map(({ state }) => state);
    await runProbes(
      only("texts-into-general-cells", "sheet-names", "range-of-deleted-cells", "protected-sheet"),
      nobody,
    );
    expect(names()).toEqual(["Mine", "CosellProbe_1"]);
    expect(workbook.sheets.map(({ state }, index) => state === before[index])).toEqual([true, true]);
    expect(workbook.sheets.map((sheet) => readValues(sheet, area)[1])).toEqual([
      [2, true],
      [2, true],
    ]);
    expect(workbook.activeSheet.name).toBe("Mine");
  });

  test("a refusal that it did not expect is its answer, and its sheets are deleted", async () => {
    const failing = probe(async ({ context, sheet, addSheet: another }: Bench) => {
      (await another()).visibility = Excel.SheetVisibility.veryHidden;
      sheet.getRange("nonsense").load("values");
      await context.sync();
      return null;
    });
    expect(await runProbes([failing], nobody)).toEqual({
      "made-up": { failed: { code: "InvalidArgument", location: "Worksheet.getRange" } },
    });
    expect(names()).toEqual(["Mine", "CosellProbe_1"]);
  });

  test("its own mistake is thrown, and its sheets are deleted", async () => {
    const mistaken = probe(() => Promise.reject(new TypeError("oops")));
    await expect(runProbes([mistaken], nobody)).rejects.toThrow("oops");
    expect(names()).toEqual(["Mine", "CosellProbe_1"]);
  });

  test("a step that nobody takes ends it as skipped", async () => {
    expect(await runProbes(only("undo-of-typing"), nobody)).toEqual({ "undo-of-typing": { skipped: "by the person" } });
    expect(names()).toEqual(["Mine", "CosellProbe_1"]);
  });

  test("names of its sheets do not show in answers", async () => {
    const answers = await runProbes(only("dependent-list-on-another-sheet"), nobody);
    expect(JSON.stringify(answers)).toContain("SCRATCH2!$A$1");
    expect(JSON.stringify(answers)).not.toContain("CosellProbe");
  });

  test("with a chart sheet in front it works as well", async () => {
    workbook.change(() => addSheet(workbook, "Chart1", "Chart"));
    const chart = workbook.findSheet("Chart1");
    if (!chart) throw new Error("no chart sheet");
    workbook.selection = { ...workbook.selection, sheet: chart };
    expect(given((await runProbes(only("long-digits"), nobody))["long-digits"])).not.toBeNull();
  });
});
