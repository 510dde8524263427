/** The sheets of a workbook: adding, naming, ordering, hiding, deleting, going to. */
import { cell, formatAddress, type Area } from "./address";
import { renameInFormula } from "./formula/shift";
import { mapFormulas, mapNames } from "./formulas-everywhere";
import { refuseUnlessCells } from "./guard";
import { refuse } from "./refusal";
import type { Sheet, SheetKind } from "./sheet";
import type { Visibility } from "./state";
import type { Workbook } from "./workbook";

const forbidden = /[[\]:*?/\\]/;

/** Why Excel would not take this for a sheet's name; null when it would. */
export function badSheetName(
  workbook: Workbook,
  name: string,
  self: Sheet | null,
): "InvalidArgument" | "ItemAlreadyExists" | null {
  if (name.length === 0 || name.length > 31 || forbidden.test(name) || name.startsWith("'") || name.endsWith("'"))
    return "InvalidArgument";
  if (name.toLowerCase() === "history") return "InvalidArgument";
  const other = workbook.findSheet(name);
  return other && other !== self ? "ItemAlreadyExists" : null;
}

function refuseBadName(workbook: Workbook, name: string, self: Sheet | null): void {
  const code = badSheetName(workbook, name, self);
  if (code) refuse(code);
}

function refuseStructure(workbook: Workbook): void {
  if (workbook.structure) refuse("AccessDenied", "Workbook is protected and cannot be changed.");
}

function refuseDeleted(sheet: Sheet): void {
  if (sheet.deleted) refuse("ItemNotFound");
}

function freeName(workbook: Workbook, kind: SheetKind): string {
  const stem = kind === "Chart" ? "Chart" : "Sheet";
  let number = workbook.sheets.filter((sheet) => sheet.kind === kind).length + 1;
  while (workbook.findSheet(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** Adds a sheet behind the others (not activated: the API leaves the active sheet). Refused: a bad name, a protected structure. */
export function addSheet(workbook: Workbook, name?: string, kind: SheetKind = "Worksheet"): Sheet {
  return workbook.change(() => {
    refuseStructure(workbook);
    if (name !== undefined) refuseBadName(workbook, name, null);
    const sheet = workbook.makeSheet(name ?? freeName(workbook, kind), kind);
    workbook.sheets = [...workbook.sheets, sheet];
    workbook.report({ kind: "added", sheet, origin: workbook.origin });
    return sheet;
  });
}

const visibleSheets = (workbook: Workbook): readonly Sheet[] =>
  workbook.sheets.filter((sheet) => sheet.visibility === "Visible");

/** The sheet that is shown when this one goes: the next visible one, else the one before it. */
function neighbour(sheet: Sheet): Sheet | null {
  const { sheets } = sheet.workbook;
  const at = sheet.position;
  return (
    sheets.slice(at + 1).find((other) => other.visibility === "Visible") ??
    sheets.slice(0, at).findLast((other) => other.visibility === "Visible") ??
    null
  );
}

/** Deletes a sheet for good (no undo past it). Refused: the last visible one, a very hidden one (documented), a protected structure. */
export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseDeleted(sheet);
    refuseStructure(workbook);
    if (sheet.visibility === "VeryHidden") refuse("GeneralException");
    const next = neighbour(sheet);
    if (!next || (sheet.visibility === "Visible" && visibleSheets(workbook).length === 1)) refuse("InvalidOperation");
    if (workbook.activeSheet === sheet) activate(next);
    const { name } = sheet;
    workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    mapFormulas(workbook, (formula) => renameInFormula(formula, name, null));
    mapNames(workbook, (formula) => renameInFormula(formula, name, null));
    workbook.forgetUndo();
    workbook.report({ kind: "deleted", sheet, origin: workbook.origin });
  });
}

/** Formulas follow the new name. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseDeleted(sheet);
    refuseStructure(workbook);
    refuseBadName(workbook, name, sheet);
    const old = sheet.name;
    sheet.edit().name = name;
    mapFormulas(workbook, (formula) => renameInFormula(formula, old, name));
    mapNames(workbook, (formula) => renameInFormula(formula, old, name));
    workbook.report({ kind: "renamed", sheet, origin: workbook.origin });
  });
}

/** `position` is 0-based among all sheets. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseDeleted(sheet);
    refuseStructure(workbook);
    if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) refuse("InvalidArgument");
    const others = workbook.sheets.filter((other) => other !== sheet);
    workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    workbook.report({ kind: "moved", sheet, origin: workbook.origin });
  });
}

/** Hiding cannot be undone on desktop, nor anything before it. Refused: hiding the last visible sheet, a protected structure. */
export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseDeleted(sheet);
    refuseStructure(workbook);
    if (sheet.visibility === visibility) return;
    if (visibility !== "Visible") {
      const next = neighbour(sheet);
      if (!next && sheet.visibility === "Visible") refuse("InvalidOperation");
      if (next && workbook.activeSheet === sheet) activate(next);
      if (workbook.hidingEndsUndo) workbook.forgetUndo();
    }
    sheet.edit().visibility = visibility;
    workbook.report({
      kind: "visibilityChanged",
      sheet,
      origin: workbook.origin,
    });
  });
}

/** Refused: a hidden sheet. */
export function activateSheet(sheet: Sheet): void {
  sheet.workbook.change(() => {
    refuseDeleted(sheet);
    if (sheet.visibility !== "Visible") refuse("InvalidOperation");
    activate(sheet);
  });
}

const remembered = new WeakMap<Sheet, { areas: readonly Area[]; active: Area }>();

function activate(sheet: Sheet): void {
  const { workbook } = sheet;
  const before = workbook.selection;
  if (before.sheet === sheet) return;
  remembered.set(before.sheet, before);
  workbook.selection = {
    sheet,
    ...(remembered.get(sheet) ?? { areas: [cell(0, 0)], active: cell(0, 0) }),
  };
  workbook.report({
    kind: "deactivated",
    sheet: before.sheet,
    origin: workbook.origin,
  });
  workbook.report({ kind: "activated", sheet, origin: workbook.origin });
}

/** Selects areas and goes to their sheet. The active cell is the first area's first. Refused: a hidden sheet, none or bad areas. */
export function select(sheet: Sheet, areas: readonly Area[]): void {
  const { workbook } = sheet;
  workbook.change(() => {
    const [first] = areas;
    if (!first) refuse("InvalidArgument");
    for (const area of areas) refuseUnlessCells(sheet, area);
    activateSheet(sheet);
    workbook.selection = {
      sheet,
      areas,
      active: cell(first.row, first.column),
    };
    workbook.report({
      kind: "selectionChanged",
      sheet,
      address: areas.map(formatAddress).join(","),
    });
  });
}

/** Structure protection: no sheet may be added, deleted, hidden, moved or renamed. */
export function protectStructure(workbook: Workbook, password: string | null = null): void {
  workbook.change(() => {
    if (workbook.structure) refuse("AccessDenied");
    workbook.structure = { password };
  });
}

/** Refuses a wrong password. */
export function unprotectStructure(workbook: Workbook, password: string | null = null): void {
  workbook.change(() => {
    if (workbook.structure && workbook.structure.password !== null && workbook.structure.password !== password)
      refuse("AccessDenied");
    workbook.structure = null;
  });
}
