import fc from "fast-check";
import {
  addName,
  addSheet,
  columnIndex,
  columnName,
  enUsFormula,
  formatAddress,
  fromR1C1,
  isFormula,
  localFormula,
  localeNames,
  localeOf,
  parseAddress,
  readFormulasLocal,
  toR1C1,
  type Area,
} from "../../model";
import { shiftFormula } from "../../model/formula/shift";
import { at, book, formula, put, refusal, text, value } from "./support/book";

const result = (source: string, cells: Record<string, unknown> = {}): unknown => {
  const { sheet } = book();
  for (const [address, content] of Object.entries(cells)) put(sheet, address, content);
  put(sheet, "H20", source);
  return value(sheet, "H20");
};

describe("values of formulas", () => {
  test.each<[string, unknown, Record<string, unknown>?]>([
    ["=1+2*3", 7],
    ["=SUM(A1:A3)", 6, { A1: 1, A2: 2, A3: 3 }],
    ['=A1<>""', false],
    ['=A1=""', true],
    ["=A1=0", true],
    ['="abc"="ABC"', true],
    ['=AND(A1<>"",ISNUMBER(FIND("✖ "&A1&": ",B1)))', true, { A1: "Deal Name", B1: "✖ Deal Name: wrong" }],
    ['=AND(A1<>"",ISNUMBER(FIND("✖ "&A1&": ",B1)))', false, { A1: "Deal Name", B1: "" }],
    ['=ISNUMBER(SEARCH("(x)","a(X)b"))', true],
    ["=IF(A1,1,2)", 1, { A1: true }],
    ['=IF($A$1="Closed","c","o")', "c", { A1: "closed" }],
    ["=AND(TRUE,A1)", "#N/A", { A1: "#N/A" }],
    ["=1/0", "#DIV/0!"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=nosuchname", "#NAME?"],
    // Letters that could be a column: LibreOffice says the same (npm run verify:xlsx).
    ["=x", "#NAME?"],
    ["=IFERROR(ab+1,3)", 3],
    ['=COUNTIF(A1:A4,"a*")', 2, { A1: "ab", A2: "ba", A3: "A" }],
    ["=COUNTIF(A1:A3,2)", 1, { A1: 1, A2: 2, A3: "x" }],
    ['=COUNTIFS(A1:A2,"x",B1:B2,">1")', 1, { A1: "x", A2: "x", B1: 1, B2: 2 }],
    ["=MAX(A1:A3)-MIN(A1:A3)", 4, { A1: 1, A2: 5 }],
    ['=MATCH("b",A1:A3,0)', 2, { A1: "a", A2: "B", A3: "c" }],
    ['=TRIM("  a  b ")', "a b"],
    ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['=LEN("åäö")', 3],
    ["=TODAY()", 46346],
    ["=COUNTA(A:A)", 2, { A1: 1, A9: "x" }],
    ["=A1", 0],
    ['="x"&A1', "x"],
    ['=TEXTJOIN(", ",TRUE,A1:A3)', "a, c", { A1: "a", A3: "c" }],
  ])("%s", (source, expected, cells = {}) => {
    expect(result(source, cells)).toEqual(expected);
  });

  test("follow what they refer to, over sheets and names", () => {
    const { workbook, sheet } = book();
    const other = addSheet(workbook, "It's a list");
    put(other, "A1", 5);
    addName(workbook, "Rate", "='It''s a list'!$A$1");
    put(sheet, "A1:A2", [["='It''s a list'!A1*2"], ["=Rate+A1"]]);
    expect([value(sheet, "A1"), value(sheet, "A2")]).toEqual([10, 15]);
    put(other, "A1", 7);
    expect([value(sheet, "A1"), value(sheet, "A2")]).toEqual([14, 21]);
  });

  test("a chain of 2,000 formulas is calculated, a circle is 0", () => {
    const { sheet } = book();
    put(sheet, "A1", 1);
    put(
      sheet,
      "A2:A2000",
      Array.from({ length: 1999 }, (_, index) => [`=A${index + 1}+1`]),
    );
    expect(value(sheet, "A2000")).toBe(2000);
    put(sheet, "B1:C1", [["=C1+1", "=B1"]]);
    expect(value(sheet, "B1")).toBe(1);
  });

  test("a deleted sheet leaves #REF!", () => {
    const { sheet } = book();
    put(sheet, "A1", "=Nowhere!A1");
    expect(value(sheet, "A1")).toBe("#REF!");
  });
});

test("what is no formula is told from what is", () => {
  expect(["=1+", "=SUM(1", "=", '="a', "=)"].map(isFormula)).toEqual([false, false, false, false, false]);
  expect(["=1", "=FOO(1)", "=A1:B2", "=Table1[Name]", "=$Q2"].map(isFormula)).toEqual([true, true, true, true, true]);
  const { sheet } = book();
  expect(refusal(() => put(sheet, "A1", "=1+"))).toBe("InvalidArgument");
});

test("names and references are written in capitals", () => {
  const { sheet } = book();
  put(sheet, "A1", "=sum(b1:b2,true)");
  expect(formula(sheet, "A1")).toBe("=SUM(B1:B2,TRUE)");
});

describe("a copied formula", () => {
  test.each([
    ["=A1+$B$2+C$3+$D4", 1, 2, "=C2+$B$2+E$3+$D5"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["=SUM(A:A)+SUM($1:$2)", 3, 1, "=SUM(B:B)+SUM($1:$2)"],
    ["='My A1'!A1", 1, 1, "='My A1'!B2"],
    ["=A1", -1, 0, "=#REF!"],
    ["=LOG10(5)+Q1A", 1, 1, "=LOG10(5)+Q1A"],
  ])("%s", (source, rows, columns, expected) => {
    expect(shiftFormula(source, rows, columns)).toBe(expected);
  });
});

describe("R1C1", () => {
  const rule = '=AND(D$1<>"",ISNUMBER(FIND("✖ "&D$1&": ",$A2)))';
  test("reads the same wherever a relative formula stands", () => {
    const here = toR1C1(rule, { row: 1, column: 3 });
    expect(here).toBe('=AND(R1C<>"",ISNUMBER(FIND("✖ "&R1C&": ",RC1)))');
    expect(toR1C1(shiftFormula(rule, 7, 0), { row: 8, column: 3 })).toBe(here);
  });
  test("and A1 are each other's inverse", () => {
    const corner = fc.record({
      row: fc.nat(999),
      column: fc.nat(99),
      fixedRow: fc.boolean(),
      fixedColumn: fc.boolean(),
    });
    fc.assert(
      fc.property(corner, fc.nat(999), fc.nat(99), ({ row, column, fixedRow, fixedColumn }, homeRow, homeColumn) => {
        const source = `=SUM(${fixedColumn ? "$" : ""}${columnName(column)}${fixedRow ? "$" : ""}${row + 1},1)&"R1C1"`;
        const home = { row: homeRow, column: homeColumn };
        expect(fromR1C1(toR1C1(source, home), home)).toBe(source);
      }),
    );
  });
});

describe("local formulas", () => {
  test("tell the list separator of every machine", () => {
    const separators = localeNames.map((name) => {
      const { sheet } = book(name);
      put(sheet, "A1", "=SUM(1,2)");
      return readFormulasLocal(sheet, at("A1"))[0]?.[0];
    });
    expect(separators).toEqual(["=SUM(1,2)", "=SUM(1,2)", "=SUMMA(1;2)", "=SUMME(1;2)", "=SUMME(1;2)", "=SUM(1,2)"]);
  });
  test("leave texts alone", () => {
    expect(localFormula('=IF(A1="1,5;TRUE",1.5,#N/A)', localeOf("sv-SE"))).toBe('=OM(A1="1,5;TRUE";1,5;#SAKNAS!)');
  });
  test("read back are the formula", () => {
    for (const name of localeNames) {
      const locale = localeOf(name);
      const source = "=IF(AND('It,s; 1.5'!A1=\"a,b;c\",B2>1.5),SUM(1,2),#N/A)&TRUE";
      expect(enUsFormula(localFormula(source, locale), locale)).toBe(source);
    }
  });
});

describe("addresses", () => {
  test("are read as they are written", () => {
    const area = fc.record({
      row: fc.nat(1000),
      column: fc.nat(1000),
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(fc.property(area, (made: Area) => expect(parseAddress(formatAddress(made))?.area).toEqual(made)));
  });
  test.each([
    ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["$2:$3", { row: 1, column: 0, rows: 2, columns: 16_384 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])("%s", (address, expected) => expect(parseAddress(address)?.area).toEqual(expected));
  test.each(["", "A", "1", "XFE1", "A1048577", "A0", "A1:B", "A1,B2", "A1:B2:C3", "hello"])("%j is none", (address) =>
    expect(parseAddress(address)).toBeNull(),
  );
  test("a sheet's name is unquoted", () => {
    expect(parseAddress("'It''s 1'!B2")?.sheet).toBe("It's 1");
  });
  test("columns are letters", () => {
    expect([
      columnName(0),
      columnName(25),
      columnName(26),
      columnName(16_383),
      columnIndex("xfd"),
      columnIndex("XFE"),
    ]).toEqual(["A", "Z", "AA", "XFD", 16_383, -1]);
  });
});

test("the text of a formula cell is its value's", () => {
  const { sheet } = book("sv-SE");
  put(sheet, "A1", "=1=1");
  expect(text(sheet, "A1")).toBe("SANT");
});
