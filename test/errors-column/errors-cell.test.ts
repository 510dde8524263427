import fc from "fast-check";
import type { Finding } from "../../src/check/finding";
import { composeErrorsCell, parseErrorsCell, type ErrorsCell, type Wording } from "../../src/errors-column";
import { describe as sentence, describeShort as message, formatNumber, type Language } from "../../src/texts";
import { findingsOf, finding } from "../texts/samples";
import { cases } from "../random-cases";
import { anyCharacters } from "../any-characters";

const CELL_LIMIT = 32_767;

const empty = finding("required", { because: null });
const noted = finding("placeholder", {}, { severity: "warning", column: "Notes", value: "?" });
const headerOf = ({ column }: Finding): string | null => column;
const wording = (language: Language): Wording => ({ language, describe: message, formatNumber });
const write = (cell: Partial<ErrorsCell>): string =>
  composeErrorsCell({ findings: [], headerOf, wording: wording("en"), warnings: true, external: "", ...cell });

/** What the highlighting of a column asks of the Errors cell (docs/design.md). */
const highlights = (cell: string, header: string): boolean =>
  cell.includes(`✖ ${header}: `) || cell.includes(`⚠ ${header}: `);

describe("writing", () => {
  test("puts errors before warnings, each with its mark and header", () => {
    expect(write({ findings: [noted, empty] })).toBe(
      `✖ Deal Name: ${message(empty, "en")}; ⚠ Notes: ${message(noted, "en")}`,
    );
  });

  test("leaves warnings out where they are not wanted", () => {
    expect(write({ findings: [noted, empty], warnings: false })).toBe(`✖ Deal Name: ${message(empty, "en")}`);
    expect(write({ findings: [noted], warnings: false })).toBe("");
  });

  test("gives a row without findings an empty cell", () => {
    expect(write({})).toBe("");
  });

  test("uses the sheet's own header text, to the letter", () => {
    const cell = write({ findings: [empty], headerOf: () => " deal\nname " });
    expect(highlights(cell, " deal\nname ")).toBe(true);
  });

  test("names no header for a finding about the whole row", () => {
    const wide = finding("row-width", { fields: 36, expected: 34, delimiter: ",", why: "no-quotes" }, { column: null });
    expect(write({ findings: [wide] })).toBe(`✖ ${message(wide, "en")}`);
  });

  test("keeps what Partner Center wrote behind ours, and alone as it was", () => {
    expect(write({ findings: [empty], external: "Mandatory field Deal Name missing" })).toBe(
      `✖ Deal Name: ${message(empty, "en")}; Partner Center: Mandatory field Deal Name missing`,
    );
    expect(write({ external: "Mandatory field Deal Name missing" })).toBe("Mandatory field Deal Name missing");
  });

  test.each([
    ["en", /; … and [\d,]+ more$/],
    ["sv", /; … och [\d\u00a0]+ till$/],
  ] as const)("says in %s how many findings the cell has no room for", (language, ending) => {
    const many = Array.from({ length: 2000 }, () => empty);
    const cell = write({ findings: many, wording: wording(language) });
    expect(cell.length).toBeLessThan(CELL_LIMIT);
    expect(cell.length).toBeGreaterThan(CELL_LIMIT - 200);
    expect(cell).toMatch(ending);
    const shown = cell.split("; ").length - 1;
    expect(Number((cell.split("; ").at(-1) ?? "").replace(/\D/g, ""))).toBe(many.length - shown);
    expect(parseErrorsCell(cell)).toEqual({ external: "" });
  });

  test("gives way to external text that fills the cell", () => {
    const full = "x".repeat(CELL_LIMIT);
    expect(write({ findings: [empty], external: full })).toBe(full);
    const nearly = "x".repeat(CELL_LIMIT - 30);
    expect(write({ findings: [empty], external: nearly })).toBe(nearly);
  });
});

describe("highlighting", () => {
  test("of one header is not that of another that begins or ends like it", () => {
    const cell = write({ findings: [finding("required", { because: null }, { column: "Notes to Microsoft" })] });
    expect(highlights(cell, "Notes to Microsoft")).toBe(true);
    expect(highlights(cell, "Notes")).toBe(false);
    expect(highlights(cell, "Microsoft")).toBe(false);
  });

  test("is not lent to another header before a colon", () => {
    const headers = ["Notes", "Notes: to Microsoft"];
    const cell = write({
      findings: [finding("required", { because: null }, { column: "Notes: to Microsoft" })],
      headers,
    });
    expect(highlights(cell, "Notes")).toBe(false);
    const alone = write({
      findings: [finding("required", { because: null }, { column: "Notes: to Microsoft" })],
      headers: ["Notes: to Microsoft"],
    });
    expect(highlights(alone, "Notes: to Microsoft")).toBe(true);
  });

  test("does not come from external text, which is still whole", () => {
    const external = "see ✖ Deal Name: bad; ⚠ Notes: bad";
    for (const findings of [[], [finding("required", { because: null }, { column: "Currency" })]]) {
      const cell = write({ findings, external });
      expect(highlights(cell, "Deal Name")).toBe(false);
      expect(highlights(cell, "Notes")).toBe(false);
      expect(parseErrorsCell(cell).external).toBe(external);
    }
  });

  test("does not come from a quoted value", () => {
    const one = finding("placeholder", {}, { column: "Notes", value: "✖ Deal Name: bad" });
    expect(highlights(write({ findings: [one] }), "Deal Name")).toBe(false);
  });

  test("comes from exactly the headers of the findings, whatever the headers, values and external text", () => {
    const name = fc.string({
      unit: fc.constantFrom("A", "b", " ", ":", ";", "✖", "⚠", "·", "\n"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
        name,
        fc.string({ unit: fc.constantFrom("A", "b", " ", ":", "✖", "⚠") }),
        (headers, value, external) => {
          const [first = ""] = headers;
          const cell = write({ findings: [finding("placeholder", {}, { column: first, value })], headers, external });
          for (const other of headers) if (other !== first) expect(highlights(cell, other)).toBe(false);
          const gaveWay = /[✖⚠]·* |; /u.test(first) || headers.some((other) => first.startsWith(`${other}: `));
          expect(highlights(cell, first)).toBe(!gaveWay);
        },
      ),
      { numRuns: cases(1000) },
    );
  });
});

describe("reading", () => {
  test.each([
    ["an empty cell", "", ""],
    [
      "Partner Center's text",
      "Mandatory field X missing; Solution ID is required",
      "Mandatory field X missing; Solution ID is required",
    ],
    ["a text that begins as ours would name it", "Partner Center: x", "Partner Center: x"],
    ["ours alone", "✖ Deal Name: bad; ⚠ Notes: bad", ""],
    [
      "ours and Partner Center's",
      "✖ Deal Name: bad; Partner Center: Mandatory field X missing; more",
      "Mandatory field X missing; more",
    ],
    ["text that was written behind ours", "✖ Deal Name: bad; Mandatory field X missing", "Mandatory field X missing"],
    ["text that was written before ours", "Mandatory field X missing; ✖ Deal Name: bad", "Mandatory field X missing"],
    ["a mark that is no part's beginning", "see ✖ here", "see ✖ here"],
  ])("%s", (_name, cell, external) => {
    expect(parseErrorsCell(cell)).toEqual({ external });
  });
});

/** Foreign text of every kind: Unicode, lone surrogates, and above all what looks like our own grammar. */
const foreignText = fc.oneof(
  anyCharacters(),
  fc
    .array(
      fc.constantFrom(
        "✖",
        "⚠",
        "✖ ",
        "⚠· ",
        "·",
        " ",
        "; ",
        ";",
        ": ",
        "Partner Center: ",
        "; Partner Center: ",
        "Deal Name: ",
        "… and 3 more",
        "… och 1 till",
        "\n",
        "\r\n",
        "\ud800",
        "\u00a0",
        "x",
      ),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom("x", "✖ ", "✖", "; ").map((unit) => unit.repeat(CELL_LIMIT).slice(0, CELL_LIMIT)),
  fc
    .tuple(fc.nat({ max: 400 }), fc.constantFrom("✖ ", "⚠  ", "✖·", "; "))
    .map(([less, unit]) => unit + "y".repeat(CELL_LIMIT - unit.length - less)),
);
const headerText = fc.oneof(
  anyCharacters(),
  fc.constantFrom("Deal Name", "; Partner Center: ", "✖ Deal Name", "a; b", "… and 3 more", "x\ny"),
);
const languageOf = fc.constantFrom<Language[]>("en", "sv");
const rowFindings = fc.array(fc.constantFrom(...findingsOf(), ...findingsOf({ severity: "warning", column: null })), {
  maxLength: 6,
});

test("write, read, write gives the same cell for any external text, findings, headers and language, and loses nothing that fits", () => {
  fc.assert(
    fc.property(
      foreignText,
      rowFindings,
      headerText,
      languageOf,
      fc.boolean(),
      (external, findings, header, language, warnings) => {
        const cell: ErrorsCell = {
          findings,
          headerOf: ({ column }) => (column === null ? null : header),
          wording: wording(language),
          warnings,
          external,
        };
        const first = composeErrorsCell(cell);
        const read = parseErrorsCell(first);
        expect(composeErrorsCell({ ...cell, external: read.external })).toBe(first);
        expect(first.length).toBeLessThanOrEqual(CELL_LIMIT);
        if (external.trim() === "") expect(read.external).toBe("");
        else if (external.length < CELL_LIMIT / 2) expect(read.external).toBe(external);
      },
    ),
    { numRuns: cases(1000) },
  );
});

test("a sheet checked in one language and then in the other holds only the other, and the same external text", () => {
  fc.assert(
    fc.property(foreignText, rowFindings, languageOf, (external, findings, language) => {
      const cell: ErrorsCell = { findings, headerOf, wording: wording(language), warnings: true, external };
      const other: Language = language === "en" ? "sv" : "en";
      const inOther = composeErrorsCell({ ...cell, wording: wording(other) });
      expect(composeErrorsCell({ ...cell, external: parseErrorsCell(inOther).external })).toBe(composeErrorsCell(cell));
    }),
    { numRuns: 300 },
  );
});

test("a quoted value makes no part of its own", () => {
  const hostile = finding("invalid-email", { email: "a; ✖ Notes: b" }, { column: "Customer Contact Email Address" });
  const cell = write({ findings: [hostile], headers: ["Notes", "Customer Contact Email Address"] });
  expect(cell.split("; ")).toHaveLength(1);
  expect([highlights(cell, "Notes"), highlights(cell, "Customer Contact Email Address")]).toEqual([false, true]);
  expect(parseErrorsCell(cell)).toEqual({ external: "" });
});

test("whatever stands in a cell, two checks write what one check wrote", () => {
  fc.assert(
    fc.property(foreignText, rowFindings, (cell, findings) => {
      const first = write({ findings, external: parseErrorsCell(cell).external });
      expect(write({ findings, external: parseErrorsCell(first).external })).toBe(first);
      expect(parseErrorsCell(write({ external: parseErrorsCell(first).external })).external).toBe(
        parseErrorsCell(first).external,
      );
    }),
    { numRuns: 500 },
  );
});

test.each(["en", "sv"] as const)(
  "a cell of an earlier version, with whole sentences in %s, is written anew, and Partner Center's text stays",
  (language) => {
    const external = "Mandatory field Deal Name missing";
    const long: Wording = { language, describe: sentence, formatNumber };
    for (const one of findingsOf()) {
      for (const before of ["", external]) {
        const old = write({ findings: [one, noted], wording: long, external: before });
        expect(highlights(old, "Deal Name")).toBe(true);
        expect(parseErrorsCell(old).external).toBe(before);
        const now = write({ findings: [one], external: parseErrorsCell(old).external });
        expect(now).toBe(write({ findings: [one], external: before }));
      }
    }
  },
);
