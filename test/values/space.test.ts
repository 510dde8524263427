import fc from "fast-check";
import { findSpaceFault, isBlank, normaliseSpace, trim } from "../../src/values/space";
import { cellText } from "./texts";
import { cases } from "../random-cases";

test("trims every white space of Unicode, and nothing else", () => {
  const whiteSpace = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000";
  expect(trim(`${whiteSpace}a b${whiteSpace}`)).toBe("a b");
  expect(trim("\u200ba\ufeff")).toBe("\u200ba\ufeff");
});

test("blank is white space, zero-width and control characters, soft hyphens and halves of characters only", () => {
  for (const text of [
    "",
    " ",
    "\u0085\u3000",
    "\u200b\u200c\u200d\u200e\u2060\ufeff",
    "\u0000",
    "\u00ad",
    "\ud83d",
    "\udc69\ud83d",
  ])
    expect(isBlank(text)).toBe(true);
  for (const text of ["a", " . ", "é", "😀"]) expect(isBlank(text)).toBe(false);
});

test("a tidied text has no fault left, and is blank only if the text was", () => {
  fc.assert(
    fc.property(cellText, fc.boolean(), (text, lineBreaks) => {
      const tidied = normaliseSpace(text, lineBreaks);
      expect(findSpaceFault(tidied, lineBreaks)).toBeNull();
      expect(normaliseSpace(tidied, lineBreaks)).toBe(tidied);
      expect(tidied === "").toBe(isBlank(text));
      if (findSpaceFault(text, lineBreaks) === null) expect(tidied).toBe(text);
    }),
    { numRuns: cases(3000) },
  );
});

test("a very long text is tidied in one go", () => {
  expect(normaliseSpace(`${"\u200b".repeat(32_767)}a${"\u00a0".repeat(32_767)}`, false)).toBe("a");
  expect(normaliseSpace("a\u200d".repeat(10_000), false)).toBe(`${"a\u200d".repeat(9_999)}a`);
});
