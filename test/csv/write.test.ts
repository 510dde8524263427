import { toCsvFiles, writeCsv } from "../../src/csv";

test("the file has a byte order mark, commas, and CRLF after every row, the last one included", () => {
  expect(
    writeCsv([
      ["Errors", "Deal Name"],
      ["", "Spring"],
    ]),
  ).toBe("\ufeffErrors,Deal Name\r\n,Spring\r\n");
});

test("a field is quoted where it holds a comma, a quote or a line break, or has a space at an end", () => {
  expect(writeCsv([["a,b", 'say "no"', "one\ntwo", "cr\rcr", " x", "y ", "p q", "åäö"]])).toBe(
    '\ufeff"a,b","say ""no""","one\ntwo","cr\rcr"," x","y ",p q,åäö\r\n',
  );
});

test("text that looks like a formula is written as it is", () => {
  expect(writeCsv([["=1+1", "-5", "+46 8 1", "@x"]])).toBe("\ufeff=1+1,-5,+46 8 1,@x\r\n");
});

describe("splitting", () => {
  const records = (count: number) => Array.from({ length: count }, (_, index) => [`Deal ${index + 1}`]);
  const shape = (count: number, name = "deals") =>
    toCsvFiles(name, ["Deal Name"], records(count)).map((file) => [file.name, file.records]);

  test("up to 1,000 records are one file, one more makes two", () => {
    expect(shape(1)).toEqual([["deals.csv", 1]]);
    expect(shape(1000)).toEqual([["deals.csv", 1000]]);
    expect(shape(1001)).toEqual([
      ["deals-1.csv", 1000],
      ["deals-2.csv", 1],
    ]);
    expect(shape(2500, "deals.CSV")).toEqual([
      ["deals-1.csv", 1000],
      ["deals-2.csv", 1000],
      ["deals-3.csv", 500],
    ]);
  });

  test("no records make no file", () => {
    expect(shape(0)).toEqual([]);
  });

  test("every file has the headers and its own records in order", () => {
    const [first, second] = toCsvFiles("deals", ["Deal Name"], records(1001));
    expect(first?.text.startsWith("\ufeffDeal Name\r\nDeal 1\r\n")).toBe(true);
    expect(second?.text).toBe("\ufeffDeal Name\r\nDeal 1001\r\n");
  });
});
