import { existsSync, readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { COLOURS, colourFormula } from "../../src/design/colours";
import { LIST_COLUMNS, LIST_SHEET, listSource } from "../../src/design/lists";
import { columns, EDITIONS, headerText, validationOf } from "../../src/template";
import { alertOf, promptOf } from "../../src/texts";
import { cliTexts } from "../../src/texts/cli";
import { csvLine } from "../right-record";
import { cosell, HEADERS, temporaryFolder } from "./support";

const file = temporaryFolder();
const texts = cliTexts("en");
const pathOf = (name: string): string => file("here", "").replace(/here$/, name);

test("the headers go to the standard output", async () => {
  expect(await cosell("template")).toEqual({ code: 0, out: `\ufeff${HEADERS}\r`, error: [] });
});

test.each(EDITIONS)("a CSV of edition %s has its headers, which the check knows", async (edition) => {
  const path = pathOf(`${edition}.csv`);
  const names = columns(edition).map((column) => headerText(column));
  expect(await cosell("template", "--edition", edition, "-o", path)).toEqual({
    code: 0,
    out: texts.template(path, names.length),
    error: [],
  });
  expect(readFileSync(path, "utf8")).toBe(`\ufeff${csvLine(names)}\r\n`);
  const { out } = await cosell("check", path);
  expect(out).not.toContain("header-");
});

test.each(EDITIONS)(
  "a workbook of edition %s has every format, dropdown and prompt, and both colours",
  async (edition) => {
    const path = pathOf(`${edition}.xlsx`);
    expect((await cosell("template", "--edition", edition, "--lang", "sv", "-o", path)).code).toBe(0);
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    const [sheet, lists] = sheets;
    const wanted = columns(edition);
    expect(sheet?.rows[0]).toEqual(wanted.map((column) => headerText(column)));
    expect([lists?.name, lists?.veryHidden]).toEqual([LIST_SHEET, true]);
    for (const [index, { name, values }] of LIST_COLUMNS.entries()) {
      const cells = lists?.rows.map((row) => row[index + 1]).filter((value) => value !== null && value !== undefined);
      expect(cells).toEqual([name, ...values]);
    }
    const validations = sheet?.dataValidations ?? [];
    expect(validations).toHaveLength(wanted.length);
    for (const [index, column] of wanted.entries()) {
      const declared = validationOf(column);
      const prompt = promptOf(column, "sv");
      const alert = alertOf(declared, "sv");
      expect(validations[index]).toMatchObject({
        inputTitle: prompt.title,
        inputMessage: prompt.text,
        showInputMessage: true,
      });
      if (alert) expect(validations[index]).toMatchObject({ errorTitle: alert.title, errorMessage: alert.text });
      if (declared.type === "list") expect(`=${validations[index]?.formula1}`).toBe(listSource(declared.list));
      expect(sheet?.cells?.get(`1000,${index}`)?.style?.numFmt).toBe(column.format);
    }
    const errorsColumn = wanted.findIndex(({ kind }) => kind === "errors");
    expect(
      sheet?.conditionalRules?.map(({ formula, priority, style }) => [
        `=${formula}`,
        priority,
        style?.fill,
        style?.font?.color,
      ]),
    ).toEqual(
      COLOURS.map(({ mark, fill, font }, at) => [
        colourFormula(mark, { headerRow: 0, errorsColumn }),
        at + 1,
        expect.objectContaining({ bgColor: { rgb: fill.slice(1) } }),
        { rgb: font.slice(1) },
      ]),
    );
  },
);

test.each([
  [["template", "--edition", "2019"], texts.usage.wrongValue("--edition", EDITIONS.join("|"))],
  [["template", "-o", "t.ods"], texts.usage.wrongValue("--output", "NAME.csv|NAME.xlsx")],
  [["template", "-o", ".xlsx"], texts.usage.wrongValue("--output", "NAME.csv|NAME.xlsx")],
  [["template", "deals.csv"], texts.usage.noFileWanted("template")],
])("%j is told in one line", async (args, message) => {
  expect(await cosell(...args)).toEqual({ code: 2, out: "", error: [message] });
});

test("a workbook that is there is not replaced without --force", async () => {
  const path = file("mine.xlsx", "mine");
  expect(await cosell("template", "-o", path)).toEqual({ code: 2, out: "", error: [texts.taken(path)] });
  expect(readFileSync(path, "utf8")).toBe("mine");
  expect((await cosell("template", "-o", path, "--force")).code).toBe(0);
  expect(existsSync(`${path}.part`)).toBe(false);
});
