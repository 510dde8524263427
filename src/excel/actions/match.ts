/** Match columns: proposes how a sheet or file with other headings becomes one of the template, and puts the result on a new sheet. The original is only read. */
import { TEMPLATE_SHEET } from "../../design/columns";
import { matchSteps, type MatchedSheet } from "../../operations/match/apply";
import type { Mapping } from "../../operations/match/mapping";
import { proposeMatch } from "../../operations/match/propose";
import { rememberedFor, withMatch } from "../../operations/match/remembered";
import { readTheirs } from "../../operations/match/theirs";
import { DEFAULT_EDITION, EDITIONS } from "../../template";
import { PLAIN_FILE, type Sheet } from "../../values/sheet";
import type { ApplyMatchOptions, Brought, MatchFrom, MatchOptions, Result, Task, ToMatch } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { inChunks } from "../gateway/event-loop";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, type Session } from "../gateway/session";
import { loadMatches, queueMatches } from "../matches";
import { nameWithoutEnding, readFile } from "../read-file";
import { sheetReader } from "../sheet/read";
import { openSheet } from "./open-sheet";
import { checkInChunks, type Dependencies } from "./snapshot";

/** What is to be matched, as it was read. */
interface Read {
  readonly from: MatchFrom;
  readonly name: string;
  readonly sheet: Sheet;
}

async function read(session: Session, from: MatchFrom | undefined): Promise<Read> {
  if (from && "file" in from) return { from, name: from.file.name, sheet: await readFile(from.file) };
  const readSheet = sheetReader(session, from?.sheetId ?? null, () => undefined);
  const { id, name, sheet } = await retryAfterConcurrentEdit(readSheet, () => ({ name: undefined }));
  return { from: { sheetId: id }, name, sheet };
}

/** Proposes where each column of the template may come from; as it was decided before for the same headers, where that is remembered. Writes nothing. */
export function matchColumns(
  { memory, limits }: Pick<Dependencies, "memory" | "limits">,
  { from: wanted, edition: chosen, anew }: MatchOptions,
  task?: Task,
): Promise<Result<ToMatch>> {
  return runAction(
    async (session) => {
      const { from, name, sheet } = await read(session, wanted);
      const edition = chosen ?? EDITIONS.find((one) => one === memory.edition) ?? DEFAULT_EDITION;
      const headers = readTheirs(sheet, edition)?.columns.map(({ header }) => header) ?? [];
      const remembered = anew === true ? null : rememberedFor((await loadMatches(session)) ?? [], headers);
      const proposal = proposeMatch(sheet, { edition, remembered });
      if (proposal === null) throw new Refusal("no-columns", name);
      return { from, name, proposal };
    },
    task,
    limits,
  );
}

/** Shares of the whole at which theirs is read, brought to the template and checked; the rest is writing it. */
const READ = 0.2;
const MATCHED = 0.4;
const CHECKED = 0.5;

/** Puts the records that a mapping makes on a new sheet, checked, and remembers the mapping in the workbook. Nothing of it stays when it is cancelled or fails. */
export function applyMatch(
  dependencies: Dependencies,
  { from: wanted, mapping }: ApplyMatchOptions,
  task?: Task,
): Promise<Result<Brought>> {
  return runAction(
    async (session) => {
      const { from, name, sheet: theirs } = await read(partOf(session, 0, READ), wanted);
      const matched = await matchInChunks(partOf(session, READ, MATCHED), theirs, mapping, dependencies);
      const sheet = sheetOf(matched);
      const result = await checkInChunks(sheet, partOf(session, MATCHED, CHECKED), dependencies);
      if (!result.recognised) throw new Error("The template's own headers were not recognised");
      const matches = await loadMatches(session);
      const headers = readTheirs(theirs, mapping.edition)?.columns.map(({ header }) => header) ?? [];
      const opened = await openSheet(
        partOf(session, CHECKED, 1),
        dependencies,
        { sheet, result, wanted: "file" in from ? nameWithoutEnding(from.file) : TEMPLATE_SHEET },
        () => {
          if (matches !== null) queueMatches(session, withMatch(matches, headers, mapping));
        },
      );
      dependencies.memory.edition = mapping.edition;
      return {
        ...opened,
        name,
        records: result.records,
        unused: matched.unused.map(({ header }) => header),
        rowsLeft: matched.rowsLeft.length,
      };
    },
    task,
    dependencies.limits,
  );
}

async function matchInChunks(
  session: Session,
  sheet: Sheet,
  mapping: Mapping,
  { today, language }: Dependencies,
): Promise<MatchedSheet> {
  const matched = await inChunks(matchSteps(sheet, mapping, { today: today(), language: language() }), session);
  if (matched.ok) return matched;
  if (matched.reason === "no-headers") throw new Refusal("no-columns");
  throw new Refusal("columns-gone", matched.columns.map(({ header }) => header).join(", "));
}

/** The texts as a file that holds them would be read. */
function sheetOf({ columns, records }: MatchedSheet): Sheet {
  const rows = [columns.map(({ header }) => header), ...records];
  return { source: PLAIN_FILE, firstRow: 1, firstColumn: 0, values: rows, text: rows, formats: null };
}
