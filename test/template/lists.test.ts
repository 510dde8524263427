import { isInList, list, statusOf, statusPairs, substatusChoices, substatuses } from "../../src/template";

const PAIRS = statusPairs("2021-02");

const values = (name: Parameters<typeof list>[0]) => list(name).map((entry) => entry.value);

test("the lists have the numbers of entries of the contract", () => {
  expect(values("country")).toHaveLength(249);
  expect(values("currency")).toHaveLength(176);
  expect(values("reason")).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  expect(values("error-reason")).toHaveLength(9);
  expect(values("help")).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(values("stage")).toEqual(["10", "20", "40", "60", "80", "100"]);
  expect(values("yes-no")).toEqual(["Yes", "No"]);
});

test("country codes are alpha-2 and currency codes alphabetic, in alphabetical order", () => {
  for (const name of ["country", "currency"] as const) {
    expect(values(name)).toEqual([...values(name)].sort());
    expect(values(name).every((value) => (name === "country" ? /^[A-Z]{2}$/ : /^[A-Z]{3}$/).test(value))).toBe(true);
  }
});

test("currencies that came in and went out lately are in and out", () => {
  expect(["XCG", "XAD", "SLE", "ZWG"].filter((code) => !isInList("currency", code))).toEqual([]);
  expect(["ANG", "BGN", "CUC", "HRK", "SLL", "ZWL", "XXX", "XTS"].filter((code) => isInList("currency", code))).toEqual(
    [],
  );
  expect([isInList("country", "XK"), isInList("country", "UK"), isInList("country", "GB")]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a list is matched to the letter", () => {
  expect([
    isInList("status", "New"),
    isInList("status", "new"),
    isInList("status", "New "),
    isInList("status", ""),
  ]).toEqual([true, false, false, false]);
});

test("every substatus belongs to one status", () => {
  expect(substatuses(PAIRS).map((substatus) => [substatus, statusOf("2021-02", substatus)])).toEqual([
    ["Pending", "New"],
    ["Received", "New"],
    ["Accepted", "Active"],
    ["Won", "Closed"],
    ["Lost", "Closed"],
    ["Declined", "Closed"],
    ["Expired", "Closed"],
  ]);
  expect(statusOf("2021-02", "New")).toBeNull();
  expect([statusOf("2021-02", "Error"), statusOf("2023-08", "Error"), statusOf("2026", "Error")]).toEqual([
    null,
    "Closed",
    "Closed",
  ]);
});

test("the substatus dropdown offers what a status can stand with, and everything where the status is not known", () => {
  expect(substatusChoices(PAIRS, "New")).toEqual(["Accepted", "Pending", "Received"]);
  expect(substatusChoices(PAIRS, "Active")).toEqual(["Accepted"]);
  expect(substatusChoices(PAIRS, "Closed")).toEqual(["Won", "Lost", "Declined", "Expired"]);
  expect(substatusChoices(PAIRS, "")).toEqual(substatuses(PAIRS));
});
