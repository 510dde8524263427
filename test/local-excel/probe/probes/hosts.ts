/** What hosts are reported to do differently (test/local-excel/hosts): the questions whose answers would change most in the add-in. */
import { outcome, outcomes } from "./ask";
import type { Bench, Json, Probe } from "../probe";

const RED = "#FF0000";

/** Row 2 is red where B2 names the header above the cell, as the add-in's own rules have it. */
async function addRule({ context, sheet }: Bench): Promise<Excel.ConditionalFormat> {
  const added = sheet.getRange("A2:C9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
  added.custom.rule.formula = '=AND(A$1<>"",ISNUMBER(FIND("x "&A$1&": ",$B2)))';
  added.custom.format.fill.color = RED;
  await context.sync();
  return added;
}

async function write({ context, sheet }: Bench, address: string, text: string): Promise<void> {
  sheet.getRange(address).values = [[text]];
  await context.sync();
}

async function freezing(bench: Bench, visibility: "Visible" | "Hidden"): Promise<Json> {
  const { context, addSheet } = bench;
  const other = await addSheet();
  other.visibility = visibility;
  await context.sync();
  other.freezePanes.freezeAt(other.getRange("A1:B1"));
  const frozen = await outcome(context);
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("id");
  other.load("id");
  await context.sync();
  return { frozen, isOtherActive: active.id === other.id };
}

export const hosts: readonly Probe[] = [
  {
    id: "colours-follow",
    question: "Do the colours of a rule made through the API follow the cell that it refers to?",
    changes:
      "The first two looks should be Yes and No. Where the second is Yes, the add-in must set its rules again after each check, and the third look tells whether that helps.",
    settles: ["conditional-anchor"],
    kind: "compared",
    needs: "person",
    run: async (bench) => {
      await write(bench, "A1", "Deal");
      await write(bench, "B2", "x Deal: wrong");
      const rule = await addRule(bench);
      const whenMade = await bench.ask("is-a2-red");
      await write(bench, "B2", "");
      const whenChanged = await bench.ask("is-a2-red");
      rule.custom.rule.formulaR1C1 = '=AND(R1C<>"",ISNUMBER(FIND("x "&R1C&": ",RC2)))';
      await bench.context.sync();
      return { whenMade, whenChanged, whenSetAgain: await bench.ask("is-a2-red") };
    },
  },
  {
    id: "freezing-behind",
    question: "Does freezing panes on a sheet behind make it the active one, and is a hidden one refused?",
    changes: "Where it does neither, sheets could be frozen before they are shown, with one request less.",
    settles: ["other-workbook-in-front"],
    kind: "compared",
    run: async (bench) => ({
      behind: await freezing(bench, "Visible"),
      hidden: await freezing(bench, "Hidden"),
    }),
  },
  {
    id: "size-of-the-sheet",
    question: "How many rows and columns has a sheet, and is an address beyond them refused?",
    changes: "Ask it in an .xls, too: the add-in takes the bounds of its colours from this answer.",
    settles: ["unbounded-range"],
    kind: "noted",
    run: async (bench) => {
      const { context, sheet } = bench;
      const all = sheet.getRange();
      all.load("rowCount, columnCount");
      await context.sync();
      const beyond = await outcomes(bench, {
        "A2:XFD1048576": () => void (sheet.getRange("A2:XFD1048576").format.fill.color = RED),
      });
      return { rows: all.rowCount, columns: all.columnCount, beyond };
    },
  },
  {
    id: "early-date-rule",
    question: "Is a date rule from 1900-01-02 taken, which in a workbook of 1904 is no day?",
    changes: "Where it is refused in a workbook of 1904, Insert template would fail there.",
    settles: ["date-system"],
    kind: "compared",
    run: (bench) => {
      const operator = Excel.DataValidationOperator.greaterThanOrEqualTo;
      const rule = { date: { formula1: "1900-01-02", operator } };
      return outcomes(bench, { set: () => void (bench.sheet.getRange("A1").dataValidation.rule = rule) });
    },
  },
  {
    id: "rule-after-undo",
    question: "Can a conditional format be read that was deleted through the API and brought back by Undo?",
    changes:
      "Where it cannot, Check after an undone Clear leaves it alone and says so; where it can, that note never comes.",
    settles: ["unreadable-rule"],
    kind: "noted",
    needs: "person",
    run: async (bench) => {
      const { context, sheet } = bench;
      const rule = await addRule(bench);
      rule.delete();
      await context.sync();
      await bench.ask("undo");
      const formats = sheet.getRange().conditionalFormats;
      const count = formats.getCount();
      await context.sync();
      if (count.value === 0) return { there: false };
      return {
        there: true,
        read: await outcomes(bench, { type: () => void formats.getItemAt(0).load("type") }),
      };
    },
  },
  {
    id: "undo-after-hiding",
    question: "Can the user still undo what was typed before the add-in hid a sheet?",
    changes: "Where it can be undone, the pane need not say that Insert template ends Excel's own Undo.",
    settles: ["undo-steps"],
    kind: "noted",
    needs: "person",
    run: async (bench) => {
      const other = await bench.addSheet();
      await bench.ask("type-in-b2");
      other.visibility = Excel.SheetVisibility.veryHidden;
      await bench.context.sync();
      await bench.ask("undo");
      const cell = bench.sheet.getRange("B2");
      cell.load("values");
      await bench.context.sync();
      return { isUndone: cell.values[0]?.[0] === "" };
    },
  },
];
