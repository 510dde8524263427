/** Events, undo and redo. */
import { column, outcome, plain, under } from "./ask";
import type { Bench, Json, Probe } from "../probe";

/** Collects what onChanged of the scratch sheet tells, as long as `work` lasts. */
async function changesDuring(bench: Bench, work: () => Promise<unknown>): Promise<Json> {
  const { context, sheet, settle } = bench;
  const told: Json[] = [];
  const listening = sheet.onChanged.add((event) => {
    const { address, changeType, source, triggerSource, details, changeDirectionState } = event;
    told.push(plain({ address, changeType, source, triggerSource, details, changeDirectionState }));
    return Promise.resolve();
  });
  await context.sync();
  await work();
  await settle();
  listening.remove();
  await context.sync();
  return told;
}

export const events: readonly Probe[] = [
  {
    id: "events-of-own-writes",
    question: "What does onChanged tell of the add-in's own writes?",
    settles: ["events-after-answer", "own-change-events"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      const one = await changesDuring(bench, async () => {
        sheet.getRange("A1").values = [["x"]];
        await context.sync();
      });
      const block = await changesDuring(bench, async () => {
        sheet.getRange("A1:A3").values = under("x", "y", "z");
        await context.sync();
      });
      const structure = await changesDuring(bench, async () => {
        sheet.getRange("2:2").insert(Excel.InsertShiftDirection.down);
        await context.sync();
      });
      const looks = await changesDuring(bench, async () => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
        await context.sync();
      });
      return { one, block, structure, looks };
    },
  },
  {
    id: "events-of-a-failed-request",
    question: "Is told what a request changed before it failed?",
    settles: ["failed-batch-survives"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      return changesDuring(bench, async () => {
        sheet.getRange("A1").values = [["x"]];
        sheet.getRange("A2:A3").values = under(1, 2, 3);
        await outcome(context);
      });
    },
  },
  {
    id: "calculated-events",
    question: "When does onCalculated come: after every change, or only where something was calculated?",
    settles: ["calculated-everywhere"],
    kind: "compared",
    run: async ({ context, sheet, settle }) => {
      let told = 0;
      sheet.getRange("B1").formulas = [["=A1*2"]];
      const listening = sheet.onCalculated.add(() => {
        told++;
        return Promise.resolve();
      });
      await context.sync();
      await settle();
      told = 0;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await settle();
      const ofItsCell = told;
      told = 0;
      sheet.getRange("D9").values = [[1]];
      await context.sync();
      await settle();
      const ofAnother = told;
      listening.remove();
      await context.sync();
      return { ofItsCell: ofItsCell > 0, ofAnother: ofAnother > 0 };
    },
  },
  {
    id: "undo-of-own-write",
    question: "What does the user's Undo take back after two writes of the add-in, and what is told?",
    settles: ["undo-steps", "undoable-flags", "undo-event"],
    kind: "compared",
    needs: "person",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A1").values = [["first"]];
      await context.sync();
      sheet.getRange("A2").values = [["second"]];
      await context.sync();
      const undone = await changesDuring(bench, () => bench.ask("undo"));
      const afterUndo = await column(bench, "A1:A2");
      const redone = await changesDuring(bench, () => bench.ask("redo"));
      return { undone, afterUndo, redone, afterRedo: await column(bench, "A1:A2") };
    },
  },
  {
    id: "undo-of-typing",
    question: "What is told when the user types, undoes and redoes?",
    settles: ["undo-event"],
    kind: "compared",
    needs: "person",
    run: async (bench) => {
      const typed = await changesDuring(bench, () => bench.ask("type-in-b2"));
      const undone = await changesDuring(bench, () => bench.ask("undo"));
      const afterUndo = await column(bench, "B2:B2");
      const redone = await changesDuring(bench, () => bench.ask("redo"));
      return { typed, undone, afterUndo, redone, afterRedo: await column(bench, "B2:B2") };
    },
  },
  {
    id: "typing-undone-after-a-look",
    question: "Can the user still undo what was typed after the add-in has only read, and after it has written?",
    settles: ["undo-steps", "undoable-flags"],
    kind: "compared",
    needs: "person",
    run: async (bench) => {
      await bench.ask("type-in-b2");
      await column(bench, "B2:B2");
      await bench.ask("undo");
      const afterReading = await column(bench, "B2:B2");
      await bench.ask("type-in-b2");
      bench.sheet.getRange("A1").values = [["written"]];
      await bench.context.sync();
      await bench.ask("undo");
      await bench.ask("undo");
      return { afterReading, afterWriting: [...(await column(bench, "A1:A1")), ...(await column(bench, "B2:B2"))] };
    },
  },
];
