/** Reads some rows of a sheet that was read before. */
import { recheckSteps, type CheckState } from "../../check";
import { parseErrorsCell } from "../../errors-column";
import type { Decisions } from "../../operations/decisions/decisions";
import { runsOfRows } from "../../operations/live/plan";
import { withRows, type ReadRows } from "../../operations/live/with-rows";
import { checkOptions, readingNow, type Dependencies } from "./snapshot";
import { queueDecisionsLook } from "../decisions";
import { areaOfRange, areaOfSheet, loadArea, sameArea, type Area } from "../gateway/area";
import { inChunks } from "../gateway/event-loop";
import type { AfterSend, Session } from "../gateway/session";
import { errorsColumnOf } from "../marks/errors-column";
import { rowsAbove } from "../marks/target";
import { readCells } from "../sheet/cells";
import { hiddenRowsOf } from "../sheet/hidden";
import type { ReadSheet } from "../sheet/read";
import { sampleOf } from "../sheet/sample";
import type { LiveSheet } from "../live/live-sheets";

/** More than these are read in several requests, for which Excel has to know their range first. */
const CELLS_AT_ONCE = 2_000;
/** Rows that tell what the others are like. */
const SAMPLE_ROWS = 10;

/** What is asked with the rows: whether the sheet is where and what it was. */
interface Look {
  readonly used: Excel.Range;
  readonly isProtected: boolean;
  /** The tables are where they were. */
  readonly hasSameTables: boolean;
  readonly decisions: Decisions | null;
}

function queueLook(session: Session, worksheet: Excel.Worksheet, { tables }: ReadSheet): AfterSend<Look> {
  const used = worksheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  used.load({ rowHidden: true, columnHidden: true });
  worksheet.protection.load({ protected: true });
  const count = worksheet.tables.getCount();
  const now = tables.map(({ table, area, body }) => {
    const found = worksheet.tables.getItem(table.name);
    const places = [
      { range: found.getRange(), area },
      { range: found.getDataBodyRange(), area: body },
    ];
    for (const { range } of places) loadArea(range);
    return places;
  });
  const decisions = queueDecisionsLook(session);
  return () => ({
    used,
    isProtected: worksheet.protection.protected,
    hasSameTables:
      count.value === tables.length && now.flat().every(({ range, area }) => sameArea(areaOfRange(range), area)),
    decisions: decisions(),
  });
}

/**
 * The kept sheet with some of its rows as they are now, checked: only those rows, and what depends on them. Null where more than these has changed; then the
 * whole sheet has to be read.
 * @param rows 0-based worksheet rows, ascending
 * @param end the row after the sheet's last by now
 */
export async function checkRows(
  session: Session,
  dependencies: Dependencies,
  kept: LiveSheet,
  { rows, end }: { readonly rows: readonly number[]; readonly end: number },
): Promise<LiveSheet | null> {
  const { id, sheet } = kept.read;
  const readAt = readingNow(dependencies);
  const worksheet = session.context.workbook.worksheets.getItem(id);
  const before = areaOfSheet(sheet);
  const place = { ...before, rows: end - before.row };
  let look: AfterSend<Look> | null = null;
  const parts: ReadRows[] = [];
  for (const run of runsOfRows(rows)) {
    const area = { ...place, ...run };
    const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    if (area.rows * area.columns > CELLS_AT_ONCE) {
      loadArea(range);
      await session.send();
    }
    const cells = await readCells(
      session,
      range,
      area,
      () => {
        look ??= queueLook(session, worksheet, kept.read);
        return () => null;
      },
      { sample: sampleFor(kept, area) },
    );
    parts.push({ at: area.row - before.row, values: cells.values, text: cells.text, formats: cells.formats ?? [] });
  }
  const found = (look as AfterSend<Look> | null)?.();
  if (!found || !isWhereItWas(found, place)) return null;
  const { used, isProtected } = found;
  const queueHidden = await hiddenRowsOf(session, used);
  const hidden = queueHidden();
  if (used.rowHidden !== false) await session.send();
  // Rows that moved meanwhile may have been read in the wrong places.
  const since = dependencies.events.changesOf(id, readAt.asOf);
  if (since === null || since.some(({ moved }) => moved)) return null;
  const next = withRows(sheet, parts);
  const state = await inChunks(
    recheckSteps(kept.state, next.sheet, next.origins, optionsNow(dependencies, kept, found)),
    session,
  );
  if (!state.result.recognised) return null;
  const { decisions } = found;
  dependencies.decisions.kept = decisions;
  return {
    at: readAt.at,
    asOf: readAt.asOf,
    ...(decisions?.length !== 0 && { decisions }),
    read: { ...kept.read, protected: isProtected, hiddenRows: hidden(), sheet: next.sheet },
    result: state.result,
    state,
    external: externalNow(kept, parts),
  };
}

const isWhereItWas = ({ used, hasSameTables }: Look, place: Area): boolean =>
  !used.isNullObject && sameArea(areaOfRange(used), place) && hasSameTables;

/** The same object where nothing has changed: only then rows are kept. */
function optionsNow(dependencies: Dependencies, { state, decisions }: LiveSheet, found: Look): CheckState["options"] {
  const { options } = state;
  const hasSame = JSON.stringify(decisions ?? []) === JSON.stringify(found.decisions ?? []);
  if (dependencies.today() === options.today && hasSame) return options;
  dependencies.decisions.kept = found.decisions;
  return checkOptions(dependencies);
}

function sampleFor({ read: { sheet }, result }: LiveSheet, { row, rows }: Area) {
  const at = row - (sheet.firstRow - 1);
  const first = result.headerRow - sheet.firstRow;
  return sampleOf([
    ...sheet.values.slice(first, first + SAMPLE_ROWS),
    ...sheet.values.slice(at, at + Math.min(rows, SAMPLE_ROWS)),
  ]);
}

/** What the add-in did not write in the Errors cells, those of the read rows anew. */
function externalNow({ read, result, external }: LiveSheet, parts: readonly ReadRows[]): readonly string[] {
  const column = errorsColumnOf(result);
  const above = rowsAbove(read, result);
  const now = [...external];
  for (const { at, values } of parts)
    for (const [index, cells] of values.entries()) {
      const text = column ? String(cells[column.index] ?? "") : "";
      now[at + index - above] = text === "" ? "" : parseErrorsCell(text).external;
    }
  return now;
}
