/** Records as dots on two lines, amounts on a logarithmic one and close dates: an eye sees what no rule is sure of. Pure. */
import type { Dot } from "../../operations/import-summary";

/** A dot at its place. */
export interface PlacedDot {
  readonly dot: Dot;
  /** From the left end, 0, to the right end, 1. */
  readonly x: number;
}

export interface DotLine {
  /** In the order of the records. */
  readonly dots: readonly PlacedDot[];
  /** The dots at the two ends; null on a line without dots. */
  readonly ends: readonly [first: Dot, last: Dot] | null;
  /** Marks along the line, from 0 to 1: of an amount, or of a year. */
  readonly marks: readonly { readonly x: number; readonly value: number }[];
}

const DAY_MS = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** More marks than this are too many to read. */
const MOST_MARKS = 6;

/** Dots of the same place stand this many heights apart. */
const HEIGHTS = 5;
/** Places along the line that an eye can distinguish. */
const PLACES = 400;

/** A dot to draw; `height` counts from 0. */
export interface DrawnDot extends PlacedDot {
  readonly height: number;
}

/** The dots to draw: of those that would cover each other, the first. So a sheet of thousands is drawn as quickly as one of some. */
export function drawnDots(dots: readonly PlacedDot[]): readonly DrawnDot[] {
  const taken = new Set<number>();
  return dots.flatMap((placed, index) => {
    const height = index % HEIGHTS;
    const place = Math.round(placed.x * PLACES) * HEIGHTS + height;
    if (taken.has(place)) return [];
    taken.add(place);
    return [{ ...placed, height }];
  });
}

interface Value {
  readonly dot: Dot;
  readonly value: number;
}

/** Places the values on a line from `from` to `to`. A line without length is as long as one step. */
function place(values: readonly Value[], from: number, to: number): Pick<DotLine, "dots" | "ends"> {
  const length = to - from;
  const ordered = [...values].sort((one, other) => one.value - other.value);
  const [first, last] = [ordered[0], ordered.at(-1)];
  return {
    dots: values.map(({ dot, value }) => ({ dot, x: length > 0 ? (value - from) / length : 0.5 })),
    ends: first && last ? [first.dot, last.dot] : null,
  };
}

/** Every so manieth, so that few enough are left. */
const thinned = <T>(items: readonly T[]): readonly T[] => {
  const every = Math.ceil(items.length / MOST_MARKS);
  return items.filter((_, index) => index % every === 0);
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Amounts by their powers of ten, which are its marks. Records without an amount have no dot. */
export function amountLine(dots: readonly Dot[]): DotLine {
  const values = dots.flatMap((dot): Value[] => (dot.amount === null ? [] : [{ dot, value: Math.log10(dot.amount) }]));
  if (values.length === 0) return { dots: [], ends: null, marks: [] };
  const powers = values.map(({ value }) => value);
  const from = Math.floor(powers.reduce((one, other) => Math.min(one, other)));
  const to = Math.max(from + 1, Math.ceil(powers.reduce((one, other) => Math.max(one, other))));
  const marks = thinned(range(from, to)).map((power) => ({
    x: (power - from) / (to - from),
    value: 10 ** power,
  }));
  return { ...place(values, from, to), marks };
}

/** Close dates by day, with today among what is shown. Its marks are years. Records without a date have no dot. `today`: YYYY-MM-DD. */
export function dateLine(dots: readonly Dot[], today: string): DotLine & { readonly today: number } {
  const values = dots.flatMap((dot): Value[] => (dot.closeDate === null ? [] : [{ dot, value: dayOf(dot.closeDate) }]));
  const now = dayOf(today);
  const days = [now, ...values.map(({ value }) => value)];
  const from = days.reduce((one, other) => Math.min(one, other));
  const to = days.reduce((one, other) => Math.max(one, other));
  const at = (day: number): number => (to > from ? (day - from) / (to - from) : 0.5);
  const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();
  const years = range(yearOf(from) + 1, yearOf(to)).map((year) => ({
    x: at(dayOf(`${year}-01-01`)),
    value: year,
  }));
  return { ...place(values, from, to), marks: thinned(years), today: at(now) };
}
