/** Numbers that show as other ones, and texts of which one thing is wrong: what the message calls them, and how many messages there are. */
import { describe as messageOf } from "../../../src/texts";
import type { ColumnKey } from "../../../src/template";
import { placeFinding } from "../../../src/check/make";
import { checkCell, excel } from "./support";

const TOP = { row: 2, column: "Column", columnIndex: 0 };

function messages(key: ColumnKey, value: number, shown: string, format: string): readonly string[] {
  const { findings } = checkCell(key, value, shown, format, { context: { source: excel() } });
  return findings.map((finding) => messageOf(placeFinding(finding, { ...TOP, value: shown }), "en"));
}

test.each([
  ["salesStage", 0.6, "1", "0", "“60 %” is not a known sales stage. Use “60”."],
  ["salesStage", 0.6, "60%", "0%", "“60%” is not a known sales stage. Use “60”."],
  ["salesStage", 0.125, "0", "0", "“12.5 %” is not a known sales stage. Use 10, 20, 40, 60, 80 or 100."],
  ["closeReason", 2.6, "3", "0", "“2.6” is not the number of a reason. Use 1, 2, 3, 4, 5, 6, 7 or 8."],
  ["dealValue", -0.4, "0", "0", "“-0.4” is below zero. Write a number of 0 or more."],
  ["dealValue", -1.5, "-1,5", "General", "“-1,5” is below zero. Write a number of 0 or more."],
] as const)("%s: %d shown as %s", (key, value, shown, format, message) => {
  expect(messages(key, value, shown, format)).toEqual([message]);
});
