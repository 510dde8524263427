/**
 * Counts how much text is looked at, so that a test can ask whether twice the text is twice the work without a clock. Every method of strings that
 * reads its text adds what it reads; a pattern adds what lies between where it starts and where its match ends (that a single match is linear, is for
 * the linter to show: patterns.test.ts).
 */

type Method = (...args: unknown[]) => unknown;
type Cost = (text: string, args: readonly unknown[], result: unknown) => number;

const ONE: Cost = () => 1;
const WHOLE: Cost = (text) => text.length;
const RESULT: Cost = (_text, _args, result) => String(result).length;
/** From where it starts to what it finds. */
const SEARCH: Cost = (text, [, from], result) => {
  const start = typeof from === "number" ? Math.max(0, from) : 0;
  return 1 + Math.max(0, (typeof result === "number" && result >= 0 ? result : text.length) - start);
};
const SEARCH_BACK: Cost = (text, _args, result) =>
  1 + text.length - (typeof result === "number" && result >= 0 ? result : 0);
const OTHER_TEXT: Cost = (_text, [other]) => String(other).length;

const COSTS: { readonly [name: string]: Cost } = {
  charAt: ONE,
  charCodeAt: ONE,
  codePointAt: ONE,
  at: ONE,
  slice: RESULT,
  substring: RESULT,
  substr: RESULT,
  indexOf: SEARCH,
  lastIndexOf: SEARCH_BACK,
  includes: WHOLE,
  startsWith: OTHER_TEXT,
  endsWith: OTHER_TEXT,
  split: WHOLE,
  replaceAll: WHOLE,
  normalize: WHOLE,
  toLowerCase: WHOLE,
  toUpperCase: WHOLE,
  trim: WHOLE,
  trimStart: WHOLE,
  trimEnd: WHOLE,
  padEnd: RESULT,
  padStart: RESULT,
  repeat: RESULT,
  localeCompare: WHOLE,
};

const originals = new Map(Object.keys(COSTS).map((name) => [name, Reflect.get(String.prototype, name) as Method]));
const iterate = Reflect.get(String.prototype, Symbol.iterator) as Method;
const exec = Reflect.get(RegExp.prototype, "exec") as (this: RegExp, text: string) => RegExpExecArray | null;

function define(target: object, name: PropertyKey, value: Method): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
}

/** How many characters `job` looks at. Puts everything back as it was. */
export function workOf(job: () => void): number {
  let work = 0;
  for (const [name, original] of originals) {
    const cost = COSTS[name] ?? ONE;
    define(String.prototype, name, function (this: string, ...args: unknown[]): unknown {
      const result = original.apply(this, args);
      work += cost(this, args, result);
      return result;
    });
  }
  define(String.prototype, Symbol.iterator, function (this: string): unknown {
    work += this.length;
    return iterate.call(this);
  });
  define(RegExp.prototype, "exec", function (this: RegExp, text: unknown): unknown {
    const subject = String(text);
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, subject);
    const end = match ? match.index + match[0].length : subject.length;
    // A sticky pattern looks in one place only.
    work += 1 + (this.sticky && !match ? 0 : Math.max(0, end - start));
    return match;
  });
  try {
    job();
  } finally {
    for (const [name, original] of originals) define(String.prototype, name, original);
    define(String.prototype, Symbol.iterator, iterate);
    define(RegExp.prototype, "exec", exec as Method);
  }
  return work;
}
