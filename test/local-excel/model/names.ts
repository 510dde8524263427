/** Defined names, of the workbook or of one sheet. */
import { parseAddress, type Area } from "./address";
import { isFormula } from "./formula/syntax";
import { refuse } from "./refusal";
import { Sheet } from "./sheet";
import type { DefinedName } from "./state";
import type { Workbook } from "./workbook";

export type Scope = Workbook | Sheet;

export const namesOf = (scope: Scope): readonly DefinedName[] =>
  scope instanceof Sheet ? scope.state.names : scope.names;

export function findName(scope: Scope, name: string): DefinedName | null {
  const wanted = name.toLowerCase();
  return namesOf(scope).find((known) => known.name.toLowerCase() === wanted) ?? null;
}

function store(scope: Scope, names: readonly DefinedName[]): void {
  const workbook = scope instanceof Sheet ? scope.workbook : scope;
  if (scope instanceof Sheet) scope.edit().names = names;
  else scope.names = names;
  workbook.report({ kind: "viewChanged", sheet: workbook.activeSheet });
}

const act = (scope: Scope, work: () => void): void => (scope instanceof Sheet ? scope.workbook : scope).change(work);

/** Not a reference, not R or C, letters first, at most 255 characters. */
function refuseBadName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!shaped || parseAddress(name) || /^(?:[rc]|r\d*c\d*)$/i.test(name)) refuse("InvalidArgument");
}

/** `formula` with its "=", a reference or anything else. Refused: a name that is there already, a name that Excel does not allow. */
export function addName(scope: Scope, name: string, formula: string, comment = "", visible = true): void {
  act(scope, () => {
    refuseBadName(name);
    if (!isFormula(formula)) refuse("InvalidArgument");
    if (findName(scope, name)) refuse("InvalidArgument");
    store(scope, [...namesOf(scope), { name, formula, comment, visible }]);
  });
}

export function changeName(scope: Scope, name: string, patch: Partial<Omit<DefinedName, "name">>): void {
  act(scope, () => {
    const known = findName(scope, name) ?? refuse("ItemNotFound");
    if (patch.formula !== undefined && !isFormula(patch.formula)) refuse("InvalidArgument");
    store(
      scope,
      namesOf(scope).map((other) => (other === known ? { ...known, ...patch } : other)),
    );
  });
}

export function deleteName(scope: Scope, name: string): void {
  act(scope, () => {
    const known = findName(scope, name) ?? refuse("ItemNotFound");
    store(
      scope,
      namesOf(scope).filter((other) => other !== known),
    );
  });
}

/** The cells that the name stands for; null when it is no plain reference to a sheet that is there. */
export function areaOfName(
  workbook: Workbook,
  name: DefinedName,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const address = parseAddress(name.formula.replace(/^=/, ""));
  const sheet = address?.sheet === null || !address ? null : workbook.findSheet(address.sheet);
  return address && sheet ? { sheet, area: address.area } : null;
}
