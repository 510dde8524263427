/** Values in a wrapping that is not part of them: `="00123"`, `'00123`, `mailto:a@b.c` (docs/import-sheet.md, section 5, `wrapped-text`). */
import { kindFacts, type Column, type Kind } from "../template";
import { isEmail } from "./contacts";
import { trim } from "./space";

/** Takes one wrapping off a trimmed text; gives the text back where it has none. */
type Unwrap = (text: string) => string;

const FORMULA_OF_TEXT = /^="((?:[^"]|"")*)"$/;
const IN_QUOTES = /^"((?:[^"]|"")*)"$/;

const inside =
  (wrapping: RegExp): Unwrap =>
  (text) => {
    const match = wrapping.exec(text);
    return match ? (match[1] ?? "").replaceAll('""', '"') : text;
  };

/** The apostrophe that makes Excel take a number or a formula for a text, when another program has written it into the cell. */
const withoutApostrophe =
  (before: RegExp): Unwrap =>
  (text) =>
    before.test(text) ? text.slice(1) : text;

const APOSTROPHE = /^'[\d=+\-@]/;
const APOSTROPHE_BEFORE_LETTER = /^'\p{L}/u;

const withoutPrefix =
  (prefix: RegExp): Unwrap =>
  (text) =>
    text.replace(prefix, "");

const unwrapPhone = withoutPrefix(/^tel:\s*/i);
const withoutMailto = withoutPrefix(/^mailto:\s*/i);

/** `Ann Example <ann@example.com>`, as mail programs copy an address. */
const unwrapEmail: Unwrap = (text) => {
  const start = text.lastIndexOf("<");
  const address = start >= 0 && text.endsWith(">") ? trim(text.slice(start + 1, -1)) : "";
  return withoutMailto(isEmail(withoutMailto(address)) ? address : text);
};

const IN_BRACES = /^\{([\da-f-]+)\}$/i;
const WITHOUT_HYPHENS = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/i;
const DIGITS_OF_A_GUID = 32;

/** An ID of 32 hexadecimal digits in braces, or without its hyphens. */
const unwrapGuid: Unwrap = (text) => {
  const bare = IN_BRACES.exec(text)?.[1] ?? text;
  const isId = bare.replaceAll("-", "").length === DIGITS_OF_A_GUID;
  return isId ? bare.replace(WITHOUT_HYPHENS, "$1-$2-$3-$4-$5") : text;
};

/** What a program makes of a number that is a name: `34234.0`. */
const asFraction: Unwrap = (text) => text.replace(/^(\d{3,})\.0$/, "$1");

const FRACTION_KINDS: ReadonlySet<Kind> = new Set<Kind>(["id", "phone", "duns", "postal"]);

function unwrapsOf({ kind, key, list }: Column): readonly Unwrap[] {
  const unwraps: Unwrap[] = [inside(FORMULA_OF_TEXT), withoutApostrophe(APOSTROPHE)];
  if (!kindFacts(kind).isFreeText) unwraps.push(inside(IN_QUOTES));
  if (list !== null || kind === "email") unwraps.push(withoutApostrophe(APOSTROPHE_BEFORE_LETTER));
  if (kind === "id") unwraps.push(unwrapGuid);
  if (kind === "phone") unwraps.push(unwrapPhone);
  if (kind === "email") unwraps.push(unwrapEmail);
  if (FRACTION_KINDS.has(kind) || key === "crmId") unwraps.push(asFraction);
  if (kind === "team-member") unwraps.push(unwrapMember);
  return unwraps;
}

const PART_OF_MEMBER = /[^,;|\t\r\n，、]+/g;
const PHONE_PART = 2;
const EMAIL_PART = 3;

/** The phone number and the e-mail address of a team member; what is between the parts stays. */
function unwrapMember(text: string): string {
  let part = -1;
  return text.replace(PART_OF_MEMBER, (untrimmed) => {
    part += 1;
    const bare = trim(untrimmed);
    if (part === PHONE_PART) return untrimmed.replace(bare, () => unwrapPhone(bare));
    return part === EMAIL_PART ? untrimmed.replace(bare, () => unwrapEmail(bare)) : untrimmed;
  });
}

/** `="'00123"`: a wrapping within a wrapping, and hardly ever more. */
const MOST_WRAPPINGS = 4;

/**
 * Makes the unwrapping of a column: takes a trimmed text and gives the bare one, trimmed, which may be blank; the very same text where it has no wrapping. What is a
 * wrapping depends on the column: quotation marks around a free text are the user's own.
 */
export function unwrapping(column: Column): (text: string) => string {
  const unwraps = unwrapsOf(column);
  return (text) => {
    let bare = text;
    for (let round = 0; round < MOST_WRAPPINGS; round += 1) {
      const next = unwraps.reduce((rest, unwrap) => trim(unwrap(rest)), bare);
      if (next === bare) break;
      bare = next;
    }
    return bare;
  };
}
