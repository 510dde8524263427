/** The ribbon's buttons: the same actions as in the pane, which opens and shows what came of them. */
import { associate, showPane, type Actions, type RibbonResult, type RibbonResults } from "../excel";

/** What each function name of manifest.xml does. */
const BUTTONS: {
  readonly [name in RibbonResult["button"] as Exclude<name, "failed">]: (actions: Actions) => Promise<RibbonResult>;
} = {
  insertTemplate: async (actions) => ({ button: "insertTemplate", result: await actions.insertTemplate() }),
  checkSheet: async (actions) => ({
    button: "checkSheet",
    result: await actions.checkSheet({ warningsInSheet: true }),
  }),
  exportCsv: async (actions) => ({
    button: "exportCsv",
    result: await actions.exportCsv({ onlyRowsWithoutErrors: false }),
  }),
};

/** The names that manifest.xml may call. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(BUTTONS);

/** Ties the ribbon's buttons to the actions. */
export function associateButtons(actions: Actions, ribbon: RibbonResults): void {
  for (const [name, press] of Object.entries(BUTTONS)) {
    associate(name, async () => {
      const failed = (error: unknown): RibbonResult => ({ button: "failed", error });
      // A pane that could not be opened must not lose what was done: both wait until the user opens it.
      const shown = showPane().catch((error: unknown) => ribbon.tell(failed(error)));
      ribbon.tell(await press(actions).catch(failed));
      await shown;
    });
  }
}
