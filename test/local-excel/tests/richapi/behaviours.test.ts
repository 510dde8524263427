import { existsSync } from "node:fs";
import { join } from "node:path";
import { behaviours } from "../../objects/behaviours";

test("each behaviour of the facade names the file that does it, once", () => {
  const folder = join(__dirname, "../..");
  expect(behaviours.filter(({ where }) => !existsSync(join(folder, where)))).toEqual([]);
  expect(new Set(behaviours.map(({ behaviour }) => behaviour)).size).toBe(behaviours.length);
});
