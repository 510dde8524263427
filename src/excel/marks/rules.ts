/**
 * The two conditional formats that colour what the Errors column names (docs/design.md, "Highlighting is derived, not painted").
 * They are found again by their formula, never by index, and only when they are not exactly the two that should be there is anything written.
 */
import { COLOURS, colourFormula, type Anchor } from "../../design/colours";
import { ERROR_MARK } from "../../errors-column";
import { columnLetters } from "../../values/cell-reference";
import type { Grid } from "../gateway/grid";
import { codeOf } from "../gateway/refusal";
import type { AfterSend, Session } from "../gateway/session";
import { loadArea, areaOfRange, type Area } from "../gateway/area";

/** Where the rules belong: the sheet, and where its headers and its Errors column are. */
export interface RulesPlace extends Anchor {
  readonly grid: Grid;
}

/** All columns, so that one added later is covered, and all rows below the headers. */
function addressOf({ headerRow, grid }: RulesPlace): string {
  return `A${headerRow + 2}:${columnLetters(grid.columns - 1)}${grid.rows}`;
}

/**
 * The shape of our formulas in R1C1, where every cell of the area has the same one: the row of the header and the Errors column may vary, and
 * either is #REF! once it was deleted.
 */
const ADD_IN_RULE = /^=AND\((?:R\d+C|#REF!)<>"",ISNUMBER\(FIND\("[✖⚠] "&(?:R\d+C|#REF!)&": ",(?:RC\d+|#REF!)\)\)\)$/u;

export interface FoundRule {
  readonly format: Excel.ConditionalFormat;
  readonly formula: string;
  /** The same in R1C1, which is alike in every cell of its area. */
  readonly formulaR1C1: string;
  /** Colours, as Excel gives them back; null or "" where there is none. */
  readonly fill: string | null;
  readonly font: string | null;
  /** Of all rules of the sheet, the one with 0 is applied first. */
  readonly priority: number;
  /** Null where the rule applies to several areas. */
  readonly area: Area | null;
}

/** The add-in's rules on a sheet, however often pasting has multiplied them; and how many rules, of whomever, could not be read. */
export interface FoundRules {
  readonly rules: readonly FoundRule[];
  readonly unreadable: number;
}

/** Queues reading the sheet's conditional formats. What comes back, called after sending, gives our rules. */
export function probeRules(worksheet: Excel.Worksheet): (session: Session) => Promise<FoundRules> {
  const formats = worksheet.getRange().conditionalFormats;
  formats.load({ type: true, priority: true });
  return (session) =>
    findRules(
      session,
      formats.items.map((format) => ({ format, type: format.type, priority: format.priority })),
    );
}

/**
 * The same by requests of its own, for a sheet with a rule of which nothing can be read, not even its kind: asking for all of them is refused then. Such a
 * rule is left out, and left alone.
 */
export async function probeRulesApart(session: Session, worksheet: Excel.Worksheet): Promise<FoundRules> {
  const formats = worksheet.getRange().conditionalFormats;
  const count = formats.getCount();
  await session.send();
  const places = Array.from({ length: count.value }, (_, place) => place);
  const known = await readable(session, places, (some) => {
    const items = some.map((place) => formats.getItemAt(place));
    for (const item of items) item.load({ id: true, type: true, priority: true });
    return () => items.map(({ id, type, priority }) => ({ id, type, priority }));
  });
  // By their ids: a place changes as soon as another rule is deleted.
  const found = await findRules(
    session,
    known.map(({ id, type, priority }) => ({ format: formats.getItem(id), type, priority })),
  );
  return { ...found, unreadable: found.unreadable + places.length - known.length };
}

/** Rules that are asked for with one request: an answer holds about 1 KB of each, and Excel on the web refuses 5 MB. */
const RULES_IN_REQUEST = 500;

interface KnownRule {
  readonly format: Excel.ConditionalFormat;
  readonly type: Excel.ConditionalFormat["type"];
  readonly priority: number;
}

/** Sends nothing where the sheet has no custom rule. */
async function findRules(session: Session, known: readonly KnownRule[]): Promise<FoundRules> {
  const custom = known.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const found: FoundRule[] = [];
  for (let start = 0; start < custom.length; start += RULES_IN_REQUEST)
    found.push(...(await readable(session, custom.slice(start, start + RULES_IN_REQUEST), queueLookUp)));
  return {
    rules: found.filter(({ formulaR1C1 }) => ADD_IN_RULE.test(formulaR1C1)),
    unreadable: custom.length - found.length,
  };
}

/**
 * What `queue` reads of the things, with one request where all can be read. One that cannot refuses the whole request with "ItemNotFound" (OfficeDev/office-js
 * #6396, #6835, #6827): then halves are asked for, and their halves, until it is alone and left out.
 */
async function readable<T, Found>(
  session: Session,
  things: readonly T[],
  queue: (things: readonly T[]) => AfterSend<readonly Found[]>,
): Promise<readonly Found[]> {
  if (things.length === 0) return [];
  const read = queue(things);
  try {
    await session.send();
    return read();
  } catch (error) {
    if (codeOf(error) !== "ItemNotFound") throw error;
  }
  if (things.length === 1) return [];
  const middle = Math.ceil(things.length / 2);
  const first = await readable(session, things.slice(0, middle), queue);
  return [...first, ...(await readable(session, things.slice(middle), queue))];
}

/** Queues reading custom rules, whoever made them. */
function queueLookUp(known: readonly KnownRule[]): AfterSend<readonly FoundRule[]> {
  const parts = known.map(({ format, priority }) => ({
    format,
    priority,
    rule: format.custom.rule,
    fill: format.custom.format.fill,
    font: format.custom.format.font,
    range: format.getRangeOrNullObject(),
  }));
  for (const { rule, fill, font, range } of parts) {
    rule.load({ formula: true, formulaR1C1: true });
    fill.load({ color: true });
    font.load({ color: true });
    loadArea(range);
  }
  return () =>
    parts.map(({ format, priority, rule, fill, font, range }) => ({
      format,
      formula: rule.formula,
      formulaR1C1: rule.formulaR1C1,
      fill: fill.color,
      font: font.color,
      priority,
      area: range.isNullObject ? null : areaOfRange(range),
    }));
}

/** Whether the two rules are as they should be over all rows that were read, `lastRow` being the last of them (0-based), so that nothing need be written. */
export function rulesAreRight(found: readonly FoundRule[], anchor: RulesPlace, lastRow: number): boolean {
  const covers = (area: Area | null): boolean =>
    area !== null &&
    area.row === anchor.headerRow + 1 &&
    area.column === 0 &&
    area.columns === anchor.grid.columns &&
    area.row + area.rows > lastRow;
  const inOrder = [...found].sort((one, other) => one.priority - other.priority);
  return (
    found.length === COLOURS.length &&
    COLOURS.every(({ mark, fill, font }, index) => {
      const rule = inOrder[index];
      return (
        rule?.formula === colourFormula(mark, anchor) &&
        covers(rule.area) &&
        isColour(rule.fill, fill) &&
        isColour(rule.font, font)
      );
    })
  );
}

const isColour = (found: string | null, wanted: string): boolean => found?.toLowerCase() === wanted.toLowerCase();

/** Queues our two rules in place of all that were found. */
export function queueRules(worksheet: Excel.Worksheet, found: readonly FoundRule[], anchor: RulesPlace): void {
  queueRemoval(found);
  const area = worksheet.getRange(addressOf(anchor));
  for (const { mark, fill, font } of COLOURS) {
    const added = area.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = colourFormula(mark, anchor);
    added.custom.format.fill.color = fill;
    added.custom.format.font.color = font;
    // Errors win over warnings on the same cell; `add` puts the newest first.
    added.priority = mark === ERROR_MARK ? 0 : 1;
  }
}

/**
 * Queues setting rules that are right once more, for builds of Excel that do not re-evaluate a rule when cells change that it refers to (OfficeDev/office-js
 * #5299). In R1C1, as it was read: the other notation would be taken relative to the range through which the rule was reached (#5194). Not by deleting and
 * adding: what Undo brings back of a deleted rule cannot be read any more (#6396).
 */
export function queueReevaluation(found: readonly FoundRule[]): void {
  for (const { format, formulaR1C1 } of found) format.custom.rule.formulaR1C1 = formulaR1C1;
}

/** Queues the removal of our rules. */
export function queueRemoval(found: readonly FoundRule[]): void {
  for (const { format } of found) format.delete();
}
