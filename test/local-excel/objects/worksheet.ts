import {
  activateSheet,
  cell,
  deleteSheet,
  moveSheet,
  refuse,
  renameSheet,
  setVisibility,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  usedArea,
  type Sheet,
  type Visibility,
} from "../model";
import { RemoteType, type Arguments, type RemoteObject } from "../richapi/remote";
import { areasAt, rangeAt } from "./address";
import { count, flag, integer, isMissing, onSheet, text, word } from "./arguments";
import type { Book } from "./book";
import { chartsType } from "./charts";
import { color } from "./colors";
import { eventMethods, type EventName } from "./event-register";
import { autoFilterType } from "./filters";
import { namesType } from "./names";
import { rangeOf, rangeType } from "./range";
import { rangeAreasOf } from "./range-areas";
import { freezePanesType, sheetProtectionType } from "./sheet-parts";
import { tablesType } from "./tables";

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
}

/** Refuses when the sheet was deleted meanwhile. */
export const alive = ({ sheet }: SheetTarget): Sheet => (sheet.deleted ? refuse("ItemNotFound") : sheet);

/** While another workbook is in front some members fail on desktop. */
export function refuseBehindAnother({ inFront, habits: { behindAnotherCode } }: Book): void {
  if (!inFront && behindAnotherCode) refuse(behindAnotherCode);
}

/** A sheet that Excel wrongly takes for the active one already is not brought to the front. */
function activate(self: SheetTarget): void {
  const { book } = self;
  refuseBehindAnother(book);
  if (book.mistakenForActive === alive(self)) return;
  activateSheet(self.sheet);
}

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];
export const SHEET_EVENTS: readonly EventName[] = [
  "DataChanged",
  "Activated",
  "Deactivated",
  "SelectionChanged",
  "Calculated",
  "FormatChanged",
  "FormulaChanged",
  "RowSorted",
  "ColumnSorted",
  "ProtectionChanged",
  "NameChanged",
];

/** Worksheets in the order of their tabs; chart sheets are none of the API's. */
export const worksheetsOf = (book: Book): Sheet[] => book.workbook.sheets.filter((sheet) => sheet.kind === "Worksheet");

const sheetObject = (book: Book, sheet: Sheet | undefined): RemoteObject | null =>
  sheet === undefined ? null : worksheetType.of({ book, sheet });

const neighbour =
  (step: 1 | -1) =>
  (self: SheetTarget, [visibleOnly]: Arguments): RemoteObject | null => {
    const all = worksheetsOf(self.book);
    const from = all.indexOf(alive(self));
    const others = step === 1 ? all.slice(from + 1) : all.slice(0, from).reverse();
    return sheetObject(
      self.book,
      others.find((sheet) => !flag(visibleOnly, false) || sheet.visibility === "Visible"),
    );
  };
const next = neighbour(1);
const previous = neighbour(-1);

/** What is seen of a sheet but tells no event of Excel's. */
function setView(
  self: SheetTarget,
  change: Partial<Pick<Sheet["state"], "tabColor" | "showGridlines" | "showHeadings">>,
): void {
  const sheet = alive(self);
  Object.assign(sheet.edit(), change);
  sheet.workbook.report({ kind: "viewChanged", sheet });
}

const byId = ({ book }: SheetTarget, [id]: Arguments): RemoteObject =>
  sheetObject(book, book.workbook.sheetById(text(id)) ?? undefined) ?? refuse("ItemNotFound");

export const worksheetType: RemoteType<SheetTarget> = new RemoteType<SheetTarget>({
  name: "Worksheet",
  identity: { field: "Id", of: (self) => alive(self).id },
  properties: {
    Id: { get: (self) => alive(self).id },
    Name: { get: (self) => alive(self).name, set: (self, value) => renameSheet(alive(self), text(value)) },
    Position: { get: (self) => alive(self).position, set: (self, value) => moveSheet(alive(self), count(value)) },
    Visibility: {
      get: (self) => alive(self).visibility,
      set: (self, value) => setVisibility(alive(self), word(value, VISIBILITIES)),
    },
    TabColor: {
      get: (self) => alive(self).state.tabColor,
      set: (self, value) => setView(self, { tabColor: value === "" ? "" : color(value) }),
    },
    // Read under one name and set under another: so does the client.
    ShowGridlines: { get: (self) => alive(self).state.showGridlines },
    Gridlines: { set: (self, value) => setView(self, { showGridlines: flag(value) }) },
    ShowHeadings: { get: (self) => alive(self).state.showHeadings },
    Headings: { set: (self, value) => setView(self, { showHeadings: flag(value) }) },
    StandardWidth: { get: () => STANDARD_WIDTH },
    StandardHeight: { get: () => STANDARD_HEIGHT },
  },
  objects: {
    AutoFilter: ({ book, sheet }) => autoFilterType.of({ book, sheet, tableId: null }),
    Charts: (self) => chartsType.of(self),
    FreezePanes: (self) => freezePanesType.of(self),
    Names: ({ book, sheet }) => namesType.of({ book, scope: sheet }),
    Protection: (self) => sheetProtectionType.of(self),
    Tables: ({ book, sheet }) => tablesType.of({ book, sheet }),
  },
  methods: {
    Activate: activate,
    Delete: (self) => deleteSheet(alive(self)),
    GetCell: (self, [row, column]) => rangeOf(self.book, alive(self), onSheet(cell(integer(row), integer(column)))),
    GetRange: (self, [address]) => rangeType.of(rangeAt(self.book, alive(self), address)),
    GetRangeByIndexes: (self, [row, column, rows, columns]) =>
      rangeOf(
        self.book,
        alive(self),
        onSheet({ row: integer(row), column: integer(column), rows: integer(rows), columns: integer(columns) }),
      ),
    GetRanges: (self, [address]) =>
      rangeAreasOf(
        self.book,
        alive(self),
        isMissing(address) ? [rangeAt(self.book, alive(self), null).area] : areasAt(alive(self), text(address)),
      ),
    // An empty sheet's used range is its first cell.
    GetUsedRange: (self, [valuesOnly]) =>
      rangeOf(self.book, alive(self), usedArea(alive(self), flag(valuesOnly, false)) ?? cell(0, 0)),
    GetUsedRangeOrNullObject: (self, [valuesOnly]) => {
      const area = usedArea(alive(self), flag(valuesOnly, false));
      return area === null ? null : rangeOf(self.book, self.sheet, area);
    },
    GetNext: (self, args) => next(self, args) ?? refuse("ItemNotFound"),
    GetNextOrNullObject: next,
    GetPrevious: (self, args) => previous(self, args) ?? refuse("ItemNotFound"),
    GetPreviousOrNullObject: previous,
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
    ...eventMethods<SheetTarget>(
      SHEET_EVENTS,
      ({ book }) => book.events,
      ({ sheet }) => sheet.id,
    ),
  },
});
