import fc from "fast-check";
import { decodeMojibake } from "../../src/values/mojibake";
import { WINDOWS_1252_HIGH } from "../../src/values/code-pages";
import { cases } from "../random-cases";

/** By the table, for the decoder of some versions of Node reads Windows-1252 as Latin-1. */
const character = (byte: number): string =>
  byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charAt(byte - 0x80) : String.fromCharCode(byte);
const spoil = (text: string): string => Array.from(new TextEncoder().encode(text), character).join("");

test("what was spoilt once or twice is decoded", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("Malmö", "Åre", "Łódź", "déjà", "’", "10 €", "Привет", "日本語", "😀", "and"), {
        minLength: 1,
      }),
      (words) => {
        const text = words.join(" ");
        const isAscii = !/[^ a-z]/.test(text);
        expect(decodeMojibake(spoil(text))).toBe(isAscii ? null : text);
        expect(decodeMojibake(spoil(spoil(text)))).toBe(isAscii ? null : text);
      },
    ),
  );
});

test.each([
  ["IaÈ™i SRL", "Iași SRL"],
  ["Contosoâ„¢", "Contoso™"],
  ["MalmÃ¶ och Göteborg", "Malmö och Göteborg"],
  ["“MalmÃ¶”", "“Malmö”"],
  ["Å–rebro", "Ŗrebro"],
  ["Â© Contoso", "© Contoso"],
])("%s was %s", (text, meant) => {
  expect(decodeMojibake(text)).toBe(meant);
});

test("a text that is right stays, be it decoded or not", () => {
  for (const text of ["Malmö", "«CAFÉ»", "CAFÉ®", "Łódź", "Привет", "日本語", "😀", "", "plain", "\ud83d", "Ã"])
    expect(decodeMojibake(text)).toBeNull();
});

test.each(["LULEÅ–BODEN 2027", "IKEÅ®", "”PITEÅ” 2027", "UMEÅ–LULEÅ", "VÄXJÖ™ AB", "«MAÇÃ»", "ÖÃ–Å"])(
  "%s is right: a capital, and a sign that may stand behind it",
  (text) => {
    expect(decodeMojibake(text)).toBeNull();
  },
);

test.each(["Â vous, São Paulo, châtelain", "Ã\u0085", "Ð\u009fÑ€"])(
  "%s is no text in Windows-1252 that was UTF-8",
  (text) => {
    expect(decodeMojibake(text)).toBeNull();
  },
);

test("a text that was misread more often is decoded three times", () => {
  const times = (count: number): string => Array.from({ length: count }).reduce<string>((text) => spoil(text), "ö");
  expect(decodeMojibake(times(3))).toBe("ö");
  expect(decodeMojibake(times(4))).toBe(times(1));
});

test("a text made to unfold letter by letter is left alone", () => {
  expect(decodeMojibake(`Ã${"\u0083".repeat(32_766)}`)).toBeNull();
});

test("no text makes it fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aÃÂâ€™Å¶ö¤\u0081\u00a0\u009f日😀"), maxLength: 12 }), (text) => {
      expect(decodeMojibake(text)).not.toBe(text);
    }),
    { numRuns: cases(2000) },
  );
});
