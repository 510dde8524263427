/** The ribbon's buttons: the same actions as in the pane, which opens and shows what came of them. */
import {
  associate,
  perform,
  showPane,
  type ActionName,
  type Actions,
  type OptionsOf,
  type Outcome,
  type RibbonOutcomes,
} from "../excel";

/** The actions that have a button, by the function names of manifest.xml, and what they are asked with: Check as the pane's switches say. */
const BUTTONS: { readonly [N in ActionName]?: (actions: Actions) => Promise<Outcome> } = {
  insertTemplate: press("insertTemplate", undefined),
  checkSheet: press("checkSheet", {}),
  exportCsv: press("exportCsv", { onlyRowsWithoutErrors: false }),
};

function press<N extends ActionName>(action: N, options: OptionsOf<N>): (actions: Actions) => Promise<Outcome> {
  return (actions) => perform(actions, action, options);
}

/** The names that manifest.xml may call. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(BUTTONS);

/** Where this Excel is too old for the add-in: a button opens the pane, which says so, instead of being dead without a word. */
export function associateWithoutActions(): void {
  // Where not even that works nothing more can be shown: the page itself says it.
  for (const name of FUNCTION_NAMES) associate(name, () => void showPane().catch(() => undefined));
}

/** Ties the ribbon's buttons to the actions. What came of a press waits in `ribbon` until the pane is there to show it. */
export function associateButtons(actions: Actions, ribbon: RibbonOutcomes): void {
  for (const [name, press] of Object.entries(BUTTONS)) {
    associate(name, () => {
      void showPane().catch((error: unknown) => ribbon.report({ action: "ribbon", error }));
      void press(actions).then((outcome) => ribbon.report(outcome));
    });
  }
}
