import { pickLanguage } from "../../../src/texts";
import { validationAt } from "../../local-excel/model";
import { columnOf, done, record, startDesk, value } from "../support";

test.each([
  ["sv-SE", "✖ Deal Name: tom"],
  ["en-GB", "✖ Deal Name: empty"],
  ["ja-JP", "✖ Deal Name: empty"],
] as const)("on a machine in %s prompts and messages are in the language that fits best", async (locale, words) => {
  const desk = startDesk({ locale });
  try {
    done(await desk.actions.insertTemplate());
    const prompt = validationAt(desk.sheet, 1, columnOf("Notes"))?.prompt.message ?? "";
    expect(prompt).not.toBe("");
    desk.fill([record({ "Deal Name": "" })]);
    done(await desk.check());
    expect(value(desk.sheet, "A2")).toMatch(new RegExp(words));
    expect(pickLanguage(locale)).toBe(locale === "sv-SE" ? "sv" : "en");
  } finally {
    desk.close();
  }
});
