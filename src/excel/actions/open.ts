/** Open file: a CSV as typed cells in a new formatted sheet, right in every locale. */
import type { Opened, PickedFile, Result, Task } from "../api";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction } from "../gateway/session";
import { nameWithoutEnding, readFile } from "../read-file";
import { openSheet } from "./open-sheet";
import { checkInChunks, type Dependencies } from "./snapshot";

/** The share of the whole at which a file has been checked; the rest is writing it. */
const CHECKED_FILE = 0.3;

/** Opens a CSV into a new sheet. Nothing of it stays when it is cancelled or fails. */
export function openFile(dependencies: Dependencies, file: PickedFile, task?: Task): Promise<Result<Opened>> {
  return runAction(
    async (session) => {
      const sheet = await readFile(file);
      const result = await checkInChunks(sheet, partOf(session, 0, CHECKED_FILE), dependencies);
      if (!result.recognised) {
        const isHidden = result.findings.some(({ code }) => code === "file-quote");
        if (isHidden) throw new Refusal("file-bad-quote", file.name);
        throw new Refusal("file-no-header", file.name, undefined, undefined, file);
      }
      const wanted = nameWithoutEnding(file);
      const opened = await openSheet(partOf(session, CHECKED_FILE, 1), dependencies, { sheet, result, wanted });
      return { file: file.name, ...opened };
    },
    task,
    dependencies.limits,
  );
}
