import {
  freezePanes,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  protectSheet,
  refuse,
  unprotectSheet,
  type Area,
  type ProtectionOptions,
} from "../model";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { rangeAt } from "./address";
import { count, flag, isMissing, record, text, word } from "./arguments";
import { rangeArgument, rangeOf } from "./range";
import { alive, refuseBehindAnother, type SheetTarget } from "./worksheet";

/** Frozen rows and columns as an area: whole rows, whole columns, or the corner of both. */
function frozen(self: SheetTarget): RemoteObject | null {
  const { rows, columns } = alive(self).state.panes;
  if (rows === 0 && columns === 0) return null;
  const area: Area = {
    row: 0,
    column: 0,
    rows: rows === 0 ? MAX_ROWS : rows,
    columns: columns === 0 ? MAX_COLUMNS : columns,
  };
  return rangeOf(self.book, self.sheet, area);
}

/** Frees or freezes panes. Some Excels then take a sheet for the active one that is not in front (OfficeDev/office-js #3148). */
function freeze({ book, sheet }: SheetTarget, rows: number, columns: number): void {
  refuseBehindAnother(book);
  freezePanes(alive({ book, sheet }), rows, columns);
  const { workbook } = book;
  if (!book.habits.freezeMakesActive || rows + columns === 0 || workbook.activeSheet === sheet) return;
  book.mistakenForActive = sheet;
  workbook.report({ kind: "activated", sheet, origin: workbook.origin });
}

export const freezePanesType: RemoteType<SheetTarget> = new RemoteType<SheetTarget>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (self, [rows]) => freeze(self, count(rows, 1), 0),
    FreezeColumns: (self, [columns]) => freeze(self, 0, count(columns, 1)),
    // The frozen range runs from the top left corner to the end of the given one (rows above it that are scrolled away are not modelled).
    FreezeAt: (self, [range]) => {
      const { area } = rangeArgument(range, self.book, (address) => rangeAt(self.book, alive(self), address));
      freeze(self, isWholeColumns(area) ? 0 : area.row + area.rows, isWholeRows(area) ? 0 : area.column + area.columns);
    },
    Unfreeze: (self) => freeze(self, 0, 0),
    GetLocation: (self) => frozen(self) ?? refuse("ItemNotFound"),
    GetLocationOrNullObject: frozen,
  },
});

const FLAGS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const satisfies readonly (keyof ProtectionOptions)[];

function optionsFrom(value: unknown): ProtectionOptions {
  const given = isMissing(value) ? {} : record(value);
  const known = new Set<string>([...FLAGS, "selectionMode"]);
  if (Object.keys(given).some((name) => !known.has(name))) return refuse("InvalidArgument");
  const flags = Object.fromEntries(FLAGS.map((name) => [name, flag(given[name], false)])) as Record<
    (typeof FLAGS)[number],
    boolean
  >;
  return { ...flags, selectionMode: word(given.selectionMode, ["Normal", "Unlocked", "None"], "Normal") };
}

const password = (value: unknown): string | undefined => (isMissing(value) ? undefined : text(value));

export const sheetProtectionType: RemoteType<SheetTarget> = new RemoteType<SheetTarget>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (self) => alive(self).state.protection !== null },
    Options: { get: (self) => alive(self).state.protection?.options ?? optionsFrom({}) },
  },
  methods: {
    Protect: (self, [options, secret]) => protectSheet(alive(self), optionsFrom(options), password(secret)),
    Unprotect: (self, [secret]) => unprotectSheet(alive(self), password(secret)),
  },
});
