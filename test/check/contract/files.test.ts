/** docs/import-sheet.md, sections 1 and 5: the file as a whole, and rows that do not fit. */
import { HEADERS } from "../build";
import { at, type Case, contract, csvText, dataRows, error, headed, warning } from "./contract";

const rows = [HEADERS, ...dataRows([{}, { Currency: "ZZZ" }])];
const wrong = at(3, "Currency", error("not-in-list"));
const separated = (separator: string, lines: readonly (readonly string[])[] = rows) =>
  lines.map((row) => row.map((cell) => (/[",;\t]/u.test(cell) ? `"${cell}"` : cell)).join(separator)).join("\r\n");

describe("separators", () => {
  const found = [...at(null, null, error("file-delimiter")), ...wrong];
  contract([
    { name: "comma", csv: separated(","), expected: wrong },
    { name: "semicolon", csv: separated(";"), expected: found },
    { name: "tab", csv: separated("\t"), expected: found },
    { name: "sep=; is not counted", csv: `sep=;\r\n${separated(";")}`, expected: found },
    { name: "sep=, is not counted", csv: `sep=,\r\n${separated(",")}`, expected: found },
    { name: "LF alone", csv: separated(",").replaceAll("\r\n", "\n"), expected: wrong },
    { name: "an empty last line", csv: `${separated(",")}\r\n`, expected: wrong },
  ]);
});

describe("encodings", () => {
  const text = csvText([HEADERS, ...dataRows([{ "Customer City": "Malmö", Notes: "10" }])]);
  const found = at(null, null, error("file-encoding"));
  contract([
    { name: "UTF-8", csv: Buffer.from(text, "utf8"), expected: [] },
    { name: "UTF-8 with BOM", csv: Buffer.from(`\ufeff${text}`, "utf8"), expected: [] },
    { name: "UTF-16 LE", csv: Buffer.from(`\ufeff${text}`, "utf16le"), expected: found },
    { name: "UTF-16 BE", csv: Buffer.from(`\ufeff${text}`, "utf16le").swap16(), expected: found },
    { name: "Windows-1252", csv: Buffer.from(text, "latin1"), expected: found },
    {
      name: "Windows-1252 by nothing but a euro sign",
      csv: Buffer.from(text.replace("Malmö", "Lund \u0080"), "latin1"),
      expected: found,
    },
    { name: "nothing but ASCII", csv: Buffer.from(text.replace("Malmö", "Lund"), "latin1"), expected: [] },
    {
      name: "UTF-16 separated by tabs, as Excel's Unicode text",
      csv: Buffer.from(`\ufeff${separated("\t", [HEADERS, ...dataRows([{}])])}`, "utf16le"),
      expected: [...found, ...at(null, null, error("file-delimiter"))],
    },
  ]);
});

describe("rows that do not fit", () => {
  const [right = []] = dataRows([{}]);
  const other = right.map((cell) => (cell === "Deal 1" ? "Deal 2" : cell));
  const spoiled = right.map((cell) => (cell === "SEK" ? "ZZZ" : cell));
  const width = (row: number) => at(row, null, error("row-width"));
  const file = (name: string, lines: readonly (readonly string[])[], expected: Case["expected"]): Case => ({
    name,
    csv: csvText([HEADERS, ...lines]),
    expected,
  });
  const open = `${csvText([HEADERS, right])}\r\n,,,"Deal 2,rest\r\n${csvText([other])}`;
  contract([
    file("a field too many, and no other finding on the row", [[...spoiled, "x"]], width(2)),
    file("nothing in the fields too many", [[...right, "", " "]], []),
    file("its deal and referral count nowhere", [[...right, "x"], right], width(2)),
    file(
      "a short row is blank at its end",
      [right.slice(0, -2)],
      [...at(2, "Solution 1", error("required")), ...at(2, "Team member 1", error("required"))],
    ),
    {
      name: "an unquoted comma",
      csv: csvText([HEADERS, right]).replace("Storgatan 1", "Storgatan 1, port 2"),
      expected: width(2),
    },
    { name: "a quote never closed", csv: open, expected: at(3, null, error("file-quote")) },
    {
      name: "a quote never closed in the Errors column, which takes in all the rest",
      csv: `${csvText([HEADERS])}\r\n"${right.join(",").replaceAll('"', "")}`,
      expected: at(2, null, error("file-quote")),
    },
    {
      name: "a quote never closed, with fields too many where the next quotes end it",
      csv: csvText([HEADERS, right, other, right]).replace('Contoso.com"', "Contoso.com"),
      expected: at(2, null, error("file-quote")),
    },
  ]);
});

describe("records", () => {
  const many = (count: number) => Array.from({ length: count }, () => ({}));
  contract([
    headed("1,000", HEADERS, [], many(1000)),
    headed("1,001", HEADERS, at(null, null, error("too-many-records")), many(1001)),
    headed("1,000 and an empty row", HEADERS, at(2, null, warning("blank-row")), [null, ...many(1000)]),
    headed("none", HEADERS, at(null, null, warning("no-records")), []),
    headed("none but empty rows", HEADERS, at(null, null, warning("no-records")), [null, null]),
  ]);
});
