/** Export CSV: reads and checks the active sheet, and makes the files. Nothing on the sheet is touched. */
import { exportRecords } from "../../operations/export";
import { toCsvFiles } from "../../csv";
import type { Exported, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { runAction } from "../gateway/session";
import { looksAtActiveSheet, summarise, type Surroundings } from "./look";

/** The files for the active sheet's records. Refused while a blocking finding remains, unless only the rows without one are asked for. */
export function exportCsvAction(
  surroundings: Surroundings,
  { onlyRowsWithoutErrors }: { readonly onlyRowsWithoutErrors: boolean },
  task?: Task,
): Promise<Result<Exported>> {
  return runAction(
    async (session) => {
      const look = await retryAfterConcurrentEdit(looksAtActiveSheet(session, surroundings), () => ({
        name: undefined,
      }));
      const checked = summarise(look, { errorsColumnAdded: false, marked: false });
      if (checked.records === 0) throw new Refusal("nothing-to-export", look.read.name, checked);
      if (!checked.ready && !onlyRowsWithoutErrors)
        throw new Refusal("blocked", String(checked.records - checked.recordsReady), checked);
      if (checked.recordsReady === 0) throw new Refusal("nothing-to-export", look.read.name, checked);
      const { headers, records } = exportRecords(look.read.sheet, look.result, { onlyRowsWithoutErrors });
      return {
        files: toCsvFiles(fileName(look.read.name), headers, records),
        records: records.length,
        leftOut: checked.records - records.length,
        checked,
      };
    },
    task,
    surroundings.limits,
  );
}

/** The sheet's name as a file name: characters that some system refuses become hyphens. */
const fileName = (sheet: string): string => sheet.replace(/["<>|]/g, "-").trim() || "co-sell-import";
