import fc from "fast-check";
import { findLookAlike, plainText } from "../../src/template";
import { anyCharacters } from "../any-characters";

test.each([
  ["ＳＥＫ", "SEK", "Ｓ"],
  ["ЅЕ", "SE", "Ѕ"],
  ["SOL‑1234‑PQRS", "SOL-1234-PQRS", "‑"],
  ["2027–06—30", "2027-06-30", "–"],
  ["٣٠/٠٦/٢٠٢٧", "30/06/2027", "٣"],
  ["０８１４６", "08146", "０"],
  ["𝟘𝟙𝟗", "019", "𝟘"],
  ["ann@exаmple.com", "ann@example.com", "а"],
  ["ann＠example.com", "ann@example.com", "＠"],
  ["Ωmega", "Ωmega", null],
  ["Malmö “x”", "Malmö “x”", null],
  ["SE", "SE", null],
])("%s in plain signs is %s, for %s", (text, plain, sign) => {
  expect(plainText(text)).toBe(plain);
  expect(findLookAlike(text)).toBe(sign);
});

test("plain text has no look-alike left, and a text without one is the very same", () => {
  fc.assert(
    fc.property(anyCharacters(), (text) => {
      const plain = plainText(text);
      expect(findLookAlike(plain)).toBeNull();
      expect(plain === text).toBe(findLookAlike(text) === null);
      expect(plainText(plain)).toBe(plain);
    }),
  );
});
