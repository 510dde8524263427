/** What the page asks of the person at Excel. */
import type { StepId } from "./probe";

export interface Step {
  readonly text: string;
  /** Every step can be skipped beside these. */
  readonly choices: readonly string[];
}

const DONE: readonly string[] = ["Done"];
const YES_OR_NO: readonly string[] = ["Yes", "No"];

export const steps: Readonly<Record<StepId, Step>> = {
  "type-in-b2": { text: "On the sheet in front, type 5 into cell B2 and press Enter.", choices: DONE },
  "is-a2-red": { text: "Look at cell A2 of the sheet in front. Is it red?", choices: YES_OR_NO },
  undo: { text: "Click a cell of the sheet in front and press Ctrl+Z once (Undo).", choices: DONE },
  redo: { text: "Click a cell of the sheet in front and press Ctrl+Y once (Redo).", choices: DONE },
  "chart-sheet-in-front": {
    text: "Click a cell of the sheet in front and press F11: a chart sheet appears.",
    choices: DONE,
  },
  "chart-sheet-away": { text: "Delete the chart sheet again (right click on its tab).", choices: DONE },
  "was-a-file-saved": {
    text: "A file named cosell-probe.txt was just offered. Was it saved, or were you asked where to?",
    choices: YES_OR_NO,
  },
  "was-the-text-copied": {
    text: "Paste (Ctrl+V) into any text field outside Excel. Does “cosell probe” appear?",
    choices: YES_OR_NO,
  },
  "did-a-page-open": { text: "Did a page open in your browser?", choices: YES_OR_NO },
};
