import { isInside, refuse, type Area } from "../model";

/** Arguments come from JSON: what is missing is null or undefined, and nothing has a type yet. */
export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

export function integer(value: unknown, standard?: number): number {
  if (isMissing(value) && standard !== undefined) return standard;
  return typeof value === "number" && Number.isInteger(value) ? value : refuse("InvalidArgument");
}

export function count(value: unknown, standard?: number): number {
  const number = integer(value, standard);
  return number >= 0 ? number : refuse("InvalidArgument");
}

export function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse("InvalidArgument");
}

export function text(value: unknown, standard?: string): string {
  if (isMissing(value) && standard !== undefined) return standard;
  return typeof value === "string" ? value : refuse("InvalidArgument");
}

export function flag(value: unknown, standard?: boolean): boolean {
  if (isMissing(value) && standard !== undefined) return standard;
  return typeof value === "boolean" ? value : refuse("InvalidArgument");
}

/** One of the words of an enumeration, as written there. */
export function word<W extends string>(value: unknown, words: readonly W[], standard?: W): W {
  if (isMissing(value) && standard !== undefined) return standard;
  return words.find((known) => known === value) ?? refuse("InvalidArgument");
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse("InvalidArgument");
}

/** Refuses areas that stick out of the sheet. */
export const onSheet = (area: Area): Area => (isInside(area) ? area : refuse("InvalidArgument"));
