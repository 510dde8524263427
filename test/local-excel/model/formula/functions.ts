/**
 * What fast-formula-parser lacks of Excel: functions that it names but does not carry out, and some whose results differ from Excel's
 * (a comparison that minds case and takes an empty cell for 0, AND over errors, TRIM, SEARCH with a bracket in it).
 */
import FormulaParser, { type Argument } from "fast-formula-parser";
import { Infix } from "fast-formula-parser/formulas/operators";

const { FormulaError } = FormulaParser;
const isError = (value: unknown): boolean => value instanceof FormulaError;

/** Empty, number, text, boolean: Excel's order of types in a comparison. */
const rank = (value: unknown): number =>
  typeof value === "boolean" ? 3 : typeof value === "string" ? 2 : 1;

/** Excel's comparison: texts without regard to case, an empty cell as the other side's empty value. Negative, zero or positive. */
export function compareValues(left: unknown, right: unknown): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const lowA = a.toLowerCase();
    const lowB = b.toLowerCase();
    return lowA === lowB ? 0 : lowA < lowB ? -1 : 1;
  }
  return Number(a) - Number(b);
}

function emptyLike(other: unknown): unknown {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

const first = (value: unknown, isArray: boolean): unknown =>
  isArray && Array.isArray(value) && Array.isArray(value[0])
    ? value[0][0]
    : value;

// The package exports its operators as an object that its parser looks them up in. Only this one is exchanged.
Infix.compareOp = (left, operator, right, leftIsArray, rightIsArray) => {
  const order = compareValues(
    first(left, leftIsArray),
    first(right, rightIsArray),
  );
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
    if (Array.isArray(arg.value))
      return arg.value.flat(2).map((value) => ({ value, literal: false }));
    return [
      {
        value: arg.value,
        literal: arg.isCellRef !== true && arg.omitted !== true,
      },
    ];
  });
}

/** As a number, where Excel takes it for one; null where it does not. */
function toNumber(value: unknown): number | null {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  const text = String(value).trim();
  return text === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

const one = (arg: Argument | undefined): unknown => {
  const value = Array.isArray(arg?.value) ? first(arg.value, true) : arg?.value;
  if (isError(value)) throw value;
  return value;
};

function logical(
  args: readonly Argument[],
  combine: (truths: readonly boolean[]) => boolean,
): unknown {
  const truths: boolean[] = [];
  for (const { value, literal } of flatten(args)) {
    if (isError(value)) return value;
    if (typeof value === "boolean" || typeof value === "number")
      truths.push(Boolean(value));
    else if (literal && typeof value === "string") {
      const upper = value.toUpperCase();
      if (upper !== "TRUE" && upper !== "FALSE") return FormulaError.VALUE;
      truths.push(upper === "TRUE");
    }
  }
  return truths.length === 0 ? FormulaError.VALUE : combine(truths);
}

function numeric(
  args: readonly Argument[],
  combine: (numbers: readonly number[]) => number,
): unknown {
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

/** A pattern with ? * and ~ as a regular expression over the whole text. */
function wildcard(pattern: string, whole: boolean): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern.charAt(at);
    if (letter === "~" && at + 1 < pattern.length)
      source += escape(pattern.charAt(++at));
    else if (letter === "*") source += "[^]*";
    else source += letter === "?" ? "[^]" : escape(letter);
  }
  return new RegExp(whole ? `^${source}$` : source, "i");
}
const escape = (letter: string): string =>
  letter.replace(/[$()*+.?[\\\]^{|}-]/g, "\\$&");

/** Excel's criterion of COUNTIF: a value, or an operator before one. */
function criterion(wanted: unknown): (value: unknown) => boolean {
  const text = toText(wanted);
  const operator = /^(?:<=|>=|<>|[<>=])/.exec(text)?.[0] ?? "";
  const operand = text.slice(operator.length);
  const number = operand.trim() === "" ? null : toNumber(operand);
  if (operator === "" || operator === "=" || operator === "<>") {
    const equal = (value: unknown): boolean => {
      if (operand === "")
        return value === null || value === undefined || value === "";
      if (number !== null && typeof value === "number") return value === number;
      return typeof value === "boolean"
        ? toText(value) === operand.toUpperCase()
        : typeof value === "string" && wildcard(operand, true).test(value);
    };
    return operator === "<>" ? (value) => !equal(value) : equal;
  }
  return (value) => {
    if (
      value === null ||
      value === undefined ||
      rank(value) !== rank(number ?? operand)
    )
      return false;
    const order = compareValues(value, number ?? operand);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

const grid = (arg: Argument | undefined): unknown[] =>
  Array.isArray(arg?.value) ? arg.value.flat(1) : [arg?.value];

function countIfs(args: readonly Argument[]): number {
  let kept: boolean[] | null = null;
  for (let index = 0; index + 1 < args.length; index += 2) {
    const matches = criterion(one(args[index + 1]));
    const hits = grid(args[index]).map(matches);
    kept = kept ? kept.map((before, at) => before && hits[at] === true) : hits;
  }
  return (kept ?? []).filter(Boolean).length;
}

function match(
  wanted: unknown,
  list: readonly unknown[],
  mode: number,
): unknown {
  if (mode === 0) {
    const pattern = typeof wanted === "string" ? wildcard(wanted, true) : null;
    const at = list.findIndex((value) =>
      pattern && typeof value === "string"
        ? pattern.test(value)
        : value !== null &&
          rank(value) === rank(wanted) &&
          compareValues(value, wanted) === 0,
    );
    return at < 0 ? FormulaError.NA : at + 1;
  }
  let found = 0;
  list.forEach((value, at) => {
    if (
      value !== null &&
      rank(value) === rank(wanted) &&
      compareValues(value, wanted) * mode <= 0
    )
      found = at + 1;
  });
  return found === 0 ? FormulaError.NA : found;
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
  if (text === undefined || from === undefined || to === undefined)
    return FormulaError.VALUE;
  if (from === "") return text;
  if (!args[3]) return text.replaceAll(from, to);
  const parts = text.split(from);
  const nth = toNumber(one(args[3])) ?? 0;
  return nth < 1 || nth >= parts.length
    ? text
    : parts.slice(0, nth).join(from) + to + parts.slice(nth).join(from);
}

/** Named as in Excel; arguments as fast-formula-parser hands them over. */
export const functions: Record<string, (...args: Argument[]) => unknown> = {
  AND: (...args) => logical(args, (truths) => truths.every(Boolean)),
  OR: (...args) => logical(args, (truths) => truths.some(Boolean)),
  MAX: (...args) =>
    numeric(args, (numbers) =>
      numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)),
    ),
  MIN: (...args) =>
    numeric(args, (numbers) =>
      numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)),
    ),
  COUNTA: (...args) =>
    flatten(args).filter(({ value }) => value !== null && value !== undefined)
      .length,
  COUNTBLANK: (range) =>
    grid(range).filter(
      (value) => value === null || value === undefined || value === "",
    ).length,
  COUNTIF: (...args) => countIfs(args.slice(0, 2)),
  COUNTIFS: (...args) => countIfs(args),
  MATCH: (wanted, list, mode) =>
    match(
      one(wanted),
      grid(list),
      mode && !mode.omitted
        ? Math.sign(toNumber(one(mode)) ?? 0)
        : mode
          ? 0
          : 1,
    ),
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
    return (one(skip) ? all.filter((text) => text !== "") : all).join(
      toText(one(mark)),
    );
  },
};

/** IF with its branches as references, so that a list may be chosen by it; the test may be a cell. */
export function excelIf(
  parser: FormulaParser,
  test: unknown,
  ...branches: readonly unknown[]
): unknown {
  const value = parser.retrieveRef(test);
  if (isError(value)) return value;
  const truth =
    typeof value === "string"
      ? ({ TRUE: true, FALSE: false } as Record<string, boolean>)[
          value.toUpperCase()
        ]
      : Boolean(value);
  if (truth === undefined) return FormulaError.VALUE;
  return truth
    ? (branches[0] ?? 0)
    : branches.length > 1
      ? (branches[1] ?? 0)
      : false;
}
