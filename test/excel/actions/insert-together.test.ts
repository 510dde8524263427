/** Two people press Insert template at once: whenever one's requests come between the other's. */
import type { InsertedTemplate, Result } from "../../../src/excel";
import { addSheet, choicesFor, setVisibility, type Sheet, type Workbook } from "../../local-excel/model";
import { columnOf, put, value } from "../support";
import { inEveryOrder, openTwoPanes, type Pane, type Together } from "../two-panes";

let panes: readonly [Pane, Pane];
beforeAll(async () => {
  panes = await openTwoPanes();
});

const named = (workbook: Workbook, name: string): Sheet => workbook.findSheet(name) ?? fail(`no sheet ${name}`);
function fail(why: string): never {
  throw new Error(why);
}

/** Both have a template of their own, whose dropdowns work, and the workbook has one list sheet. */
function wrongIn({ results, workbook }: Together<Result<InsertedTemplate>>, lists: string): readonly string[] {
  const sheets = results.map((result) =>
    result.status === "rejected" ? String(result.reason) : result.value.ok ? result.value.sheet : result.value.reason,
  );
  const wrong = [...sheets].sort().join() === "Co-sell import,Sheet1" ? [] : [`sheets: ${sheets.join()}`];
  const listSheets = workbook.sheets.filter(({ state }) => state.names.some(({ name }) => name === "CoSellLists"));
  if (listSheets.map(({ name, visibility }) => `${name} ${visibility}`).join() !== `${lists} VeryHidden`)
    wrong.push(`list sheets: ${listSheets.map(({ name }) => name).join()}`);
  if (wrong.length > 0) return wrong;
  return sheets.flatMap((name) => {
    const sheet = named(workbook, name);
    const choices = choicesFor(sheet, 1, columnOf("Partner Referral Status"));
    return [value(sheet, "D1"), choices?.join()].join() === "Deal Name,New,Active,Closed"
      ? []
      : [`${name}: ${String(value(sheet, "D1"))}, ${choices?.join()}`];
  });
}

test.each<readonly [string, (workbook: Workbook) => void, string]>([
  ["an empty workbook", () => undefined, "Co-sell lists"],
  ["a workbook with a sheet of the user's named Co-sell lists", (workbook) => void addSheet(workbook, "Co-sell lists"), "Co-sell lists 2"], // prettier-ignore
  [
    "a workbook with the list sheet of an earlier version",
    (workbook) => {
      const lists = addSheet(workbook, "Co-sell lists");
      put(lists, "A1", [["co-sell lists 0"]]);
      setVisibility(lists, "VeryHidden");
    },
    "Co-sell lists",
  ],
])(
  "in %s each gets a template of their own, and there is one list sheet",
  async (_what, prepare, lists) => {
    const wrong: string[] = [];
    const orders = await inEveryOrder(
      panes,
      prepare,
      (pane) => pane.press("insertTemplate", undefined),
      (came) => wrong.push(...wrongIn(came, lists).map((what) => `${came.order.join("")}: ${what}`)),
    );
    expect(wrong).toEqual([]);
    expect(orders).toBeGreaterThan(20);
  },
  120_000,
);
