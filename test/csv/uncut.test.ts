import fc from "fast-check";
import { readCsv } from "../../src/csv";
import { csvLine, HEADERS, rightRow } from "../right-record";

const RECORD = rightRow({ "Deal Name": "One", Notes: 'the "big" one, at last' });
const OTHER = rightRow({ "Deal Name": "Two", Notes: "first\nsecond" });

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** A line as Excel writes it with another list separator: commas need no quotes there. */
const separated = (fields: readonly string[], delimiter: string) =>
  fields.map((field) => (new RegExp(`["\\n${delimiter}]`).test(field) ? quoted(field) : field)).join(delimiter);
const file = (...lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join("");

function read(text: string) {
  const result = readCsv(text);
  if (!result.ok || result.sheet.source.kind !== "file") throw new Error("refused");
  return { ...result.sheet.source, rows: result.sheet.text };
}

describe("rows that stand in one field each are cut", () => {
  const lines = [HEADERS, RECORD, OTHER].map(csvLine);

  test.each([
    ["every line in quotes", file(...lines.map(quoted)), ","],
    ["every line but the headers", file(csvLine(HEADERS), ...lines.slice(1).map(quoted)), ","],
    ["every line in quotes, with empty fields behind", file(...lines.map((line) => `${quoted(line)},,,`)), ","],
    [
      "every line in quotes, with empty fields of another separator behind",
      file(...lines.map((line) => `${quoted(line)};;`)),
      ",",
    ],
    ["empty fields of another separator behind every line", file(...lines.map((line) => `${line};;;`)), ","],
    ["commas under headers with semicolons", file(separated(HEADERS, ";"), ...lines.slice(1)), ";"],
    ["quoted lines under headers with semicolons", file(separated(HEADERS, ";"), ...lines.slice(1).map(quoted)), ";"],
    [
      "semicolons under headers with commas",
      file(csvLine(HEADERS), separated(RECORD, ";"), separated(OTHER, ";")),
      ",",
    ],
    ["tabs under headers with commas", file(csvLine(HEADERS), separated(RECORD, "\t"), csvLine(OTHER)), ","],
    [
      "quoted lines with semicolons in them",
      file(...[HEADERS, RECORD, OTHER].map((row) => quoted(separated(row, ";")))),
      ";",
    ],
  ])("%s", (_name, text, delimiter) => {
    expect(read(text)).toMatchObject({ isUncut: true, delimiter, badQuotes: [], rowsWithMore: [] });
    expect(read(text).rows).toEqual([HEADERS, RECORD, OTHER]);
  });

  test("what stands beside such a row comes behind the last column", () => {
    const { rows, rowsWithMore } = read(file(csvLine(HEADERS), `${quoted(csvLine(RECORD))},checked`));
    expect(rows[1]).toEqual([...RECORD, "checked"]);
    expect(rowsWithMore).toEqual([2]);
  });

  test("one line of another kind is enough, and the others stay as they are", () => {
    const text = file(csvLine(HEADERS), csvLine(RECORD), separated(OTHER, ";"), csvLine(RECORD));
    expect(read(text)).toMatchObject({ isUncut: true, rows: [HEADERS, RECORD, OTHER, RECORD] });
  });
});

describe("nothing else is cut", () => {
  test.each([
    [
      "a note with many commas",
      rightRow({ Notes: "one, two, three, SE, SEK, New, Yes, Active, No, and so on, and on, and on, x, y, z" }),
    ],
    ["our own messages", ["✖ Deal Name: a, b, SE, SEK, New, Yes, x, y, z, No, 1, 2, 3, 4, 5, 6, 7, 8, SE, SEK, Yes"]],
    ["what Partner Center wrote", [`Partner Center: ${csvLine(RECORD)}`]],
    ["a known text of Partner Center's", [`Mandatory field Deal Name missing; ${csvLine(RECORD)}`]],
    ["six words", ["Lund, phase 2, a, b, c, d"]],
  ])("%s", (_name, row) => {
    expect(read(file(csvLine(HEADERS), csvLine(row)))).toMatchObject({ isUncut: false, rows: [HEADERS, row] });
  });
});

describe("records that a quote has swallowed", () => {
  test("are counted, and named by their deals", () => {
    const open = csvLine(RECORD).replace("One", '"One');
    const text = file(
      csvLine(HEADERS),
      open.replaceAll('""', ""),
      csvLine(rightRow({ "Deal Name": "Three" })).replaceAll('"', ""),
      csvLine(rightRow({ "Deal Name": "Four" })).replaceAll('"', ""),
    );
    const { badQuotes } = read(text);
    expect(badQuotes.flatMap(({ deals }) => deals)).toEqual(
      ["Three", "Four"].slice(0, badQuotes.flatMap(({ deals }) => deals).length),
    );
    expect(badQuotes[0]).toMatchObject({ row: 2 });
  });

  test("to the end of the file are counted too", () => {
    const plain = (name: string) =>
      rightRow({ "Deal Name": name, "Solution 1": "SOL-1", "Team member 1": "" }).join(",");
    const text = file(csvLine(HEADERS), `"${plain("One")}`, plain("Two"), plain("Three"));
    expect(read(text).badQuotes).toEqual([
      { row: 2, why: "never-closed", lines: 3, records: 2, deals: ["Two", "Three"] },
    ]);
  });
});

test("any lines, cut or not, are read without losing a deal's name", () => {
  const line = fc.constantFrom<(row: readonly string[]) => string>(
    csvLine,
    (row) => quoted(csvLine(row)),
    (row) => separated(row, ";"),
    (row) => separated(row, "\t"),
    (row) => `${csvLine(row)};;;`,
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (writers) => {
      const records = writers.map((_, at) => rightRow({ "Deal Name": `Deal ${at}` }));
      const text = file(csvLine(HEADERS), ...writers.map((write, at) => write(records[at] ?? [])));
      expect(read(text).rows).toEqual([HEADERS, ...records]);
    }),
  );
});
