import fc from "fast-check";
import { anyCharacters } from "../any-characters";

const PIECES = [
  ..." \t\n\r\u00a0\u200b\u200d\u202f\u3000\ufeff\u0000\u0007-.,;:/'’%$€#=+@()",
  ..."0123456789",
  ...[
    "SOL-1",
    "SEK",
    "usd",
    "kr",
    "Yes",
    "ja",
    "New",
    "ny",
    "Jan",
    "maj",
    "2027",
    "30",
    "1/",
    "x",
    "N/A",
    "3.58E+11",
    "#N/A",
    "Ã¶",
    "Ã",
    "é",
    "å",
    "ש",
  ],
  ...[
    "&amp;",
    "&#39;",
    "&nbsp;",
    "_x000D_",
    "'",
    '"',
    '="',
    "{",
    "}",
    "mailto:",
    "tel:",
    "<a@b.se>",
    "34234.0",
    "\u00ad",
    "\ufffd",
  ],
  ...[
    "|",
    "，",
    "SOL-2",
    "f7eaae030b844ac4b4ea5b2587d42cee",
    "NULL",
    "０",
    "‑",
    "а",
    "12.563",
    "年",
    "+02:00",
    "Z",
    "null",
  ],
  ...["a@b.se", "US", "sverige", "40", "Won", "T10:30", "12 563", ", ", "; ", "👩", "\ud83d", "true"],
];

/** Texts of the kind that stand in cells, and the kind that should not: mostly pieces that mean something to some rule. */
export const cellText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: anyCharacters({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom("/", "-", ".", " "),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 2100 }),
      )
      .map(([first, separator, second, year]) => [first, second, year].join(separator)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom("SOL-1", "SEK", "usd", "10", "50", "100", "0", "Bob", "b@c.de", ""), { maxLength: 6 })
      .chain((parts) => fc.constantFrom(", ", ",", "; ").map((by) => parts.join(by))),
  },
);
