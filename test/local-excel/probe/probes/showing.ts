/** What cells show, how far a sheet is used, what formulas give. */
import { plain, outcomeOf, read, under } from "./ask";
import type { Bench, Json, Probe } from "../probe";

/** 2020-01-30 in the date system of 1900. */
const DAY = 43_860;

const used = async ({ context, sheet }: Bench): Promise<Json> => {
  const [all, values] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
  all.load("address");
  values.load("address");
  await context.sync();
  return { all: all.isNullObject ? null : all.address, values: values.isNullObject ? null : values.address };
};

async function addressOf(range: Excel.Range, context: Excel.RequestContext): Promise<Json> {
  let address = "";
  const loaded = await outcomeOf(async () => {
    range.load("address");
    await context.sync();
    ({ address } = range);
  });
  return loaded === "ok" ? address : loaded;
}

export const showing: readonly Probe[] = [
  {
    id: "date-formats",
    question: "How do mm\\/dd\\/yyyy and its like show a day on this machine, and how are they read back?",
    settles: ["short-date-and-separator"],
    kind: "compared",
    local: true,
    run: async (bench) => {
      const formats = [
        "mm\\/dd\\/yyyy",
        "mm/dd/yyyy",
        "m/d/yyyy",
        "yyyy-mm-dd",
        "d mmm yyyy",
        "[$-409]d mmm yyyy",
        "mm\\/dd\\/yyyy;@",
      ];
      const cells = bench.sheet.getRange(`A1:A${formats.length}`);
      cells.numberFormat = formats.map((format) => [format]);
      cells.values = formats.map(() => [DAY]);
      cells.format.columnWidth = 150;
      await bench.context.sync();
      return read(bench, `A1:A${formats.length}`, "text", "numberFormat", "values");
    },
  },
  {
    id: "numbers-as-text",
    question: "How do numbers, booleans and errors show on this machine?",
    settles: ["text-in-machine-language"],
    kind: "compared",
    local: true,
    run: async (bench) => {
      bench.sheet.getRange("A1:A6").formulas = under("=1=1", "=1=2", "=NA()", "=1/0", 1234.5, -0.25);
      bench.sheet.getRange("A7:A8").numberFormat = [["#,##0.00"], ["0.0%"]];
      bench.sheet.getRange("A7:A8").values = under(1234.5, 0.125);
      await bench.context.sync();
      return read(bench, "A1:A8", "values", "valueTypes", "text");
    },
  },
  {
    id: "narrow-columns",
    question: "What is the text of numbers, dates and long texts in a column that is too narrow?",
    settles: ["too-narrow"],
    kind: "compared",
    local: true,
    run: async (bench) => {
      bench.sheet.getRange("A1:A5").values = under(
        123_456_789_012,
        1.23456789012,
        DAY,
        DAY,
        "a text that is far too long",
      );
      bench.sheet.getRange("A3:A4").numberFormat = [["mm\\/dd\\/yyyy"], ["0.00"]];
      bench.sheet.getRange("A:A").format.columnWidth = 20;
      await bench.context.sync();
      return read(bench, "A1:A5", "text");
    },
  },
  {
    id: "untouched-columns",
    question: "Does a column that nobody gave a width grow with the numbers and dates that are written?",
    settles: ["too-narrow"],
    kind: "compared",
    local: true,
    run: async (bench) => {
      bench.sheet.getRange("A1").values = [[1_234_567_890_123]];
      bench.sheet.getRange("B1").numberFormat = [["dddd, mmmm d, yyyy"]];
      bench.sheet.getRange("B1").values = [[DAY]];
      bench.sheet.getRange("C1").numberFormat = [["#,##0.00"]];
      bench.sheet.getRange("C1").values = [[123_456_789_012]];
      await bench.context.sync();
      return read(bench, "A1:C1", "text");
    },
  },
  {
    id: "date-function",
    question:
      "Which number does the worksheet function DATE(2000,1,1) give through the API (36526, or 35064 in a workbook of 1904)?",
    settles: ["date-system"],
    kind: "compared",
    run: async ({ context }) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load("value, error");
      await context.sync();
      return { value: plain(day.value), error: plain(day.error) };
    },
  },
  {
    id: "formulas-local",
    question: "How are formulas and constants read back in the machine's language?",
    settles: ["formulas-local"],
    kind: "compared",
    local: true,
    run: async (bench) => {
      bench.sheet.getRange("A1:A7").formulas = under(
        "=SUM(1,2)",
        "=IF(TRUE,1.5,0)",
        '=TEXT(1.5,"0.0")',
        "=NA()",
        '=ISNUMBER(FIND("a","b"))',
        1.5,
        true,
      );
      await bench.context.sync();
      return read(bench, "A1:A7", "formulasLocal", "formulas");
    },
  },
  {
    id: "comparisons",
    question: "How do formulas compare texts, numbers and empty cells?",
    settles: ["formula-comparison"],
    kind: "compared",
    run: async (bench) => {
      const formulas = [
        '="a"="A"',
        '=B9=""',
        "=B9=0",
        "=B9=FALSE",
        '=1="1"',
        '="b">"A"',
        '="a"<1',
        '=EXACT("a","A")',
        '=ISNUMBER(FIND("A","a"))',
        '=COUNTIF(B1:B9,"")',
        '=LEN("å")',
      ];
      bench.sheet.getRange(`A1:A${formulas.length}`).formulas = under(...formulas);
      await bench.context.sync();
      return read(bench, `A1:A${formulas.length}`, "values");
    },
  },
  {
    id: "array-results",
    question: "Does a formula that gives an array spill when it is written through the API?",
    settles: ["no-spill"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1:A3").values = under(1, 2, 3);
      bench.sheet.getRange("C1").formulas = [["=A1:A3*2"]];
      await bench.context.sync();
      return read(bench, "C1:C3", "values", "formulas");
    },
  },
  {
    id: "used-range-of-formats",
    question: "Do cells count as used that are only formatted?",
    settles: ["used-range-formats", "empty-used-range"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      const empty = await used(bench);
      const first = await addressOf(sheet.getUsedRange(), context);
      sheet.getRange("C3").format.fill.color = "#FF0000";
      await context.sync();
      const filled = await used(bench);
      sheet.getRange("F:F").format.font.bold = true;
      await context.sync();
      const wholeColumn = await used(bench);
      sheet.getRange("D9").values = [["x"]];
      sheet.getRange("D9").values = [[""]];
      await context.sync();
      return {
        empty,
        first,
        filled,
        wholeColumn,
        emptied: await used(bench),
        within: await addressOf(sheet.getRange("H1:J3").getUsedRange(), context),
      };
    },
  },
  {
    id: "region-of-an-empty-cell",
    question: "Does the region around an empty cell take in what stands beside it, corners included?",
    settles: ["surrounding-region"],
    kind: "compared",
    run: async ({ context, sheet }) => {
      const region = () => addressOf(sheet.getRange("B2").getSurroundingRegion(), context);
      const alone = await region();
      sheet.getRange("A1").values = [["x"]];
      const corner = await region();
      sheet.getRange("A1").clear();
      sheet.getRange("A1").format.fill.color = "#FF0000";
      return { alone, corner, coloured: await region() };
    },
  },
  {
    id: "used-range-of-validation",
    question: "Do cells count as used that have only a validation?",
    settles: ["used-range-formats"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("B2:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      await bench.context.sync();
      return used(bench);
    },
  },
  {
    id: "visible-view",
    question: "Which cells does a visible view have where rows are filtered or hidden and a column is hidden?",
    settles: ["visible-view"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A1:C5").values = [
        ["Kind", "n", "x"],
        ["a", 1, ""],
        ["b", 2, ""],
        ["a", 3, ""],
        ["a", 4, ""],
      ];
      await context.sync();
      sheet.autoFilter.apply(sheet.getRange("A1:C5"), 0, { filterOn: Excel.FilterOn.values, values: ["a"] });
      sheet.getRange("5:5").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      await context.sync();
      const view = sheet.getRange("A1:C6").getVisibleView();
      view.load("cellAddresses, values, rowCount, columnCount");
      await context.sync();
      return {
        cellAddresses: plain(view.cellAddresses),
        values: plain(view.values),
        rowCount: view.rowCount,
        columnCount: view.columnCount,
      };
    },
  },
];
