/** Clear marks: our messages and colours gone, what Partner Center wrote as it wrote it, the rest as it was. */
import type { Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { runAction } from "../gateway/session";
import { writeMarks } from "../marks/write";
import { snapshotReader, type Dependencies } from "./snapshot";

/** Takes our marks off the active sheet; `rows` is how many Errors cells changed. */
export function clearMarks(
  dependencies: Dependencies,
  _options: void,
  task?: Task,
): Promise<Result<{ readonly rows: number }>> {
  return runAction(
    async (session) => {
      let name: string | undefined;
      const readAndCheck = snapshotReader(session, dependencies);
      const attempt = async (): Promise<number> => {
        const snapshot = await readAndCheck();
        name = snapshot.read.name;
        if (snapshot.read.protected) throw new Refusal("protected", name);
        const marking = { now: snapshot, widened: null, texts: snapshot.external, rules: "remove" } as const;
        return (await writeMarks(session, marking)).cells;
      };
      return { rows: await retryAfterConcurrentEdit(attempt, () => ({ name })) };
    },
    task,
    dependencies.limits,
  );
}
