import { screen, waitFor, within } from "@testing-library/react";
import { wantedFile } from "../../src/csv/wanted-file";
import { checkedWith, csvFile, doing, exportedAs, missingHeader, required, twelve } from "./support/findings";
import { giveSizes } from "./support/layout";
import { accessibilityProblems, showPane } from "./support/render";

giveSizes();

const one = csvFile("Co-sell import.csv", 12);
const three = [
  csvFile("Co-sell import-1.csv", 1000),
  csvFile("Co-sell import-2.csv", 1000),
  csvFile("Co-sell import-3.csv", 412),
];
const found = checkedWith(twelve);
const blocked = async () => ({
  ok: false as const,
  reason: "blocked" as const,
  checked: found,
});

/** What the pane handed to the browser as downloads: name and content. */
let downloads: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  downloads = [];
  let last: Blob | null = null;
  Object.defineProperty(URL, "revokeObjectURL", {
    configurable: true,
    value: () => undefined,
  });
  Object.defineProperty(URL, "createObjectURL", {
    configurable: true,
    value: (blob: Blob) => {
      last = blob;
      return "blob:file";
    },
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const reader = new FileReader();
    const text = new Promise<string>((resolve) =>
      reader.addEventListener("load", () => resolve(String(reader.result))),
    );
    // As a data address: reading as text would swallow the byte order mark, which is part of the file.
    if (last) reader.readAsDataURL(last);
    downloads.push({ name: this.download, text });
  });
});
afterEach(() => jest.restoreAllMocks());

const bytesOf = (dataUrl: string): string =>
  Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64").toString("utf8");

describe("Export that is refused", () => {
  it("says how many rows stand in the way and leads back to them", async () => {
    const { press } = showPane({ exportCsv: blocked });
    await press("Export CSV");
    expect(await screen.findByText(/5 of 12 records have errors/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Not exported yet" })).toHaveFocus();
    await press("Show the errors");
    expect(await screen.findByRole("tree")).toBeVisible();
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("names the rows that an export of the rest would leave out, and leads to each", async () => {
    const goTo = jest.fn(async () => ({ ok: true as const, address: "A5" }));
    const checked = checkedWith(twelve, {
      leftOut: {
        records: 5,
        rows: [
          { row: 5, deal: "Azure migration" },
          { row: 9, deal: "" },
        ],
        inCells: [{ row: 7, records: 3, deals: ["Lost one", "Lost two"] }],
        noRecords: [12],
      },
    });
    const { press } = showPane({ exportCsv: async () => ({ ok: false, reason: "blocked", checked }), goTo });
    await press("Export CSV");
    await screen.findByRole("heading", { name: "Not exported yet" });
    const list = within(screen.getByRole("list"));
    expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Row 5: Azure migrationSelect",
      "Row 7: 3 records inside a cell (Lost one, Lost two …)Select",
      "Row 9, without a deal nameSelect",
      "Row 12: not a dealSelect",
    ]);
    await press("Select row 7");
    expect(goTo).toHaveBeenCalledWith({
      sheetId: "{co-sell}",
      sheet: "Co-sell import",
      row: 7,
      column: null,
      columnIndex: null,
    });
    expect(screen.getByRole("heading", { name: "Not exported yet" })).toBeVisible();
  });

  it("lists many rows only when asked", async () => {
    const rows = Array.from({ length: 250 }, (_, index) => ({ row: index + 2, deal: `Deal ${index}` }));
    const leftOut = { records: 250, rows, inCells: [], noRecords: [] };
    const checked = checkedWith(twelve, { records: 900, recordsReady: 650, leftOut });
    const { press } = showPane({ exportCsv: async () => ({ ok: false, reason: "blocked", checked }) });
    await press("Export CSV");
    expect(await screen.findByText(/250 of 900 records have errors/)).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(5);
    await press("Show all 250");
    expect(screen.getAllByRole("listitem")).toHaveLength(201);
    expect(screen.getByText("and 50 more")).toBeVisible();
  });

  it("shows what blocks, and nothing else, with the first of it selected, and steps through it", async () => {
    const goTo = jest.fn(async () => ({ ok: true as const, address: "E4" }));
    const { press } = showPane({ exportCsv: blocked, goTo });
    await press("Export CSV");
    await press("Show the errors");
    expect(await screen.findByText("1 of 8")).toBeVisible();
    expect(screen.getByRole("button", { name: "Errors 8", pressed: true })).toBeVisible();
    const selected = () => screen.getAllByRole("treeitem", { selected: true }).map((item) => item.dataset.row);
    await waitFor(() => expect(selected()).toEqual(["4"]));
    expect(goTo).toHaveBeenCalledTimes(1);
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ row: 4, column: "Customer City" }));
    await press("Next error");
    await screen.findByText("2 of 8");
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ row: 7, column: "Solution 1" }));
    await waitFor(() => expect(selected()).toEqual(["7"]));
    await press("Previous error");
    await screen.findByText("1 of 8");
    expect(screen.queryAllByRole("treeitem").map((item) => item.dataset.severity)).not.toContain("warning");
  });

  it("says what stands in the way where every record is right and other rows are no deals", async () => {
    const leftOut = { records: 0, rows: [], inCells: [], noRecords: [7] };
    const checked = checkedWith([required(7, "Deal Name")], { recordsReady: 12, leftOut });
    const { press } = showPane({ exportCsv: async () => ({ ok: false, reason: "blocked", checked }) });
    await press("Export CSV");
    expect(await screen.findByText(/1 row is no deal, and would be imported as one/)).toBeVisible();
  });

  it("offers the rows without errors, and exports only those", async () => {
    const exportCsv = jest.fn(async ({ onlyRowsWithoutErrors }: { readonly onlyRowsWithoutErrors: boolean }) =>
      onlyRowsWithoutErrors
        ? {
            ok: true as const,
            ...exportedAs([csvFile("Co-sell import.csv", 7)], 5),
          }
        : blocked(),
    );
    const { press } = showPane({ exportCsv });
    await press("Export CSV");
    await press("Export only the 7 records without errors");
    expect(exportCsv).toHaveBeenLastCalledWith({ onlyRowsWithoutErrors: true }, expect.anything());
    expect(await screen.findByRole("heading", { name: "7 records in 1 file" })).toBeVisible();
    expect(screen.getByText("5 records with errors were left out.")).toBeVisible();
  });

  it("says so where every row has errors of its own", async () => {
    const checked = checkedWith([required(2, "Deal Name")], { recordsReady: 0 });
    const { press } = showPane({ exportCsv: async () => ({ ok: false, reason: "blocked", checked }) });
    await press("Export CSV");
    expect(await screen.findByText(/Every row has at least one error/)).toBeVisible();
    expect(screen.queryByText(/concern every record/)).toBeNull();
  });

  it("moves what is left out only after a question, and says what was done", async () => {
    const rows = [
      { row: 4, deal: "Two" },
      { row: 7, deal: "Four" },
    ];
    const leftOut = { records: 2, rows, inCells: [], noRecords: [] };
    const checked = checkedWith(twelve, { records: 12, recordsReady: 10, leftOut });
    const moveLeftOut = jest.fn(async () => ({
      ok: true as const,
      name: { kind: "rows-moved" as const, cells: 2, sheet: "Left out" },
      isKept: true,
      missing: 0,
      formulas: [],
      checked: found,
    }));
    const { press } = showPane({ exportCsv: async () => ({ ok: false, reason: "blocked", checked }), moveLeftOut });
    await press("Export CSV");
    const start = "Move the 2 records to a sheet “Left out” …";
    await press(start);
    expect(screen.getByRole("group", { name: "Move 2 rows" })).toHaveFocus();
    expect(screen.getByText(/Formulas become the values that they show.*Undo gives them back/)).toBeVisible();
    await press("Cancel");
    expect(moveLeftOut).not.toHaveBeenCalled();
    await press(start);
    await press("Move 2 rows");
    const options = { sheetId: checked.sheetId, rows, warningsInSheet: true };
    expect(moveLeftOut).toHaveBeenCalledWith(options, expect.anything());
    expect(await screen.findByText("Moved 2 rows to the sheet “Left out”")).toBeVisible();
  });

  it("offers nothing where every row is blocked", async () => {
    const checked = checkedWith([missingHeader("Deal Name")], {
      recordsReady: 0,
    });
    const { press } = showPane({
      exportCsv: async () => ({ ok: false, reason: "blocked", checked }),
    });
    await press("Export CSV");
    expect(await screen.findByText(/concern every record/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Export only/ })).toBeNull();
  });
});

describe("what the import will do", () => {
  const summary = doing({
    created: 740,
    updated: 155,
    closed: [
      { row: 5, deal: "Azure migration", substatus: "Won" },
      { row: 9, deal: "Old deal", substatus: "Lost" },
    ],
    dealTypes: { "co-sell": 3, "partner-led": 890, private: 2 },
    values: [{ currency: "SEK", total: 12_563.5, deals: 895 }],
    dots: [
      { row: 2, deal: "Big", currency: "SEK", amount: 12_563, closeDate: "2027-06-30" },
      { row: 3, deal: "Small", currency: "SEK", amount: 12.563, closeDate: "2207-06-30" },
    ],
    warnings: [{ code: "solution-id", records: 6, rows: [2, 3, 4, 7, 8, 10] }],
  });
  const exported = { ok: true as const, ...exportedAs([csvFile("co-sell.csv", 12)]), name: "co-sell", summary };

  it("is said before the file, and each closing and each kind of warning wants its tick", async () => {
    const { press, user } = showPane({ exportCsv: async () => exported });
    await press("Export CSV");
    const section = within(await screen.findByRole("region", { name: "What this import will do" }));
    expect(section.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Creates 740 deals",
      "Updates 155 deals",
      "12,563.5 SEK in 895 deals",
      "Co-sell with Microsoft 3, partner-led 890, private 2",
    ]);
    const ticks = section.getAllByRole("checkbox");
    expect(ticks.map((tick) => tick.closest("span")?.textContent)).toEqual([
      "Row 5: Azure migration (Won)",
      "Row 9: Old deal (Lost)",
      "Unusual solution ID: 6 deals",
    ]);
    await press("Download");
    expect(await screen.findByText(/Tick the 3 boxes above first/)).toBeVisible();
    expect(ticks[0]).toHaveFocus();
    expect(downloads).toEqual([]);
    for (const tick of ticks) await user.click(tick);
    expect(screen.queryByText(/boxes above first/)).toBeNull();
    await press("Download");
    await waitFor(() => expect(downloads.map(({ name }) => name)).toEqual(["co-sell.csv"]));
  });

  it("shows amounts and close dates as dots, whose ends lead to their cells", async () => {
    const goTo = jest.fn(async () => ({ ok: true as const, address: "V3" }));
    const { press, container } = showPane({ exportCsv: async () => exported, goTo });
    await press("Export CSV");
    expect(await screen.findByRole("img", { name: "Amounts of 2 deals, one dot each" })).toBeInTheDocument();
    expect(screen.getByText("Today")).toBeInTheDocument();
    await press("From 12.563 SEK (row 3)");
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ row: 3, column: "Estimated Deal Value" }));
    await press("to 2207-06-30 (row 3)");
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ row: 3, column: "Estimated Close Date" }));
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it("a file that arrived is remembered, and what was exported before is said", async () => {
    const keepReceipt = jest.fn(async () => ({ ok: true as const }));
    const before = { records: 3, at: new Date(2026, 10, 27, 14, 32).getTime() };
    const { press } = showPane({ exportCsv: async () => ({ ok: true, ...exportedAs(three), before }), keepReceipt });
    await press("Export CSV");
    expect(await screen.findByText(/^3 deals were exported before \(last 27 Nov 2026, 14:32\)/)).toBeVisible();
    await press("Download");
    await press("Yes");
    await press("Download");
    await press("No");
    expect(keepReceipt.mock.calls).toEqual([[{ name: "Co-sell import-1.csv", marks: expect.any(Array) }]]);
  });

  it("the file's name can be changed, and the file is made under it", async () => {
    const exportCsv = jest.fn(async () => ({ ok: true as const, ...exportedAs([one]) }));
    const { press, user } = showPane({ exportCsv });
    await press("Export CSV");
    const name = await screen.findByRole("textbox", { name: "File name" });
    expect(name).toHaveValue("Co-sell import");
    await user.clear(name);
    expect(screen.getByText("Co-sell import.csv")).toBeVisible();
    await user.type(name, "spring: deals.csv");
    expect(screen.getByText("spring- deals.csv")).toBeVisible();
    await press("Download");
    expect(exportCsv).toHaveBeenLastCalledWith(expect.objectContaining({ name: "spring- deals" }), expect.anything());
  });
});

describe("a file on its way out", () => {
  it("is downloaded byte for byte, and its arrival asked for", async () => {
    const { press } = showPane({
      exportCsv: async () => ({ ok: true, ...exportedAs([one]) }),
    });
    await press("Export CSV");
    await press("Download");
    await waitFor(() => expect(downloads.map(({ name }) => name)).toEqual(["Co-sell import.csv"]));
    expect(bytesOf((await downloads[0]?.text) ?? "")).toBe(one.text);
    expect(await screen.findByText("Did the file arrive?")).toBeVisible();
    await press("Yes");
    expect(await screen.findByText("Good. Now import it in Partner Center.")).toBeVisible();
    expect(screen.getByRole("img", { name: "Saved" })).toBeVisible();
  });

  it("that did not arrive leads to the save page, with the text on the clipboard", async () => {
    const openSavePage = jest.fn(() => ({ ok: true as const }));
    const { press } = showPane({ openSavePage });
    const writeText = jest.spyOn(navigator.clipboard, "writeText");
    await press("Export CSV");
    await press("Download");
    await press("No");
    expect(await screen.findByText(/Then try Save in browser/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Save in browser" })).toHaveFocus());
    await press("Save in browser");
    await waitFor(() => expect(openSavePage).toHaveBeenCalled());
    expect(openSavePage).toHaveBeenCalledWith(await wantedFile(one));
    expect(writeText).toHaveBeenCalledWith(one.text);
    expect(await screen.findByText(/a page opened in your browser/)).toBeVisible();
    await press("No");
    await press("Copy");
    expect(await screen.findByText(/Paste it into a plain text editor/)).toBeVisible();
    expect(await screen.findByText("Did the file arrive?")).toBeVisible();
  });

  it("is made when its button is pressed; where the sheet has changed since, that is said once and nothing is saved", async () => {
    const later = { ...one, records: 13, text: `${one.text},Another deal,Contoso,Active\r\n` };
    const exportCsv = jest
      .fn(async () => ({ ok: true as const, ...exportedAs([later]) }))
      .mockImplementationOnce(async () => ({ ok: true as const, ...exportedAs([one]) }));
    const { press } = showPane({ exportCsv });
    await press("Export CSV");
    await press("Download");
    expect(await screen.findByText(/It had 12 records, and has 13 now, 1 of them new or different/)).toBeVisible();
    expect(exportCsv).toHaveBeenLastCalledWith(
      { onlyRowsWithoutErrors: false, sheetId: "{co-sell}", name: "Co-sell import" },
      expect.anything(),
    );
    expect(downloads).toEqual([]);
    await press("Download");
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(bytesOf((await downloads[0]?.text) ?? "")).toBe(later.text);
  });

  it("goes through the browser first on a Mac", async () => {
    const { press } = showPane({}, { platform: "mac" });
    await press("Export CSV");
    const card = within((await screen.findByText(one.name)).closest("li") ?? document.body);
    expect(card.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Save in browser",
      "Download",
      "Copy",
    ]);
  });

  it("is shown to be copied by hand where the clipboard refuses", async () => {
    const openSavePage = jest.fn(() => ({ ok: true as const }));
    const { press } = showPane({ openSavePage });
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await press("Export CSV");
    await press("Save in browser");
    await waitFor(() => expect(openSavePage).toHaveBeenCalled());
    expect(await screen.findByRole("textbox", { name: "Content of the file" })).toHaveDisplayValue(/UK spring deal/);
    expect(screen.getByText(/paste it into the field of the page/)).toBeVisible();
  });

  it("a save page that cannot be opened is a failure with its details", async () => {
    const { press } = showPane({
      openSavePage: () => {
        throw new Error("blocked");
      },
    });
    await press("Export CSV");
    await press("Save in browser");
    expect(await screen.findByText(/could not be opened/)).toBeVisible();
    expect(screen.queryByText("Did the file arrive?")).toBeNull();
  });

  it("a save page that the browser stops is told with what to do, and the other ways stay", async () => {
    const { press } = showPane({ openSavePage: () => ({ ok: false, reason: "page-blocked" }) });
    await press("Export CSV");
    await press("Save in browser");
    expect(await screen.findByText(/Allow pop-ups for this site/)).toBeVisible();
    expect(screen.queryByText("Did the file arrive?")).toBeNull();
    expect(screen.getByRole("button", { name: "Download" })).toBeVisible();
  });

  it("several files come one after the other, with a word that an import cannot be undone", async () => {
    const { press } = showPane({
      exportCsv: async () => ({ ok: true, ...exportedAs(three) }),
    });
    await press("Export CSV");
    expect(await screen.findByRole("heading", { name: "2,412 records in 3 files" })).toBeVisible();
    expect(screen.getByText(/An import cannot be undone/)).toBeVisible();
    expect(screen.getAllByRole("button", { name: "Download" })).toHaveLength(1);
    await press("Download");
    await press("Yes");
    await press("Download");
    await press("Save Co-sell import-3.csv");
    await press("Download");
    expect(downloads.map(({ name }) => name)).toEqual(three.map(({ name }) => name));
  });

  it("Back returns to what was there before", async () => {
    const { press } = showPane();
    await press("Export CSV");
    await press("Back");
    expect(screen.queryByRole("heading", { name: /in 1 file/ })).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("Ready to import");
  });
});

it("has no accessibility problem that axe finds, refused or done", async () => {
  const refusedPane = showPane({ exportCsv: blocked });
  await refusedPane.press("Export CSV");
  await screen.findByRole("heading", { name: "Not exported yet" });
  expect(await accessibilityProblems(refusedPane.container)).toEqual([]);
});

it("has no accessibility problem that axe finds while the question stands", async () => {
  const { container, press } = showPane({
    exportCsv: async () => ({ ok: true, ...exportedAs(three) }),
  });
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  await press("Export CSV");
  await press("Copy");
  await screen.findByText("Did the file arrive?");
  expect(await accessibilityProblems(container)).toEqual([]);
});
