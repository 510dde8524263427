import fc from "fast-check";
import { clean, QUOTE_LIMIT } from "../../src/texts";
import { anyCharacters } from "../any-characters";

test("a value loses its line breaks and nothing that can be seen", () => {
  expect(clean("✖ Deal Name; ⚠ x\r\ny")).toBe("✖ Deal Name; ⚠ x y");
});

test("control and direction characters go, joiners in emoji stay", () => {
  expect(clean("a\u0007b\u202ec\u200bd")).toBe("abcd");
  expect(clean("👩‍🚀")).toBe("👩‍🚀");
});

test.each([
  ["60 characters stay", "x".repeat(60), "x".repeat(60)],
  ["61 are cut", "x".repeat(61), `${"x".repeat(59)}…`],
  ["no emoji is cut in half", `${"x".repeat(58)}😀yy`, `${"x".repeat(58)}…`],
  ["no flag is cut in half", `${"x".repeat(56)}🇸🇪yy`, `${"x".repeat(56)}…`],
  ["no accent is cut off its letter", `${"x".repeat(58)}e\u0301yy`, `${"x".repeat(58)}…`],
  ["a long run of spaces is one", `a${" ".repeat(100)}b`, "a b"],
])("%s", (_name, value, expected) => {
  expect(clean(value)).toBe(expected);
});

test("one grapheme longer than the limit is cut between characters", () => {
  const cut = clean(`😀${"\u0301".repeat(500)}`);
  expect(cut.startsWith("😀")).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(QUOTE_LIMIT);
});

test("any value becomes one well-formed line of at most 60 characters", () => {
  fc.assert(
    fc.property(anyCharacters({ maxLength: 200, size: "max" }), (value) => {
      const line = clean(value);
      expect(line.length).toBeLessThanOrEqual(QUOTE_LIMIT);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
      expect(clean(line)).toBe(line);
    }),
  );
});
