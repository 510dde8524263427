/** Export CSV: reads and checks a sheet, and makes the files. Nothing on the sheet is touched. */
import { exportRecords } from "../../operations/export";
import { exportName, fileName, toCsvFiles } from "../../csv";
import { exportedBefore, recordMarks } from "../../operations/receipts";
import { importSummary } from "../../operations/import-summary";
import { paneTexts } from "../../texts";
import type { Exported, OptionsOf, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction } from "../gateway/session";
import { queueReceiptsLook } from "../receipts";
import { throwUnlessUnchanged } from "../sheet/unchanged";
import { snapshotReader, CHECKED, NOTHING_SET, summarise, type Dependencies } from "./snapshot";

/**
 * The files for the records of a sheet: the one in front, unless `sheetId` names another. Refused while a blocking finding remains, unless only the
 * rows without one are asked for.
 */
export function exportCsv(
  dependencies: Dependencies,
  { onlyRowsWithoutErrors, sheetId, name: wanted = "" }: OptionsOf<"exportCsv">,
  task?: Task,
): Promise<Result<Exported>> {
  return runAction(
    async (session) => {
      const read = snapshotReader(session, dependencies, sheetId ?? null);
      const unchanged = async () => {
        // With the first request of the reading, for none of its own.
        const receipts = queueReceiptsLook(session);
        const found = await read();
        await throwUnlessUnchanged(partOf(session, CHECKED, 1), found.read);
        return { snapshot: found, receipts: receipts() };
      };
      const { snapshot, receipts } = await retryAfterConcurrentEdit(unchanged, () => ({ name: undefined }));
      const checked = summarise(snapshot, { errorsColumnAdded: false, marked: false, formatsSet: NOTHING_SET });
      if (checked.records === 0) throw new Refusal("nothing-to-export", snapshot.read.name, checked);
      if (!checked.ready && !onlyRowsWithoutErrors)
        throw new Refusal("blocked", String(checked.records - checked.recordsReady), checked);
      if (checked.recordsReady === 0) throw new Refusal("nothing-to-export", snapshot.read.name, checked);
      const exported = exportRecords(snapshot.read.sheet, snapshot.result, { onlyRowsWithoutErrors });
      const { headers, records } = exported;
      const marks = recordMarks(headers, records);
      const deals = paneTexts(dependencies.language()).importing.inName(records.length);
      const name = fileName(wanted) ?? exportName(new Date(snapshot.at), deals);
      return {
        files: toCsvFiles(name, headers, records),
        records: records.length,
        marks,
        before: exportedBefore(receipts ?? [], marks),
        summary: importSummary(exported, snapshot.result),
        name,
        onlyRowsWithoutErrors,
        checked,
      };
    },
    task,
    dependencies.limits,
  );
}
