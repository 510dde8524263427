/**
 * The technical details of an unexpected failure, for the "Copy details" button: enough to find the fault, nothing of the user's cells.
 */
import type { Environment } from "../../excel/api";
import type { FailedAction } from "../../excel/api";

export interface Versions {
  readonly addIn: string;
  readonly environment: Environment;
  readonly userAgent: string;
}

/** A property of a thing of unknown shape; undefined where there is none. */
function property(thing: unknown, name: string): unknown {
  return typeof thing === "object" && thing !== null && name in thing ? Reflect.get(thing, name) : undefined;
}

/** Codes and locations are single words or dotted paths: anything longer, or with other signs in it, could quote a cell. */
function plain(value: unknown): string {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.length > 100) return "-";
  return /^[\w.:()-]+$/.test(text) ? text : "-";
}

/** Where in our code it happened: stack frames without the message, which may quote a cell. */
function frames(error: unknown): string[] {
  const stack = property(error, "stack");
  const message = property(error, "message");
  if (typeof stack !== "string") return [];
  const bare = typeof message === "string" && message !== "" ? stack.replace(message, "") : stack;
  return bare
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at ") || line.includes("@http"))
    .slice(0, 8);
}

/**
 * A block of "name: value" lines in English. Of Office's error it takes name, code and the location that `debugInfo` names; never the message,
 * the statements or the values, which may hold what the user typed.
 */
export function failureDetails(action: FailedAction, error: unknown, versions: Versions): string {
  const debugInfo = property(error, "debugInfo");
  const { environment } = versions;
  return [
    `action: ${action}`,
    `error: ${plain(property(error, "name"))}`,
    `code: ${plain(property(error, "code"))}`,
    `location: ${plain(property(debugInfo, "errorLocation"))}`,
    `add-in: ${versions.addIn}`,
    `excel: ${environment.platform} ${plain(environment.version)}`,
    `language: ${plain(environment.language)}`,
    `browser: ${versions.userAgent}`,
    ...frames(error),
  ].join("\n");
}
