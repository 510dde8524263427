/** Clear marks: our messages and colours gone, what Partner Center wrote as it wrote it, the rest as it was. */
import type { Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { runAction } from "../gateway/session";
import { writeMarks } from "../marks/write";
import { looksAtActiveSheet, type Surroundings } from "./look";

/** Takes our marks off the active sheet; `rows` is how many Errors cells changed. */
export function clearMarksAction(surroundings: Surroundings, task?: Task): Promise<Result<{ readonly rows: number }>> {
  return runAction(
    async (session) => {
      let name: string | undefined;
      const lookAtSheet = looksAtActiveSheet(session, surroundings);
      const attempt = async (): Promise<number> => {
        const look = await lookAtSheet();
        name = look.read.name;
        if (look.read.protected) throw new Refusal("protected", name);
        return writeMarks(session, { now: look, widened: null, texts: look.foreign, rules: "remove" });
      };
      return { rows: await retryAfterConcurrentEdit(attempt, () => ({ name })) };
    },
    task,
    surroundings.limits,
  );
}
