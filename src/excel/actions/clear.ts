/** Clear marks: our messages and colours gone, what Partner Center wrote as it wrote it, the rest as it was. */
import type { Result, Task } from "../contract";
import { Refusal } from "../gateway/refusal";
import { run } from "../gateway/run";
import { currentTexts, errorsColumnOf, textsWithoutMarks } from "../marks/errors-column";
import { Moved, writeMarks } from "../marks/write";
import { lookAtActiveSheet, type Surroundings } from "./look";

const TRIES = 2;

/** Takes our marks off the active sheet; `rows` is how many Errors cells changed. */
export function clearMarksAction(surroundings: Surroundings, task?: Task): Promise<Result<{ readonly rows: number }>> {
  return run(async (session) => {
    for (let tries = 1; ; tries++) {
      const look = await lookAtActiveSheet(session, surroundings);
      if (look.read.protected) throw new Refusal("protected", look.read.name);
      const current = currentTexts(look.read.sheet, look.result);
      if (!errorsColumnOf(look.result)) return { rows: 0 };
      const texts = textsWithoutMarks(look.read.sheet, look.result);
      try {
        await writeMarks(session, { ...look, texts, rules: "remove" });
        return { rows: texts.filter((text, row) => text !== current[row]).length };
      } catch (error) {
        if (!(error instanceof Moved)) throw error;
        if (tries === TRIES) throw new Refusal("moved", look.read.name);
      }
    }
  }, task);
}
