/** Texts of any characters at all. */
import fc, { type Arbitrary, type StringConstraints } from "fast-check";

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const MOST = 0x10ffff - SURROGATES;

function codeOf(text: unknown): number {
  const code = typeof text === "string" ? text.codePointAt(0) : undefined;
  if (code === undefined || text !== String.fromCodePoint(code)) throw new TypeError("Not one character.");
  if (code < FIRST_SURROGATE) return code;
  if (code < FIRST_SURROGATE + SURROGATES) throw new TypeError("Half a character.");
  return code - SURROGATES;
}

/** Any character but unpaired surrogates, small ones more often. */
const anyCharacter = fc
  .nat(MOST)
  .map((at) => String.fromCodePoint(at < FIRST_SURROGATE ? at : at + SURROGATES), codeOf);

/**
 * What fast-check's `string({ unit: "binary" })` makes, which draws up a table of a million characters for each of its kind: a quarter of a second each.
 */
export const anyCharacters = (constraints: Omit<StringConstraints, "unit"> = {}): Arbitrary<string> =>
  fc.string({ ...constraints, unit: anyCharacter });
