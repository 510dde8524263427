import { parse as parseBySecondOpinion } from "csv-parse/sync";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MAX_FILE_BYTES, readCsv, writeCsv } from "../../src/csv";
import { decode } from "../../src/csv/decode";
import { columns } from "../../src/template";
import { PLAIN_FILE } from "../plain-file";
import { cases } from "../random-cases";

const HEADERS = columns("2021-02").map((column) => column.header);
const RECORD = HEADERS.map((header) =>
  header === "Solution 1" ? "SOL-1, SEK, 10" : header === "Notes" ? "first\nsecond" : "x",
);

function read(file: Uint8Array | string) {
  const result = readCsv(file);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  const { source, text } = result.sheet;
  if (source.kind !== "file") throw new Error("not from a file");
  return {
    rows: text,
    delimiter: source.delimiter,
    encoding: source.encoding,
    badQuotes: source.badQuotes.map(({ row, why, lines }) => ({ row, why, lines })),
    sheet: result.sheet,
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (delimiter: string, ...rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join(delimiter)).join("\r\n") + "\r\n";

describe("the sheet", () => {
  test("starts at row 1 and column A, and its cells are text without a number format", () => {
    const { sheet } = read("Deal Name,Notes\r\nA,b\r\n");
    expect(sheet).toEqual({
      source: PLAIN_FILE,
      firstRow: 1,
      firstColumn: 0,
      values: [
        ["Deal Name", "Notes"],
        ["A", "b"],
      ],
      text: [
        ["Deal Name", "Notes"],
        ["A", "b"],
      ],
      formats: null,
    });
  });

  test("counts a field with line breaks as one row, a blank line as a row, and the end of the file as none", () => {
    expect(read('Deal Name,Notes\r\nA,"one\r\ntwo"\r\n\r\nB,c\r\n').rows).toEqual([
      ["Deal Name", "Notes"],
      ["A", "one\r\ntwo"],
      [""],
      ["B", "c"],
    ]);
    expect(read("Deal Name\nA").rows).toEqual([["Deal Name"], ["A"]]);
    expect(read("Deal Name\nA\n\n").rows).toEqual([["Deal Name"], ["A"], [""]]);
  });

  test("keeps rows that are longer or shorter than the header row", () => {
    expect(read("Deal Name,Notes\nA,b,c\nB\n").rows).toEqual([["Deal Name", "Notes"], ["A", "b", "c"], ["B"]]);
  });

  test("keeps white space, and numbers as they are written", () => {
    expect(read("Deal Name,Notes\n A ,0012.50\n").rows[1]).toEqual([" A ", "0012.50"]);
  });

  test.each([
    ["CRLF", "Deal Name,Notes\r\nA,b\r\nC,d\r\n"],
    ["LF", "Deal Name,Notes\nA,b\nC,d\n"],
    ["CR", "Deal Name,Notes\rA,b\rC,d\r"],
    ["CRLF and LF mixed", 'Deal Name,Notes\r\nA,"b"\r\nC,d\n'],
    ["LF and CRLF mixed", 'Deal Name,Notes\nA,"b"\nC,"d"\r\n'],
  ])("has the same rows with %s line ends", (_name, text) => {
    expect(read(text).rows).toEqual([
      ["Deal Name", "Notes"],
      ["A", "b"],
      ["C", "d"],
    ]);
  });
});

describe("the delimiter", () => {
  test.each([",", ";", "\t"] as const)("%j is told by the headers that it makes", (delimiter) => {
    const quote = (row: readonly string[]) =>
      row.map((field) => (field.includes(delimiter) || field.includes("\n") ? `"${field}"` : field));
    const { rows, delimiter: found } = read(joined(delimiter, HEADERS, quote(RECORD), quote(RECORD)));
    expect(found).toBe(delimiter);
    expect(rows).toEqual([HEADERS, RECORD, RECORD]);
  });

  test("is the semicolon although commas are more, as in the cells that Excel leaves unquoted", () => {
    const composite = "SOL-1, SEK, 10, 100";
    const { rows, delimiter } = read(joined(";", ["Deal Name", "Solution 1"], ["A", composite], ["B", composite]));
    expect(delimiter).toBe(";");
    expect(rows[1]).toEqual(["A", composite]);
  });

  test("is told by translated headers, one of which holds a comma, and by headers below a title", () => {
    expect(read("Nom de la transaction;Adresse client, ligne 1\nA;b\n").rows[0]).toEqual([
      "Nom de la transaction",
      "Adresse client, ligne 1",
    ]);
    expect(read("Deals, spring, summer\n\nDeal Name;Notes\nA;b\n").delimiter).toBe(";");
  });

  test("is told by the header row, whatever the cells below it name", () => {
    const { delimiter, rows } = read('Deal Name,Notes\nA,"Notes; Deal Name; Currency; Solution 1"\n');
    expect([delimiter, rows[1]]).toEqual([",", ["A", "Notes; Deal Name; Currency; Solution 1"]]);
  });

  test("is the comma for a single column, and the one that makes the most fields where no header is known", () => {
    expect(read("Deal Name\nA;b\n").delimiter).toBe(",");
    expect(read("a;b;c\n1;2,5;3\n").delimiter).toBe(";");
  });

  test.each([
    ["sep=;\r\nDeal Name;Notes\r\n", ";"],
    ["SEP=\t\nDeal Name\tNotes\n", "\t"],
    ['"sep=,"\nDeal Name,Notes\n', ","],
    ["sep=|\nDeal Name;Notes\n", ";"],
    // Saved again by a program that took the line for a row, and filled that up or separated it otherwise.
    ["sep=,,,\r\nDeal Name,Notes\r\n", ","],
    ["sep=;,,\r\nDeal Name,Notes\r\n", ","],
    ['"sep=,";;\r\nDeal Name;Notes\r\n', ";"],
    ["sep=;\r\nDeal Name,Notes\r\n", ","],
  ])("the line of %j is skipped and not counted", (text, delimiter) => {
    expect(read(text)).toMatchObject({ delimiter, rows: [["Deal Name", "Notes"]] });
  });
});

describe("the encoding", () => {
  const text = "Deal Name,Customer City\r\nÅå €,Malmö\r\n";
  const rows = [
    ["Deal Name", "Customer City"],
    ["Åå €", "Malmö"],
  ];
  const utf16 = (bigEndian: boolean, content: string) => {
    const view = new DataView(new ArrayBuffer(content.length * 2));
    [...content].forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), !bigEndian));
    return new Uint8Array(view.buffer);
  };
  const windows1252 = Uint8Array.from(text, (letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0)));

  test.each([
    ["utf-8", "UTF-8", utf8(text)],
    ["utf-8", "UTF-8 with a byte order mark", utf8(`\ufeff${text}`)],
    ["utf-16le", "UTF-16 little endian", utf16(false, `\ufeff${text}`)],
    ["utf-16be", "UTF-16 big endian", utf16(true, `\ufeff${text}`)],
    ["utf-16le", "UTF-16 without a byte order mark", utf16(false, text)],
    ["utf-16be", "UTF-16 big endian without a byte order mark", utf16(true, text)],
    ["windows-1252", "Windows-1252", windows1252],
    [
      "windows-1252",
      "Windows-1252 behind a UTF-8 byte order mark",
      Uint8Array.from([0xef, 0xbb, 0xbf, ...windows1252]),
    ],
  ])("is %s for %s", (encoding, _name, bytes) => {
    expect(read(bytes)).toMatchObject({ encoding, rows });
  });

  test("the file's own byte order mark is silent, a second one is part of the first header", () => {
    expect(read(`\ufeff${text}`).rows[0]?.[0]).toBe("Deal Name");
    expect(read(utf8(`\ufeff\ufeff${text}`)).rows[0]?.[0]).toBe("\ufeffDeal Name");
  });
});

describe("quotes", () => {
  test("doubled ones are one, and one inside an unquoted field is text", () => {
    expect(read('Deal Name,Notes\n"a ""b"" c",17" screen\n')).toMatchObject({
      rows: [
        ["Deal Name", "Notes"],
        ['a "b" c', '17" screen'],
      ],
      badQuotes: [],
    });
  });

  test("one that is never closed is named by the sheet row in which it opens", () => {
    const { badQuotes, rows } = read('Deal Name,Notes\nA,"two\nlines"\nB,"never closed\nC,d\nE,f\n');
    expect(badQuotes).toEqual([{ row: 3, why: "never-closed", lines: 3 }]);
    expect(rows).toHaveLength(3);
    expect(rows[2]?.[1]).toBe("never closed\nC,d\nE,f\n");
  });

  test("one that ends before its field does is named too: the rest of the row has moved", () => {
    expect(read('Deal Name,Notes\nA,b\n"Big" deal,c\n').badQuotes).toEqual([{ row: 3, why: "text-behind", lines: 1 }]);
  });
});

describe("refusals", () => {
  test.each(["", "\ufeff", " \r\n\r\n", "sep=;\r\n", "sep=,"])("a file that holds nothing but %j is empty", (text) => {
    expect(readCsv(text)).toEqual({ ok: false, reason: "empty-file" });
    expect(readCsv(utf8(text))).toEqual({ ok: false, reason: "empty-file" });
  });

  test.each([
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0xff])],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
    ["a PDF", utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj, 2")],
    ["a web page", utf8("\n<!DOCTYPE html>\n<html><body>Sign in, please</body></html>")],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ])("%s is no CSV", (_name, bytes) => {
    expect(readCsv(bytes)).toEqual({ ok: false, reason: "not-csv" });
  });

  test("a file with template headers is read whatever else is in it", () => {
    expect(read("<html>,Deal Name\nA\0,b\n").rows[1]).toEqual(["A\0", "b"]);
  });

  test("a file beyond the limit is refused unread, one at the limit is not", () => {
    expect(readCsv(new Uint8Array(MAX_FILE_BYTES + 1))).toEqual({ ok: false, reason: "file-too-large" });
    const spaces = new Uint8Array(MAX_FILE_BYTES).fill(0x20);
    expect(readCsv(spaces)).toEqual({ ok: false, reason: "empty-file" });
  });
});

describe("against other readers and writers", () => {
  const spectrum = join(dirname(require.resolve("csv-spectrum/package.json")), "csvs");

  test.each(readdirSync(spectrum))("csv-spectrum's %s is read as csv-parse reads it", (name) => {
    const bytes = readFileSync(join(spectrum, name));
    const expected: string[][] = parseBySecondOpinion(decode(bytes)?.text ?? "", { relax_quotes: true });
    expect(read(bytes).rows).toEqual(expected);
  });

  test("what was written is read back, by csv-parse too", () => {
    const field = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "\t", " ", "a", "\ufeff", "=", "0") }),
    );
    const records = fc.array(fc.array(field, { minLength: HEADERS.length, maxLength: HEADERS.length }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(records, (rows) => {
        const text = writeCsv([HEADERS, ...rows]);
        expect(read(utf8(text)).rows).toEqual([HEADERS, ...rows]);
        expect(read(text)).toMatchObject({ delimiter: ",", encoding: "utf-8", badQuotes: [] });
        expect(parseBySecondOpinion(text, { bom: true, record_delimiter: "\r\n" })).toEqual([HEADERS, ...rows]);
      }),
      { numRuns: 200 },
    );
  });

  test("any bytes are read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = readCsv(bytes);
        expect(result.ok ? result.sheet.text.length > 0 : ["empty-file", "not-csv"].includes(result.reason)).toBe(true);
      }),
      { numRuns: cases(1000) },
    );
  });
});
