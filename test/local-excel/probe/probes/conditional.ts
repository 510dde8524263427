/** Conditional formats through the API. */
import { outcomes, plain } from "./ask";
import type { Bench, Json, Probe } from "../probe";

function addRule(range: Excel.Range, formula: string, fill: string): Excel.ConditionalFormat {
  const made = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  made.custom.rule.formula = formula;
  made.custom.format.fill.color = fill;
  return made;
}

/** The rules that touch an address, in the order in which Excel gives them. */
async function rulesAt({ context, sheet }: Bench, address: string): Promise<Json> {
  const { conditionalFormats } = sheet.getRange(address);
  conditionalFormats.load("items/priority, items/stopIfTrue, items/type");
  await context.sync();
  const ranges = conditionalFormats.items.map((item) => item.getRangeOrNullObject());
  for (const [index, { custom }] of conditionalFormats.items.entries()) {
    custom.rule.load("formula, formulaR1C1, formulaLocal");
    custom.format.fill.load("color");
    ranges[index]?.load("address");
  }
  await context.sync();
  return plain(
    conditionalFormats.items.map(({ priority, stopIfTrue, custom }, index) => ({
      formula: custom.rule.formula,
      formulaR1C1: custom.rule.formulaR1C1,
      fill: custom.format.fill.color,
      address: ranges[index]?.isNullObject === true ? null : ranges[index]?.address,
      priority,
      stopIfTrue,
    })),
  );
}

export const conditional: readonly Probe[] = [
  {
    id: "conditional-anchor",
    question:
      "From which cell is a conditional format's formula read, set and read back, and does the active cell matter?",
    settles: ["conditional-anchor"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("D10").select();
      await context.sync();
      addRule(sheet.getRange("B2:C5"), "=$A2>B$1", "#FF0000");
      await context.sync();
      const set = await rulesAt(bench, "B2:C5");
      const throughAnother = await rulesAt(bench, "C4");
      const reached = sheet.getRange("C4").conditionalFormats.getItemAt(0);
      reached.custom.rule.formula = "=$A4>C$1";
      await context.sync();
      return { set, throughAnother, setThroughAnother: await rulesAt(bench, "B2:C5") };
    },
  },
  {
    id: "conditional-r1c1",
    question: "Is a formula in R1C1 taken, and how does it read in A1?",
    settles: ["conditional-anchor"],
    kind: "compared",
    run: async (bench) => {
      const rule = addRule(bench.sheet.getRange("B2:C5"), "=TRUE", "#FF0000").custom.rule;
      rule.formulaR1C1 = '=ISNUMBER(FIND("x"&R1C,RC1))';
      await bench.context.sync();
      return rulesAt(bench, "B2:C5");
    },
  },
  {
    id: "conditional-order",
    question: "Which of two rules comes first, what are their priorities, and do they stop?",
    settles: ["conditional-priority"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      addRule(sheet.getRange("A1:A3"), "=1=1", "#FF0000");
      await context.sync();
      const second = addRule(sheet.getRange("A1:A3"), "=2=2", "#00FF00");
      await context.sync();
      const added = await rulesAt(bench, "A1:A3");
      second.priority = 1;
      second.stopIfTrue = true;
      await context.sync();
      return { added, moved: await rulesAt(bench, "A1:A3") };
    },
  },
  {
    id: "conditional-order-in-one-request",
    question: "Which of two rules comes first that were added in one request?",
    settles: ["conditional-priority"],
    kind: "compared",
    run: async (bench) => {
      addRule(bench.sheet.getRange("A1:A3"), "=1=1", "#FF0000");
      addRule(bench.sheet.getRange("A1:A3"), "=2=2", "#00FF00");
      await bench.context.sync();
      return rulesAt(bench, "A1:A3");
    },
  },
  {
    id: "conditional-without-rule",
    question: "What is the rule of a conditional format to which none was given?",
    settles: ["new-conditional-format"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      await bench.context.sync();
      return rulesAt(bench, "A1");
    },
  },
  {
    id: "conditional-refusals",
    question: "With which code is a formula refused that cannot be read?",
    settles: ["conditional-anchor", "error-location"],
    kind: "compared",
    run: (bench) =>
      outcomes(bench, {
        "cannot be read": () => void addRule(bench.sheet.getRange("A1"), "=SUM(", "#FF0000"),
        "without =": () => void addRule(bench.sheet.getRange("A2"), "A1>0", "#FF0000"),
      }),
  },
  {
    id: "copied-cells-and-rules",
    question: "What becomes of the rules when cells are copied below the area that they cover, and within it?",
    settles: ["paste-doubles-rules"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      addRule(sheet.getRange("A1:A3"), "=$B1>0", "#FF0000");
      await context.sync();
      sheet.getRange("A5").copyFrom("A1");
      await context.sync();
      const below = await rulesAt(bench, "A1:A9");
      sheet.getRange("A2").copyFrom("A1");
      await context.sync();
      return { below, within: await rulesAt(bench, "A1:A9") };
    },
  },
];
