/**
 * The grammar of the Errors cell of one row (spec section 6):
 *
 *     ✖ Deal Name: message; ⚠ Notes: message; … and 3 more; Partner Center: what Partner Center wrote
 *
 * The highlighting finds `✖ <header>: ` in the cell, so that text may stand there only at the start of a part of ours about that header.
 * What Partner Center wrote stands alone and unprefixed where there is nothing of ours: as Partner Center left it.
 */
import type { Finding } from "../check/finding";
import { describe } from "./describe";
import { formatNumber, type Language } from "./language";

export const ERROR_MARK = "✖";
export const WARNING_MARK = "⚠";

/** Excel's limit for a cell; what we compose stays under it. */
const CELL_LIMIT = 32_767;
const SEPARATOR = "; ";
const FOREIGN = `${SEPARATOR}Partner Center: `;

/** A mark that is not ours carries a dot, so that the highlighting does not see it: "✖ Deal Name: " → "✖· Deal Name: ". */
const foreignMark = /([✖⚠]·*) /gu;
const dottedMark = /([✖⚠]·*)· /gu;
const ourMark = /[✖⚠] /u;

const dot = (text: string): string => text.replace(foreignMark, "$1· ");
const undot = (text: string): string => text.replace(dottedMark, "$1 ");

/** Foreign text as a cell holds it. Where even the dots would not fit into the cell, they take the place of the spaces. */
function store(foreign: string): string {
  if (foreign.trim() === "") return "";
  const dotted = dot(foreign);
  return dotted.length <= CELL_LIMIT ? dotted : foreign.replace(foreignMark, "$1·");
}

/**
 * A header as it stands in a part of ours: to the letter, because the highlighting looks for it to the letter. Only what would be read as
 * something else gives way, and then that header is not highlighted: a mark, a separator, and another header of the sheet before a colon.
 */
function headerInCell(header: string, headers: readonly string[]): string {
  const plain = dot(header).replaceAll(SEPARATOR, ";\u00a0");
  const lends = plain.includes(": ") && headers.some((other) => plain.startsWith(`${other}: `));
  return lends ? plain.replaceAll(": ", ":\u00a0") : plain;
}

/** What `more` writes, in any language. */
const leftOut = /^… (?:and|och) [\d,\u00a0]+ (?:more|till)$/u;

const more = (count: number, language: Language): string =>
  language === "sv" ? `… och ${formatNumber(count, language)} till` : `… and ${formatNumber(count, language)} more`;

export interface ErrorsCell {
  /** The findings of one row, in the order in which they are to stand; errors are put before warnings. */
  readonly findings: readonly Finding[];
  /** The sheet's own text of the header above the finding's cell; null where it has none. */
  readonly headerOf: (finding: Finding) => string | null;
  readonly language: Language;
  /** False leaves warnings out of the sheet. */
  readonly warnings: boolean;
  /** What Partner Center wrote, as `parseErrorsCell` gave it; "" where it wrote nothing. */
  readonly foreign: string;
  /** All headers of the sheet. */
  readonly headers?: readonly string[];
}

/** As many parts as fit into `room` characters, with the number of those left out; "" where not even one fits. */
function fit(parts: readonly string[], room: number, language: Language): string {
  let length = -SEPARATOR.length;
  let count = 0;
  for (const part of parts) {
    length += SEPARATOR.length + part.length;
    const left = parts.length - count - 1;
    const tail = left > 0 ? SEPARATOR.length + more(left, language).length : 0;
    if (length + tail > room) break;
    count += 1;
  }
  if (count === 0) return "";
  const shown = parts.slice(0, count);
  return (count < parts.length ? [...shown, more(parts.length - count, language)] : shown).join(SEPARATOR);
}

/**
 * The text of a row's Errors cell. Never loses foreign text: where both do not fit into a cell, ours gives way.
 */
export function errorsCell({ findings, headerOf, language, warnings, foreign, headers = [] }: ErrorsCell): string {
  const stored = store(foreign);
  if (findings.length === 0) return stored;
  const part = (finding: Finding): string => {
    const header = headerOf(finding);
    const mark = finding.severity === "error" ? ERROR_MARK : WARNING_MARK;
    const text = describe(finding, language);
    return header === null ? `${mark} ${text}` : `${mark} ${headerInCell(header, headers)}: ${text}`;
  };
  const shown = [
    ...findings.filter(({ severity }) => severity === "error"),
    ...(warnings ? findings.filter(({ severity }) => severity === "warning") : []),
  ];
  const tail = stored === "" ? "" : `${FOREIGN}${stored}`;
  const ours = fit(shown.map(part), CELL_LIMIT - 1 - tail.length, language);
  return ours === "" ? stored : `${ours}${tail}`;
}

/**
 * Reads an Errors cell, whoever wrote it. `foreign` is all that is not ours, "" where there is nothing; `ours` says whether something of
 * ours stands in the cell, be it a dot. Text that someone wrote before or between our parts counts as foreign too.
 */
export function parseErrorsCell(text: string): { readonly foreign: string; readonly ours: boolean } {
  const plain = undot(text);
  if (!ourMark.test(text)) return { foreign: plain, ours: plain !== text };
  const at = text.indexOf(FOREIGN);
  const head = (at < 0 ? text : text.slice(0, at)).split(SEPARATOR);
  const others = head.filter((part) => !isOurs(part));
  const tail = at < 0 ? [] : [text.slice(at + FOREIGN.length)];
  return { foreign: undot([...others, ...tail].join(SEPARATOR)), ours: others.length < head.length };
}

const isOurs = (part: string): boolean =>
  part.startsWith(`${ERROR_MARK} `) || part.startsWith(`${WARNING_MARK} `) || leftOut.test(part);
