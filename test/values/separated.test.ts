import fc from "fast-check";
import Papa from "papaparse";
import { DELIMITERS, linesOf, RowReader, type Delimiter, type SeparatedRow } from "../../src/values/separated";

function rowsOf(text: string, delimiter: Delimiter = ","): SeparatedRow[] {
  const reader = new RowReader(text, delimiter);
  const rows: SeparatedRow[] = [];
  for (let row = reader.next(); row !== null; row = reader.next()) rows.push(row);
  return rows;
}

const fieldsOf = (text: string, delimiter?: Delimiter) => rowsOf(text, delimiter).map(({ fields }) => fields);
const badQuotesOf = (text: string) => rowsOf(text).map(({ badQuote }) => badQuote);

/** Text made of what a reader of CSV must tell apart. */
const syntax = fc.string({
  unit: fc.constantFrom('"', '"', ",", ";", "\t", "|", "\n", "\r", " ", "a", "ö"),
  maxLength: 60,
});
const delimiter = fc.constantFrom(...DELIMITERS);

describe("a row", () => {
  test.each(["\r\n", "\n", "\r", "\r\r\n"])("ends with %j outside quotes, each wherever it stands", (lineEnd) => {
    expect(fieldsOf(`a,b${lineEnd}c,d\re,f\ng,h${lineEnd}`)).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  test("keeps the line ends between quotes as they are", () => {
    expect(fieldsOf('a,"b\r\r\nc\rd"\r\n')).toEqual([["a", "b\r\r\nc\rd"]]);
  });

  test("that is an empty line is one empty field, and the end of the last line is no row", () => {
    expect(fieldsOf("a\n\n\nb\n")).toEqual([["a"], [""], [""], ["b"]]);
    expect(fieldsOf("")).toEqual([]);
    expect(fieldsOf("a,")).toEqual([["a", ""]]);
  });
});

describe("a quote", () => {
  test("inside a text that is not in quotes is a letter like any other", () => {
    expect(fieldsOf('24" and 27",b')).toEqual([['24" and 27"', "b"]]);
    expect(fieldsOf(' "a,b"')).toEqual([[' "a', 'b"']]);
  });

  test("may have white space behind it, which is no text", () => {
    expect(rowsOf('"a" \t,"b"  \r\n')[0]).toMatchObject({ fields: ["a", "b"], badQuote: null });
  });

  test("with text behind it ends at the next separator or line end, and nothing of it is lost", () => {
    const rows = rowsOf('"Big" deal,b\n"c" x\nd\n');
    expect(rows.map(({ fields }) => fields)).toEqual([['"Big" deal', "b"], ['"c" x'], ["d"]]);
    expect(rows.map(({ badQuote }) => badQuote?.why ?? null)).toEqual(["text-behind", "text-behind", null]);
  });

  test("is found bad on every row where it is, with the lines that the field has swallowed", () => {
    expect(badQuotesOf('a\n"b\nc\n"d" e\n"f"g\n"h\ni\n')).toEqual([
      null,
      { why: "text-behind", lines: 3 },
      { why: "text-behind", lines: 1 },
      { why: "never-closed", lines: 2 },
    ]);
  });
});

describe("any table", () => {
  const field = fc.oneof(syntax, fc.string({ unit: "grapheme" }));
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

  test("written as RFC 4180 reads back, with any separator and line end", () => {
    fc.assert(
      fc.property(table, delimiter, fc.constantFrom("\r\n", "\n", "\r", "\r\r\n"), (rows, separator, lineEnd) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((fields) => fields.map(quoted).join(separator) + lineEnd).join("");
        const read = rowsOf(text, separator);
        expect(read.map(({ fields }) => fields)).toEqual(rows);
        expect(read.every(({ badQuote }) => badQuote === null)).toBe(true);
      }),
    );
  });

  test("reads as PapaParse reads what PapaParse writes", () => {
    fc.assert(
      fc.property(table, delimiter, (rows, separator) => {
        const text = Papa.unparse(rows, { delimiter: separator, newline: "\n" });
        // Of an empty text PapaParse makes no row at all.
        fc.pre(text !== "");
        const { data } = Papa.parse<string[]>(`\ufeff${text}`, { delimiter: separator, newline: "\n" });
        expect(fieldsOf(`${text}\n`, separator)).toEqual(data);
      }),
    );
  });
});

describe("any text", () => {
  test("is read without losing a character that is not syntax, and rows follow each other without a gap", () => {
    fc.assert(
      fc.property(syntax, delimiter, (text, separator) => {
        const rows = rowsOf(text, separator);
        let end = 0;
        for (const row of rows) {
          expect(row.start).toBe(end);
          end = row.end;
        }
        expect(end).toBe(text.length);
        const letters = (one: string) => one.replaceAll(/[",;\t|\r\n ]/g, "");
        expect(letters(rows.flatMap(({ fields }) => fields).join(""))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  test("is read alike from any row on, however often the reader goes back", () => {
    fc.assert(
      fc.property(syntax, delimiter, fc.array(fc.nat(), { maxLength: 8 }), (text, separator, jumps) => {
        const rows = rowsOf(text, separator);
        const reader = new RowReader(text, separator);
        for (const jump of jumps) {
          const row = rows[jump % Math.max(1, rows.length)];
          if (!row) continue;
          reader.moveTo(row.start);
          expect(reader.next()).toEqual(row);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test("lines are told apart by every line end", () => {
  expect(linesOf("a\r\r\nb\r\nc\rd\ne")).toEqual(["a", "b", "c", "d", "e"]);
});
