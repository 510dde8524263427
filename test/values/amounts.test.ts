import fc from "fast-check";
import {
  canonicalAmount,
  dotReadings,
  hasThreeDecimals,
  isPlainNumber,
  mayGroup,
  numberText,
  readAmount,
  speaksForGroupingDots,
} from "../../src/values/amounts";
import { cases } from "../random-cases";

const amount = fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100);

test("an amount as any locale writes it is read back, or said to have two readings", () => {
  const writers = ["en-US", "sv-SE", "de-DE", "de-CH", "fr-FR", "en-IN", "pl-PL"].flatMap((locale) => [
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }),
    new Intl.NumberFormat(locale, { style: "currency", currency: "SEK" }),
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }),
  ]);
  fc.assert(
    fc.property(amount, (value) => {
      for (const writer of writers) {
        const text = writer.format(value);
        // Two decimals: never two readings.
        const read = isPlainNumber(text) ? canonicalAmount(text) : readAmount(text).amount;
        expect([text, read]).toEqual([text, numberText(value)]);
      }
    }),
  );
});

test("whole amounts of four digits and more have one reading where something else than a point or comma groups them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 1e9 }), (value) => {
      const grouped = value.toLocaleString("en-US");
      expect(readAmount(grouped.replaceAll(",", " ")).amount).toBe(String(value));
      expect(readAmount(grouped.replaceAll(",", "'")).amount).toBe(String(value));
      expect(readAmount(grouped).amount).toBe(value < 1_000_000 ? null : String(value));
    }),
  );
});

test("canonical: no leading or trailing zeros, and stable", () => {
  expect(canonicalAmount("007.500")).toBe("7.5");
  expect(canonicalAmount("0.00")).toBe("0");
  expect(canonicalAmount("100")).toBe("100");
  expect(canonicalAmount("10.0")).toBe("10");
  expect(canonicalAmount("123456789012345678901234567890.10")).toBe("123456789012345678901234567890.1");
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,20}(?:\.\d{1,10})?$/), (plain) => {
      const canonical = canonicalAmount(plain);
      expect(isPlainNumber(canonical)).toBe(true);
      expect(canonicalAmount(canonical)).toBe(canonical);
      expect(Number(canonical)).toBe(Number(plain));
    }),
  );
});

test("what is read from any text is canonical", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' $€kr-+:"), maxLength: 16 }), (text) => {
      const { amount: read } = readAmount(text);
      if (read !== null) expect(canonicalAmount(read)).toBe(read);
    }),
    { numRuns: cases(3000) },
  );
});

test.each([
  [12563, "12563"],
  [0.1 + 0.2, "0.3"],
  [-0, "0"],
  [358401000000, "358401000000"],
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
  [-1.25e-7, "-0.000000125"],
  [Number.MAX_VALUE, `179769313486232${"0".repeat(294)}`],
  [-12.5, "-12.5"],
  [123456789012345680, "123456789012346000"],
])("the number %d has the digits %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test.each([
  ["１２５６３", "12563"],
  ["１２，５６３．５０", "12563.5"],
  ["١٢٥٦٣", "12563"],
  ["١٢٬٥٦٣٫٥", "12563.5"],
  ["१२५६३ kr", "12563"],
  ["１２，５６３", null],
])("%s in digits of another script is %s", (text, amount) => {
  expect(readAmount(text).amount).toBe(amount);
});

test("a number of one dot and three digits has two readings where the sheet's dots group", () => {
  expect(readAmount("１２．５６３")).toEqual({ amount: "12.563", why: "signs" });
  for (const text of ["1.250", "12.563", "999.000"]) expect(mayGroup(text)).toBe(true);
  for (const text of ["0.125", "012.563", "1234.567", "12.56", "12.5630", "12563"]) expect(mayGroup(text)).toBe(false);
  expect(dotReadings("12.563")).toEqual({ decimal: "12.56", grouped: "12563" });
  expect(dotReadings("999.000")).toEqual({ decimal: "999", grouped: "999000" });
  expect(dotReadings("1.995")).toEqual({ decimal: "2", grouped: "1995" });
});

test.each(["950,5", "12 563,50 kr", "1.234.567", "R$ 12.563,50", "1.234.567 kr", "0,125"])(
  "%s shows that dots group",
  (text) => {
    expect(speaksForGroupingDots(text)).toBe(true);
  },
);

test.each(["12.563", "12563", "1,234", "12,563.00", "12 563", "1.2.3", "text,5", ""])(
  "%s does not show whether dots group",
  (text) => {
    expect(speaksForGroupingDots(text)).toBe(false);
  },
);

test("three decimals are exactly three, behind a whole part of 1 to 999", () => {
  for (const text of ["12.563", "1.250", "999.125", "012.500"]) expect(hasThreeDecimals(text)).toBe(true);
  for (const text of ["0.125", "1000.125", "12.56", "12.5630", "12563", "000.125"])
    expect(hasThreeDecimals(text)).toBe(false);
});
