import { columns, DEFAULT_EDITION, EDITIONS, list, PROMPT_LIMITS, validationOf, type Column } from "../../src/template";
import { alertOf, promptOf, type AlertText, type Language } from "../../src/texts";

const languages: readonly Language[] = ["en", "sv"];
const template = EDITIONS.flatMap((edition) => columns(edition));

const prompt = (column: Column, language: Language): AlertText => promptOf(column, language);
const of = (key: string, language: Language): string =>
  columns(DEFAULT_EDITION)
    .filter((column) => column.key === key)
    .map((column) => prompt(column, language).text)
    .join();

describe.each(languages)("in %s", (language) => {
  test.each(template.map((column) => [column.header, column] as const))(
    "the prompt of %s is within Excel's limits",
    (_header, column) => {
      const { title, text } = prompt(column, language);
      expect(title).not.toBe("");
      expect(title.length).toBeLessThanOrEqual(PROMPT_LIMITS.title);
      expect(text.length).toBeLessThanOrEqual(PROMPT_LIMITS.text);
    },
  );

  test.each(
    template
      .filter((column) => !["list", "substatus"].includes(validationOf(column).type))
      .map((column) => [column.header, column] as const),
  )("the prompt of %s shows the sample value", (_header, column) => {
    expect(prompt(column, language).text).toContain(column.sample);
  });

  test.each([
    ["closeReason", "reason"],
    ["helpType", "help"],
    ["salesStage", "stage"],
  ] as const)("the prompt of %s tells what each code means", (key, name) => {
    const lines = of(key, language).split("\n");
    for (const { value } of list(name)) expect(lines.filter((line) => line.startsWith(`${value} `))).toHaveLength(1);
  });

  test("the prompt of mandatory columns says so", () => {
    const word = { en: "andatory", sv: "bligatorisk" }[language];
    const says = template.filter((column) => (prompt(column, language).text.split("\n")[0] ?? "").includes(word));
    const must = template.filter(
      ({ mandatory, key }) => mandatory === "Y" || (mandatory === "D" && key.startsWith("contact")),
    );
    expect(says).toEqual(must);
  });

  test("every alert is within Excel's limits, and every column that is validated has one", () => {
    for (const column of template) {
      const validation = validationOf(column);
      const alert = alertOf(validation, language);
      if (validation.type === "any") {
        expect(alert).toBeNull();
        continue;
      }
      expect(alert?.title.length).toBeLessThanOrEqual(PROMPT_LIMITS.title);
      expect(alert?.text.length).toBeLessThanOrEqual(PROMPT_LIMITS.text);
      // Only an alert that lets the user go on may ask.
      expect(alert?.text.endsWith("?")).toBe(validation.alert === "warning");
    }
  });
});

test("what the seed articles say is said", () => {
  expect(of("closeDate", "en")).toMatch(/UTC.*local time.*a day off/);
  expect(of("closeDate", "sv")).toMatch(/UTC.*lokal tid.*en dag/);
  expect(of("customerName", "en")).toMatch(/legal name.*fastest/);
  expect(of("customerName", "sv")).toMatch(/juridiska namn.*snabbast/);
  expect(of("customerDunsId", "en")).toMatch(/speeds up.*free at www\.dnb\.com/s);
  expect(of("customerDunsId", "sv")).toMatch(/snabbare.*gratis på www\.dnb\.com/s);
});

test("every prompt is translated", () => {
  for (const column of template) expect(prompt(column, "sv").text).not.toBe(prompt(column, "en").text);
});
