/** Sheets as large as Partner Center takes, with every cell wrong or full of text: a quarter of the records, or all of them with COSELL_RUNS=all. */
import { cases } from "../random-cases";
import { csvLine, HEADERS, rightRow } from "../right-record";
import { checkSheet, exportFile, openPane, pickFile } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
jest.setTimeout(300_000);
const RECORDS = cases(1_000);
/** Their notes alone are more than Excel on the web takes at once. */
const RECORDS_WITH_NOTES = cases(700);
const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

/** What Excel on the web answers to more than 5 MB. */
const TOO_LARGE = "RequestPayloadSizeLimitExceeded";

test("132 columns with every composite cell wrong are checked and marked, and all that was found is listed", async () => {
  const bench = await open();
  const headers = [
    ...HEADERS.slice(0, -2),
    ...numbered(50, (number) => `Solution ${number}`),
    ...numbered(50, (number) => `Team member ${number}`),
  ];
  const records = numbered(RECORDS, (deal) => [
    ...rightRow({ "Deal Name": `Deal ${deal}` }).slice(0, -2),
    ...numbered(50, (number) => `SOL-${deal}-${number}, kronor, lots, some`),
    ...numbered(50, (number) => `Åsa Öberg nr ${number}`),
  ]);
  await bench.excel.open([headers, ...records].map(csvLine).join("\r\n"), "wide.csv", { cells: "text" });
  const pane = await openPane(bench);
  await checkSheet(pane, "wide");
  await pane
    .getByRole("status")
    .filter({ hasText: `${RECORDS * 100} errors` })
    .waitFor();
  const [first, last] = await Promise.all(["A2", `A${RECORDS + 1}`].map((address) => bench.excel.read(address)));
  for (const cell of [first, last]) expect(cell?.text[0]?.[0]?.match(/✖ /g)).toHaveLength(100);
  expect((await bench.traffic()).outcomes).not.toContain(TOO_LARGE);
});

test("notes of 5,000 letters that take three bytes each are opened, checked and exported as they were", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const note = "日本語のメモです。".repeat(556).slice(0, 5_000);
  const records = numbered(RECORDS_WITH_NOTES, (deal) =>
    rightRow({ "Deal Name": `Deal ${deal}`, Notes: note, "Notes to Microsoft": note }),
  );
  const csv = `\ufeff${[HEADERS, ...records].map((row) => `${csvLine(row)}\r\n`).join("")}`;
  const pane = await openPane(bench);
  await pickFile(bench.page, pane, { name: "notes.csv", bytes: Buffer.from(csv) });
  await pane.getByText("“notes.csv” is open on the sheet").waitFor();
  await checkSheet(pane, "notes");
  await pane.getByText("Ready to import").waitFor();
  expect((await exportFile(bench.page, pane)).bytes.equals(Buffer.from(csv))).toBe(true);
  expect((await bench.traffic()).outcomes).not.toContain(TOO_LARGE);
});
