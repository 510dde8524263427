import { checkSheet } from "../../src/check";
import { check, HEADERS, renamed, tuples, without } from "./build";
import { PLAIN_FILE } from "../plain-file";

describe("header-row", () => {
  const above = [["Deals of the spring"], [""]];

  test("is on the row of the headers, and its fix removes the rows above", () => {
    expect(check({ above }).findings).toMatchObject([
      {
        row: 3,
        column: null,
        code: "header-row",
        severity: "error",
        blocks: false,
        fix: { kind: "remove-rows", first: 1, count: 2 },
      },
    ]);
  });

  test("findings keep the rows that the sheet has, those on headers the row of the headers", () => {
    const result = check({
      above,
      headers: renamed({ "Deal Name": "deal name" }),
      rows: [{ "Deal Name": "" }, {}],
    });
    expect(result.headerRow).toBe(3);
    expect(result.findings.map(({ row, code }) => [row, code])).toEqual([
      [3, "header-row"],
      [3, "header-spelling"],
      [4, "required"],
      [5, "required"],
    ]);
  });

  test("empty rows above the used range count: the headers are not in row 1", () => {
    expect(tuples({ firstRow: 4 })).toEqual([[4, null, "header-row", "error", null]]);
  });

  test("words of a title that are headers, too, do not make it the header row", () => {
    expect(check({ above: [["Currency", "", "Notes"], [""]] }).headerRow).toBe(3);
  });

  test("a header row pasted once more further down is a record", () => {
    expect(check({ headers: without("Notes"), rows: [{}, HEADERS.slice(0, -1)] }).headerRow).toBe(1);
  });

  test("a sheet without headers that we know has no header row and is not ready", () => {
    const result = checkSheet(
      {
        source: {
          ...PLAIN_FILE,
          delimiter: ";",
        },
        firstRow: 1,
        firstColumn: 0,
        values: [
          ["a", "b"],
          ["1", "2"],
        ],
        text: [
          ["a", "b"],
          ["1", "2"],
        ],
        formats: null,
      },
      { today: "2026-11-20" },
    );
    expect(result).toMatchObject({
      recognised: false,
      records: 0,
      ready: false,
    });
    expect(result.findings.map(({ code }) => code)).toEqual(["file-delimiter"]);
  });
});
