import { decodeCodePage, isCodePage } from "../../src/values/code-pages";

const HIGH = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
const ALL = Uint8Array.from({ length: 0x100 }, (_, index) => index);

test.each(["windows-1250", "windows-1251", "macintosh"] as const)(
  "%s is what the platform's own decoder says",
  (name) => {
    expect(decodeCodePage(name, ALL)).toBe(new TextDecoder(name).decode(ALL));
  },
);

test("windows-1252 is what the standard says, where Node 20 leaves control characters", () => {
  const platform = new TextDecoder("windows-1252").decode(HIGH);
  const text = decodeCodePage("windows-1252", HIGH);
  expect(text.slice(0x20)).toBe(platform.slice(0x20));
  expect(text.slice(0, 0x20)).toBe("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
});

test("ibm850 has the letters of MS-DOS", () => {
  expect(
    decodeCodePage("ibm850", Uint8Array.from([0x8e, 0x6c, 0x76, 0x73, 0x6a, 0x94, 0x20, 0x8f, 0x86, 0x84, 0x99])),
  ).toBe("Älvsjö ÅåäÖ");
});

test("a long text is decoded whole", () => {
  const bytes = new Uint8Array(100_000).fill(0xe5);
  expect(decodeCodePage("windows-1252", bytes)).toBe("å".repeat(100_000));
});

test("a name of none is none", () => {
  expect(isCodePage("utf-8")).toBe(false);
  expect(isCodePage("toString")).toBe(false);
});
