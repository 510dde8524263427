/** Fixes that are never part of *fix all*: somebody has to decide. */
import { check, type Cells } from "./build";

const DATE = "Estimated Close Date";
const NOTES = "Notes";

const fixesIn = (rows: readonly Cells[], code: string) =>
  check({ rows }).findings.flatMap((finding) => (finding.code === code ? [finding.fix] : []));

describe("a column of doubtful dates is one decision", () => {
  test("a date only day first is fixed with the others, where another date can be read both ways", () => {
    expect(fixesIn([{ [DATE]: "30/01/2027" }, { [DATE]: "03/04/2027" }], "invalid-date")).toEqual([
      { kind: "text", text: "01/30/2027", askFirst: true },
    ]);
  });

  test("it is fixed by itself where none can", () => {
    const rows = [{ [DATE]: "30/01/2027" }, { [DATE]: "05/05/2027" }, { [DATE]: "01/30/2027" }];
    expect(fixesIn(rows, "invalid-date")).toEqual([{ kind: "text", text: "01/30/2027" }]);
    expect(fixesIn(rows, "date-swapped")).toEqual([]);
  });

  test("a date in doubt has no fix of its own, with a time neither", () => {
    const rows = [{ [DATE]: "30/01/2027" }, { [DATE]: "03/04/2027" }, { [DATE]: "03/04/2027 10:30" }];
    expect(fixesIn(rows, "date-swapped")).toEqual([null]);
    expect(fixesIn(rows, "invalid-date")).toEqual([{ kind: "text", text: "01/30/2027", askFirst: true }, null]);
  });
});

test("entities in notes may be meant; elsewhere they are not", () => {
  const text = "Smith &amp; Sons";
  expect(fixesIn([{ [NOTES]: text, "Customer Name": text }], "escaped-text")).toEqual([
    { kind: "text", text: "Smith & Sons" },
    { kind: "text", text: "Smith & Sons", askFirst: true },
  ]);
});

test("a cell that does not apply is emptied by whoever filled it in", () => {
  expect(fixesIn([{ "What specific help from Microsoft?": "1" }], "not-applicable")).toEqual([
    { kind: "text", text: "", askFirst: true },
  ]);
});
