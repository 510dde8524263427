import { check, tuples, UPDATE, type Cells } from "./build";

const STATUS = "Partner Referral Status";
const SUBSTATUS = "Partner Referral Substatus";

/** Severity, and the fix if any. */
type Outcome =
  | "right"
  | `new ${"warning Accepted" | "error"}`
  | `pair error${"" | " New" | " Active" | " Closed"}`
  | "pair warning"
  | "pair warning Active";

/** docs/import-sheet.md, section 4: every status with every substatus: what a row that creates gets, and one that updates. */
const TABLE: readonly (readonly [status: string, substatus: string, creates: Outcome, updates: Outcome])[] = [
  ["New", "Pending", "new warning Accepted", "right"],
  ["New", "Received", "new warning Accepted", "right"],
  ["New", "Accepted", "right", "pair warning Active"],
  ["New", "Won", "pair error", "pair error Closed"],
  ["New", "Lost", "pair error", "pair error Closed"],
  ["New", "Declined", "pair error", "pair error Closed"],
  ["New", "Expired", "pair error", "pair error"],
  ["Active", "Pending", "pair error New", "pair error New"],
  ["Active", "Received", "pair error New", "pair error New"],
  ["Active", "Accepted", "right", "right"],
  ["Active", "Won", "pair error", "pair error Closed"],
  ["Active", "Lost", "pair error", "pair error Closed"],
  ["Active", "Declined", "pair error", "pair error Closed"],
  ["Active", "Expired", "pair error", "pair error"],
  ["Closed", "Pending", "new error", "pair error"],
  ["Closed", "Received", "new error", "pair error"],
  ["Closed", "Accepted", "new error", "pair error"],
  ["Closed", "Won", "new error", "right"],
  ["Closed", "Lost", "new error", "right"],
  ["Closed", "Declined", "new error", "right"],
  ["Closed", "Expired", "new error", "pair warning"],
];

function expected(outcome: Outcome, row: number): unknown[] {
  if (outcome === "right") return [];
  const [kind, severity, fix = null] = outcome.split(" ");
  const column = outcome === "new warning Accepted" ? SUBSTATUS : STATUS;
  return [[row, column, kind === "new" ? "new-deal-status" : "status-substatus", severity, fix]];
}

/** A row with the pair, and a reason where the substatus needs one. */
const pair = (status: string, substatus: string): Cells => ({
  [STATUS]: status,
  [SUBSTATUS]: substatus,
  "Declined/Lost reason": substatus === "Lost" || substatus === "Declined" ? "1" : "",
});
const statusCodes = new Set(["new-deal-status", "status-substatus"]);

describe.each(TABLE)("%s with %s", (status, substatus, creates, updates) => {
  test(`on a row that creates: ${creates}`, () => {
    expect(tuples({ rows: [pair(status, substatus)] })).toEqual(expected(creates, 2));
  });

  test(`on a row that updates: ${updates}`, () => {
    const found = tuples({ rows: [{ ...UPDATE, ...pair(status, substatus) }] });
    expect(found.filter(([, , code]) => statusCodes.has(code))).toEqual(expected(updates, 2));
    const closed = found.filter(([, , code]) => code === "terminal-status");
    expect(closed).toEqual(status === "Closed" ? [[2, STATUS, "terminal-status", "warning", null]] : []);
    expect(found).toHaveLength(expected(updates, 2).length + closed.length);
  });
});

test("the message of a pair names what is right with the status", () => {
  const allowed = (cells: Cells): unknown =>
    check({ rows: [cells] }).findings.find(({ code }) => code === "status-substatus")?.params;
  expect(allowed(pair("Active", "Won"))).toEqual({
    status: "Active",
    substatus: "Won",
    why: "pair",
    allowed: ["Accepted"],
  });
  expect(allowed({ ...UPDATE, ...pair("New", "Won") })).toMatchObject({
    allowed: ["Pending", "Received"],
  });
  expect(allowed({ ...UPDATE, ...pair("Closed", "Expired") })).toMatchObject({
    why: "expired",
    allowed: ["Won", "Lost", "Declined"],
  });
});

describe("values that are not known", () => {
  test("the pair waits where the substatus is none, but nothing is made closed", () => {
    expect(tuples({ rows: [pair("Active", "Nonsense")] })).toEqual([[2, SUBSTATUS, "not-in-list", "error", null]]);
    expect(tuples({ rows: [pair("Closed", "Nonsense")] })).toEqual([
      [2, STATUS, "new-deal-status", "error", null],
      [2, SUBSTATUS, "not-in-list", "error", null],
    ]);
    expect(tuples({ rows: [pair("Closed", "")] })).toEqual([
      [2, STATUS, "new-deal-status", "error", null],
      [2, SUBSTATUS, "required", "error", null],
    ]);
  });

  test("the pair waits where the status is none", () => {
    expect(tuples({ rows: [pair("Nonsense", "Won")] })).toEqual([[2, STATUS, "not-in-list", "error", null]]);
    expect(tuples({ rows: [pair("", "Won")] })).toEqual([[2, STATUS, "required", "error", null]]);
  });

  test("whether a row creates is not known while its Referral ID shows an error", () => {
    expect(
      tuples({
        rows: [{ ...UPDATE, ...pair("Closed", "Won"), "Referral ID": "#N/A" }],
      }),
    ).toEqual([[2, "Referral ID", "formula-error", "error", null]]);
  });

  test("a value is seen after its own fix of not-in-list or whitespace", () => {
    expect(tuples({ rows: [{ ...UPDATE, ...pair("stängd", " Won") }] })).toEqual([
      [2, STATUS, "not-in-list", "error", "Closed"],
      [2, STATUS, "terminal-status", "warning", null],
      [2, SUBSTATUS, "whitespace", "warning", "Won"],
    ]);
  });

  test("whitespace is silent where the pair has a fix for the cell", () => {
    expect(tuples({ rows: [{ ...UPDATE, ...pair(" New", "Accepted") }] })).toEqual([
      [2, STATUS, "status-substatus", "warning", "Active"],
    ]);
    expect(tuples({ rows: [pair("New", "Pending ")] })).toEqual([
      [2, SUBSTATUS, "new-deal-status", "warning", "Accepted"],
    ]);
  });

  test("white space alone in Referral ID is blank: the row creates", () => {
    expect(
      tuples({
        rows: [{ ...pair("Closed", "Won"), "Referral ID": " \u200b" }],
      }),
    ).toEqual([[2, STATUS, "new-deal-status", "error", null]]);
  });
});

test("a fix to Closed, which cannot be undone once imported, is asked for first", () => {
  const fixOf = (status: string, substatus: string) =>
    check({ rows: [{ ...UPDATE, ...pair(status, substatus) }] }).findings.find(
      ({ code }) => code === "status-substatus",
    )?.fix;
  expect(fixOf("New", "Won")).toEqual({ kind: "text", text: "Closed", askFirst: true });
  expect(fixOf("Active", "Pending")).toEqual({ kind: "text", text: "New" });
});
