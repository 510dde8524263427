import {
  refuse,
  ruleReadBack,
  topLeft,
  type CellStyle,
  type ComparisonOperator,
  type ConditionalLook,
  type ConditionalRule,
} from "../model";
import { localFormula, enUsFormula } from "../model/formula/local";
import { fromR1C1, toR1C1 } from "../model/formula/r1c1";
import { RemoteType, type Property, type RemoteObject } from "../richapi/remote";
import { flag, isMissing, record, text, word } from "./arguments";
import { color } from "./colors";
import { changeLook, changeRule, partBehind, type Conditional } from "./conditional";

type Kind = ConditionalRule["type"];
type RuleOf<K extends Kind> = Extract<ConditionalRule, { type: K }>;

const ruleOf = <K extends Kind>(self: Conditional, kind: K): RuleOf<K> | null => {
  const rule = ruleReadBack(partBehind(self));
  return rule.type === kind ? (rule as RuleOf<K>) : null;
};

const formulaOf = (self: Conditional): string => (ruleOf(self, "Custom") ?? refuse("ItemNotFound")).formula;
const setFormula = (self: Conditional, formula: string): void => changeRule(self, { type: "Custom", formula });

const ruleType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: { get: formulaOf, set: (self, value) => setFormula(self, text(value)) },
    FormulaLocal: {
      get: (self) => localFormula(formulaOf(self), self.sheet.workbook.locale),
      set: (self, value) =>
        setFormula(self, enUsFormula(text(value), self.sheet.workbook.locale) ?? refuse("InvalidArgument")),
    },
    FormulaR1C1: {
      get: (self) => toR1C1(formulaOf(self), topLeft(partBehind(self).areas)),
      set: (self, value) => setFormula(self, fromR1C1(text(value), self.from)),
    },
  },
});

const UNDERLINE: readonly CellStyle["underline"][] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];

/** A part of the look: what is not set is answered as null (colours as ""). */
const look = <K extends keyof ConditionalLook>(
  key: K,
  parse: (value: unknown) => ConditionalLook[K],
  unset: unknown = null,
): Property<Conditional> => ({
  get: (self) => partBehind(self).look[key] ?? unset,
  set: (self, value) => changeLook(self, { [key]: parse(value) }),
});

const fillType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "ConditionalRangeFill",
  properties: { Color: look("fill", color, "") },
  methods: { Clear: (self) => changeLook(self, { fill: null }) },
});

const fontType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "ConditionalRangeFont",
  properties: {
    Color: look("fontColor", color, ""),
    Bold: look("bold", (value) => flag(value)),
    Italic: look("italic", (value) => flag(value)),
    Strikethrough: look("strikethrough", (value) => flag(value)),
    Underline: look("underline", (value) => word<CellStyle["underline"]>(value, UNDERLINE)),
  },
  methods: {
    Clear: (self) =>
      changeLook(self, { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null }),
  },
});

const lookType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: look("numberFormat", (value) => text(value)) },
  objects: { Fill: (self) => fillType.of(self), Font: (self) => fontType.of(self) },
});

const customType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "CustomConditionalFormat",
  objects: { Rule: (self) => ruleType.of(self), Format: (self) => lookType.of(self) },
});

const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
/** Excel.ConditionalCellValueOperator writes two of them differently. */
const toApi = (operator: ComparisonOperator): string =>
  operator === "GreaterThanOrEqualTo"
    ? "GreaterThanOrEqual"
    : operator === "LessThanOrEqualTo"
      ? "LessThanOrEqual"
      : operator;

const cellValueType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: (self) => {
        const rule = ruleOf(self, "CellValue");
        return (
          rule && {
            formula1: rule.formula1,
            ...(rule.formula2 !== null && { formula2: rule.formula2 }),
            operator: toApi(rule.operator),
          }
        );
      },
      set: (self, value) => {
        const given = record(value);
        const name = text(given.operator);
        const operator = OPERATORS.find((known) => toApi(known) === name) ?? refuse("InvalidArgument");
        changeRule(self, {
          type: "CellValue",
          operator,
          formula1: text(given.formula1),
          formula2: isMissing(given.formula2) ? null : text(given.formula2),
        });
      },
    },
  },
  objects: { Format: (self) => lookType.of(self) },
});

const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const textComparisonType: RemoteType<Conditional> = new RemoteType<Conditional>({
  name: "TextConditionalFormat",
  properties: {
    Rule: {
      get: (self) => {
        const rule = ruleOf(self, "ContainsText");
        return rule && { operator: rule.operator, text: rule.text };
      },
      set: (self, value) => {
        const given = record(value);
        changeRule(self, {
          type: "ContainsText",
          operator: word(given.operator, TEXT_OPERATORS),
          text: text(given.text),
        });
      },
    },
  },
  objects: { Format: (self) => lookType.of(self) },
});

type Part = (self: Conditional) => RemoteObject | null;
const orNull =
  (kind: Kind, type: RemoteType<Conditional>): Part =>
  (self) =>
    ruleOf(self, kind) === null ? null : type.of(self);
const orRefuse =
  (kind: Kind, type: RemoteType<Conditional>): Part =>
  (self) =>
    orNull(kind, type)(self) ?? refuse("ItemNotFound");
const none: Part = () => null;

/** The details of a conditional format by kind. The kinds that are not modelled are never there. */
export const conditionalParts: Readonly<Record<string, Part>> = {
  Custom: orRefuse("Custom", customType),
  CustomOrNullObject: orNull("Custom", customType),
  CellValue: orRefuse("CellValue", cellValueType),
  CellValueOrNullObject: orNull("CellValue", cellValueType),
  TextComparison: orRefuse("ContainsText", textComparisonType),
  TextComparisonOrNullObject: orNull("ContainsText", textComparisonType),
  ColorScaleOrNullObject: none,
  DataBarOrNullObject: none,
  IconSetOrNullObject: none,
  PresetOrNullObject: none,
  TopBottomOrNullObject: none,
};

export const conditionalTypes = [
  ruleType,
  fillType,
  fontType,
  lookType,
  customType,
  cellValueType,
  textComparisonType,
] as const;
