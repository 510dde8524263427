import { serverMessages } from "../../src/errors-column";

test.each([
  ["Mandatory field Solution 1 missing", "Solution 1"],
  ["Required field Deal Name missing", "Deal Name"],
  ["Required field Customer Country is missing.", "Customer Country"],
  ["required field Notes IS MISSING", "Notes"],
  ["Solution ID is required", "Solution 1"],
  ["Mandatory field missing", null],
  ["Mandatory field  missing", null],
  ["The deal could not be created", null],
])("%s speaks of %s", (text, column) => {
  expect(serverMessages(text)).toEqual([{ text, column }]);
});

test("several messages are separated by semicolons", () => {
  expect(serverMessages(" Mandatory field Deal Name missing;Something else ;; ")).toEqual([
    { text: "Mandatory field Deal Name missing", column: "Deal Name" },
    { text: "Something else", column: null },
  ]);
});

test("a blank text holds no message", () => {
  expect(serverMessages(" \n")).toEqual([]);
});
