import {
  absoluteAddress,
  clearValidation,
  invalidCells,
  refuse,
  setErrorAlert,
  setIgnoreBlanks,
  setPrompt,
  setValidationRule,
  validationOf,
  without,
  type Area,
  type ComparisonOperator,
  type ErrorAlert,
  type Operand,
  type Prompt,
  type Validation,
  type ValidationRule,
} from "../model";
import { serialOf } from "../model/dates";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { flag, isMissing, record, text, word } from "./arguments";
import type { Zone } from "./book";
import { rangeType } from "./range";
import { rangeAreasOf } from "./range-areas";

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

/** The names of Excel.DataValidationRule beside those of the model; `list` and `custom` are of another shape. */
const COMPARED = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
type Compared = keyof typeof COMPARED;

const NO_ALERT: ErrorAlert = { showAlert: true, style: "Stop", title: "", message: "" };
const NO_PROMPT: Prompt = { showPrompt: true, title: "", message: "" };

/** The one validation of all cells, null where none has one, "Mixed" otherwise. */
function validationIn({ sheet, areas }: Zone): Validation | "Mixed" | null {
  const [first, ...more] = areas.map((area) => validationOf(sheet, area));
  if (first === undefined) return null;
  return more.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : "Mixed";
}

function kindOf(zone: Zone): string {
  const validation = validationIn(zone);
  if (validation === null) return "None";
  if (validation !== "Mixed") return validation.rule.type;
  let bare: Area[] = [...zone.areas];
  for (const known of zone.sheet.state.validations)
    for (const area of known.areas) bare = bare.flatMap((part) => without(part, area));
  return bare.length > 0 ? "MixedCriteria" : "Inconsistent";
}

const read = <V>(zone: Zone, part: (validation: Validation) => V, none: V): V | null => {
  const validation = validationIn(zone);
  if (validation === "Mixed") return null;
  return validation === null ? none : part(validation);
};

const ruleAsGiven = (rule: ValidationRule): object => {
  if (rule.type === "None") return {};
  if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const { operator, formula1, formula2 } = rule;
  const name = (Object.keys(COMPARED) as Compared[]).find((key) => COMPARED[key] === rule.type) ?? "wholeNumber";
  return { [name]: { formula1, operator, ...(formula2 !== null && { formula2 }) } };
};

/** A range stands for its address; numbers and texts stay as they are. */
function operand(value: unknown): Operand {
  const range = rangeType.find(value);
  if (range) return `=${absoluteAddress(range.sheet.name, range.area)}`;
  return typeof value === "number" ? value : text(value);
}

/** Dates and times may be ISO text; Excel keeps their serial numbers. */
function moment(value: unknown, kind: "Date" | "Time", date1904: boolean): Operand {
  const given = operand(value);
  if (typeof given === "number" || given.startsWith("=")) return given;
  if (kind === "Time") {
    const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(given);
    return time ? (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400 : given;
  }
  const date = /^\d{4}-\d{2}-\d{2}/.exec(given)?.[0];
  return date === undefined ? given : serialOf(new Date(`${date}T00:00:00`), date1904);
}

/** Reads Excel.DataValidationRule. Exactly one kind may be given. */
function ruleFrom(value: unknown, date1904: boolean): ValidationRule {
  const rule = record(value);
  const [kind, more] = Object.keys(rule).filter((key) => !isMissing(rule[key]));
  if (kind === undefined || more !== undefined) return refuse("InvalidArgument");
  const details = record(rule[kind]);
  if (kind === "list")
    return {
      type: "List",
      source: String(operand(details.source)),
      inCellDropDown: flag(details.inCellDropDown, true),
    };
  if (kind === "custom") return { type: "Custom", formula: String(operand(details.formula)) };
  if (!isCompared(kind)) return refuse("InvalidArgument");
  const operator = word(details.operator, OPERATORS);
  const type = COMPARED[kind];
  const read = (given: unknown): Operand =>
    type === "Date" || type === "Time" ? moment(given, type, date1904) : operand(given);
  return {
    type,
    operator,
    formula1: read(details.formula1),
    formula2: isMissing(details.formula2) ? null : read(details.formula2),
  };
}

const isCompared = (kind: string): kind is Compared => Object.hasOwn(COMPARED, kind);

function invalid(zone: Zone): RemoteObject | null {
  const areas = zone.areas.flatMap((area) => invalidCells(zone.sheet, area));
  return areas.length === 0 ? null : rangeAreasOf(zone.book, zone.sheet, areas);
}

/** True, false, or null where some cells hold to their rule and some do not. */
function isValid(zone: Zone): boolean | null {
  const broken = zone.areas
    .flatMap((area) => invalidCells(zone.sheet, area))
    .reduce((sum, area) => sum + area.rows * area.columns, 0);
  const all = zone.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  return broken === 0 ? true : broken === all ? false : null;
}

const onEach = ({ sheet, areas }: Zone, change: (sheet: Zone["sheet"], area: Area) => void): void =>
  areas.forEach((area) => change(sheet, area));

export const dataValidationType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "DataValidation",
  properties: {
    Type: { get: kindOf },
    Rule: {
      get: (zone) => read(zone, ({ rule }) => ruleAsGiven(rule), {}),
      set: (zone, value) => {
        const rule = ruleFrom(value, zone.sheet.workbook.date1904);
        onEach(zone, (sheet, area) => setValidationRule(sheet, area, rule));
      },
    },
    ErrorAlert: {
      get: (zone) => read(zone, ({ errorAlert }) => errorAlert, NO_ALERT),
      set: (zone, value) => {
        const given = record(value);
        const alert: ErrorAlert = {
          showAlert: flag(given.showAlert, true),
          style: word(given.style, ["Stop", "Warning", "Information"], "Stop"),
          title: text(given.title, ""),
          message: text(given.message, ""),
        };
        onEach(zone, (sheet, area) => setErrorAlert(sheet, area, alert));
      },
    },
    Prompt: {
      get: (zone) => read(zone, ({ prompt }) => prompt, NO_PROMPT),
      set: (zone, value) => {
        const given = record(value);
        const prompt: Prompt = {
          showPrompt: flag(given.showPrompt, true),
          title: text(given.title, ""),
          message: text(given.message, ""),
        };
        onEach(zone, (sheet, area) => setPrompt(sheet, area, prompt));
      },
    },
    IgnoreBlanks: {
      get: (zone) => read(zone, ({ ignoreBlanks }) => ignoreBlanks, true),
      set: (zone, value) => onEach(zone, (sheet, area) => setIgnoreBlanks(sheet, area, flag(value))),
    },
    Valid: { get: isValid },
  },
  methods: {
    Clear: (zone) => onEach(zone, clearValidation),
    GetInvalidCells: (zone) => invalid(zone) ?? refuse("ItemNotFound"),
    GetInvalidCellsOrNullObject: invalid,
  },
});
