/** Check sheet: reads the active sheet once, checks it, writes the answer once. */
import type { Checked, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal, withChecked } from "../gateway/refusal";
import { partOf, runAction, type Session } from "../gateway/session";
import { yieldToEventLoop, inChunks } from "../gateway/event-loop";
import { withErrorsColumn } from "../marks/add-column";
import { composeTexts, errorsColumnOf } from "../marks/errors-column";
import { resultWithErrorsColumn } from "../marks/widen";
import { writeMarks } from "../marks/write";
import {
  CHECKED,
  checkInChunks,
  externalInChunks,
  snapshotReader,
  summarise,
  type Snapshot,
  type Dependencies,
} from "./snapshot";

/** Checks the active sheet and marks it. A protected sheet is checked all the same: the refusal carries what was found. */
export function checkSheet(
  dependencies: Dependencies,
  { warningsInSheet }: { readonly warningsInSheet: boolean },
  task?: Task,
): Promise<Result<Checked>> {
  return runAction(
    async (session) => {
      /** The sheet had no Errors column when it was first looked at. */
      let lacked = false;
      let snapshot: Snapshot | null = null;
      const readAndCheck = snapshotReader(session, dependencies);
      const seen = (): Checked | undefined =>
        snapshot ? summarise(snapshot, { errorsColumnAdded: false, marked: false }) : undefined;
      const options = { language: dependencies.language(), warnings: warningsInSheet };

      const attempt = async (): Promise<Checked> => {
        const now = await readAndCheck();
        snapshot = now;
        if (now.read.protected) throw new Refusal("protected", now.read.name, seen());
        const widened = errorsColumnOf(now.result) ? null : await widen(now, session, dependencies);
        lacked ||= widened !== null;
        const target = widened ?? now;
        const texts = await inChunks(
          composeTexts(target.result, target.external, options),
          partOf(session, CHECKED, 1),
        );
        await writeMarks(session, { now, widened, texts, rules: "set" }).catch((error: unknown) => {
          throw withChecked(error, seen());
        });
        dependencies.sheets.remember(target.read.id, target.read.sheet, target.result, {
          errors: texts,
          asOf: now.asOf,
        });
        await yieldToEventLoop();
        return summarise(target, { errorsColumnAdded: lacked, marked: true });
      };
      return retryAfterConcurrentEdit(attempt, () => ({ name: snapshot?.read.name, checked: seen() }));
    },
    task,
    dependencies.limits,
  );
}

/** The snapshot with an Errors column inserted. Only where more than the columns' places changes, the sheet is checked again. */
async function widen(
  { read, result, at, asOf }: Snapshot,
  session: Session,
  dependencies: Dependencies,
): Promise<Snapshot> {
  const widened = withErrorsColumn(read, result);
  const rest = partOf(session, CHECKED, CHECKED);
  const derived = resultWithErrorsColumn(read, result) ?? (await checkInChunks(widened.sheet, rest, dependencies));
  if (!derived.recognised) throw new Refusal("no-header", read.name);
  return { at, asOf, read: widened, result: derived, external: await externalInChunks(widened.sheet, derived, rest) };
}
