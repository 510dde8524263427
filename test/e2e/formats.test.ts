/** Check sets number formats and widths by itself, in one line that can be undone and done again; a switch leaves them alone. In a Swedish Excel. */
import type { Frame } from "playwright-core";
import { HEADERS, rightRow } from "../right-record";
import { openPane, press } from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();
const SEMICOLONS = [HEADERS, rightRow({ "Estimated Close Date": "2027-01-30", "Estimated Deal Value": "12563" })]
  .map((row) => row.map((cell) => (cell.includes(";") ? `"${cell}"` : cell)).join(";"))
  .join("\r\n");

async function start(): Promise<{ readonly bench: Workbench; readonly pane: Frame }> {
  const bench = await open({ locale: "sv-SE" });
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  return { bench, pane: await openPane(bench) };
}

async function check(pane: Frame): Promise<void> {
  await press(pane, "Kontrollera bladet");
  await pane.getByText(/kontrollerat \d\d:\d\d/).waitFor();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
}

const shown = async ({ excel }: Workbench, cell: string): Promise<string | undefined> =>
  (await excel.read(`${cell}:${cell}`)).text[0]?.[0];

test("a file of a double click, whose dates show ########, is right after one check; Undo gives back what was there, Redo sets it again", async () => {
  const { bench, pane } = await start();
  await bench.excel.open(SEMICOLONS, "deals.csv", { cells: "excel" });
  expect(await shown(bench, "X2")).toMatch(/^#+$/);
  await check(pane);
  await pane.getByText("Talformat inställt i 1 cell, 1 kolumn breddad").waitFor();
  await pane.getByText("Klart att importera").waitFor();
  expect(await shown(bench, "X2")).toBe("01/30/2027");
  await press(pane, "Ångra");
  await pane.getByText("Ångrat: Talformat inställt i 1 cell, 1 kolumn breddad").waitFor();
  expect(await shown(bench, "X2")).toMatch(/^#+$/);
  await press(pane, "Gör om");
  await pane.getByText("Gjort om: Talformat inställt i 1 cell, 1 kolumn breddad").waitFor();
  expect(await shown(bench, "X2")).toBe("01/30/2027");
});

test("“50 000” typed into the template is no error, and the switch leaves formats alone", async () => {
  const { bench, pane } = await start();
  await press(pane, "Infoga mall");
  await pane.getByText(/Mallen finns på/).waitFor();
  const row = rightRow({ "Estimated Close Date": "2027-01-30", "Estimated Deal Value": "50 000" });
  for (const [at, cell] of row.entries()) if (cell !== "") await bench.excel.type(letters(at) + "2", cell);
  const typed = await shown(bench, "V2");
  expect(typed).not.toBe("50000");
  await check(pane);
  await pane.getByText("Talformat inställt i 1 cell").waitFor();
  await pane.getByText("0 fel och 0 varningar i 1 post").waitFor();
  expect(await shown(bench, "V2")).toBe("50000");
  await press(pane, "Ångra");
  await pane.getByText(/^Ångrat/).waitFor();
  expect(await shown(bench, "V2")).toBe(typed);
  await pane.getByRole("switch", { name: "Ställ in talformat och bredder" }).click();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
  await check(pane);
  await pane.getByText("Exporten tar hand om dessa").waitFor();
  expect(await shown(bench, "V2")).toBe(typed);
});

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
