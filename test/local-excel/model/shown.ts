/** What cells really look like: their own style with the conditional formats on it. */
import { holds, intersect, type Area, type Place } from "./address";
import { evaluateFor, valueAt } from "./formula/calculate";
import { compareValues } from "./formula/criteria";
import { referencedArea } from "./formula/referenced";
import { shiftReference } from "./formula/shift";
import { tokensOf, type Reference } from "./formula/tokens";
import { readStyles, textAt } from "./read";
import type { Sheet } from "./sheet";
import type { ConditionalFormat, ConditionalLook, ConditionalRule } from "./state";
import { noLook, stateWhenSet } from "./conditional";
import { NORMAL } from "./style";
import { CellError, type CellValue } from "./values";

/** Functions by which a formula can differ between cells whose references hold the same. */
const placeBound = new Set(["ROW", "COLUMN", "OFFSET", "INDIRECT", "CELL", "RAND", "RANDBETWEEN", "INFO", "ADDRESS"]);

interface Prepared {
  /** References that move with the cell; null when the formula must be calculated for every cell by itself. */
  readonly moving: readonly Reference[] | null;
  readonly version: number;
  readonly known: Map<string, CellValue>;
}

const prepared = new WeakMap<Sheet, Map<string, Prepared>>();

function prepare(sheet: Sheet, formula: string): Prepared {
  const bySheet = prepared.get(sheet) ?? new Map<string, Prepared>();
  prepared.set(sheet, bySheet);
  const known = bySheet.get(formula);
  if (known && known.version === sheet.workbook.version) return known;
  const tokens = tokensOf(formula);
  const bound = tokens.some(
    (token) =>
      (token.kind === "function" && placeBound.has(token.text.toUpperCase())) ||
      (token.kind === "name" && !/^(?:TRUE|FALSE)$/i.test(token.text)),
  );
  const moving = tokens
    .filter((token) => token.kind === "reference" && !isFixed(token))
    .filter((token) => token.kind === "reference");
  const large = moving.some((reference) => (({ rows, columns }) => rows * columns > 64)(referencedArea(reference)));
  const fresh: Prepared = {
    moving: bound || large ? null : moving,
    version: sheet.workbook.version,
    known: new Map(),
  };
  bySheet.set(formula, fresh);
  return fresh;
}

function isFixed({ from, to }: Reference): boolean {
  return [from, to ?? from].every(
    (corner) => (corner.row === null || corner.rowFixed) && (corner.column === null || corner.columnFixed),
  );
}

const tag = (value: CellValue): string =>
  value === null ? "" : `${typeof value}${value instanceof CellError ? value.code : value}`;

/**
 * The value of a rule's formula in one of its cells. Cells in which everything that the formula refers to is the same share one calculation:
 * that makes two rules over 5,000 × 132 cells affordable.
 */
function ruleValue(sheet: Sheet, formula: string, anchor: Place, place: Place): CellValue {
  const { moving, known } = prepare(sheet, formula);
  if (!moving) return evaluateFor(sheet, formula, anchor, place);
  const key = moving
    .map((reference) => readTag(sheet, shiftReference(reference, place.row - anchor.row, place.column - anchor.column)))
    .join("\u0000");
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = evaluateFor(sheet, formula, anchor, place);
  known.set(key, value);
  return value;
}

function readTag(sheet: Sheet, reference: Reference): string {
  const target = reference.sheet === null ? sheet : sheet.workbook.findSheet(reference.sheet);
  if (!target) return "?";
  const area = referencedArea(reference);
  if (area.rows === 1 && area.columns === 1) return tag(valueAt(target, area.row, area.column));
  const parts: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      parts.push(tag(valueAt(target, row, column)));
  return parts.join("\u0001");
}

/** What the rule is decided on: as it is now, or, with a habit of some builds, as it was when the rule was set. */
function appliesHere(sheet: Sheet, { rule, anchor }: ConditionalFormat, place: Place): boolean {
  const then = sheet.workbook.rulesNotReevaluated ? stateWhenSet(rule) : null;
  if (then === null || then === sheet.state) return applies(sheet, rule, anchor, place);
  const now = sheet.state;
  sheet.state = then;
  prepared.delete(sheet);
  try {
    return applies(sheet, rule, anchor, place);
  } finally {
    sheet.state = now;
    prepared.delete(sheet);
  }
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

function applies(sheet: Sheet, rule: ConditionalRule, anchor: Place, place: Place): boolean {
  if (rule.type === "Custom") return isTrue(ruleValue(sheet, rule.formula, anchor, place));
  if (rule.type === "ContainsText")
    return textRule(textAt(sheet, place.row, place.column).toLowerCase(), rule.operator, rule.text.toLowerCase());
  const value = valueAt(sheet, place.row, place.column);
  const first = ruleValue(sheet, rule.formula1, anchor, place);
  const second = rule.formula2 === null ? null : ruleValue(sheet, rule.formula2, anchor, place);
  if (value instanceof CellError || first instanceof CellError || second instanceof CellError) return false;
  const low = compareValues(value, first);
  const high = rule.formula2 === null ? low : compareValues(value, second);
  switch (rule.operator) {
    case "Between":
      return low >= 0 && high <= 0;
    case "NotBetween":
      return low < 0 || high > 0;
    case "EqualTo":
      return low === 0;
    case "NotEqualTo":
      return low !== 0;
    case "GreaterThan":
      return low > 0;
    case "LessThan":
      return low < 0;
    case "GreaterThanOrEqualTo":
      return low >= 0;
    case "LessThanOrEqualTo":
      return low <= 0;
  }
}

function textRule(
  text: string,
  operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith",
  wanted: string,
): boolean {
  if (operator === "Contains") return text.includes(wanted);
  if (operator === "NotContains") return !text.includes(wanted);
  return operator === "BeginsWith" ? text.startsWith(wanted) : text.endsWith(wanted);
}

/** What the conditional formats put on one cell: the first rule that says something about a property wins, stopIfTrue ends the row. */
function lookAt(sheet: Sheet, formats: readonly ConditionalFormat[], place: Place): ConditionalLook {
  let look = noLook;
  for (const format of formats) {
    const { areas, look: own, stopIfTrue } = format;
    if (!areas.some((area) => holds(area, place.row, place.column)) || !appliesHere(sheet, format, place)) continue;
    look = {
      fill: look.fill ?? own.fill,
      fontColor: look.fontColor ?? own.fontColor,
      bold: look.bold ?? own.bold,
      italic: look.italic ?? own.italic,
      underline: look.underline ?? own.underline,
      strikethrough: look.strikethrough ?? own.strikethrough,
      numberFormat: look.numberFormat ?? own.numberFormat,
    };
    if (stopIfTrue) break;
  }
  return look;
}

/** What conditional formats put on every cell of the area (null in every property where they say nothing). */
export function looksShown(sheet: Sheet, area: Area): ConditionalLook[][] {
  const formats = sheet.state.conditionalFormats.filter((known) => known.areas.some((part) => intersect(part, area)));
  const rows: ConditionalLook[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: ConditionalLook[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      line.push(formats.length === 0 ? noLook : lookAt(sheet, formats, { row, column }));
    rows.push(line);
  }
  return rows;
}

/** The fill that is seen in every cell: that of the conditional formats, else the cell's own, else null. */
export function fillsShown(sheet: Sheet, area: Area): (string | null)[][] {
  const styles = readStyles(sheet, area);
  return looksShown(sheet, area).map((line, r) => line.map((look, c) => look.fill ?? (styles[r]?.[c] ?? NORMAL).fill));
}
