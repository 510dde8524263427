/** Data validation: which rule stands where. Whether a value obeys is asked in validationCheck.ts. */
import { holds, intersect, overlap, sameArea, without, type Area } from "./address";
import { shiftFormula } from "./formula/shift";
import { mapValidationRule } from "./formulas-everywhere";
import { refuseProtected, refuseUnlessCells } from "./guard";
import type { Sheet } from "./sheet";
import { checkedRule, refuseLong } from "./validation-limits";
import type { ErrorAlert, Prompt, Validation, ValidationRule } from "./state";

const noAlert: ErrorAlert = {
  showAlert: true,
  style: "Stop",
  title: "",
  message: "",
};
const noPrompt: Prompt = { showPrompt: true, title: "", message: "" };
const noRule = (area: Area): Validation => ({
  areas: [area],
  anchor: area,
  rule: { type: "None" },
  ignoreBlanks: true,
  errorAlert: noAlert,
  prompt: noPrompt,
});

type Content = Omit<Validation, "areas">;

const contentKey = ({ anchor, rule, ignoreBlanks, errorAlert, prompt }: Content): string =>
  JSON.stringify([anchor.row, anchor.column, rule, ignoreBlanks, errorAlert, prompt]);

const touches = ({ areas }: Validation, area: Area): boolean => areas.some((part) => overlap(part, area));

/** Takes the area out of every validation. */
function cutOut(validations: readonly Validation[], area: Area): Validation[] {
  return validations.flatMap((known) => {
    if (!touches(known, area)) return [known];
    const areas = known.areas.flatMap((part) => without(part, area));
    return areas.length > 0 ? [{ ...known, areas }] : [];
  });
}

/** Every part of the area gets what `change` makes of what it had. */
function update(sheet: Sheet, area: Area, change: (old: Validation) => Content): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseProtected(sheet);
    const had: Validation[] = sheet.state.validations
      .filter((known) => touches(known, area))
      .map((known) => ({
        ...known,
        areas: known.areas.map((part) => intersect(part, area)).filter((part) => part !== null),
      }));
    const bare = had.reduce<Area[]>(
      (left, known) => known.areas.reduce((rest, part) => rest.flatMap((piece) => without(piece, part)), left),
      [area],
    );
    const all = [...had, ...bare.map((piece) => ({ ...noRule(area), areas: [piece] }))];
    sheet.edit().validations = [...cutOut(sheet.state.validations, area), ...regrouped(all, area, change)];
    workbook.report({ kind: "viewChanged", sheet });
  });
}

/** Parts of one area after a change: those that have become alike are one validation again. */
function regrouped(parts: readonly Validation[], area: Area, change: (old: Validation) => Content): Validation[] {
  const [only, ...others] = parts;
  if (only && others.length === 0) return [{ ...change(only), areas: [area] }];
  const groups = new Map<string, Validation>();
  for (const part of parts) {
    const content = change(part);
    const key = contentKey(content);
    groups.set(key, { ...content, areas: [...(groups.get(key)?.areas ?? []), ...part.areas] });
  }
  return [...groups.values()].map((group) => (groups.size === 1 ? { ...group, areas: [area] } : group));
}

/**
 * Gives the area a rule; its prompt and alert stay. Relative references are read from the area's first cell (assumed for the API). Refused:
 * an inline list over 255 characters or without entries, an operand that is no formula or number, a missing second operand.
 */
export function setValidationRule(sheet: Sheet, area: Area, rule: ValidationRule): void {
  const checked = checkedRule(rule);
  update(sheet, area, (old) => ({
    ...old,
    rule: checked,
    anchor: { row: area.row, column: area.column },
  }));
}

export function setErrorAlert(sheet: Sheet, area: Area, alert: ErrorAlert): void {
  refuseLong("alert", alert.title, alert.message);
  update(sheet, area, (old) => ({ ...old, errorAlert: alert }));
}

export function setPrompt(sheet: Sheet, area: Area, prompt: Prompt): void {
  refuseLong("prompt", prompt.title, prompt.message);
  update(sheet, area, (old) => ({ ...old, prompt }));
}

export function setIgnoreBlanks(sheet: Sheet, area: Area, ignoreBlanks: boolean): void {
  update(sheet, area, (old) => ({ ...old, ignoreBlanks }));
}

export function clearValidation(sheet: Sheet, area: Area): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseProtected(sheet);
    if (!sheet.state.validations.some((known) => touches(known, area))) return;
    sheet.edit().validations = cutOut(sheet.state.validations, area);
    workbook.report({ kind: "viewChanged", sheet });
  });
}

/** What stands on this cell; null for nothing. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | null {
  return sheet.state.validations.find((known) => known.areas.some((area) => holds(area, row, column))) ?? null;
}

/** The one validation of a whole area, null for none anywhere in it, "Mixed" for anything else. Its formulas read from the area's first cell. */
export function validationOf(sheet: Sheet, area: Area): Validation | "Mixed" | null {
  const here = sheet.state.validations.filter((known) => touches(known, area));
  const [only, ...others] = here;
  if (!only) return null;
  if (others.length > 0) return "Mixed";
  const covered = only.areas.reduce((cells, part) => {
    const common = intersect(part, area);
    return cells + (common ? common.rows * common.columns : 0);
  }, 0);
  return covered === area.rows * area.columns ? seenFrom(only, area) : "Mixed";
}

/** The validation with its formulas as they read from another cell. */
export function seenFrom(validation: Validation, place: Area): Validation {
  const { anchor } = validation;
  if (sameArea({ ...place, row: anchor.row, column: anchor.column }, place)) return validation;
  const move = (formula: string): string => shiftFormula(formula, place.row - anchor.row, place.column - anchor.column);
  return {
    ...validation,
    anchor: { row: place.row, column: place.column },
    rule: mapValidationRule(validation.rule, move),
  };
}
