/** Writes an Errors cell. */
import type { Finding } from "../check";
import {
  CELL_LIMIT,
  ERROR_MARK,
  escapeMarks,
  escapeMarksInPlace,
  EXTERNAL,
  leftOutPart,
  type Language,
  SEPARATOR,
  WARNING_MARK,
} from "./grammar";

/** How findings and numbers are put into words: handed in, so that the grammar knows no text of the user's. */
export interface Wording {
  readonly language: Language;
  /** The message of a finding: one line. */
  readonly describe: (finding: Finding, language: Language) => string;
  readonly formatNumber: (value: number, language: Language) => string;
}

export interface ErrorsCell {
  /** The findings of one row, in their order; errors are put before warnings. */
  readonly findings: readonly Finding[];
  /** The sheet's own text of the header above the finding's cell; null where it has none. */
  readonly headerOf: (finding: Finding) => string | null;
  readonly wording: Wording;
  /** False leaves warnings out of the sheet. */
  readonly warnings: boolean;
  /** Partner Center's text, as `parseErrorsCell` gave it; "" where it wrote nothing. */
  readonly external: string;
  /** All headers of the sheet. */
  readonly headers?: readonly string[];
}

/** External text as a cell holds it. Where the escaped text would be longer than a cell, it is escaped without growing. */
function store(external: string): string {
  if (external.trim() === "") return "";
  const escaped = escapeMarks(external);
  return escaped.length <= CELL_LIMIT ? escaped : escapeMarksInPlace(external);
}

/**
 * A header as a part holds it: to the letter, because the conditional formats look for it to the letter. Only what is ambiguous is changed,
 * and that header is then not highlighted: a mark, a separator, and another header of the sheet before a colon.
 */
function headerInCell(header: string, headers: readonly string[]): string {
  const plain = escapeMarks(header).replaceAll(SEPARATOR, ";\u00a0");
  const ambiguous = plain.includes(": ") && headers.some((other) => plain.startsWith(`${other}: `));
  return ambiguous ? plain.replaceAll(": ", ":\u00a0") : plain;
}

/** A message as a part holds it: without what has a meaning in the grammar, such as a quoted "Notes: ", which would pass for a header's end. */
function messageInCell(message: string): string {
  const plain = message.replace(/[✖⚠;]/gu, " ").replace(/ {2,}/g, " ");
  return plain.replaceAll(": ", ":\u00a0");
}

/** As many parts as fit into `room` characters, with the number of those left out; "" where not even one fits. */
function fit(parts: readonly string[], room: number, { language, formatNumber }: Wording): string {
  const leftOut = (count: number): string => leftOutPart(formatNumber(count, language), language);
  let length = -SEPARATOR.length;
  let count = 0;
  for (const part of parts) {
    length += SEPARATOR.length + part.length;
    const left = parts.length - count - 1;
    const tail = left > 0 ? SEPARATOR.length + leftOut(left).length : 0;
    if (length + tail > room) break;
    count += 1;
  }
  if (count === 0) return "";
  const shown = parts.slice(0, count);
  return (count < parts.length ? [...shown, leftOut(parts.length - count)] : shown).join(SEPARATOR);
}

/** The text of a row's Errors cell. Never loses external text: where both do not fit into a cell, the add-in's parts are left out. */
export function composeErrorsCell({
  findings,
  headerOf,
  wording,
  warnings,
  external,
  headers = [],
}: ErrorsCell): string {
  const stored = store(external);
  if (findings.length === 0) return stored;
  const part = (finding: Finding): string => {
    const header = headerOf(finding);
    const mark = finding.severity === "error" ? ERROR_MARK : WARNING_MARK;
    const text = messageInCell(wording.describe(finding, wording.language));
    return header === null ? `${mark} ${text}` : `${mark} ${headerInCell(header, headers)}: ${text}`;
  };
  const shown = [
    ...findings.filter(({ severity }) => severity === "error"),
    ...(warnings ? findings.filter(({ severity }) => severity === "warning") : []),
  ];
  const tail = stored === "" ? "" : `${EXTERNAL}${stored}`;
  const own = fit(shown.map(part), CELL_LIMIT - 1 - tail.length, wording);
  return own === "" ? stored : `${own}${tail}`;
}
