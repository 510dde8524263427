/** The stand-in's answers, and the steps of a person taken on it. */
import type { ProfileName } from "../hosts/profiles";
import { activateSheet, addSheet, deleteSheet, fillsShown, typeInto, Workbook, type LocaleName } from "../model";
import { startLocalExcel } from "../transport/node";
import type { Answer, Probe, StepId } from "./probe";
import { runProbes } from "./run";

/** Long enough for the stand-in's events, which come after a timer of 0. */
const SETTLE_MS = 5;

const A2 = { row: 1, column: 0, rows: 1, columns: 1 };

/** What is done on the stand-in; gives what a person would choose, where that is not "Done". */
const acts: Partial<Readonly<Record<StepId, (workbook: Workbook) => unknown>>> = {
  "is-a2-red": ({ activeSheet }) => (fillsShown(activeSheet, A2)[0]?.[0] === "#FF0000" ? "Yes" : "No"),
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
  {
    locale,
    date1904,
    profile,
  }: { readonly locale: LocaleName; readonly date1904: boolean; readonly profile?: ProfileName },
): Promise<Played> {
  const workbook = new Workbook({ locale, date1904 });
  // Answers do not tell how long they took.
  const excel = startLocalExcel({ workbook, latency: 0, ...(profile && { profile }) });
  try {
    const ask = (step: StepId): Promise<string | null> => {
      const act = acts[step];
      const chosen = act?.(workbook);
      if (act === undefined) return Promise.resolve(null);
      return Promise.resolve(typeof chosen === "string" ? chosen : "Done");
    };
    const answers = await runProbes(probes, { ask, page: null, settleMs: SETTLE_MS });
    return { answers, apiNotFound: [...excel.apiNotFound], sheets: workbook.sheets.map(({ name }) => name) };
  } finally {
    excel.stop();
  }
}
