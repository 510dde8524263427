/**
 * What fast-formula-parser lacks of Excel: functions that it names but does not carry out, and some whose results differ from Excel's
 * (a comparison that minds case and takes an empty cell for 0, AND over errors, TRIM, SEARCH with a bracket in it).
 */
import FormulaParser, { type Argument } from "fast-formula-parser";
import { Infix } from "fast-formula-parser/formulas/operators";
import { compareValues, criterion, match, toNumber, toText, wildcard } from "./criteria";

const { FormulaError } = FormulaParser;
const isError = (value: unknown): boolean => value instanceof FormulaError;

const first = (value: unknown, isArray: boolean): unknown =>
  isArray && Array.isArray(value) && Array.isArray(value[0]) ? value[0][0] : value;

// The package exports its operators as an object that its parser looks them up in. Only this one is exchanged.
Infix.compareOp = (left, operator, right, leftIsArray, rightIsArray) => {
  const order = compareValues(first(left, leftIsArray), first(right, rightIsArray));
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
};

interface Item {
  readonly value: unknown;
  /** Written in the formula itself, not read from cells. */
  readonly literal: boolean;
}

function flatten(args: readonly Argument[]): Item[] {
  return args.flatMap((arg): Item[] => {
    if (Array.isArray(arg.value)) return arg.value.flat(2).map((value) => ({ value, literal: false }));
    return [
      {
        value: arg.value,
        literal: arg.isCellRef !== true && arg.omitted !== true,
      },
    ];
  });
}

const one = (arg: Argument | undefined): unknown => {
  const value = Array.isArray(arg?.value) ? first(arg.value, true) : arg?.value;
  if (isError(value)) throw value;
  return value;
};

function logical(args: readonly Argument[], combine: (truths: readonly boolean[]) => boolean): unknown {
  const truths: boolean[] = [];
  for (const { value, literal } of flatten(args)) {
    if (isError(value)) return value;
    if (typeof value === "boolean" || typeof value === "number") truths.push(Boolean(value));
    else if (literal && typeof value === "string") {
      const upper = value.toUpperCase();
      if (upper !== "TRUE" && upper !== "FALSE") return FormulaError.VALUE;
      truths.push(upper === "TRUE");
    }
  }
  return truths.length === 0 ? FormulaError.VALUE : combine(truths);
}

function numeric(args: readonly Argument[], combine: (numbers: readonly number[]) => number): unknown {
  const numbers: number[] = [];
  for (const { value, literal } of flatten(args)) {
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
    else if (literal) {
      const number = toNumber(value);
      if (number === null) return FormulaError.VALUE;
      numbers.push(number);
    }
  }
  return combine(numbers);
}

const grid = (arg: Argument | undefined): unknown[] => (Array.isArray(arg?.value) ? arg.value.flat(1) : [arg?.value]);

function countIfs(args: readonly Argument[]): number {
  let kept: boolean[] | null = null;
  for (let index = 0; index + 1 < args.length; index += 2) {
    const matches = criterion(one(args[index + 1]));
    const hits = grid(args[index]).map(matches);
    kept = kept ? kept.map((before, at) => before && hits[at] === true) : hits;
  }
  return (kept ?? []).filter(Boolean).length;
}

function search(args: readonly Argument[]): unknown {
  const pattern = wildcard(toText(one(args[0])), false);
  const within = toText(one(args[1]));
  const start = args[2] ? (toNumber(one(args[2])) ?? 0) : 1;
  const at = start < 1 ? -1 : within.slice(start - 1).search(pattern);
  return at < 0 ? FormulaError.VALUE : at + start;
}

function substitute(args: readonly Argument[]): unknown {
  const [text, from, to] = args.slice(0, 3).map((arg) => toText(one(arg)));
  if (text === undefined || from === undefined || to === undefined) return FormulaError.VALUE;
  if (from === "") return text;
  if (!args[3]) return text.replaceAll(from, to);
  const parts = text.split(from);
  const nth = toNumber(one(args[3])) ?? 0;
  return nth < 1 || nth >= parts.length ? text : parts.slice(0, nth).join(from) + to + parts.slice(nth).join(from);
}

/** Named as in Excel; arguments as fast-formula-parser hands them over. */
export const functions: Record<string, (...args: Argument[]) => unknown> = {
  AND: (...args) => logical(args, (truths) => truths.every(Boolean)),
  OR: (...args) => logical(args, (truths) => truths.some(Boolean)),
  MAX: (...args) => numeric(args, (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
  MIN: (...args) => numeric(args, (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
  COUNTA: (...args) => flatten(args).filter(({ value }) => value !== null && value !== undefined).length,
  COUNTBLANK: (range) => grid(range).filter((value) => value === null || value === undefined || value === "").length,
  COUNTIF: (...args) => countIfs(args.slice(0, 2)),
  COUNTIFS: (...args) => countIfs(args),
  MATCH: (wanted, list, mode) =>
    match(one(wanted), grid(list), mode && !mode.omitted ? Math.sign(toNumber(one(mode)) ?? 0) : mode ? 0 : 1),
  SEARCH: (...args) => search(args),
  SUBSTITUTE: (...args) => substitute(args),
  TRIM: (text) =>
    toText(one(text))
      .split(" ")
      .filter((word) => word !== "")
      .join(" "),
  UPPER: (text) => toText(one(text)).toUpperCase(),
  VALUE: (text) => toNumber(one(text)) ?? FormulaError.VALUE,
  TEXTJOIN: (mark, skip, ...texts) => {
    const all = flatten(texts).map(({ value }) => toText(value));
    return (one(skip) ? all.filter((text) => text !== "") : all).join(toText(one(mark)));
  },
};

/** IF with its branches as references, so that a list may be chosen by it; the test may be a cell. */
export function excelIf(parser: FormulaParser, test: unknown, ...branches: readonly unknown[]): unknown {
  const value = parser.retrieveRef(test);
  if (isError(value)) return value;
  const truth =
    typeof value === "string"
      ? ({ TRUE: true, FALSE: false } as Record<string, boolean>)[value.toUpperCase()]
      : Boolean(value);
  if (truth === undefined) return FormulaError.VALUE;
  return truth ? (branches[0] ?? 0) : branches.length > 1 ? (branches[1] ?? 0) : false;
}
