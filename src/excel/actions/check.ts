/** Check sheet: reads the active sheet once, checks it, writes the answer once. */
import type { Checked, Result, Task } from "../contract";
import { Refusal } from "../gateway/refusal";
import { run } from "../gateway/run";
import { inSlices } from "../gateway/slices";
import { composeTexts } from "../marks/errors-column";
import { Moved, writeMarks } from "../marks/write";
import { lookAtActiveSheet, summarise, type Surroundings } from "./look";

/** How often a sheet that moves under our hands is read anew before the user is told. */
const TRIES = 2;

/** Checks the active sheet and marks it. A protected sheet is checked all the same: the refusal carries what was found. */
export function checkSheetAction(
  surroundings: Surroundings,
  { warningsInSheet }: { readonly warningsInSheet: boolean },
  task?: Task,
): Promise<Result<Checked>> {
  return run(async (session) => {
    let errorsColumnAdded = false;
    for (let tries = 1; ; ) {
      const look = await lookAtActiveSheet(session, surroundings);
      const seen = (marked: boolean): Checked => summarise(look, { errorsColumnAdded, marked });
      if (look.read.protected) throw new Refusal("protected", look.read.name, seen(false));
      const options = { language: surroundings.language(), warnings: warningsInSheet };
      const texts = await inSlices(composeTexts(look.read.sheet, look.result, options), session);
      try {
        const written = await writeMarks(session, { ...look, texts, rules: "set" });
        if (!written.errorsColumnAdded) return seen(true);
        // Every column has moved by one: what the pane shows must be of the sheet as it is now.
        errorsColumnAdded = true;
      } catch (error) {
        if (!(error instanceof Moved)) throw error;
        if (tries === TRIES) throw new Refusal("moved", look.read.name, seen(false));
        tries += 1;
      }
    }
  }, task);
}
