/** The built pane and save page in Chromium, with Microsoft's own office.js: a check from the first press to its result, a file saved. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkIn, environment, standIn } from "./stand-in";
import { ROOT } from "./support";

const excel = standIn();

test("the pane opens in Excel on the web and checks a sheet", async () => {
  const csv = await readFile(join(ROOT, "test/cases/examples/values.csv"), "utf8");
  const pane = await excel().openPane(environment("COSELL_SHIPPED_URL"), csv);
  expect(await checkIn(excel(), pane)).toContain("✖ ");
});

test("the save page opens and saves nothing but an import file", async () => {
  const { page } = excel();
  await page.goto(`${environment("COSELL_SHIPPED_URL")}save.html#name=deals.csv&records=2&sha256=${"0".repeat(64)}`);
  await page.getByRole("heading", { name: "Save the import file" }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("something else"));
  await page.getByRole("button").first().click();
  await page.getByRole("status").filter({ hasText: /\S/ }).waitFor();
});
