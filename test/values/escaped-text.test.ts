import fc from "fast-check";
import { decodeEscapes } from "../../src/values/escaped-text";

test.each([
  ["Smith &amp;amp; Sons", "Smith & Sons"],
  ["O&#39;Brien &#x27;x&#X27;", "O'Brien 'x'"],
  ["Malm&#xF6; Malm&ouml; &Aring;re", "Malmö Malmö Åre"],
  ["&nbsp;Storgatan&nbsp;1", "\u00a0Storgatan\u00a01"],
  ["&lsquo;&rsquo;&ldquo;&rdquo;&ndash;&mdash;&hellip;&euro;&trade;&reg;&copy;", "‘’“”–—…€™®©"],
  ["&lt;a&gt; &quot;b&quot; &apos;c&apos;", "<a> \"b\" 'c'"],
  ["C&ocirc;te d&#039;Ivoire, &szlig;, &yuml;, &OElig;", "Côte d'Ivoire, ß, ÿ, Œ"],
  ["it&#146;s", "it’s"],
  ["a_x000D_\nb_x000d_", "a\nb"],
  ["&#128512;", "😀"],
])("%j was %j", (escaped, text) => {
  expect(decodeEscapes(escaped)).toBe(text);
});

test.each([
  "Q&A &more",
  "AT&T; R&D",
  "a&b=c;d",
  "&x; &copy 2027",
  "&#; &#x; &#0; &#xD800; &#x110000; &#9999999;",
  "&times; &divide; &AMP; &OUML;",
  "x000D_ _x000A_",
  "& amp;",
])("%s is text", (text) => {
  expect(decodeEscapes(text)).toBe(text);
});

test("what a program escaped is found again, and decoding twice changes nothing", () => {
  const escape = (text: string): string =>
    text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`).replaceAll("ö", "&ouml;");
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."aö&<>\"'; #") }),
      fc.integer({ min: 0, max: 3 }),
      (text, times) => {
        let escaped = text;
        for (let round = 0; round < times; round += 1) escaped = escape(escaped);
        expect(decodeEscapes(escaped)).toBe(decodeEscapes(text));
        expect(decodeEscapes(decodeEscapes(escaped))).toBe(decodeEscapes(escaped));
      },
    ),
  );
});

test("a text made to be escaped without end is decoded five times", () => {
  expect(decodeEscapes(`&${"amp;".repeat(20)}`)).toBe(`&${"amp;".repeat(15)}`);
});
