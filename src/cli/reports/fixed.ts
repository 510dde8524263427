/** What was fixed, as lines for a terminal. */
import type { FixedCell } from "../../operations/fixed-copy";
import { clean, type Language } from "../../texts";
import { cliTexts } from "../../texts/cli";

/** More changes than this are not named one by one. */
const MOST_NAMED = 40;

/** The same change of several cells of a column as one. */
interface Change {
  readonly cell: FixedCell;
  cells: number;
}

/** What was changed into what, the same change of a column once with the number of its cells. Every line ends with a line feed. */
export function* fixedReport(fixed: readonly FixedCell[], language: Language): Generator<string> {
  const texts = cliTexts(language);
  yield `${texts.fixed(fixed.length)}\n`;
  const changes = new Map<string, Change>();
  for (const cell of fixed) {
    const key = JSON.stringify([cell.code, cell.column, cell.before, cell.after]);
    const change = changes.get(key);
    if (change) change.cells += 1;
    else changes.set(key, { cell, cells: 1 });
  }
  const inOrder = [...changes.values()].sort((one, other) => other.cells - one.cells);
  for (const { cell, cells } of inOrder.slice(0, MOST_NAMED)) {
    const column = cell.column === null ? texts.header : clean(cell.column);
    yield `  ${texts.fixedCell(column, cell.before, cell.after, cells)} (${cell.code})\n`;
  }
  if (inOrder.length > MOST_NAMED) yield `  ${texts.more(inOrder.length - MOST_NAMED)}\n`;
}
