/** Data validation through the API. */
import { column, outcome, outcomes, plain, read, under } from "./ask";
import type { Bench, Json, Probe } from "../probe";

/** Whether each cell obeys its rule, as Excel says. */
async function validity({ context, sheet }: Bench, addresses: readonly string[]): Promise<Json> {
  const rules = addresses.map((address) => sheet.getRange(address).dataValidation);
  for (const rule of rules) rule.load("valid");
  await context.sync();
  return Object.fromEntries(addresses.map((address, index) => [address, plain(rules[index]?.valid)]));
}

async function ruleAt({ context, sheet }: Bench, address: string): Promise<Json> {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.load("type, rule, prompt, errorAlert, ignoreBlanks");
  await context.sync();
  const { type, rule, prompt, errorAlert, ignoreBlanks } = dataValidation;
  return plain({ type, rule, prompt, errorAlert, ignoreBlanks });
}

const rows = (name: string, count: number): string[] => Array.from({ length: count }, (_, row) => `${name}${row + 1}`);
const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

/** Texts and numbers in text and General cells, all shown alike, against one list. */
async function listedLike(bench: Bench, source: string): Promise<Json> {
  const { context, sheet } = bench;
  sheet.getRange("A1:A6").numberFormat = under("General", "@", "General", "@", "General", "General") as string[][];
  sheet.getRange("A1:A6").values = under(1, "1", 2, "2", "A", "a");
  sheet.getRange("H1:H3").numberFormat = under("General", "@", "General") as string[][];
  sheet.getRange("H1:H3").values = under(1, "2", "a");
  sheet.getRange("A1:A6").dataValidation.rule = list(source);
  await context.sync();
  return { cells: await read(bench, "A1:A6", "values", "valueTypes"), valid: await validity(bench, rows("A", 6)) };
}

export const validation: readonly Probe[] = [
  {
    id: "validation-anchor",
    question: "From which cell are relative references of a validation formula read, and does the active cell matter?",
    settles: ["validation-anchor"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A2:B4").values = [
        [1, "x"],
        [-1, "x"],
        [1, "x"],
      ];
      sheet.getRange("D10").select();
      await context.sync();
      sheet.getRange("B2:B4").dataValidation.rule = { custom: { formula: "=$A2>0" } };
      await context.sync();
      return {
        valid: await validity(bench, ["B2", "B3", "B4"]),
        first: await ruleAt(bench, "B2"),
        third: await ruleAt(bench, "B4"),
        all: await ruleAt(bench, "B2:B4"),
      };
    },
  },
  {
    id: "dependent-list",
    question: "Is a list taken that depends on another cell of the row, and does each row have its own?",
    settles: ["dependent-list", "validation-anchor"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("H1:I2").values = [
        ["won", "open"],
        ["lost", "waiting"],
      ];
      sheet.getRange("A2:B4").values = [
        ["Closed", "won"],
        ["Active", "won"],
        ["Active", "open"],
      ];
      sheet.getRange("D10").select();
      await context.sync();
      sheet.getRange("B2:B4").dataValidation.rule = list('=IF($A2="Closed",$H$1:$H$2,$I$1:$I$2)');
      const set = await outcome(context);
      return { set, valid: await validity(bench, ["B2", "B3", "B4"]), rule: await ruleAt(bench, "B3") };
    },
  },
  {
    id: "dependent-list-on-another-sheet",
    question: "Does a dependent list work whose entries stand on another, hidden sheet?",
    settles: ["dependent-list"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      const lists = await bench.addSheet();
      lists.load("name");
      lists.getRange("A1:B2").values = [
        ["won", "open"],
        ["lost", "waiting"],
      ];
      lists.visibility = Excel.SheetVisibility.veryHidden;
      sheet.getRange("A2:B3").values = [
        ["Closed", "won"],
        ["Active", "won"],
      ];
      await context.sync();
      sheet.getRange("B2:B3").dataValidation.rule = list(
        `=IF($A2="Closed",${lists.name}!$A$1:$A$2,${lists.name}!$B$1:$B$2)`,
      );
      const set = await outcome(context);
      return { set, valid: await validity(bench, ["B2", "B3"]), rule: await ruleAt(bench, "B2") };
    },
  },
  {
    id: "numbers-in-a-list-of-cells",
    question: "Do numbers and texts that look alike, and capitals, match the entries of a list in cells?",
    settles: ["list-case-and-type"],
    kind: "compared",
    run: (bench) => listedLike(bench, "=$H$1:$H$3"),
  },
  {
    id: "numbers-in-an-inline-list",
    question: "Do numbers and texts that look alike, and capitals, match the entries of an inline list?",
    settles: ["list-case-and-type"],
    kind: "compared",
    run: (bench) => listedLike(bench, "1,2,a"),
  },
  {
    id: "validation-limits",
    question: "Which lengths of an inline list, a title and a message are refused, and how?",
    settles: ["validation-limits"],
    kind: "compared",
    run: async (bench) => {
      const { sheet } = bench;
      const at = (address: string) => sheet.getRange(address).dataValidation;
      const prompt = (title: number, message: number) => ({
        showPrompt: true,
        title: "t".repeat(title),
        message: "m".repeat(message),
      });
      const alert = (title: number, message: number) => ({
        showAlert: true,
        style: Excel.DataValidationAlertStyle.stop,
        title: "t".repeat(title),
        message: "m".repeat(message),
      });
      return outcomes(bench, {
        "list 255": () => void (at("A1").rule = list("x".repeat(255))),
        "list 256": () => void (at("A2").rule = list("x".repeat(256))),
        "prompt 32, 255": () => void (at("A1").prompt = prompt(32, 255)),
        "prompt 33": () => void (at("A1").prompt = prompt(33, 1)),
        "prompt message 256": () => void (at("A1").prompt = prompt(1, 256)),
        "alert 32, 225": () => void (at("A1").errorAlert = alert(32, 225)),
        "alert 32, 255": () => void (at("A1").errorAlert = alert(32, 255)),
        "alert 33": () => void (at("A1").errorAlert = alert(33, 1)),
        "alert message 256": () => void (at("A1").errorAlert = alert(1, 256)),
        "formula without =": () => void (at("A3").rule = { custom: { formula: "A3>0" } }),
        "formula that cannot be read": () => void (at("A4").rule = { custom: { formula: "=SUM(" } }),
      });
    },
  },
  {
    id: "prompt-without-rule",
    question: "Can a cell have a prompt and no rule, and does a rule keep what was there?",
    settles: ["prompt-without-rule"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      const { dataValidation } = sheet.getRange("A1:A2");
      dataValidation.prompt = { showPrompt: true, title: "Title", message: "Message" };
      const set = await outcome(context);
      const without = await ruleAt(bench, "A1");
      sheet.getRange("A1:A2").dataValidation.errorAlert = {
        showAlert: true,
        style: Excel.DataValidationAlertStyle.warning,
        title: "Alert",
        message: "Why",
      };
      const alert = await outcome(context);
      sheet.getRange("A1:A2").dataValidation.rule = list("a,b");
      const ruled = await outcome(context);
      return { set, without, alert, ruled, rule: await ruleAt(bench, "A1") };
    },
  },
  {
    id: "clear-and-validation",
    question: "Which kinds of Range.clear take validation and conditional formats along?",
    settles: ["clear-all-takes-rules"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      const kinds = [Excel.ClearApplyTo.contents, Excel.ClearApplyTo.formats, Excel.ClearApplyTo.all];
      const answers: Record<string, Json> = {};
      for (const [index, kind] of kinds.entries()) {
        const cell = sheet.getCell(index, 0);
        cell.dataValidation.rule = list("a,b");
        cell.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = "=TRUE";
        cell.clear(kind);
        await context.sync();
        cell.dataValidation.load("type");
        const rules = cell.conditionalFormats.getCount();
        await context.sync();
        answers[kind] = { validation: cell.dataValidation.type, conditionalFormats: rules.value };
      }
      return answers;
    },
  },
  {
    id: "written-against-the-rule",
    question: "Does the API write what the cell's validation would stop?",
    settles: ["validation-bypassed"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1").dataValidation.rule = list("a,b");
      bench.sheet.getRange("A1").values = [["c"]];
      const written = await outcome(bench.context);
      return { written, found: await column(bench, "A1:A1"), valid: await validity(bench, ["A1"]) };
    },
  },
  {
    id: "list-source-read-back",
    question: "How do a list given as a range, and dates given as ISO text, come back?",
    settles: ["list-source-read-back"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("H1:H3").values = under("a", "b", "c");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
      const range = await outcome(context);
      sheet.getRange("A2").dataValidation.rule = {
        date: { formula1: "2020-01-30", operator: Excel.DataValidationOperator.greaterThan },
      };
      const date = await outcome(context);
      return { range, date, list: await ruleAt(bench, "A1"), day: await ruleAt(bench, "A2") };
    },
  },
  {
    id: "several-validations",
    question: "What is the type of cells with different validations, or of which some have none?",
    settles: ["mixed-validation"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1").dataValidation.rule = list("a,b");
      bench.sheet.getRange("A2").dataValidation.rule = list("c,d");
      await bench.context.sync();
      return {
        different: await ruleAt(bench, "A1:A2"),
        some: await ruleAt(bench, "A2:A3"),
        none: await ruleAt(bench, "C1:C3"),
      };
    },
  },
];
