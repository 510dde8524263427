import { act, screen, waitFor, within } from "@testing-library/react";
import {
  checkedWith,
  missingHeader,
  pastDate,
  required,
  serverSaid,
  shortDuns,
  thousands,
  twelve,
} from "./support/findings";
import { giveSizes } from "./support/layout";
import { checks, item, showPane } from "./support/render";

giveSizes();

describe("Check sheet", () => {
  it("sums up in the status region and names the sheet", async () => {
    const { press } = showPane(
      checks(checkedWith([required(2, "a"), required(3, "a"), required(4, "a"), shortDuns(5)])),
    );
    await press("Check sheet");
    expect(await screen.findByText("3 errors and 1 warning in 12 records")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("3 errors and 1 warning in 12 records");
    expect(screen.getByText(/Co-sell import/)).toBeVisible();
  });

  it("says plainly that a clean sheet is ready", async () => {
    const { press } = showPane(checks(checkedWith([])));
    await press("Check sheet");
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Ready to import"));
    expect(screen.queryByRole("tree")).toBeNull();
  });

  it("says on the card that a missing column has no cell to select, and asks Excel for nothing", async () => {
    const goTo = jest.fn(async () => ({ ok: true as const, address: "A1" }));
    const { press } = showPane({ ...checks(checkedWith([missingHeader("Deal Name")])), goTo });
    await press("Check sheet");
    const card = await item(/This mandatory column is missing/);
    act(() => card.click());
    expect(await within(card).findByRole("note")).toHaveTextContent("there is no cell to select");
    expect(goTo).not.toHaveBeenCalled();
  });

  it("offers the switch for warnings only while the sheet has the marks of this check, and says so otherwise", async () => {
    const checked = checkedWith([shortDuns(2)], { marked: false });
    const { press, actions } = showPane(checks(checkedWith([shortDuns(2)])));
    const opened = { ok: true as const, sheet: "deals", created: true, file: "deals.csv", checked };
    act(() => actions.ribbon({ action: "openFile", result: opened }));
    expect(await screen.findByText(/Opening and exporting change no marks/)).toBeVisible();
    expect(screen.queryByRole("switch", { name: "Show warnings in the sheet" })).toBeNull();
    await press("Check sheet");
    expect(await screen.findByRole("switch", { name: "Show warnings in the sheet" })).toBeChecked();
    expect(screen.queryByText(/Opening and exporting change no marks/)).toBeNull();
  });

  it("groups findings by kind, errors first, with their numbers", async () => {
    const { press } = showPane(checks(checkedWith(twelve)));
    await press("Check sheet");
    await press("By rule");
    // The list is there a moment before its rows.
    const groups = (await screen.findAllByRole("treeitem")).filter((row) => row.getAttribute("aria-level") === "1");
    expect(groups[0]).toHaveTextContent(/Mandatory but empty.*3/);
    expect(groups[0]).toHaveAttribute("aria-expanded", "true");
  });

  it("a click on a finding selects its cell", async () => {
    const goTo = jest.fn(async () => ({ ok: true as const, address: "D2" }));
    const { press, user } = showPane({ ...checks(checkedWith(twelve)), goTo });
    await press("Check sheet");
    await press("By rule");
    await user.click(await item(/Row 7.*Solution 1/));
    expect(goTo).toHaveBeenCalledWith({
      sheetId: "{co-sell}",
      sheet: "Co-sell import",
      columnIndex: expect.any(Number),
      row: 7,
      column: "Solution 1",
    });
    expect(await item(/Row 7.*Solution 1/)).toHaveAttribute("aria-selected", "true");
  });

  it("arrows and Enter do the same, and the focus stays in the list", async () => {
    const goTo = jest.fn(async () => ({ ok: true as const, address: "D2" }));
    const { press, user } = showPane({ ...checks(checkedWith(twelve)), goTo });
    await press("Check sheet");
    await press("By rule");
    const first = await item(/Mandatory but empty/);
    act(() => first.focus());
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toHaveTextContent("Row 4"));
    await user.keyboard("{Enter}");
    expect(goTo).toHaveBeenCalledWith({
      sheetId: "{co-sell}",
      sheet: "Co-sell import",
      columnIndex: expect.any(Number),
      row: 4,
      column: "Customer City",
    });
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(document.activeElement).toHaveTextContent("Mandatory but empty"));
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-expanded", "false"));
    expect(screen.queryByRole("treeitem", { name: /Row 4/ })).toBeNull();
  });

  it("draws a screenful of five thousand findings, not all of them", async () => {
    const { press, user } = showPane(checks(checkedWith(thousands(5000), { records: 1000 })));
    await press("Check sheet");
    await press("By rule");
    await user.click(await item(/Mandatory but empty.*1,000/));
    await item(/Row 2/);
    expect(screen.getAllByRole("treeitem").length).toBeLessThan(60);
  });

  it("what the user closed stays closed after the next check", async () => {
    const { press, user } = showPane(checks(checkedWith(twelve)));
    await press("Check sheet");
    await press("By rule");
    await user.click(await item(/Mandatory but empty/));
    await press("Check sheet");
    expect(await item(/Mandatory but empty/)).toHaveAttribute("aria-expanded", "false");
  });

  it("filters by severity", async () => {
    const { press } = showPane(checks(checkedWith([required(2, "Deal Name"), shortDuns(3)])));
    await press("Check sheet");
    await press("By rule");
    await press("Warnings 1");
    expect(screen.queryByRole("treeitem", { name: /Mandatory/ })).toBeNull();
    expect(await item(/D-U-N-S number of/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Warnings 1" })).toHaveAttribute("aria-pressed", "true");
  });

  it("lists Partner Center's own messages apart", async () => {
    const { press } = showPane(checks(checkedWith([shortDuns(3)], { serverMessages: serverSaid })));
    await press("Check sheet");
    expect(await item(/From Partner Center.*2/)).toBeVisible();
    expect(await item(/Row 3.*Mandatory field Solution 1 missing/)).toBeVisible();
  });

  it("leaves warnings out of the sheet on request, at once", async () => {
    const { actions, press, user } = showPane(checks(checkedWith([pastDate(3)])));
    await press("Check sheet");
    expect(actions.checkSheet).toHaveBeenLastCalledWith({ warningsInSheet: true }, expect.anything());
    await user.click(await screen.findByRole("switch", { name: "Show warnings in the sheet" }));
    expect(actions.checkSheet).toHaveBeenLastCalledWith({ warningsInSheet: false }, expect.anything());
  });

  it("offers to leave number formats alone where a check sets some, and checks again at once", async () => {
    const { actions, press, user } = showPane(checks(checkedWith([], { formatsSet: { cells: 24, columns: 2 } })));
    await press("Check sheet");
    const choice = await screen.findByRole("switch", { name: "Set number formats and widths" });
    expect(choice).toBeChecked();
    await user.click(choice);
    expect(actions.checkSheet).toHaveBeenLastCalledWith(
      { warningsInSheet: true, setsFormats: false },
      expect.anything(),
    );
    expect(choice).not.toBeChecked();
    await user.click(choice);
    expect(actions.checkSheet).toHaveBeenLastCalledWith(
      { warningsInSheet: true, setsFormats: true },
      expect.anything(),
    );
  });

  it("does not speak of number formats where there is nothing to set", async () => {
    const { press } = showPane(checks(checkedWith([shortDuns(3)])));
    await press("Check sheet");
    await item(/^Row 3/);
    expect(screen.queryByRole("switch", { name: "Set number formats and widths" })).toBeNull();
  });

  it("says that it leaves number formats alone where it was told to", async () => {
    const { press } = showPane({ ...checks(checkedWith([])), setsFormats: () => false });
    await press("Check sheet");
    expect(await screen.findByRole("switch", { name: "Set number formats and widths" })).not.toBeChecked();
  });

  it.each([
    ["an Errors column that was added", { errorsColumnAdded: true }, /no Errors column/],
    ["a machine that separates by semicolons", { listSeparator: ";" }, /“;” between the cells/],
    ["a clock that cannot be right", { at: Date.parse("1970-01-03") }, /^This computer’s date cannot be right/],
    ["dropdowns that were repaired", { dropdowns: "repaired" as const }, /^The lists behind the dropdowns/],
    [
      "dropdowns that could not be repaired",
      { dropdowns: "broken" as const },
      /^Some dropdowns of this sheet do not work/,
    ],
    ["hidden rows", { hiddenRows: 2 }, /2 records are hidden/],
    ["a rule that Excel cannot read", { unreadableRules: 1 }, /cannot read one conditional format.*delete it\./],
    ["several of them", { unreadableRules: 3 }, /cannot read 3 conditional formats.*delete them\./],
  ])("tells of %s", async (_, extra, text) => {
    const { press } = showPane(checks(checkedWith([], extra)));
    await press("Check sheet");
    expect(await screen.findByText(text)).toBeVisible();
  });

  it("shows cell text as text, never as HTML", async () => {
    const html = '<img src=x onerror="alert(1)">';
    const { container, press } = showPane(
      checks(
        checkedWith([{ ...required(2, html), value: html }], {
          sheet: html,
          serverMessages: [{ row: 2, text: html, column: null }],
        }),
      ),
    );
    await press("Check sheet");
    expect(await screen.findAllByText(html)).not.toHaveLength(0);
    expect(container.querySelector("img")).toBeNull();
  });
});
