/** Sheet protection: locked cells cannot be changed, by the user or by an add-in. */
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { ProtectionOptions } from "./state";

/** What Protect Sheet allows when nothing is ticked. */
export const defaultProtection: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Refused: a sheet that is protected already (documented). */
export function protectSheet(
  sheet: Sheet,
  options: Partial<ProtectionOptions> = {},
  password: string | null = null,
): void {
  const { workbook } = sheet;
  workbook.change(() => {
    if (sheet.deleted) refuse("ItemNotFound");
    if (sheet.state.protection) refuse("AccessDenied", "The sheet is protected already.");
    sheet.edit().protection = {
      options: { ...defaultProtection, ...options },
      password,
    };
    workbook.report({
      kind: "protectionChanged",
      sheet,
      origin: workbook.origin,
    });
  });
}

/** Refuses a wrong password. */
export function unprotectSheet(sheet: Sheet, password: string | null = null): void {
  const { workbook } = sheet;
  workbook.change(() => {
    if (sheet.deleted) refuse("ItemNotFound");
    const { protection } = sheet.state;
    if (!protection) return;
    if (protection.password !== null && protection.password !== password)
      refuse("AccessDenied", "The password you supplied is not correct.");
    sheet.edit().protection = null;
    workbook.report({
      kind: "protectionChanged",
      sheet,
      origin: workbook.origin,
    });
  });
}
