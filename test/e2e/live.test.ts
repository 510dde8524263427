/** Live: a deal typed as fast as a typist types, checked without a press, and exported. */
import type { Frame } from "playwright-core";
import { HEADERS, RIGHT_RECORD } from "../right-record";
import { download, openPane, press, tickAll, turnLiveOff } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const NOW = new Date("2026-11-20T09:00:00Z");

const summary = (pane: Frame) => pane.getByRole("status");
const address = (column: number, row: number): string =>
  `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${row}`;

test("a deal that is typed without a pause is listed without a press, and exported", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(NOW);
  const pane = await openPane(bench, { live: true });
  await press(pane, "Insert template");
  // Before that, what is typed goes to the sheet that was in front.
  await pane.getByText("The template is on the sheet").waitFor();
  await pane.getByRole("switch", { name: "Check while you type", checked: true }).waitFor();
  const cells = Object.entries({ ...RIGHT_RECORD, "Customer Country": "Sverige" }).filter(([, text]) => text !== "");
  for (const [header, text] of cells) await bench.excel.type(address(HEADERS.indexOf(header), 2), text);
  // The one mistake is listed; the fix is a press.
  await summary(pane)
    .getByText(/1 error|Ready to import/)
    .waitFor();
  await bench.excel.type(address(HEADERS.indexOf("Customer Country"), 2), "SE");
  await summary(pane).getByText("Ready to import").waitFor();
  // Nothing was written between the typing and its undoing.
  await bench.excel.type(address(HEADERS.indexOf("Customer City"), 2), "");
  await summary(pane)
    .getByText(/1 error/)
    .waitFor();
  await bench.page.evaluate(() => void window.localExcel.workbook.undo());
  await summary(pane).getByText("Ready to import").waitFor();
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "1 record in 1 file" }).waitFor();
  await tickAll(pane);
  const { bytes } = await download(bench.page, pane, "Download");
  expect(bytes.toString("utf8")).toContain(RIGHT_RECORD["Solution 1"]);
});

test("the switch is kept in the workbook, and an edit is only said while it is off", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(NOW);
  const row = HEADERS.map((header) => `"${RIGHT_RECORD[header as keyof typeof RIGHT_RECORD]}"`).join(",");
  await bench.excel.open(`${HEADERS.join(",")}\r\n${row}\r\n`, "deals.csv", { cells: "text" });
  const pane = await openPane(bench, { live: true });
  await bench.excel.type("D2", "Another name");
  await summary(pane).getByText("Ready to import").waitFor();
  await turnLiveOff(pane);
  await bench.excel.type("D2", "A third name");
  await pane.getByText(/^1 cell changed since \d\d:\d\d: check again$/).waitFor();
});
