import { checkSheet } from "../../../src/check";
import { writeCsv, readCsv } from "../../../src/csv";
import {
  columns,
  EDITIONS,
  list,
  LIMITS,
  statusPairs,
  STATUSES,
  substatuses,
  validationOf,
} from "../../../src/template";
import { freeName, sheetName } from "../../../src/excel/template/names";
import { LIST_COLUMNS, LIST_SHEET, listSource } from "../../../src/design/lists";
import { ruleOf } from "../../../src/design/validation";
import { badSheetName, typeInto, Workbook } from "../../local-excel/model";
import { columnOf, done, HEADERS, record, startDesk, TODAY, type Desk } from "../support";
import fc from "fast-check";
import { anyCharacters } from "../../any-characters";

beforeAll(() => {
  // Excel's enumerations come with its client.
  startDesk().close();
});

test.each(EDITIONS)(
  "every column of edition %s has a rule that Excel can be given, its list on the list sheet included",
  (edition) => {
    for (const column of columns(edition)) {
      const rule = ruleOf(validationOf(column), {
        firstRow: 1,
        column: 5,
        statusColumn: 3,
        substatusColumn: 4,
        lists: LIST_SHEET,
      });
      if (rule?.type === "list")
        expect(rule.source).toMatch(/^='Co-sell lists'!|^=IF\(\$D2="New",|^=IF\(\$E2="Error",/);
    }
  },
);

test("a list column that the sheet lacks would be a mistake of ours, told at once", () => {
  expect(() => listSource("nonsense" as "stage")).toThrow("nonsense");
  expect(listSource("status")).toBe(`='${LIST_SHEET}'!$B$2:$B$4`);
  expect(LIST_COLUMNS[0]).toEqual({ name: "status", values: ["New", "Active", "Closed"] });
});

test("the list sheet holds every list of every edition, and keeps the places that older dropdowns refer to", () => {
  for (const edition of EDITIONS)
    for (const { list: usual, errorList } of columns(edition))
      for (const name of [usual, errorList]) if (name) expect(() => listSource(name)).not.toThrow();
  expect(LIST_COLUMNS.slice(0, 12).map(({ name }) => name)).toEqual([
    ...["status", "substatus", "yes-no", "reason", "help", "stage", "country", "currency", "purchase-intent"],
    ...["substatus of New", "substatus of Active", "substatus of Closed"],
  ]);
});

describe("no Stop alert refuses what the check accepts", () => {
  let desk: Desk & { close(): void };
  beforeAll(async () => {
    desk = startDesk();
    done(await desk.actions.insertTemplate());
  });
  afterAll(() => desk.close());
  const typed = (header: string, text: string) =>
    typeInto(desk.sheet, { row: 1, column: columnOf(header) }, text, "yes").outcome;
  const findingsOf = (cells: Readonly<Record<string, string>>) => {
    const read = readCsv(writeCsv([HEADERS, record(cells)]));
    if (!read.ok) throw new Error(read.reason);
    return checkSheet(read.sheet, { today: TODAY }).findings;
  };

  test.each(
    STATUSES.flatMap((status) =>
      substatuses(statusPairs("2021-02")).flatMap(
        (substatus) =>
          [
            [status, substatus, ""],
            [status, substatus, "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee"],
          ] as const,
      ),
    ),
  )("%s with %s (Referral ID: %j)", (status, substatus, id) => {
    const wrong = findingsOf({
      "Partner Referral Status": status,
      "Partner Referral Substatus": substatus,
      "Referral ID": id,
      "Engagement ID": id,
      "Declined/Lost reason": "1",
    }).filter(
      ({ column, severity }) =>
        severity === "error" && (column === "Partner Referral Status" || column === "Partner Referral Substatus"),
    );
    expect(typed("Partner Referral Status", status)).toBe("accepted");
    const refused = typed("Partner Referral Substatus", substatus) === "rejected";
    if (wrong.length === 0) expect(refused).toBe(false);
  });

  test("every value of every list", () => {
    for (const column of columns("2021-02")) {
      const declared = validationOf(column);
      if (declared.type !== "list") continue;
      for (const { value } of list(declared.list))
        expect([column.header, value, typed(column.header, value)]).toEqual([column.header, value, "accepted"]);
    }
  });

  test("any text at all in a column without a list, where the alert may ask but not refuse", () => {
    const free = columns("2021-02").filter(
      (column) =>
        !["list", "substatus"].includes(validationOf(column).type) && !column.family && column.kind !== "errors",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...free),
        fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !/^[=+\-@']/.test(text)),
        (column, text) => {
          expect(typed(column.header, text)).not.toBe("rejected");
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("names of sheets", () => {
  test("whatever a file is called, Excel takes the name of its sheet", () => {
    const book = new Workbook({ sheets: ["Nothing"] });
    fc.assert(
      fc.property(
        fc.oneof(
          anyCharacters({ maxLength: 60 }),
          fc.string({ unit: fc.constantFrom("'", " ", "/", "😀", "\ud83d", "x"), maxLength: 60 }),
        ),
        (wanted) => {
          const name = sheetName(wanted, "Otherwise");
          expect(badSheetName(book, name, null)).toBeNull();
          expect(freeName(name, [name])).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  test("a free name is within 31 characters and differs from all that are taken, case aside", () => {
    const long = "x".repeat(31);
    expect(freeName(long, [long.toUpperCase()])).toBe(`${"x".repeat(29)} 2`);
    expect(freeName("A", ["a", "A 2"])).toBe("A 3");
    expect(freeName("A", [])).toBe("A");
    expect(LIMITS.records).toBe(1000);
  });
});
