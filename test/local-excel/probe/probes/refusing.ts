/** What Excel refuses, how, and what of a failed request stays. */
import { column, outcome, outcomeOf, outcomes, plain, under } from "./ask";
import type { Bench, Json, Probe } from "../probe";

/** A request whose second of three writes cannot be done. */
async function failingRequest({ context, sheet }: Bench): Promise<Json> {
  const before = sheet.getRange("A1");
  before.values = [["first"]];
  before.load("values");
  sheet.getRange("A2:A3").values = under(1, 2, 3);
  sheet.getRange("A4").values = [["last"]];
  const failed = await outcome(context);
  let answered: Json = "not answered";
  const known = await outcomeOf(() => Promise.resolve(before.values));
  if (known === "ok") answered = plain(before.values);
  return { failed, answered };
}

/** A write behind a guard: the common part of a range's last cell with the cell that stands where it stood. */
async function guardedWrite({ context, sheet }: Bench, text: string, move: () => void): Promise<Json> {
  const range = sheet.getRange("A1:B3");
  range.load("address");
  await context.sync();
  move();
  await context.sync();
  range.getLastCell().getIntersection("B3").load("address");
  sheet.getRange("D1").values = [[text]];
  return outcome(context);
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Four requests, none of which waits for the one before: write, write what is refused, write and read, read. */
async function requestsTogether({ context, sheet }: Bench): Promise<Json> {
  const cell = sheet.getRange("A1");
  cell.load("address");
  await context.sync();
  const reads: (() => Json)[] = [];
  const queue: readonly (() => void)[] = [
    () => void (sheet.getRange("A1").values = [["first"]]),
    () => void sheet.getRange("not an address").load("values"),
    () => {
      reads.push(valueOf(sheet));
      sheet.getRange("A1").values = [["third"]];
    },
    () => void reads.push(valueOf(sheet)),
  ];
  const sent: Promise<Json>[] = [];
  for (const work of queue) {
    work();
    sent.push(outcome(context));
    await nextTask();
  }
  return { sent: await Promise.all(sent), read: reads.map((read) => read()) };
}

function valueOf(sheet: Excel.Worksheet): () => Json {
  const cell = sheet.getRange("A1");
  cell.load("values");
  return () => plain(cell.values);
}

export const refusing: readonly Probe[] = [
  {
    id: "requests-on-the-way",
    question:
      "Are requests that are sent before the last was answered carried out in order, and is each answered by itself?",
    settles: ["requests-on-the-way"],
    kind: "compared",
    run: requestsTogether,
  },
  {
    id: "guarded-write",
    question:
      "Is a write stopped by a common part, queued before it, of a range that has moved along with an inserted row?",
    settles: ["no-common-part", "failed-batch-survives"],
    kind: "compared",
    run: async (bench) => ({
      unmoved: await guardedWrite(bench, "first", () => undefined),
      moved: await guardedWrite(
        bench,
        "second",
        () => void bench.sheet.getRange("2:2").insert(Excel.InsertShiftDirection.down),
      ),
      found: await column(bench, "D1"),
    }),
  },
  {
    id: "failed-request",
    question: "Which actions of a failed request stay done, and are answers from before the failure given?",
    settles: ["failed-batch-survives", "batch-order", "error-location"],
    kind: "compared",
    run: async (bench) => ({ request: await failingRequest(bench), found: await column(bench, "A1:A4") }),
  },
  {
    id: "null-object-children",
    question: "What do load, a child and a write answer below an object that is not there?",
    settles: ["null-object"],
    kind: "compared",
    run: async (bench) => {
      const { context } = bench;
      const nowhere = () => context.workbook.worksheets.getItemOrNullObject("no sheet has this name");
      const child = nowhere().getRange("A1");
      const loaded = await outcomeOf(async () => {
        child.load("values");
        await context.sync();
      });
      const isNull = await outcomeOf(() => Promise.resolve(child.isNullObject));
      return {
        loaded,
        childIsNull: isNull === "ok" ? child.isNullObject : isNull,
        others: await outcomes(bench, {
          "grandchild loaded": () => void nowhere().getRange("A1").format.fill.load("color"),
          "collection loaded": () => void nowhere().tables.load("items/name"),
          "value written": () => void (nowhere().getRange("A1").values = [[1]]),
          "method called": () => void nowhere().getRange("A1").clear(),
          "name set": () => void (nowhere().name = "x"),
          deleted: () => void nowhere().delete(),
        }),
      };
    },
  },
  {
    id: "things-not-there",
    question: "With which codes and places is refused what is not there?",
    settles: ["error-location"],
    kind: "compared",
    run: (bench) => {
      const { context, sheet } = bench;
      return outcomes(bench, {
        sheet: () => void context.workbook.worksheets.getItem("no sheet has this name").load("name"),
        table: () => void sheet.tables.getItem("no table has this name").load("name"),
        name: () => void sheet.names.getItem("no_such_name").load("name"),
        address: () => void sheet.getRange("not an address").load("values"),
        "another sheet's address": () => void sheet.getRange("Nowhere!A1").load("values"),
        "a cell outside": () => void sheet.getCell(-1, 0).load("values"),
        "conditional format": () => void sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type"),
        "used range of nothing": () => void sheet.getRange("H1:J3").getUsedRange().load("address"),
        "intersection of nothing": () => void sheet.getRange("A1").getIntersection("B2").load("address"),
      });
    },
  },
  {
    id: "protected-sheet",
    question: "What does a protected sheet refuse, with which codes, and is a block written in part?",
    settles: ["locked-cell", "protect-twice", "error-location"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A1:A2").values = under("old", "old");
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      const refused = await outcomes(bench, {
        "locked cell": () => void (sheet.getRange("B1").values = [["new"]]),
        "unlocked cell": () => void (sheet.getRange("A1").values = [["new"]]),
        "block over both": () => void (sheet.getRange("A1:A2").values = under("newer", "newer")),
        format: () => void (sheet.getRange("A1").format.fill.color = "#FF0000"),
        validation: () =>
          void (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }),
        "conditional format": () =>
          void sheet.getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.custom),
        row: () => void sheet.getRange("1:1").insert(Excel.InsertShiftDirection.down),
        "protect again": () => void sheet.protection.protect(),
      });
      const found = await column(bench, "A1:A2");
      sheet.protection.unprotect();
      await context.sync();
      return { refused, found };
    },
  },
  {
    id: "sheet-names",
    question: "Which sheet names are refused, and how?",
    settles: ["sheet-refusals"],
    kind: "compared",
    run: async (bench) => {
      const { sheet } = bench;
      const other = await bench.addSheet();
      other.load("name");
      await bench.context.sync();
      const rename = (name: string) => () => void (sheet.name = name);
      // The names that might be taken must be long gone before the next probe: the sheet is renamed at once.
      const { name } = other;
      const own = `${name}_again`;
      return outcomes(bench, {
        empty: rename(""),
        "32 characters": rename("x".repeat(32)),
        colon: rename("a:b"),
        "apostrophe in front": rename("'a"),
        History: rename("History"),
        taken: rename(name.toUpperCase()),
        "31 characters": rename("x".repeat(31)),
        "of our own": rename(own),
        "very hidden and deleted": () => {
          other.visibility = Excel.SheetVisibility.veryHidden;
          other.delete();
        },
      });
    },
  },
  {
    id: "defined-names",
    question: "Which defined names are refused, and how?",
    settles: ["name-refusals"],
    kind: "compared",
    run: (bench) => {
      const { names } = bench.sheet;
      const add =
        (name: string, formula = "=$A$1") =>
        () =>
          void names.add(name, formula);
      return outcomes(bench, {
        fine: add("fine_name"),
        "fine with dots": add("fine.name"),
        twice: add("FINE_NAME"),
        "an address": add("A1"),
        "an address in R1C1": add("R1C1"),
        "R alone": add("R"),
        "with a space": add("a b"),
        "a digit in front": add("1a"),
        "255 characters": add("x".repeat(255)),
        "256 characters": add("x".repeat(256)),
        "a formula that cannot be read": add("bad_formula", "=SUM("),
      });
    },
  },
];
