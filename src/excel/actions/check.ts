/** Check sheet: reads the active sheet once, checks it, writes the answer once. */
import type { Checked, Result, Task } from "../contract";
import { unlessMoved } from "../gateway/moved";
import { Refusal } from "../gateway/refusal";
import { run } from "../gateway/run";
import { inSlices } from "../gateway/slices";
import { addErrorsColumn } from "../marks/add-column";
import { composeTexts, errorsColumnOf } from "../marks/errors-column";
import { writeMarks } from "../marks/write";
import { lookAtActiveSheet, summarise, type Look, type Surroundings } from "./look";

/** Checks the active sheet and marks it. A protected sheet is checked all the same: the refusal carries what was found. */
export function checkSheetAction(
  surroundings: Surroundings,
  { warningsInSheet }: { readonly warningsInSheet: boolean },
  task?: Task,
): Promise<Result<Checked>> {
  return run(async (session) => {
    let errorsColumnAdded = false;
    let look: Look | null = null;
    const seen = (): Checked | undefined => (look ? summarise(look, { errorsColumnAdded, marked: false }) : undefined);
    const options = { language: surroundings.language(), warnings: warningsInSheet };

    const attempt = async (): Promise<Checked> => {
      look = await lookAtActiveSheet(session, surroundings);
      if (look.read.protected) throw new Refusal("protected", look.read.name, seen());
      if (!errorsColumnOf(look.result)) {
        await addErrorsColumn(session, look.read, look.result);
        errorsColumnAdded = true;
        // Every column has moved by one: what is written and shown must be of the sheet as it is now.
        look = await lookAtActiveSheet(session, surroundings);
      }
      const texts = await inSlices(composeTexts(look.read.sheet, look.result, options), session);
      await writeMarks(session, { ...look, texts, rules: "set" });
      return summarise(look, { errorsColumnAdded, marked: true });
    };
    return unlessMoved(attempt, () => ({ name: look?.read.name, checked: seen() }));
  }, task, surroundings.patience);
}
