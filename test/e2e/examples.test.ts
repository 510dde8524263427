/** The sheets with their findings written down, opened in Excel and checked by the button: the pane lists exactly those, and exactly their cells are coloured. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Frame } from "playwright-core";
import { sample } from "../random-cases";
import { expectedInExcel, rowsOfSecond, SECOND_SHEETS } from "../second-version";
import { checkSheet, listedFindings, openPane, type Listed } from "./support/pane";
import { PLATFORM, workbenches, type Workbench } from "./support/workbench";

const open = workbenches();
const folder = join(__dirname, "..", "cases", "examples");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"));

const FILLS: Readonly<Record<string, string>> = { error: "#FFC7CE", warning: "#FFEB9C" };

/** In an order of its own: which finding comes first is not what these sheets are about. */
const sorted = <Item>(items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** "row header colour" of every cell below the headers that the first `rows` rows of the sheet show in colour. */
async function coloured({ excel }: Workbench, rows: number): Promise<string[]> {
  const { text, fills } = await excel.read(`A1:BZ${rows}`);
  const [headers = []] = text;
  return fills
    .slice(1)
    .flatMap((row, at) =>
      row.flatMap((fill, column) => (fill === null ? [] : [`${at + 2} ${headers[column]} ${fill}`])),
    );
}

/** The same of the findings of a record's cell. An error wins over a warning on the same cell. */
function cellsOf(findings: readonly Listed[]): string[] {
  const cells = new Map<string, string>();
  for (const [row, column, , severity] of findings) {
    if (row === null || row === 1 || column === null) continue;
    const cell = `${row} ${column}`;
    if (cells.get(cell) !== "error") cells.set(cell, severity);
  }
  return [...cells].map(([cell, severity]) => `${cell} ${FILLS[severity]}`);
}

let sheets = 0;
/** How often the list is looked at before it is taken for wrong. */
const LOOKS = 30;

/** What is listed once the list has been drawn, which comes last: what was listed before it may still be there, and has to go by itself. */
async function listedOf(pane: Frame, expected: readonly Listed[]): Promise<readonly Listed[]> {
  const isRight = async (): Promise<boolean> =>
    expected.length === 0
      ? (await pane.getByRole("treeitem").count()) === 0
      : JSON.stringify(sorted(await listedFindings(pane))) === JSON.stringify(sorted(expected));
  for (let look = 0; look < LOOKS; look++) {
    if (await isRight()) return expected;
    await pane.waitForTimeout(100);
  }
  return listedFindings(pane);
}

/** Opens the sheet, checks it by the button, and compares what is listed and coloured with what is written down for it. */
async function expectListed(
  bench: Workbench,
  pane: Frame,
  { name, csv, expected }: { readonly name: string; readonly csv: string; readonly expected: readonly Listed[] },
): Promise<void> {
  // One more line than there are rows, at least: nothing below them is coloured.
  const rows = csv.split(/\r?\n/).length + 1;
  const sheet = `sheet ${(sheets += 1)}`;
  await bench.excel.open(csv, `${sheet}.csv`, { cells: "text" });
  await checkSheet(pane, sheet);
  const listed = await listedOf(pane, expected);
  expect({ name, findings: sorted(listed) }).toEqual({ name, findings: sorted(expected) });
  expect({ name, cells: sorted(await coloured(bench, rows)) }).toEqual({ name, cells: sorted(cellsOf(listed)) });
}

async function openBench(): Promise<readonly [Workbench, Frame]> {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  return [bench, await openPane(bench)];
}

test("every example, opened as text and checked by the button, lists and colours what is written down for it", async () => {
  const [bench, pane] = await openBench();
  expect(names).toHaveLength(10);
  for (const name of names) {
    const written: Listed[] = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
    // What is wrong with the file as such is not to be seen in a sheet.
    const expected = written.filter(([, , code]) => !code.startsWith("file-"));
    await expectListed(bench, pane, { name, csv: readFileSync(join(folder, `${name}.csv`), "utf8"), expected });
  }
});

// Half of them as desktop Excel and the other half as Excel on the web, or all of them on both with COSELL_RUNS=all.
test("so does every example of the second version", async () => {
  const [bench, pane] = await openBench();
  const some = sample(SECOND_SHEETS, PLATFORM === "web" ? 1 : 0, 2);
  expect(some.length).toBeGreaterThan(45);
  for (const name of some) {
    const expected = expectedInExcel(name, "text").map(([row, column, code, severity, fix]): Listed => [
      row,
      column,
      code,
      severity,
      fix,
    ]);
    await expectListed(bench, pane, { name, csv: rowsOfSecond(name, ","), expected });
  }
}, 300_000);
