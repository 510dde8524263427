import { isDark } from "../../src/excel/environment";
import { dark } from "../local-excel/transport/theme";
import { done, startDesk } from "./support";

test.each([
  ["#FFFFFF", false],
  ["#262626", true],
  ["0a0a0a", true],
  ["#D4D4D4", false],
  ["#1A5E9A", true],
  ["white", false],
])("a background of %s is dark: %s", (colour, expected) => {
  expect(isDark(colour)).toBe(expected);
});

test("what Office tells: language, platform, theme, version", () => {
  const desk = startDesk({ locale: "sv-SE", theme: dark });
  expect(desk.actions.environment()).toEqual({
    language: "sv-SE",
    platform: "desktop",
    dark: true,
    version: "16.0.15407.10000",
  });
  desk.excel.host.theme = { ...dark, bodyBackgroundColor: "#FFFFFF" };
  expect(desk.actions.environment().dark).toBe(false);
  desk.close();
});

test.each([
  ["Mac", "mac"],
  ["OfficeOnline", "web"],
  ["iOS", "other"],
])("the platform %s is %s", (platform, expected) => {
  const desk = startDesk();
  Object.assign(Office.context.diagnostics, { platform });
  expect(desk.actions.environment().platform).toBe(expected);
  desk.close();
});

test("on the web Office tells no theme", () => {
  const desk = startDesk();
  Object.defineProperty(Office.context, "officeTheme", { value: undefined });
  expect(desk.actions.environment().dark).toBeNull();
  desk.close();
});

test("one action at a time: a second is told to wait, and can be started afterwards", async () => {
  const desk = startDesk();
  const [first, second] = await Promise.all([desk.actions.insertTemplate(), desk.actions.insertTemplate()]);
  expect([first.ok, second.ok]).toEqual([true, false]);
  expect(second).toMatchObject({ reason: "busy" });
  done(await desk.actions.insertTemplate());
  desk.close();
});
