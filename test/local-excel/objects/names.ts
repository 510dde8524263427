import {
  absoluteAddress,
  addName,
  areaOfName,
  changeName,
  deleteName,
  findName,
  namesOf,
  refuse,
  Sheet,
  type DefinedName,
  type Workbook,
} from "../model";
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

const behind = ({ scope, name }: NameTarget): DefinedName => findName(scope, name) ?? refuse("ItemNotFound");
const placeOf = (self: NameTarget): ReturnType<typeof areaOfName> => areaOfName(self.book.workbook, behind(self));

function area(self: NameTarget): RemoteObject | null {
  const place = placeOf(self);
  return place === null ? null : rangeOf(self.book, place.sheet, place.area);
}
const sheetOf = ({ book, scope }: NameTarget): RemoteObject | null =>
  scope instanceof Sheet ? worksheetType.of({ book, sheet: scope }) : null;

/** What the name means: an address without dollar signs for a range, the formula otherwise. */
function value(self: NameTarget): string {
  const place = placeOf(self);
  return place === null ? behind(self).formula : place.sheet.fullAddress(place.area);
}

export const nameType: RemoteType<NameTarget> = new RemoteType<NameTarget>({
  name: "NamedItem",
  identity: { field: "_Id", of: ({ name }) => name },
  properties: {
    _Id: { get: ({ name }) => name },
    Name: { get: (self) => behind(self).name },
    // Formulas that mean no range are answered as text: their value is not calculated here.
    Type: { get: (self) => (placeOf(self) === null ? "String" : "Range") },
    Value: { get: value },
    Formula: {
      get: (self) => behind(self).formula,
      set: (self, formula) => changeName(self.scope, self.name, { formula: asFormula(formula) }),
    },
    Comment: {
      get: (self) => behind(self).comment,
      set: (self, comment) => changeName(self.scope, self.name, { comment: text(comment) }),
    },
    Visible: {
      get: (self) => behind(self).visible,
      set: (self, visible) => changeName(self.scope, self.name, { visible: flag(visible) }),
    },
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
  const found = findName(scope, text(name));
  return found === null ? null : nameType.of({ book, scope, name: found.name });
};

function add(self: NamesTarget, name: unknown, formula: string, comment: unknown): RemoteObject {
  addName(self.scope, text(name), formula, isMissing(comment) ? "" : text(comment));
  return named(self, name) ?? refuse("GeneralException");
}

export const namesType: RemoteType<NamesTarget> = new RemoteType<NamesTarget>({
  name: "NamedItemCollection",
  methods: {
    Add: (self, [name, reference, comment]) => add(self, name, referenceOf(reference), comment),
    AddFormulaLocal: (self, [name, formula, comment]) =>
      add(self, name, enUsFormula(text(formula), self.book.workbook.locale) ?? refuse("InvalidArgument"), comment),
    GetCount: ({ scope }) => namesOf(scope).length,
    GetItemOrNullObject: (self, [name]) => named(self, name),
  },
  items: ({ book, scope }) => namesOf(scope).map(({ name }) => nameType.of({ book, scope, name })),
  indexer: (self, name) => named(self, name) ?? refuse("ItemNotFound"),
});
