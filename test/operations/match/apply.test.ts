/** Rows of theirs become records. */
import { applyMatch } from "../../../src/operations/match/apply";
import type { Mapping, Source } from "../../../src/operations/match/mapping";
import { mappingOf } from "../../../src/operations/match/proposal";
import type { Sheet } from "../../../src/values/sheet";
import { excel } from "../../check/cells/support";
import { applied, proposed, recordsOf, sheetOf, TODAY } from "./support";

const column = (header: string, nth = 1): Source => ({ kind: "column", column: { header, nth } });
const constant = (text: string): Source => ({ kind: "constant", text });
const mapping = (columns: { readonly [target: string]: Source }): Mapping => ({
  edition: "2021-02",
  columns: Object.entries(columns).map(([target, source]) => ({ target, source })),
});

const match = (...rows: readonly (readonly string[])[]) => {
  const sheet = sheetOf(...rows);
  return applied(sheet, mappingOf(proposed(sheet)));
};

test("what has one answer becomes canonical, what cannot be read stays as it was", () => {
  const result = match(
    ["Deal", "Country", "Currency", "Amount", "Close date", "Stage", "Status"],
    ["A ", "Sverige", "kr", "12 563,00 kr", "2027-03-31", "Proposed", "Aktiv"],
    ["B", "Atlantis", "Taler", "much", "soon", "Closing", "In progress"],
  );
  expect(recordsOf(result)).toEqual([
    {
      "Deal Name": "A",
      "Customer Country": "SE",
      Currency: expect.stringMatching(/^(?:SEK|kr)$/) as string,
      "Estimated Deal Value": "12563",
      "Estimated Close Date": "03/31/2027",
      "Sales Stage": "60",
      "Partner Referral Status": "Active",
    },
    {
      "Deal Name": "B",
      "Customer Country": "Atlantis",
      Currency: "Taler",
      "Estimated Deal Value": "much",
      "Estimated Close Date": "soon",
      "Sales Stage": "Closing",
      "Partner Referral Status": "In progress",
    },
  ]);
});

test("what somebody has to decide stays as it was: closing a deal, and a column of doubtful dates", () => {
  const result = match(
    ["Deal", "Partner Referral Status", "Close date"],
    ["A", "Stängd", "13/05/2027"],
    ["B", "closed", "03/04/2027"],
  );
  expect(
    recordsOf(result).map((record) => [record["Partner Referral Status"], record["Estimated Close Date"]]),
  ).toEqual([
    ["Stängd", "13/05/2027"],
    ["closed", "03/04/2027"],
  ]);
});

test("dates and numbers of Excel are read by their values", () => {
  const rows: Sheet["values"] = [
    ["Topic", "Est. Close Date", "Est. Revenue", "Zip"],
    ["A", 46477, 12563.5, 21122],
  ];
  const sheet: Sheet = {
    source: excel(","),
    firstRow: 3,
    firstColumn: 0,
    values: rows,
    text: [rows[0]?.map(String) ?? [], ["A", "2027-03-31", "12 563,50", "21122"]],
    formats: [rows[0]?.map(() => "General") ?? [], ["General", "yyyy-mm-dd", "#,##0.00", "General"]],
  };
  const result = applied(sheet, mappingOf(proposed(sheet)));
  expect(result.rows).toEqual([4]);
  expect(recordsOf(result)).toEqual([
    {
      "Deal Name": "A",
      "Customer Postal Code": "21122",
      "Estimated Deal Value": "12563.5",
      "Estimated Close Date": "03/31/2027",
    },
  ]);
});

test("constants stand in every record and make none", () => {
  const sheet = sheetOf(["Deal", "Other"], ["A", "x"], ["", "only here"], ["", ""], ["B", ""]);
  const result = applied(sheet, mapping({ "Deal Name": column("Deal"), Currency: constant("SEK") }));
  expect(recordsOf(result)).toEqual([
    { "Deal Name": "A", Currency: "SEK" },
    { "Deal Name": "B", Currency: "SEK" },
  ]);
  expect([result.rows, result.rowsLeft, result.unused.map(({ header }) => header)]).toEqual([[2, 5], [3], ["Other"]]);
});

test("joined cells: separators within a part give way, a part that is constant fills no empty cell, an unreadable price stays", () => {
  const joined = (...parts: readonly (Source | null)[]): Source => ({
    kind: "joined",
    parts: parts.flatMap((part) => (part === null || part.kind !== "joined" ? [part] : [])),
  });
  const sheet = sheetOf(
    ["First", "Last", "Mail", "Id", "Price"],
    ["Bob", "Partner, Jr.", "bob@p.com", "SOL-1", "1,250"],
    ["", "", "", "", ""],
    ["", "", "", "SOL-2", "1 250,5"],
  );
  const result = applied(
    sheet,
    mapping({
      "Solution 2": joined(column("Id"), constant("SEK"), column("Price"), constant("1")),
      "Team member 1": joined(column("First"), column("Last"), constant("+46 8 1"), column("Mail")),
    }),
  );
  expect(recordsOf(result)).toEqual([
    { "Solution 2": "SOL-1, SEK, 1,250, 1", "Team member 1": "Bob, Partner Jr., +46 8 1, bob@p.com" },
    { "Solution 2": "SOL-2, SEK, 1250.5, 1" },
  ]);
  expect(result.columns.map(({ header }) => header).slice(-3)).toEqual(["Solution 1", "Solution 2", "Team member 1"]);
});

test.each([
  ["Bob Partner <bob@contoso.com>", "Bob", "Partner", "bob@contoso.com"],
  ["bob@contoso.com (Bob Partner)", "Bob", "Partner", "bob@contoso.com"],
  ["Partner, Bob", "Bob", "Partner", undefined],
  ["Anna Maria von Berg", "Anna Maria", "von Berg", undefined],
  ["Partner", undefined, "Partner", undefined],
  ["a@b.se; c@d.se", undefined, "a@b.se; c@d.se", "a@b.se; c@d.se"],
])("the parts of “%s”", (text, first, last, email) => {
  const part = (of: "first-name" | "last-name" | "email"): Source => ({
    kind: "part",
    column: { header: "Who", nth: 1 },
    part: of,
  });
  const result = applied(
    sheetOf(["Deal", "Who"], ["A", text]),
    mapping({
      "Deal Name": column("Deal"),
      "Customer Contact First Name": part("first-name"),
      "Customer Contact Last Name": part("last-name"),
      "Customer Contact Email Address": part("email"),
    }),
  );
  const [record] = recordsOf(result);
  expect([
    record?.["Customer Contact First Name"],
    record?.["Customer Contact Last Name"],
    record?.["Customer Contact Email Address"],
  ]).toEqual([first, last, email]);
});

test("a mapping whose column is gone is refused with its name, and so is a sheet without headers", () => {
  const wanted = mapping({ "Deal Name": column("Deal"), Notes: column("Comment", 2) });
  expect(applyMatch(sheetOf(["Deal", "Comment"], ["A", "x"]), wanted, TODAY)).toEqual({
    ok: false,
    reason: "column-gone",
    columns: [{ header: "Comment", nth: 2 }],
  });
  expect(applyMatch(sheetOf([""]), wanted, TODAY)).toEqual({ ok: false, reason: "no-headers" });
});

test("rows that are no records stand there as they were, and a table's totals row is told", () => {
  const sheet = sheetOf(["Deal", "Amount"], ["A", "100"], ["Total", "100"], ["x", "1"]);
  const result = applied({ ...sheet, ignoredRows: [4] }, mappingOf(proposed(sheet)));
  expect(recordsOf(result).map((record) => record["Deal Name"])).toEqual(["A", "Total"]);
  expect(result.rowsLeft).toEqual([4]);
});
