/** Match columns, from the refusal that leads there to the new sheet. */
import { screen, within } from "@testing-library/react";
import type { Refused } from "../../src/excel/api";
import { file } from "../excel/support";
import { checkedWith } from "./support/findings";
import { giveSizes } from "./support/layout";
import { toMatch } from "./support/matching";
import { accessibilityProblems, checks, showPane } from "./support/render";

const noHeader = async (): Promise<Refused> => ({ ok: false, reason: "no-header" });

const matchTo = (options: Parameters<typeof toMatch>[0] = "2021-02") =>
  jest.fn(async () => ({ ok: true as const, ...toMatch(options) }));

test("a sheet without our headers leads to its columns, and from there to a new sheet", async () => {
  const matchColumns = matchTo();
  const applyMatch = jest.fn(async () => ({
    ok: true as const,
    sheet: "Co-sell import",
    created: true,
    name: "Report",
    records: 2,
    unused: ["Type"],
    rowsLeft: 1,
    checked: checkedWith([]),
  }));
  const { press, user, container } = showPane({ checkSheet: noHeader, matchColumns, applyMatch });
  await press("Check sheet");
  await press("Match columns");
  expect(matchColumns).toHaveBeenCalledWith({}, expect.anything());

  const title = await screen.findByRole("heading", { name: "Match the columns of “Report”" });
  expect(title).toHaveFocus();
  expect(screen.getByText("The headers are those of an export from Salesforce.")).toBeVisible();
  expect(screen.getByText("Nothing is taken from “Type”.")).toBeVisible();
  const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(headings[0]).toMatch(/^Mandatory columns without a source \(\d+\)$/);
  expect(await accessibilityProblems(container)).toEqual([]);

  // A text for every row: typed, and taken by Enter.
  await press(/^Currency/);
  expect(screen.getByRole("searchbox", { name: "Source of Currency" })).toHaveFocus();
  await user.keyboard("sek{Enter}");
  expect(screen.getByRole("button", { name: /^Currency/ })).toHaveFocus();
  expect(screen.getByRole("button", { name: /^Currency/ })).toHaveTextContent(
    "Currency * Your choice “SEK” in every row",
  );

  // A column of theirs, out of those that the search leaves.
  await press(/^Customer Address Line 1/);
  await user.keyboard("type");
  await press(/^Type New/);
  expect(screen.queryByText(/^Nothing is taken from/)).toBeNull();

  // The parts of a team member, one after the other.
  await press(/^Team member 1/);
  const parts = screen.getByRole("group", { name: "Parts of Team member 1" });
  await user.click(within(parts).getByRole("button", { name: "Mobile" }));
  await user.keyboard("+46 8 1{Enter}");
  expect(within(parts).getByRole("button", { name: "E-mail" })).toHaveAttribute("aria-pressed", "true");
  await user.keyboard("bob@p.com{Enter}");
  expect(await accessibilityProblems(container)).toEqual([]);

  await press("Bring to the template");
  const calls: readonly unknown[][] = applyMatch.mock.calls;
  expect(calls[0]?.[0]).toMatchObject({
    from: { sheetId: "{1}" },
    mapping: {
      edition: "2021-02",
      columns: expect.arrayContaining([
        { target: "Currency", source: { kind: "constant", text: "SEK" } },
        { target: "Customer Address Line 1", source: { kind: "column", column: { header: "Type", nth: 1 } } },
        {
          target: "Team member 1",
          source: {
            kind: "joined",
            parts: [
              { kind: "part", column: { header: "Opportunity Owner", nth: 1 }, part: "first-name" },
              { kind: "part", column: { header: "Opportunity Owner", nth: 1 }, part: "last-name" },
              { kind: "constant", text: "+46 8 1" },
              { kind: "constant", text: "bob@p.com" },
            ],
          },
        },
      ]) as unknown,
    },
  });
  expect(
    await screen.findByText(
      "2 records from “Report” are on the new sheet “Co-sell import”. The original was not changed. Not used: “Type”. 1 row was left out, because nothing stands in a column that is used.",
    ),
  ).toBeVisible();
  expect(screen.queryByRole("heading", { name: /^Match/ })).toBeNull();
});

test("a file without our headers leads to its columns too", async () => {
  const picked = file("report.csv", "a,b\r\n");
  const matchColumns = matchTo();
  const { user } = showPane({
    openFile: async () => ({ ok: false, reason: "file-no-header", detail: "report.csv", file: picked }),
    matchColumns,
  });
  await user.upload(screen.getByTestId("file-picker"), new File(["a,b"], "report.csv", { type: "text/csv" }));
  await user.click(await screen.findByRole("button", { name: "Match columns" }));
  expect(matchColumns).toHaveBeenCalledWith({ from: { file: picked } }, expect.anything());
});

test("another template, or a new guess, asks again; the menu leads here as well", async () => {
  const matchColumns = matchTo();
  const { press, user } = showPane({ matchColumns });
  await press("Choose a template");
  await user.click(await screen.findByRole("menuitem", { name: "Match columns" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Template" }), "2026");
  expect(matchColumns).toHaveBeenLastCalledWith(
    { from: { sheetId: "{1}" }, edition: "2026", anew: true },
    expect.anything(),
  );
});

test("a sheet with some of our headers is offered it beside its findings; Back leads to them again", async () => {
  // The last test: a menu has no place in a pane of these sizes.
  giveSizes();
  const header = { row: 1, blocks: false, fix: null } as const;
  const found = checkedWith([
    {
      ...header,
      code: "header-unknown",
      severity: "warning",
      column: "Customer",
      columnIndex: 0,
      value: "Customer",
      params: { isExported: false, meant: "Customer Name" },
    },
    {
      ...header,
      code: "header-missing",
      severity: "error",
      column: "Customer Name",
      columnIndex: null,
      value: "",
      params: { mandatory: "Y" },
    },
  ]);
  const matchColumns = matchTo();
  const { press } = showPane({ ...checks(found), matchColumns });
  await press("Check sheet");
  await press("Match columns");
  expect(matchColumns).toHaveBeenCalledWith({ from: { sheetId: found.sheetId } }, expect.anything());
  await press("Back");
  expect(await screen.findByRole("button", { name: "Match columns" })).toBeVisible();
});
