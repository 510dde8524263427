import { compare, parseAnswers, playedLocale, told } from "./compare";
import { savedAnswers } from "./files";
import { assemble, fileName } from "./origin";
import type { Answer, Answers } from "./probe";
import { probes } from "./probes";
import { askStandIn } from "./stand-in";

const OFFICE = { platform: "PC", version: "16.0.1", displayLanguage: "en-US", contentLanguage: "en-US" };
const TODAY = "2026-11-20";

let ours: Readonly<Record<string, Answer>>;
beforeAll(async () => {
  ours = (await askStandIn(probes, { locale: "en-US", date1904: false })).answers;
});

/** A made-up Excel that answers as the stand-in does, but for `changed`. */
const excel = (changed: Readonly<Record<string, Answer>> = {}, rest: Partial<Answers> = {}): Answers => ({
  ...assemble({ ...ours, ...changed }, OFFICE, TODAY),
  ...rest,
});
const flat = (real: Answers): unknown[] =>
  compare(real, ours, probes).map(({ probe, behaviours, why }) => [probe, why, ...behaviours]);

const MISPLACED: Answer = { answer: { written: "ok", found: ["new 1", "old 2"] } };

test("an Excel that answers alike has no differences, though its answers went through a file", () => {
  expect(compare(parseAnswers(JSON.stringify(excel())), ours, probes)).toEqual([]);
});

test("a different answer is named by the behaviours that it refutes, with both answers", () => {
  const real = excel({
    "block-over-hidden-rows": MISPLACED,
    "protected-sheet": { failed: { code: "GeneralException", location: "" } },
  });
  expect(flat(real)).toEqual([
    ["block-over-hidden-rows", "differs", "block-over-hidden-rows"],
    ["protected-sheet", "differs", "locked-cell", "protect-twice", "error-location"],
  ]);
  expect(told(compare(real, ours, probes))).toContain(
    'block-over-hidden-rows: probe "block-over-hidden-rows" (differs)\n  Excel:    {"answer":{"written":"ok","found":["new 1","old 2"]}}',
  );
});

test("a known difference is none, until it is gone", () => {
  const known = { "block-over-hidden-rows": "a switch plays it" };
  expect(flat(excel({ "block-over-hidden-rows": MISPLACED }, { known }))).toEqual([]);
  expect(flat(excel({}, { known }))).toEqual([
    ["block-over-hidden-rows", "known, but agrees", "block-over-hidden-rows"],
  ]);
});

test("what was skipped, not asked, or only noted is not compared", () => {
  const { "long-digits": left, ...others } = excel().answers;
  expect(left).toBeDefined();
  const changed: Readonly<Record<string, Answer>> = {
    ...others,
    "undo-of-typing": { skipped: "by the person" },
    office: { answer: null },
    "file-from-the-pane": { answer: { saved: "No", picker: false } },
  };
  expect(flat({ ...excel(), answers: changed })).toEqual([]);
});

test("an answer to a probe that is no more is told", () => {
  expect(flat(excel({ "once-asked": { answer: 1 } }))).toEqual([["once-asked", "no such probe"]]);
});

test("answers of a locale that the stand-in does not play are compared where the locale does not matter", () => {
  const origin = { ...excel().origin, locale: "fr-FR" };
  const changed = {
    culture: { answer: "other" },
    "formulas-local": { answer: "other" },
    "block-over-hidden-rows": MISPLACED,
  };
  expect(playedLocale(excel({}, { origin }))).toBeNull();
  expect(flat(excel(changed, { origin }))).toEqual([["block-over-hidden-rows", "differs", "block-over-hidden-rows"]]);
});

test("locale and date system are those that the probes found", () => {
  const answers: Readonly<Record<string, Answer>> = {
    culture: { answer: { name: "sv-SE" } },
    "date-function": { answer: { value: 35064, error: null } },
  };
  const made = assemble(answers, OFFICE, TODAY);
  expect([made.origin.locale, made.origin.date1904, playedLocale(made), fileName(made)]).toEqual([
    "sv-SE",
    true,
    "sv-SE",
    "PC-sv-SE-1904-2026-11-20.json",
  ]);
  expect(assemble({ culture: { skipped: "no page" } }, OFFICE, TODAY).origin).toEqual({
    platform: "PC",
    version: "16.0.1",
    displayLanguage: "en-US",
    locale: "en-US",
    date1904: false,
  });
});

test.each(["{}", "null", '{"format":2}', '{"format":1}'])(
  "a file that the page did not save is refused: %s",
  (text) => {
    expect(() => parseAnswers(text)).toThrow("not a file of the probe page");
  },
);

test("the stand-in answers as the real Excels whose answers are kept", async () => {
  const differences: string[] = [];
  for (const [name, real] of Object.entries(savedAnswers())) {
    const { answers } = await askStandIn(probes, {
      locale: playedLocale(real) ?? "en-US",
      date1904: real.origin.date1904,
    });
    const found = compare(real, answers, probes);
    if (found.length > 0) differences.push(`${name}\n${told(found)}`);
  }
  expect(differences.join("\n\n")).toBe("");
});
