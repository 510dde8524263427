/** The stand-in's answers, and the steps of a person taken on it. */
import { activateSheet, addSheet, deleteSheet, typeInto, Workbook, type LocaleName } from "../model";
import { startLocalExcel } from "../transport/node";
import type { Answer, Probe, StepId } from "./probe";
import { runProbes } from "./run";

/** Long enough for the stand-in's events, which come after a timer of 0. */
const SETTLE_MS = 5;

const acts: Partial<Readonly<Record<StepId, (workbook: Workbook) => void>>> = {
  "type-in-b2": (workbook) => void typeInto(workbook.activeSheet, "B2", "5"),
  undo: (workbook) => void workbook.undo(),
  redo: (workbook) => void workbook.redo(),
  "chart-sheet-in-front": (workbook) => workbook.change(() => activateSheet(addSheet(workbook, "Chart1", "Chart"))),
  "chart-sheet-away": (workbook) => {
    const chart = workbook.findSheet("Chart1");
    if (chart !== null) deleteSheet(chart);
  },
};

export interface Played {
  readonly answers: Readonly<Record<string, Answer>>;
  /** Members that a probe asked for and the stand-in does not have. */
  readonly apiNotFound: readonly string[];
  /** Sheets that are left afterwards. */
  readonly sheets: readonly string[];
}

/** Asks the probes of the stand-in, through Microsoft's own client. The steps that need a page are skipped. */
export async function askStandIn(
  probes: readonly Probe[],
  { locale, date1904 }: { readonly locale: LocaleName; readonly date1904: boolean },
): Promise<Played> {
  const workbook = new Workbook({ locale, date1904 });
  const excel = startLocalExcel({ workbook });
  try {
    const ask = (step: StepId): Promise<string | null> => {
      const act = acts[step];
      act?.(workbook);
      return Promise.resolve(act === undefined ? null : "Done");
    };
    const answers = await runProbes(probes, { ask, page: null, settleMs: SETTLE_MS });
    return { answers, apiNotFound: [...excel.apiNotFound], sheets: workbook.sheets.map(({ name }) => name) };
  } finally {
    excel.stop();
  }
}
