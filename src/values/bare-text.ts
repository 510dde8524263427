/**
 * From the text of a cell to the text that the rules read: the one place for everything that is around or inside a text and no part of it. Each step
 * takes the text of the step before it and reports what it removed.
 */
import { kindFacts, type Column, type Kind } from "../template";
import { isBrokenUp } from "./composite";
import { decodeEscapes } from "./escaped-text";
import { findSpaceFault, normaliseSpace, trim, type SpaceFault } from "./space";
import { unwrapping } from "./wrapped-text";

/** What a step removed, and the text without it. Harmless where it is reported: the value is known all the same. */
export type TextFault =
  | { readonly kind: "whitespace"; readonly what: SpaceFault; readonly fixed: string }
  | { readonly kind: "escaped"; readonly fixed: string }
  | { readonly kind: "wrapped"; readonly fixed: string }
  /** A word for nothing, in a column that may be empty. */
  | { readonly kind: "placeholder"; readonly fixed: "" };

export interface BareText {
  /** What the rules read, and what Export writes for every column but free texts; "" where nothing is left. */
  readonly text: string;
  readonly faults: readonly TextFault[];
}

export const NO_FAULTS: readonly TextFault[] = [];

/** Whether the cells of a column may hold line breaks. */
export const mayHoldLineBreaks = (column: Column): boolean => column.multiline === true;

/** Signs of escapes, wrappings and separators. */
const TELLING = "&\"'=<>{}_:;";
const FIRST_VISIBLE = 0x21;
const LAST_VISIBLE = 0x7e;
const SPACE = 0x20;

/** By character code: 1 where an ordinary text may hold the character. */
const ordinary = Uint8Array.from({ length: LAST_VISIBLE + 1 }, (_, code) =>
  code >= SPACE && !TELLING.includes(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Whether a text is visible ASCII without a space at its ends and without any sign of an escape, a wrapping or another separator, as nearly every text is: none of
 * the steps here, and of the rules for texts of every column only the one on its first character, can find anything in it.
 */
export function isOrdinaryText(text: string): boolean {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) < FIRST_VISIBLE || text.charCodeAt(last) < FIRST_VISIBLE) return false;
  for (let index = 0; index <= last; index += 1) if (ordinary[text.charCodeAt(index)] !== 1) return false;
  return true;
}

/** Wrappings without a sign of their own: `34234.0`, and an ID without its hyphens. */
export const mayBeWrapped = (text: string): boolean => text.endsWith(".0") || text.length === 32;

const COMPOSITE_KINDS: ReadonlySet<Kind> = new Set<Kind>(["solution", "team-member"]);

/** Compiles the reading of a column's bare texts; the texts are not blank. */
export function bareTextReader(column: Column): (raw: string) => BareText {
  const lineBreaks = mayHoldLineBreaks(column);
  const isComposite = COMPOSITE_KINDS.has(column.kind);
  const { isFreeText } = kindFacts(column.kind);
  const unwrap = unwrapping(column);

  /** A composite cell whose parts are on lines of their own keeps its line breaks and tabs: they are what is wrong with it. */
  const withoutSpaceFaults = (raw: string, faults: TextFault[]): string => {
    const what = findSpaceFault(raw, lineBreaks);
    if (what === null) return raw;
    if (isComposite && isBrokenUp(raw)) return trim(raw);
    const fixed = normaliseSpace(raw, lineBreaks);
    faults.push({ kind: "whitespace", what, fixed });
    return fixed;
  };

  return (raw) => {
    if (isOrdinaryText(raw) && !mayBeWrapped(raw)) return { text: raw, faults: NO_FAULTS };
    const faults: TextFault[] = [];
    const tidied = withoutSpaceFaults(raw, faults);
    if (isOrdinaryText(tidied) && !mayBeWrapped(tidied)) return { text: tidied, faults };
    const decoded = decodeEscapes(tidied);
    let text = tidied;
    if (decoded !== tidied) {
      const fixed = normaliseSpace(decoded, lineBreaks);
      faults.push({ kind: "escaped", fixed });
      // The rules of free texts read the text as it is, unless nothing is left of it.
      if (!isFreeText || fixed === "") text = fixed;
    }
    const bare = unwrap(text);
    if (bare !== text) faults.push({ kind: "wrapped", fixed: bare });
    return { text: bare, faults: faults.length === 0 ? NO_FAULTS : faults };
  };
}
