/** A press on a finding leads to the right cell or to none, whatever has become of the sheet since; and says so where it leads to none. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { checkSheet, openPane, press, refusal } from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();

const CLEAN = readFileSync(join(__dirname, "..", "cases", "examples", "clean.csv"), "utf8").replaceAll("\r\n", "\n");
/** The second of four deals, in row 3, has no customer. */
const DEALS = CLEAN.replace("Deal 2,Fabrikam AB", "Deal 2,");

async function checked(text = DEALS): Promise<{ readonly bench: Workbench; readonly pane: Frame }> {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await bench.excel.open(text, "deals.csv", { cells: "text" });
  const pane = await openPane(bench);
  await checkSheet(pane, "deals");
  return { bench, pane };
}

const selection = ({ excel }: Workbench) => excel.setup("selection");
const pressFinding = (pane: Frame, text = "Row 3, Customer Name") => pane.getByText(text).click();

/** How long the add-in may take to select a cell, in milliseconds. */
const PATIENCE = 5_000;

/** Waits until the cell is selected. */
async function selected(bench: Workbench, cell: string, sheet = "deals"): Promise<void> {
  const isThere = bench.page.waitForFunction(
    ([name, address]) => {
      const { sheet: front, areas } = window.localExcel.setup.selection();
      return front === name && areas.join() === address;
    },
    [sheet, cell] as const,
    { timeout: PATIENCE },
  );
  await isThere.catch(() => undefined);
  expect(await selection(bench)).toEqual({ sheet, areas: [cell] });
}

test("rows that were inserted, deleted and sorted since are followed", async () => {
  const { bench, pane } = await checked();
  await pressFinding(pane);
  await selected(bench, "E3");
  await bench.excel.setup("insertRows", "2:3");
  await pressFinding(pane);
  await selected(bench, "E5");
  await bench.excel.setup("deleteRows", "2:2");
  await pressFinding(pane);
  await selected(bench, "E4");
  await bench.excel.setup("deleteRows", "2:2");
  await bench.excel.setup("sort", "A2:AH5", 3, false);
  await pressFinding(pane);
  await selected(bench, "E4");
});

test("a record that is gone selects nothing, and a new check is offered", async () => {
  const { bench, pane } = await checked();
  const before = await selection(bench);
  await bench.excel.setup("deleteRows", "3:3");
  await pressFinding(pane);
  const message = await refusal(pane);
  expect(message).toContain("We cannot find the record that was in row 3");
  expect(await selection(bench)).toEqual(before);
  await pane.getByRole("alert").getByRole("button", { name: "Check again" }).click();
  await pane.getByText("Ready to import").waitFor();
});

test("of a row that a filter hides the pane says so, and shows it when asked", async () => {
  const { bench, pane } = await checked();
  const before = await selection(bench);
  await bench.excel.setup("filter", "A1:AH5", 3, ["Deal 1", "Deal 4", "Deal 6"]);
  await pressFinding(pane);
  expect(await refusal(pane)).toContain("Row 3 is hidden");
  expect(await selection(bench)).toEqual(before);
  await press(pane, "Show the row");
  await selected(bench, "E3");
});

test("a missing column selects nothing: its card says that there is no cell", async () => {
  const { bench, pane } = await checked(CLEAN.replace("Deal Name", "Something else"));
  const before = await selection(bench);
  await pressFinding(pane, "This mandatory column is missing");
  await pane.getByRole("note").getByText("there is no cell to select").waitFor();
  expect(await selection(bench)).toEqual(before);
  expect(await pane.getByRole("alert").filter({ hasText: /\S/ }).count()).toBe(0);
});

test("with another sheet in front the pane says which one it speaks of, and a finding leads back to its own", async () => {
  const { bench, pane } = await checked();
  await bench.excel.setup("addSheet", "Other");
  await pane.getByText("The sheet “Other” is in front.").waitFor();
  await pane.getByText("Sheet “deals”, checked at").waitFor();
  await pressFinding(pane);
  await selected(bench, "E3");
  await pane.getByText("The sheet “Other” is in front.").waitFor({ state: "detached" });
});

test("a renamed sheet is the same sheet under its new name", async () => {
  const { bench, pane } = await checked();
  await bench.excel.setup("rename", "deals", "My deals");
  await pane.getByText("Sheet “My deals”, checked at").waitFor();
  await pressFinding(pane);
  await selected(bench, "E3", "My deals");
});

test("of a deleted sheet the pane says that it was deleted, and a finding leads nowhere", async () => {
  const { bench, pane } = await checked();
  await bench.excel.setup("addSheet", "Other");
  await bench.excel.setup("deleteSheet", "deals");
  await pane.getByText("The sheet “deals” was deleted").waitFor();
  const before = await selection(bench);
  await pressFinding(pane);
  expect(await refusal(pane)).toContain("We cannot find “deals”");
  expect(await selection(bench)).toEqual(before);
});

test("Show the errors leads to the first cell that blocks, and on to the next", async () => {
  const { bench, pane } = await checked(DEALS.replace("Deal 4,Fabrikam AB", "Deal 4,").replace("Deal 6,", ","));
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "Not exported yet" }).waitFor();
  await press(pane, "Select row 5");
  await selected(bench, "A5");
  await press(pane, "Show the errors");
  await pane.getByText("1 of 3").waitFor();
  await selected(bench, "E3");
  await press(pane, "Next error");
  await pane.getByText("2 of 3").waitFor();
  await selected(bench, "E4");
});
