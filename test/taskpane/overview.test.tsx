/** The head of the results: how far the sheet is, and where its findings are. */
import { screen, within } from "@testing-library/react";
import type { Finding } from "../../src/check/finding";
import { checkedWith, required } from "./support/findings";
import { giveSizes } from "./support/layout";
import { accessibilityProblems, checks, showPane } from "./support/render";

giveSizes();

const inColumn = (columnIndex: number, finding: Finding): Finding => ({ ...finding, columnIndex }) as Finding;
const TWO = [
  inColumn(3, required(2, "Deal Name")),
  inColumn(22, required(5, "Currency")),
  inColumn(22, required(9, "Currency")),
];

test("how many records can be exported is said, and a table says where the findings are, for keyboard and ear", async () => {
  const goTo = jest.fn(async () => ({ ok: true as const, address: "D2" }));
  const { press, user, container } = showPane({ ...checks(checkedWith(TWO)), goTo });
  await press("Check sheet");
  expect(await screen.findByText("9 of 12 can be exported")).toBeVisible();
  await user.click(screen.getByText(/columns? with findings$/));
  const table = await screen.findByRole("table");
  const cells = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    );
  expect(cells).toContainEqual(["Currency", "2", "0"]);
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(within(table).getByRole("button", { name: "Currency" }));
  expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ row: 5, column: "Currency" }));
});

test("a press on the picture goes to the finding that is nearest", async () => {
  const goTo = jest.fn(async () => ({ ok: true as const, address: "D2" }));
  const { press, user } = showPane({ ...checks(checkedWith(TWO)), goTo });
  await press("Check sheet");
  const picture = await screen.findByTestId("sheet-map");
  jest.spyOn(picture, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 240, 56));
  await user.pointer({ keys: "[MouseLeft]", target: picture, coords: { clientX: 239, clientY: 55 } });
  expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ row: 9, column: "Currency" }));
});

test("where nothing is found there is no picture", async () => {
  const { press } = showPane(checks(checkedWith([])));
  await press("Check sheet");
  await screen.findByText("Ready to import");
  expect(screen.queryByTestId("sheet-map")).toBeNull();
});
