import { absoluteAddress, addName, areaOfName, changeName, deleteName, refuse, Sheet, type DefinedName, type Workbook } from "../model";
import { enUsFormula } from "../model/formula/local";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { flag, isMissing, text } from "./arguments";
import type { Book } from "./book";
import { rangeOf, rangeType } from "./range";
import { worksheetType } from "./worksheet";

/** The names of one sheet, or those of the workbook. */
export interface NamesTarget {
  readonly book: Book;
  readonly scope: Workbook | Sheet;
}
interface NameTarget extends NamesTarget {
  readonly name: string;
}

const namesIn = (scope: Workbook | Sheet): readonly DefinedName[] => (scope instanceof Sheet ? scope.state.names : scope.names);
const find = (scope: Workbook | Sheet, name: string): DefinedName | undefined =>
  namesIn(scope).find((known) => known.name.toLowerCase() === name.toLowerCase());
const behind = ({ scope, name }: NameTarget): DefinedName => find(scope, name) ?? refuse("ItemNotFound");

function area(self: NameTarget): RemoteObject | null {
  const place = areaOfName(self.scope, behind(self).name);
  return place === null ? null : rangeOf(self.book, place.sheet, place.area);
}
const sheetOf = ({ book, scope }: NameTarget): RemoteObject | null => (scope instanceof Sheet ? worksheetType.of({ book, sheet: scope }) : null);

/** What the name means: an address without dollar signs for a range, the formula otherwise. */
function value(self: NameTarget): string {
  const place = areaOfName(self.scope, behind(self).name);
  return place === null ? behind(self).formula : place.sheet.fullAddress(place.area);
}

export const nameType: RemoteType<NameTarget> = new RemoteType<NameTarget>({
  name: "NamedItem",
  identity: { field: "_Id", of: ({ name }) => name },
  properties: {
    _Id: { get: ({ name }) => name },
    Name: { get: (self) => behind(self).name },
    // Formulas that mean no range are answered as text: their value is not calculated here.
    Type: { get: (self) => (areaOfName(self.scope, behind(self).name) === null ? "String" : "Range") },
    Value: { get: value },
    Formula: { get: (self) => behind(self).formula, set: (self, formula) => changeName(self.scope, self.name, { formula: asFormula(formula) }) },
    Comment: { get: (self) => behind(self).comment, set: (self, comment) => changeName(self.scope, self.name, { comment: text(comment) }) },
    Visible: { get: (self) => behind(self).visible, set: (self, visible) => changeName(self.scope, self.name, { visible: flag(visible) }) },
    Scope: { get: ({ scope }) => (scope instanceof Sheet ? "Worksheet" : "Workbook") },
  },
  objects: { Worksheet: (self) => sheetOf(self) ?? refuse("ItemNotFound"), WorksheetOrNullObject: sheetOf },
  methods: {
    Delete: (self) => {
      behind(self);
      deleteName(self.scope, self.name);
    },
    GetRange: (self) => area(self) ?? refuse("InvalidOperation"),
    GetRangeOrNullObject: area,
  },
});

const asFormula = (given: unknown): string => {
  const formula = text(given);
  return formula.startsWith("=") ? formula : refuse("InvalidArgument");
};

/** A name may be made from a range or from a formula ("=Sheet1!$A$1", "=SUM(…)"). */
function referenceOf(given: unknown): string {
  const range = rangeType.find(given);
  return range ? `=${absoluteAddress(range.sheet.name, range.area)}` : asFormula(given);
}

const named = ({ book, scope }: NamesTarget, name: unknown): RemoteObject | null => {
  const found = find(scope, text(name));
  return found === undefined ? null : nameType.of({ book, scope, name: found.name });
};

function add(self: NamesTarget, name: unknown, formula: string, comment: unknown): RemoteObject {
  if (find(self.scope, text(name)) !== undefined) return refuse("ItemAlreadyExists");
  addName(self.scope, text(name), formula, isMissing(comment) ? "" : text(comment));
  return named(self, name) ?? refuse("GeneralException");
}

export const namesType: RemoteType<NamesTarget> = new RemoteType<NamesTarget>({
  name: "NamedItemCollection",
  methods: {
    Add: (self, [name, reference, comment]) => add(self, name, referenceOf(reference), comment),
    AddFormulaLocal: (self, [name, formula, comment]) =>
      add(self, name, enUsFormula(text(formula), self.book.workbook.locale) ?? refuse("InvalidArgument"), comment),
    GetCount: ({ scope }) => namesIn(scope).length,
    GetItemOrNullObject: (self, [name]) => named(self, name),
  },
  items: ({ book, scope }) => namesIn(scope).map(({ name }) => nameType.of({ book, scope, name })),
  indexer: (self, name) => named(self, name) ?? refuse("ItemNotFound"),
});
