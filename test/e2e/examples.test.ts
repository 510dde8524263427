/** The sheets with their findings written down, opened in Excel and checked by the button: the pane lists exactly those, and exactly their cells are coloured. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkSheet, listedFindings, openPane, type Listed } from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();
const folder = join(__dirname, "..", "cases", "examples");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"));

const FILLS: Readonly<Record<string, string>> = { error: "#FFC7CE", warning: "#FFEB9C" };

/** In an order of its own: which finding comes first is not what these sheets are about. */
const sorted = <Item>(items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** "row header colour" of every cell below the headers that the sheet shows in colour. */
async function coloured({ excel }: Workbench): Promise<string[]> {
  const { text, fills } = await excel.read("A1:AZ100");
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

test("every example, opened as text and checked by the button, lists and colours what is written down for it", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);
  expect(names).toHaveLength(10);
  for (const name of names) {
    const written: Listed[] = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
    // What is wrong with the file as such is not to be seen in a sheet.
    const expected = written.filter(([, , code]) => !code.startsWith("file-"));
    await bench.excel.open(readFileSync(join(folder, `${name}.csv`), "utf8"), `${name}.csv`, { cells: "text" });
    await checkSheet(pane, name);
    const listed = await listedFindings(pane);
    expect({ name, findings: sorted(listed) }).toEqual({ name, findings: sorted(expected) });
    expect({ name, cells: sorted(await coloured(bench)) }).toEqual({ name, cells: sorted(cellsOf(listed)) });
  }
});
