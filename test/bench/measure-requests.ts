/** Runs the actions of a day's work on a sheet of a size, and tells what they asked of Excel. */
import { createActions } from "../../src/excel";
import { startLocalExcel } from "../local-excel/transport/node";
import { Network, type Run } from "./network";
import { STEPS, type Size, type Step } from "./request-goals";
import { wideSheet } from "./wide-sheet.mjs";

const TODAY = "2026-11-20T12:00:00Z";
/** Columns that are not numbered; the others are solutions and team members, as many of each. */
const PLAIN_COLUMNS = 32;

const numbersOf = (size: Size): readonly [number, number] => {
  const [records = 0, columns = 0] = size.split(" × ").map((part) => Number(part.replace(",", "")));
  return [records, columns];
};

/** Every step on a new workbook, one after the other; `steps` leaves some out. Throws where one refuses. */
export async function measure(size: Size, steps: readonly Step[] = STEPS): Promise<ReadonlyMap<Step, Run>> {
  const [records, columns] = numbersOf(size);
  const content = new TextEncoder().encode(wideSheet(records, (columns - PLAIN_COLUMNS) / 2));
  const file = { name: "deals.csv", size: content.length, arrayBuffer: () => Promise.resolve(content.buffer) };
  const excel = startLocalExcel({ locale: "en-US" });
  const network = new Network(excel);
  const actions = createActions(undefined, () => new Date(TODAY));
  const check = () => actions.checkSheet({ warningsInSheet: true });
  const doing: Readonly<Record<Step, () => Promise<{ readonly ok: boolean }>>> = {
    Insert: () => actions.insertTemplate(),
    Open: () => actions.openFile(file),
    Check: check,
    "Check again": check,
    Export: () => actions.exportCsv({ onlyRowsWithoutErrors: true }),
  };
  const runs = new Map<Step, Run>();
  for (const step of steps) {
    const run = await network.watch(async () => {
      const result = await doing[step]();
      if (!result.ok) throw new Error(`${step} of ${size}: ${JSON.stringify(result).slice(0, 300)}`);
    });
    runs.set(step, run);
  }
  network.stop();
  excel.stop();
  return runs;
}
