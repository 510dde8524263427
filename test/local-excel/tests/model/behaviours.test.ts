import { existsSync } from "node:fs";
import { join } from "node:path";
import { behaviours } from "../../model";

test("every behaviour names the file that has it, and none is listed twice", () => {
  const folder = join(__dirname, "../../model");
  expect(behaviours.filter(({ where }) => !existsSync(join(folder, where)))).toEqual([]);
  expect(new Set(behaviours.map(({ behaviour }) => behaviour)).size).toBe(behaviours.length);
});
