/** Where headers are by now, on a sheet that was read before. */
import { columns, DEFAULT_EDITION } from "../template";

/** Of the column that a check adds. */
export const ERRORS_HEADER = columns(DEFAULT_EDITION)[0]?.header ?? "Errors";

const textOf = (value: unknown): string => String(value ?? "");

/**
 * The place (0-based) of a header among those of today. `index` is its place before; of several alike, it is the one with as many alike
 * before it as then. Null where it is gone.
 */
export function locateColumn(before: readonly string[], index: number, now: readonly unknown[]): number | null {
  const header = before[index];
  const ordinal = before.slice(0, index).filter((other) => other === header).length;
  const alike = now.flatMap((text, place) => (textOf(text) === header ? [place] : []));
  return alike[ordinal] ?? null;
}

/** The first of `rows` that holds at least half of the headers; null where none does. */
export function locateHeaders(headers: readonly string[], rows: readonly (readonly unknown[])[]): number | null {
  const named = headers.filter((header) => header !== "");
  const found = rows.findIndex((cells) => {
    const texts = new Set(cells.map(textOf));
    return named.length > 0 && 2 * named.filter((header) => texts.has(header)).length >= named.length;
  });
  return found < 0 ? null : found;
}
