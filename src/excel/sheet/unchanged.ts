/** Whether a sheet held still while it was read. */
import type { CellValue } from "../../values/sheet";
import { areaOfRange, areaOfSheet, loadArea, partOfRange, queueUnmoved, sameArea } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { readAhead, type Reading } from "../gateway/read-ahead";
import type { Session } from "../gateway/session";
import { CHARACTERS_AROUND } from "./matrices";
import type { ReadSheet } from "./read";
import type { Rows } from "./row-plan";

/**
 * Reads the values of a sheet that took several requests once more, and throws `ConcurrentEdit` when one differs, or when the sheet has grown. Values that are
 * the same in both readings were there together when the first one ended, so what was read is of one moment: a sheet that was sorted between two requests
 * would otherwise have some rows twice and lack others. What the last request has read is of that moment already, and so is a sheet that took only one.
 */
export async function throwUnlessUnchanged(session: Session, read: ReadSheet): Promise<void> {
  const { worksheet, range, sheet, lastRows } = read;
  const place = areaOfSheet(sheet);
  const parts = [
    ...partsOf(sheet.values, { row: 0, rows: lastRows.row }, session),
    ...partsOf(sheet.values, restAfter(lastRows, place.rows), session),
  ];
  if (parts.length === 0) return;
  const used = worksheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  let taken = 0;
  const queuePart = (part: Rows): Reading => {
    const throwIfMoved = queueUnmoved(range, place);
    const held = partOfRange(range, { ...part, column: 0, columns: place.columns });
    held.load({ values: true });
    return {
      take: () => {
        throwIfMoved();
        if (taken === 0 && (used.isNullObject || !sameArea(areaOfRange(used), place))) throw new ConcurrentEdit();
        for (const [at, cells] of held.values.entries())
          if (cells.some((value, column) => value !== sheet.values[part.row + at]?.[column]))
            throw new ConcurrentEdit();
        taken += part.rows;
        session.progress(taken, place.rows - lastRows.rows);
      },
    };
  };
  await readAhead(session, () => {
    const part = parts.shift();
    return part ? queuePart(part) : null;
  });
}

const restAfter = ({ row, rows }: Rows, all: number): Rows => ({ row: row + rows, rows: all - row - rows });

/** Rows of which is known what they hold, in as few parts as answers have room for, all about as large. */
function partsOf(values: readonly (readonly CellValue[])[], { row, rows }: Rows, { limits }: Session): Rows[] {
  const sizes = values.slice(row, row + rows).map(charactersOf);
  const all = sizes.reduce((sum, one) => sum + one, 0);
  const room = all / Math.max(1, Math.ceil(all / limits.answerCharacters));
  const parts: Rows[] = [];
  let [start, characters] = [0, 0];
  for (const [at, size] of sizes.entries()) {
    characters += size;
    const isLast = at === rows - 1;
    if (!isLast && characters + size / 2 < room) continue;
    parts.push({ row: row + start, rows: at + 1 - start });
    [start, characters] = [at + 1, 0];
  }
  return parts;
}

const charactersOf = (cells: readonly CellValue[]): number =>
  cells.reduce<number>((sum, value) => sum + String(value).length + CHARACTERS_AROUND, 0);
