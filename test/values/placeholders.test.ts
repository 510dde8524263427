import { columnByKey, type ColumnKey } from "../../src/template";
import { isPlaceholder } from "../../src/values/placeholders";

function judge(key: ColumnKey, text: string): boolean {
  const column = columnByKey("2021-02", key);
  if (!column) throw new Error(`no column ${key}`);
  return isPlaceholder(column, text);
}

test.each(
  [
    "N/A",
    "n/a",
    "NA",
    "n.a.",
    "NULL",
    "nil",
    "None",
    "NaN",
    "\\N",
    "(blank)",
    "(Empty)",
    "unknown",
    "TBD",
    "tbc",
  ].concat(["TBA", "?", "???", "-", "---", "–", "——", ".", "...", "x", "XXX"]),
)("%s says nothing", (text) => {
  for (const key of ["notes", "crmId", "referralId", "customerAddress1"] satisfies ColumnKey[])
    expect([key, judge(key, text)]).toEqual([key, true]);
});

test.each(["N/A for now", "tbd by Ann", "XXXL", "x-", "?!", "Nilsson", "n", "0", "new", "Å", "No", "-1", "_", "n.a"])(
  "%s says something",
  (text) => {
    expect(judge("notes", text)).toBe(false);
  },
);

test("0 and new are no IDs", () => {
  for (const key of ["engagementId", "referralId"] satisfies ColumnKey[])
    for (const text of ["0", "new", "New"]) expect(judge(key, text)).toBe(true);
  expect(judge("crmId", "0")).toBe(false);
});

test("a value of the column's own list is none: Namibia is NA", () => {
  expect(judge("customerCountry", "NA")).toBe(false);
  expect(judge("customerCountry", "na")).toBe(true);
  expect(judge("currency", "NA")).toBe(true);
});

test("names of people and places are none, but what a database writes is", () => {
  for (const key of ["customerState", "customerCity", "contactFirstName", "contactLastName"] satisfies ColumnKey[]) {
    for (const text of ["NA", "Na", "Nan", "Nil", "Null"])
      expect([key, text, judge(key, text)]).toEqual([key, text, false]);
    for (const text of ["NULL", "nan", "na", "None"]) expect([key, text, judge(key, text)]).toEqual([key, text, true]);
  }
  expect(judge("customerName", "Null")).toBe(true);
});

test("X is the name of a company and of a person, x and XX are none", () => {
  for (const key of ["dealName", "customerName", "contactFirstName", "contactLastName"] satisfies ColumnKey[]) {
    expect(judge(key, "X")).toBe(false);
    for (const text of ["x", "XX"]) expect(judge(key, text)).toBe(true);
  }
  expect(judge("customerCity", "X")).toBe(true);
});
