/** Records that an export leaves out: to a sheet of their own by a press, and back by Undo. */
import { csvLine, HEADERS, rightRow } from "../right-record";
import { checkSheet, openPane, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();

test("what has errors is moved to “Left out”, the rest is exported, and Undo moves it back", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);
  const deals = [
    { "Deal Name": "One" },
    { "Deal Name": "Two", "Customer Country": "Atlantis" },
    { "Deal Name": "Three" },
  ];
  await bench.excel.open([HEADERS, ...deals.map(rightRow)].map(csvLine).join("\r\n"), "deals.csv", { cells: "text" });
  await checkSheet(pane, "deals");
  const names = async (): Promise<unknown[]> => {
    const { values } = await bench.excel.read("B1:AH5");
    return values.flat().filter((cell) => ["One", "Two", "Three"].includes(String(cell)));
  };
  expect(await names()).toEqual(["One", "Two", "Three"]);

  await press(pane, "Export CSV");
  await pane.getByText("Row 3: Two").waitFor();
  await press(pane, "Move the record to a sheet “Left out” …");
  await pane.getByText("Undo gives it back.").waitFor();
  await press(pane, "Move 1 row");
  await pane.getByText("Moved 1 row to the sheet “Left out”").first().waitFor();
  expect(await names()).toEqual(["One", "Three"]);

  await press(pane, "Export CSV");
  await pane.getByText("Creates 2 deals").waitFor();
  await press(pane, "Back");
  await press(pane, "Undo");
  await pane.getByText("Undone: Moved 1 row to the sheet “Left out”").waitFor();
  expect(await names()).toEqual(["One", "Two", "Three"]);
});
