import fc from "fast-check";
import { decodeMojibake } from "../../src/values/mojibake";
import { cases } from "../random-cases";

const windows1252 = new TextDecoder("windows-1252");
const spoil = (text: string): string => windows1252.decode(new TextEncoder().encode(text));

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

test("a text that is right stays, be it decoded or not", () => {
  for (const text of ["Malmö", "«CAFÉ»", "CAFÉ®", "Łódź", "Привет", "日本語", "😀", "", "plain", "\ud83d", "Ã"])
    expect(decodeMojibake(text)).toBeNull();
});

test("a text made to unfold letter by letter is left alone", () => {
  expect(decodeMojibake(`Ã${"\u0083".repeat(32_766)}`)).toBeNull();
});

test("no text makes it fail, and what comes out is stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aÃÂâ€™Å¶ö¤\u0081\u00a0\u009f日😀"), maxLength: 12 }), (text) => {
      const decoded = decodeMojibake(text);
      if (decoded !== null) expect(decodeMojibake(decoded)).toBeNull();
    }),
    { numRuns: cases(2000) },
  );
});
