import type { ActionName, SheetActions, DoneOf, FailedAction, OptionsOf, Outcome, Result, Task } from "./api";

/** Runs an action for the pane or the ribbon. Never rejects: what was thrown is an outcome too. */
export async function perform<N extends ActionName>(
  actions: SheetActions,
  action: N,
  options: OptionsOf<N>,
  task?: Task,
): Promise<Outcome> {
  try {
    const result: Result<DoneOf<N>> = await actions[action](options, task);
    // The compiler does not see that a union of pairs holds the pair of any one name.
    return { action, result } as Outcome;
  } catch (error) {
    const failed: FailedAction = action;
    return { action: failed, error };
  }
}
