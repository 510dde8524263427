/** What becomes of values and texts that are written. */
import { outcome, outcomes, read, column, under } from "./ask";
import type { Bench, Json, Probe } from "../probe";

/** Texts that Excel might take for something else. */
const TEXTS = [
  "'text",
  "=1+1",
  "00123",
  "1/30/2020",
  "30/1/2020",
  "2020-01-30",
  "1E5",
  "TRUE",
  "12.5",
  "12,5",
  "12.5%",
  "$5",
  "#N/A",
  " 5 ",
  "-5",
  "+5",
] as const;

async function textsInto(bench: Bench, numberFormat: string): Promise<Json> {
  const cells = bench.sheet.getRange(`A1:A${TEXTS.length}`);
  cells.set({ numberFormat: under(...TEXTS).map(() => [numberFormat]) });
  cells.values = under(...TEXTS);
  await bench.context.sync();
  return read(bench, `A1:A${TEXTS.length}`, "values", "valueTypes", "text", "formulas", "numberFormat");
}

const LONGEST = 32_767;

async function longTexts(bench: Bench, numberFormat: string): Promise<Json> {
  const { sheet } = bench;
  sheet.getRange("A1:B1").numberFormat = [[numberFormat, numberFormat]];
  const outcomesOfBoth = await outcomes(bench, {
    longest: () => void (sheet.getRange("A1").values = [["x".repeat(LONGEST)]]),
    "one more": () => void (sheet.getRange("B1").values = [["x".repeat(LONGEST + 1)]]),
  });
  const { values } = await read(bench, "A1:B1", "values");
  return { outcomes: outcomesOfBoth, lengths: (values as Json[][]).flat().map((value) => String(value).length) };
}

/** Records in A2:A7, of which the second and the fourth are to be hidden. */
async function records({ context, sheet }: Bench): Promise<void> {
  sheet.getRange("A1:B7").values = [
    ["Name", "Kind"],
    ["old 1", "a"],
    ["old 2", "b"],
    ["old 3", "a"],
    ["old 4", "b"],
    ["old 5", "a"],
    ["old 6", "a"],
  ];
  await context.sync();
}

async function blockOverHidden(bench: Bench): Promise<Json> {
  bench.sheet.getRange("A2:A7").values = under("new 1", "new 2", "new 3", "new 4", "new 5", "new 6");
  const written = await outcome(bench.context);
  return { written, found: await column(bench, "A2:A7") };
}

export const writing: readonly Probe[] = [
  {
    id: "texts-into-general-cells",
    question: "What do texts become that are written into General cells, and which formats do they bring?",
    settles: ["typed-as-en-us", "leading-apostrophe", "typed-value-brings-format"],
    kind: "compared",
    local: true,
    run: (bench) => textsInto(bench, "General"),
  },
  {
    id: "texts-into-text-cells",
    question: "What do the same texts become in text cells (@)?",
    settles: ["text-cell-keeps", "leading-apostrophe"],
    kind: "compared",
    run: (bench) => textsInto(bench, "@"),
  },
  {
    id: "numbers-into-text-cells",
    question: "What do numbers and booleans become in text cells?",
    settles: ["text-cell-keeps"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1:A3").numberFormat = [["@"], ["@"], ["@"]];
      bench.sheet.getRange("A1:A3").values = under(12.5, true, 1e21);
      await bench.context.sync();
      return read(bench, "A1:A3", "values", "valueTypes", "text");
    },
  },
  {
    id: "long-texts-general",
    question: "Are 32,767 and 32,768 characters taken by a General cell?",
    settles: ["write-limits"],
    kind: "compared",
    run: (bench) => longTexts(bench, "General"),
  },
  {
    id: "long-texts-text",
    question: "Are 32,767 and 32,768 characters taken by a text cell?",
    settles: ["write-limits"],
    kind: "compared",
    run: (bench) => longTexts(bench, "@"),
  },
  {
    id: "bad-formula-in-block",
    question: "With which code is a formula refused that cannot be read, and what of its block is written?",
    settles: ["write-limits", "error-location"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1:A3").values = under("before", "=SUM(", "behind");
      return { written: await outcome(bench.context), found: await column(bench, "A1:A3") };
    },
  },
  {
    id: "scalars-and-sizes",
    question: "Are one value for many cells, a matrix of another size, null and an empty text taken, and how?",
    settles: ["write-sizes", "error-location"],
    kind: "compared",
    run: async (bench) => {
      const { sheet } = bench;
      // The typings allow matrices only; what a scalar does is the question.
      const scalar = (address: string, properties: object) =>
        sheet.getRange(address).set(properties as Excel.Interfaces.RangeUpdateData);
      const taken = await outcomes(bench, {
        "format for 3 cells": () => scalar("A1:A3", { numberFormat: "0.00" }),
        "value for 3 cells": () => scalar("A1:A3", { values: 7 }),
        "4 values for 3 cells": () => void (sheet.getRange("A1:A3").values = under(1, 2, 3, 4)),
        "4 formats for 3 cells": () => void (sheet.getRange("A1:A3").numberFormat = [["@"], ["@"], ["@"], ["@"]]),
        "a row for a column": () => void (sheet.getRange("A1:A3").values = [[1, 2, 3]]),
        "a flat list": () => scalar("A1:A3", { values: [1, 2, 3] }),
        "null and empty": () => void (sheet.getRange("B1:B2").values = [[1], [2]]),
        "null and empty over it": () => void (sheet.getRange("B1:B2").values = [[null], [""]]),
      });
      return {
        taken,
        column: await read(bench, "A1:A3", "values", "numberFormat"),
        beside: await read(bench, "B1:B2", "values"),
      };
    },
  },
  {
    id: "long-digits",
    question: "Which digits of a long number stay?",
    settles: ["fifteen-digits"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1:A2").values = under("12345678901234567", "0.12345678901234567");
      await bench.context.sync();
      return read(bench, "A1:A2", "values", "valueTypes");
    },
  },
  {
    id: "block-over-filtered-rows",
    question: "Where does a block land that is written over rows which a filter hides?",
    settles: ["block-over-hidden-rows"],
    kind: "compared",
    run: async (bench) => {
      await records(bench);
      bench.sheet.autoFilter.apply(bench.sheet.getRange("A1:B7"), 1, {
        filterOn: Excel.FilterOn.values,
        values: ["a"],
      });
      await bench.context.sync();
      const written = await blockOverHidden(bench);
      bench.sheet.autoFilter.remove();
      await bench.context.sync();
      return { written, afterwards: await column(bench, "A2:A7") };
    },
  },
  {
    id: "block-over-hidden-rows",
    question: "Where does a block land that is written over rows which were hidden by hand?",
    settles: ["block-over-hidden-rows"],
    kind: "compared",
    run: async (bench) => {
      await records(bench);
      for (const row of ["3:3", "5:5"]) bench.sheet.getRange(row).rowHidden = true;
      await bench.context.sync();
      return blockOverHidden(bench);
    },
  },
  {
    id: "block-over-merged-cells",
    question: "What of a block lands in merged cells?",
    settles: ["merged-write"],
    kind: "compared",
    run: async (bench) => {
      const cells = bench.sheet.getRange("A1:B2");
      cells.merge();
      await bench.context.sync();
      cells.values = [
        [1, 2],
        [3, 4],
      ];
      const written = await outcome(bench.context);
      cells.unmerge();
      await bench.context.sync();
      return { written, found: await read(bench, "A1:B2", "values") };
    },
  },
  {
    id: "whole-columns",
    question: "What can be read of a whole column, and which writes does it take?",
    settles: ["unbounded-range"],
    kind: "compared",
    run: async (bench) => {
      const whole = () => bench.sheet.getRange("A:A");
      const found = await read(bench, "A:A", "values", "text", "numberFormat");
      const taken = await outcomes(bench, {
        values: () => whole().set({ values: 1 } as unknown as Excel.Interfaces.RangeUpdateData),
        "format as matrix": () => void (whole().numberFormat = [["@"]]),
        "format as scalar": () => whole().set({ numberFormat: "@" } as unknown as Excel.Interfaces.RangeUpdateData),
      });
      return { found, taken, afterwards: await read(bench, "A1:A1", "values", "numberFormat") };
    },
  },
];
