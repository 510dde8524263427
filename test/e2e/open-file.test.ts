/** Open file, by the dialog and by dropping: files as machines and Partner Center write them become a sheet that loses nothing, and what is no such file is told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import {
  checkSheet,
  download,
  dropFile,
  exportFile,
  listedFindings,
  openPane,
  pickFile,
  press,
  refusal,
  tickAll,
} from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();

/** Four records without an error. Everything below is a copy of it in another guise. */
const CLEAN = readFileSync(join(__dirname, "..", "cases", "examples", "clean.csv"), "utf8")
  .replaceAll("\r\n", "\n")
  .replaceAll("Storgatan 1", "Åsögatan 1");
const EXPORTED = Buffer.from(`\uFEFF${CLEAN.replaceAll("\n", "\r\n")}`, "utf8");

/** The commas between the cells as another sign. */
const separatedBy = (sign: string): string =>
  CLEAN.split("\n")
    .map((line) =>
      line
        .split('"')
        .map((part, index) => (index % 2 === 0 ? part.replaceAll(",", sign) : part))
        .join('"'),
    )
    .join("\r\n");

const inWindows1252 = (text: string): Buffer => Buffer.from(text, "latin1");
const inUtf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

async function start(bench: Workbench): Promise<Frame> {
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  return openPane(bench);
}

const codes = async (pane: Frame): Promise<string[]> =>
  [...new Set((await listedFindings(pane)).map(([, , code]) => code))].sort();
const isOpen = (pane: Frame, file: string) => pane.getByText(`“${file}” is open on the sheet`).waitFor();

/** The text of a header's column in the first record. */
async function shown({ excel }: Workbench, header: string): Promise<string | undefined> {
  const [headers = [], record = []] = (await excel.read("A1:AH2")).text;
  return record[headers.indexOf(header)];
}

test("a file with semicolons in Windows-1252 and one with tabs in UTF-16 become sheets that export the same records", async () => {
  const bench = await open();
  const { page, excel } = bench;
  const pane = await start(bench);

  await pickFile(page, pane, { name: "from Sweden.csv", bytes: inWindows1252(separatedBy(";")) });
  await isOpen(pane, "from Sweden.csv");
  expect(await codes(pane)).toEqual(["file-delimiter", "file-encoding", "terminal-status"]);
  expect(await shown(bench, "Customer Address Line 1")).toBe("Åsögatan 1");
  expect(await shown(bench, "Estimated Close Date")).toBe("06/30/2027");
  expect((await excel.setup("selection")).sheet).toBe("from Sweden");
  expect((await exportFile(page, pane)).bytes).toEqual(EXPORTED);

  const dropping = () => pane.getByText("Drop the CSV file to open it").waitFor();
  await dropFile(pane, { name: "Unicode text.txt", bytes: inUtf16(separatedBy("\t")) }, dropping);
  await isOpen(pane, "Unicode text.txt");
  expect(await codes(pane)).toEqual(["file-delimiter", "file-encoding", "terminal-status"]);
  expect((await exportFile(page, pane)).bytes).toEqual(EXPORTED);
});

test("the file that Partner Center gives back shows its own messages, and a check keeps them", async () => {
  const bench = await open();
  const { page, excel } = bench;
  const pane = await start(bench);
  const processed = CLEAN.replace("\n,,,Deal 1,", "\nMandatory field Customer State missing,,,Deal 1,");
  await pickFile(page, pane, { name: "processed.csv", bytes: Buffer.from(processed) });
  await isOpen(pane, "processed.csv");
  await pane.getByRole("treeitem").filter({ hasText: "From Partner Center" }).waitFor();
  await pane.getByText("Row 2, Customer State").waitFor();
  expect((await excel.read("A2:A3")).text).toEqual([["Mandatory field Customer State missing"], [""]]);

  await checkSheet(pane, "processed");
  expect((await excel.read("A2")).text[0]?.[0]).toContain("Mandatory field Customer State missing");
  await pane.getByText("Row 2, Customer State").waitFor();
  expect((await exportFile(page, pane)).bytes).toEqual(EXPORTED);
});

test("in Swedish Excel days, months, decimals and leading zeros stay what they were", async () => {
  const bench = await open({ locale: "sv-SE" });
  const { page } = bench;
  const pane = await start(bench);
  const tricky = CLEAN.replace("111 29", "01234").replace("12563,", "12563.5,").replace("06/30/2027", "07/08/2027");
  await pickFile(page, pane, { name: "svensk.csv", bytes: Buffer.from(tricky) }, "Öppna fil");
  await pane.getByText("”svensk.csv”").waitFor();
  expect(
    await Promise.all(
      ["Customer Postal Code", "Estimated Deal Value", "Estimated Close Date"].map((header) => shown(bench, header)),
    ),
  ).toEqual(["01234", "12563,5", "07/08/2027"]);
  // What Excel's own Save As would write there is said before anybody uses it.
  await pane.getByText("”;”").waitFor();
  await press(pane, "Exportera CSV");
  await tickAll(pane, "Det här gör importen");
  expect(await download(page, pane, "Ladda ned")).toEqual({
    name: expect.stringMatching(/^co-sell \d{4}-\d{2}-\d{2} \d{4} \(4 affärer\)\.csv$/),
    bytes: Buffer.from(`\uFEFF${tricky.replaceAll("\n", "\r\n")}`),
  });
});

const MEGABYTE = 1024 * 1024;

test("what is no import file is refused with a way on, and no sheet is added", async () => {
  const bench = await open();
  const pane = await start(bench);
  const refusedFor = async (file: Parameters<typeof dropFile>[1]) => {
    await dropFile(pane, file);
    const text = await refusal(pane);
    await pane.getByRole("button", { name: "Close this message" }).click();
    return text.replace(/\s+/g, " ").trim();
  };
  expect(await refusedFor({ name: "nothing.csv", bytes: Buffer.from("\uFEFF\r\n") })).toBe(
    "“nothing.csv” is empty Nothing was opened. Choose another file, or download it from Partner Center again.",
  );
  const zip = Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, 0xee, 0x9d, 0x68]);
  expect(await refusedFor({ name: "deals.xlsx", bytes: zip })).toBe(
    "“deals.xlsx” is not a CSV file Nothing was opened. Choose a CSV file. If it is an Excel workbook, open it in Excel and use Check sheet there.",
  );
  expect(await refusedFor({ name: "export.csv", bytes: Buffer.alloc(MEGABYTE, "a,b\r\n"), size: 200 * MEGABYTE })).toBe(
    "This file is too large Nothing was opened. The limit is 64 MB. Choose another file, or split it into smaller ones.",
  );
  expect(await refusedFor({ name: "contacts.csv", bytes: Buffer.from("Name,Phone\r\nBob,999999\r\n") })).toBe(
    "No headers that we know in “contacts.csv” Nothing was opened. Choose Match columns to bring its records to the template, or choose a file that Partner Center exported. Match columns",
  );
  expect((await bench.excel.setup("sheets")).map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a file that does not tell how it is saved is asked about, and opens with the letters that the user takes", async () => {
  const bench = await open();
  const { page } = bench;
  const pane = await start(bench);
  // No country says which of the two it is, and ñ is a letter in both.
  const text = CLEAN.replaceAll(",SE,", ",,").replaceAll("Åsögatan 1", "Calle Peña 1");
  await pickFile(page, pane, { name: "from Spain.csv", bytes: inWindows1252(text) });
  await pane.getByText("How is “from Spain.csv” saved?").waitFor();
  const western = pane.getByRole("region", { name: "Western European (Windows) [windows-1252]" });
  const central = pane.getByRole("region", { name: "Central European (Windows) [windows-1250]" });
  expect(await western.getByRole("listitem").allTextContents()).toContain("Calle Peña 1 (Row 2)");
  expect(await central.getByRole("listitem").allTextContents()).toContain("Calle Peńa 1 (Row 2)");

  await western.getByRole("button", { name: "These are right" }).click();
  await isOpen(pane, "from Spain.csv");
  expect(await shown(bench, "Customer Address Line 1")).toBe("Calle Peña 1");
});
