/** E-mail addresses, phone numbers, ids, D-U-N-S numbers and postal codes: shapes only (docs/import-sheet.md, section 5). */
import isFQDN from "validator/lib/isFQDN";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** 8-4-4-4-12 hexadecimal digits. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}

const EMAIL_EXCLUDED = /[\s,;<>]/;
/** As wide as the contract: underscores and numbers as the last label pass. */
const DOMAIN = { require_tld: true, allow_underscores: true, allow_numeric_tld: true } as const;

/** A sheet has few domains and many addresses. Emptied when full: the texts are anybody's. */
const knownDomains = new Map<string, boolean>();
const MOST_DOMAINS = 1000;

function isDomain(domain: string): boolean {
  let answer = knownDomains.get(domain);
  if (answer === undefined) {
    answer = domain.length - domain.lastIndexOf(".") > 2 && isFQDN(domain, DOMAIN);
    if (knownDomains.size >= MOST_DOMAINS) knownDomains.clear();
    knownDomains.set(domain, answer);
  }
  return answer;
}

/** The domain of the last address: neighbours often have the same. */
let lastDomain = "";

/** Whether the rest of a text from `start` on, letters and digits of ASCII and `@.+-`, is an address: `isEmail` without cutting it out. */
export function isPlainEmail(text: string, start: number): boolean {
  const at = text.indexOf("@", start);
  if (at <= start) return false;
  if (lastDomain !== "" && text.length - at - 1 === lastDomain.length && text.endsWith(lastDomain)) return true;
  const domain = text.slice(at + 1);
  if (domain.includes("@") || !isDomain(domain)) return false;
  lastDomain = domain;
  return true;
}

const NON_ASCII = /[^\0-\x7f]/;
const LATIN = /\p{Script=Latin}/u;
const LOOK_ALIKE_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether the local part or a label of the domain mixes Latin letters with Cyrillic or Greek ones, which look the same and are not. */
function mixesScripts(address: string): boolean {
  if (!NON_ASCII.test(address) || !LOOK_ALIKE_SCRIPTS.test(address)) return false;
  const [local = "", domain = ""] = address.split("@");
  return [local, ...domain.split(".")].some((label) => LATIN.test(label) && LOOK_ALIKE_SCRIPTS.test(label));
}

/**
 * One `@` with something before it, no white space or `,;<>`, and a domain with a dot whose last label has two characters or more.
 * The local part is left alone, for only its server knows what is right there; but no part may mix scripts.
 */
export function isEmail(text: string): boolean {
  const at = text.indexOf("@");
  if (at < 1 || at !== text.lastIndexOf("@") || EMAIL_EXCLUDED.test(text)) return false;
  return isDomain(text.slice(at + 1)) && !mixesScripts(text);
}

/** What may come before the number of an extension, in English, Swedish, German and French. */
const EXTENSION_MARKS: ReadonlySet<string> = new Set([
  "x",
  "ext",
  "extn",
  "extension",
  "ankn",
  "anknytning",
  "dw",
  "durchwahl",
  "poste",
]);

const ORDINARY_PHONE = /^[+(]?\d[\d+\-() ./]*$/;
const WORD = /\p{L}+/gu;

/** Some digit, and no letter but an extension mark ("ext. 12"). */
export function isPhone(text: string): boolean {
  if (ORDINARY_PHONE.test(text)) return true;
  if (!/\p{Nd}/u.test(text)) return false;
  return (text.match(WORD) ?? []).every((word) => EXTENSION_MARKS.has(word.toLowerCase()));
}

const DUNS_LENGTH = 9;
/** This many digits, and more, are a number whose leading zeros a spreadsheet has removed. */
const DUNS_SHORTEST = 7;
const DUNS_SIGNS = /[-\s]/g;

export interface DunsReading {
  readonly isRight: boolean;
  readonly digits: number;
  /** Nine digits, or null where they are not known. */
  readonly correction: string | null;
}

/** A D-U-N-S number: nine digits when `-` and spaces are removed. */
export function readDuns(text: string): DunsReading {
  const rest = text.replace(DUNS_SIGNS, "");
  const isDigits = /^\d+$/.test(rest);
  const digits = isDigits ? rest.length : rest.replace(/\D/g, "").length;
  const isShort = isDigits && digits >= DUNS_SHORTEST && digits < DUNS_LENGTH;
  return {
    isRight: isDigits && digits === DUNS_LENGTH,
    digits,
    correction: isShort ? rest.padStart(DUNS_LENGTH, "0") : null,
  };
}

const POSTAL_CODE_LENGTHS: { readonly [length: number]: readonly string[] } = {
  4: ["NO", "DK", "AU", "ZA"],
  5: ["US", "DE", "FR", "ES", "IT", "FI", "TR", "KR", "MX", "UA", "MY", "LT", "PL"],
  6: ["RO", "CN", "SG"],
  7: ["JP"],
  8: ["BR"],
};

/** Codes there may begin with two zeros: 00100 Helsinki, 00501 Holtsville. */
const TWO_LEADING_ZEROS: ReadonlySet<string> = new Set(["FI", "US"]);

const lengthByCountry = new Map(
  Object.entries(POSTAL_CODE_LENGTHS).flatMap(([length, countries]) =>
    countries.map((country) => [country, Number(length)]),
  ),
);

/** The code as it was before a spreadsheet removed its leading zeros; null where nothing shows that it did. `country`: ISO alpha-2. */
export function missingPostalZeros(text: string, country: string): string | null {
  const length = lengthByCountry.get(country);
  if (length === undefined || text.length >= length || !/^\d+$/.test(text)) return null;
  return length - text.length <= (TWO_LEADING_ZEROS.has(country) ? 2 : 1) ? text.padStart(length, "0") : null;
}

/** `3.58E+11`, `3E+11`: what a spreadsheet makes of a long number; the digits after the first few are gone. */
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** Whether a text is a number that a spreadsheet has cut to an exponent. */
export function hasLostDigits(text: string): boolean {
  return EXPONENT.test(text);
}
