import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatById,
  conditionalFormatsOf,
  deleteConditionalFormat,
  intersect,
  refuse,
  setConditionalPriority,
  setStopIfTrue,
  topLeft,
  type ConditionalRule,
} from "../model";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { apiNotFound } from "../richapi/error";
import { count, flag, integer, text } from "./arguments";
import type { Zone } from "./book";
import { formatBehind, type Conditional } from "./conditional";
import { conditionalParts } from "./conditional-parts";
import { rangeOf } from "./range";
import { rangeAreasOf } from "./range-areas";

/** What a new format of each kind starts with: it shows nothing (assumed). Excel's other kinds (data bars …) are not modelled. */
const initial: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: "Custom", formula: "=FALSE" },
  CellValue: { type: "CellValue", operator: "GreaterThan", formula1: "0", formula2: null },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "" },
};

const priorityOf = (self: Conditional): number =>
  self.sheet.state.conditionalFormats.findIndex((format) => format.id === self.id);

export const conditionalFormatType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "ConditionalFormat",
  identity: { field: "Id", of: ({ id }) => id },
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (self) => formatBehind(self).rule.type },
    Priority: {
      get: priorityOf,
      set: (self, value) => setConditionalPriority(self.sheet, self.id, integer(value)),
    },
    StopIfTrue: {
      get: (self) => formatBehind(self).stopIfTrue,
      set: (self, value) => setStopIfTrue(self.sheet, self.id, flag(value)),
    },
  },
  objects: conditionalParts,
  methods: {
    Delete: (self) => {
      formatBehind(self);
      deleteConditionalFormat(self.sheet, self.id);
      self.book.deletedRules.add(self.id);
    },
    GetRange: (self) => onlyRange(self) ?? refuse("InvalidOperation"),
    GetRangeOrNullObject: onlyRange,
    GetRanges: (self) => rangeAreasOf(self.book, self.sheet, formatBehind(self).areas),
  },
});

/** Null when the format covers several areas. */
function onlyRange(self: Conditional): RemoteObject | null {
  const [first, ...more] = formatBehind(self).areas;
  return first === undefined || more.length > 0 ? null : rangeOf(self.book, self.sheet, first);
}

const reached = (zone: Zone, id: string): Conditional => ({
  book: zone.book,
  sheet: zone.sheet,
  id,
  from: topLeft(zone.areas),
});

/** Those that touch the zone, by priority. */
function formatsOf(zone: Zone): Conditional[] {
  const ids = new Set(zone.areas.flatMap((area) => conditionalFormatsOf(zone.sheet, area)).map((format) => format.id));
  return zone.sheet.state.conditionalFormats.filter((format) => ids.has(format.id)).map(({ id }) => reached(zone, id));
}

/** Looks at this one only: a client asks for each of thousands by its id. */
function find(zone: Zone, id: unknown): RemoteObject | null {
  const format = conditionalFormatById(zone.sheet, text(id));
  const touches = format?.areas.some((part) => zone.areas.some((area) => intersect(part, area) !== null));
  return format && touches ? conditionalFormatType.of(reached(zone, format.id)) : null;
}

export const conditionalFormatsType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "ConditionalFormatCollection",
  methods: {
    Add: (zone, [type]) => {
      const kind = text(type);
      const rule = initial[kind];
      if (rule === undefined) throw apiNotFound(`ConditionalFormatCollection.add(${kind})`);
      const made = addConditionalFormat(zone.sheet, zone.areas, rule);
      return conditionalFormatType.of(reached(zone, made.id));
    },
    ClearAll: (zone) => zone.areas.forEach((area) => clearConditionalFormats(zone.sheet, area)),
    GetCount: (zone) => formatsOf(zone).length,
    GetItemAt: (zone, [index]) => {
      const format = formatsOf(zone)[count(index)];
      return format === undefined ? refuse("ItemNotFound") : conditionalFormatType.of(format);
    },
    GetItemOrNullObject: (zone, [id]) => find(zone, id),
  },
  items: (zone) => formatsOf(zone).map((format) => conditionalFormatType.of(format)),
  indexer: (zone, id) => find(zone, id) ?? refuse("ItemNotFound"),
});
