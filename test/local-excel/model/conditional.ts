/** Conditional formats: which rules a sheet has, over which areas, in which order. What they show is asked in shown.ts. */
import { intersect, without, type Area, type Place } from "./address";
import { isFormula } from "./formula/syntax";
import { shiftFormula } from "./formula/shift";
import { mapConditionalRule } from "./formulas-everywhere";
import { refuseProtected, refuseUnlessCells } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { ConditionalFormat, ConditionalLook, ConditionalRule, SheetState } from "./state";
import { normalColor } from "./styling";

export const noLook: ConditionalLook = {
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
};

function store(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  sheet.edit().conditionalFormats = formats;
  sheet.workbook.report({ kind: "viewChanged", sheet });
}

let made = 0;
/** As Excel's: a GUID in braces. */
const newId = (): string => `{${(++made).toString(16).toUpperCase().padStart(8, "0")}-C0F0-4C0F-8C0F-000000000000}`;

function checkedRule(rule: ConditionalRule): ConditionalRule {
  return mapConditionalRule(rule, (text) => {
    const formula = text.startsWith("=") ? text : `=${text}`;
    return formula.length <= 8192 && isFormula(formula) ? formula : refuse("InvalidArgument");
  });
}

/** The first cell of the first area: what formulas are read back from (office-js #5194). */
export function topLeft(areas: readonly Area[]): Place {
  const rows = areas.map((area) => area.row);
  const columns = areas.map((area) => area.column);
  return { row: Math.min(...rows), column: Math.min(...columns) };
}

/**
 * Adds a rule at the top priority (as the API documents `add`; one of its samples says otherwise). Relative
 * references are read from the first cell of the areas.
 */
export function addConditionalFormat(sheet: Sheet, areas: readonly Area[], rule: ConditionalRule): ConditionalFormat {
  return sheet.workbook.change(() => {
    for (const area of areas) refuseUnlessCells(sheet, area);
    refuseProtected(sheet);
    if (areas.length === 0) refuse("InvalidArgument");
    const added: ConditionalFormat = {
      id: newId(),
      areas,
      anchor: topLeft(areas),
      rule: checkedRule(rule),
      stopIfTrue: false,
      look: noLook,
    };
    store(sheet, [added, ...sheet.state.conditionalFormats]);
    return added;
  });
}

export const conditionalFormatById = (sheet: Sheet, id: string): ConditionalFormat | null =>
  sheet.state.conditionalFormats.find((known) => known.id === id) ?? null;

function change(sheet: Sheet, id: string, make: (old: ConditionalFormat) => ConditionalFormat): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    if (!conditionalFormatById(sheet, id)) refuse("ItemNotFound");
    store(
      sheet,
      sheet.state.conditionalFormats.map((known) => (known.id === id ? make(known) : known)),
    );
  });
}

/** `from`: the first cell of the range through which the rule was reached; its relative references are read from there (office-js #5194). */
export function setConditionalRule(sheet: Sheet, id: string, rule: ConditionalRule, from?: Place): void {
  const checked = checkedRule(rule);
  change(sheet, id, (old) => ({
    ...old,
    rule: checked,
    anchor: from ? { row: from.row, column: from.column } : topLeft(old.areas),
  }));
  // The step that is running changes this very state, so that afterwards it is as the step has left it.
  setOn.set(checked, sheet.state);
}

const setOn = new WeakMap<ConditionalRule, SheetState>();

/** What the sheet held when a rule was set; null where that is not known, or the rule has been moved since. */
export const stateWhenSet = (rule: ConditionalRule): SheetState | null => setOn.get(rule) ?? null;

export function setConditionalLook(sheet: Sheet, id: string, look: Partial<ConditionalLook>): void {
  const clean: Partial<ConditionalLook> = {
    ...look,
    ...(look.fill ? { fill: normalColor(look.fill) } : {}),
    ...(look.fontColor ? { fontColor: normalColor(look.fontColor) } : {}),
  };
  change(sheet, id, (old) => ({ ...old, look: { ...old.look, ...clean } }));
}

export const setStopIfTrue = (sheet: Sheet, id: string, stopIfTrue: boolean): void =>
  change(sheet, id, (old) => ({ ...old, stopIfTrue }));

/** The rule then covers these areas; its formula stays as it was written for its anchor. */
export function setConditionalAreas(sheet: Sheet, id: string, areas: readonly Area[]): void {
  if (areas.length === 0) refuse("InvalidArgument");
  change(sheet, id, (old) => ({ ...old, areas }));
}

/** 0 is first. Beyond the ends is the end, as documented; a negative one counts from the back. */
export function setConditionalPriority(sheet: Sheet, id: string, priority: number): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    const all = sheet.state.conditionalFormats;
    const moving = conditionalFormatById(sheet, id) ?? refuse("ItemNotFound");
    const others = all.filter((known) => known.id !== id);
    const place = priority < 0 ? Math.max(0, all.length + priority) : Math.min(priority, others.length);
    store(sheet, [...others.slice(0, place), moving, ...others.slice(place)]);
  });
}

export function deleteConditionalFormat(sheet: Sheet, id: string): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    if (!conditionalFormatById(sheet, id)) refuse("ItemNotFound");
    store(
      sheet,
      sheet.state.conditionalFormats.filter((known) => known.id !== id),
    );
  });
}

/** Takes the area out of every rule; rules that cover nothing more are gone. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    const all = sheet.state.conditionalFormats;
    if (!all.some((known) => known.areas.some((part) => intersect(part, area)))) return;
    const left = all.map((known) => ({
      ...known,
      areas: known.areas.flatMap((part) => without(part, area)),
    }));
    store(
      sheet,
      left.filter((known) => known.areas.length > 0),
    );
  });
}

/** The rules that touch the area, by priority. */
export const conditionalFormatsOf = (sheet: Sheet, area: Area): readonly ConditionalFormat[] =>
  sheet.state.conditionalFormats.filter((known) => known.areas.some((part) => intersect(part, area)));

/** The rule as it is read back: relative to the first cell of the areas that it covers now. */
export function ruleReadBack(format: ConditionalFormat): ConditionalRule {
  const from = topLeft(format.areas);
  return mapConditionalRule(format.rule, (formula) =>
    shiftFormula(formula, from.row - format.anchor.row, from.column - format.anchor.column),
  );
}
