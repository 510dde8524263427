/** Issue 3, item 1: the same deal typed by six locals gives the same file, to the byte, and what each machine shows otherwise is told. */
import {
  localeNames,
  saveCsv,
  setStyle,
  typeInto,
  Workbook,
  writeNumberFormats,
  writeValues,
  type LocaleName,
  type Sheet,
} from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  example,
  file,
  formats,
  HEADERS,
  put,
  record,
  startDesk,
  texts,
  TODAY,
  tuples,
  values,
} from "../support";

/** How a local writes 30 January 2027 and 12,563.50, besides ISO. */
const LOCAL: Record<
  LocaleName,
  { readonly date: string; readonly amount: string; readonly separator: "," | ";"; readonly decimal: "." | "," }
> = {
  "en-US": { date: "1/30/2027", amount: "12563.50", separator: ",", decimal: "." },
  "en-GB": { date: "30/01/2027", amount: "12563.50", separator: ",", decimal: "." },
  "sv-SE": { date: "2027-01-30", amount: "12563,50", separator: ";", decimal: "," },
  "de-DE": { date: "30.01.2027", amount: "12563,50", separator: ";", decimal: "," },
  "de-CH": { date: "30.01.2027", amount: "12563.50", separator: ";", decimal: "." },
  "ja-JP": { date: "2027/1/30", amount: "12563.50", separator: ",", decimal: "." },
};

const TYPED: Readonly<Record<string, string>> = {
  "Deal Name": "Vårens affär; nr 1, “stor”",
  "Customer Name": "Contoso",
  "Customer Address Line 1": "One Contoso Way",
  "Customer City": "Redmond",
  "Customer Postal Code": "02134",
  "Customer Country": "US",
  "Customer D-U-N-S ID": "081466849",
  "Customer Contact First Name": "John",
  "Customer Contact Last Name": "Customer",
  "Customer Contact Phone number": "+46 8 123 456",
  "Customer Contact Email Address": "john.customer@contoso.com",
  "Partner Referral Status": "New",
  "Partner Referral Substatus": "Accepted",
  "Sales Stage": "40",
  Currency: "USD",
  "CRM ID": "1/2",
  Notes: "=1+1",
  "Microsoft help required?": "Yes",
  "What specific help from Microsoft?": "3",
  "Share with Microsoft sales team": "Yes",
  "Consent to share Customer/Partner contact": "Yes",
  "Solution 1": "SOL-1234-PQRS, USD, 10.50, 100",
  "Team member 1": "Bob, Partner, 999999, Bob.partner@Contoso.com",
};

const EXPECTED =
  "\ufeff" +
  HEADERS.join(",") +
  '\r\n,,,"Vårens affär; nr 1, “stor”",Contoso,One Contoso Way,,Redmond,,02134,US,081466849,John,Customer,+46 8 123 456,john.customer@contoso.com,New,Accepted,,,40,12563.5,USD,01/30/2027,1/2,,=1+1,Yes,3,Yes,,Yes,"SOL-1234-PQRS, USD, 10.50, 100","Bob, Partner, 999999, Bob.partner@Contoso.com"\r\n';

function typeRow(sheet: Sheet, cells: Readonly<Record<string, string>>): void {
  for (const [header, text] of Object.entries(cells)) {
    expect([header, typeInto(sheet, { row: 1, column: columnOf(header) }, text).outcome]).toEqual([header, "accepted"]);
  }
}

const exported = async (desk: ReturnType<typeof startDesk>): Promise<string | undefined> =>
  done(await desk.actions.exportCsv({ onlyRowsWithoutErrors: false })).files[0]?.text;

describe.each(localeNames)("%s", (locale) => {
  const { date, amount, separator, decimal } = LOCAL[locale];
  let desk: ReturnType<typeof startDesk>;
  beforeEach(() => {
    desk = startDesk({ locale, displayLanguage: "en-US" });
  });
  afterEach(() => desk.close());

  describe("what a local types into the template", () => {
    test.each(["2027-01-30", date])("with %s as the date: the same file as everywhere", async (typed) => {
      done(await desk.actions.insertTemplate());
      typeRow(desk.sheet, { ...TYPED, "Estimated Deal Value": amount, "Estimated Close Date": typed });
      const checked = done(await desk.check());
      const decimals = decimal === "," ? [[2, "Estimated Deal Value", "csv-display"]] : [];
      expect(tuples(checked)).toEqual([...decimals, [2, "Notes", "formula-text"]]);
      expect(checked.ready).toBe(true);
      expect(await exported(desk)).toBe(EXPECTED);
      expect(texts(desk.sheet, "X2")).toEqual([["01/30/2027"]]);
    });

    test("in a workbook that counts days from 1904 too", async () => {
      desk.close();
      desk = startDesk({ workbook: new Workbook({ locale, date1904: true }), displayLanguage: "en-US" });
      done(await desk.actions.insertTemplate());
      typeRow(desk.sheet, { ...TYPED, "Estimated Deal Value": amount, "Estimated Close Date": date });
      expect(values(desk.sheet, "X2")).toEqual([[46417 - 1462]]);
      done(await desk.check());
      expect(await exported(desk)).toBe(EXPECTED);
    });
  });

  test("dates of a 1904 workbook without our lists are told by what they show", async () => {
    desk.close();
    desk = startDesk({ workbook: new Workbook({ locale, date1904: true }), displayLanguage: "en-US" });
    desk.fill([record()]);
    setStyle(desk.sheet, area("X2"), { numberFormat: "General" });
    typeInto(desk.sheet, "X2", date);
    expect(formats(desk.sheet, "X2")).toEqual([["m/d/yyyy"]]);
    const text = await exported(desk);
    expect(text).toContain(",01/30/2027,");
    expect(desk.workbook.sheets).toHaveLength(1);
  });

  test("a file opened through the pane and exported again is the same file, in both date systems", async () => {
    const csv = `\ufeff${example("clean.csv").replace("\ufeff", "").replace(/\r?\n/g, "\r\n").trimEnd()}\r\n`;
    done(await desk.actions.openFile(file("clean.csv", csv)));
    expect(await exported(desk)).toBe(csv);
    desk.close();
    desk = startDesk({ workbook: new Workbook({ locale, date1904: true }), displayLanguage: "en-US" });
    done(await desk.actions.openFile(file("clean.csv", csv)));
    expect(texts(desk.sheet, "X2")).toEqual([["06/30/2027"]]);
    expect(await exported(desk)).toBe(csv);
  });

  test("csv-display: what this machine's own Save As would write wrongly", async () => {
    const rows = Array.from({ length: 5 }, (_, index) =>
      record({ "Deal Name": `Deal ${index}`, "Microsoft help required?": "No" }),
    );
    desk.fill(rows);
    const set = (address: string, value: string | number | boolean, format: string) => {
      writeNumberFormats(desk.sheet, area(address), [[format]]);
      writeValues(desk.sheet, area(address), [[value]]);
    };
    set("X2", 46417, "yyyy-mm-dd");
    set("V3", 12563, '#,##0.00 "kr"');
    set("U4", 40, "0.0");
    set("AF5", true, "General");
    set("J6", 358401234567, "0.00E+00");
    const checked = done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: false }));
    expect(checked.findings.map(({ row, column, code, fix }) => [row, column, code, fix])).toEqual([
      [2, "Estimated Close Date", "csv-display", { kind: "format", format: "mm\\/dd\\/yyyy" }],
      [3, "Estimated Deal Value", "csv-display", { kind: "format", format: "General" }],
      [4, "Sales Stage", "csv-display", { kind: "format", format: "0" }],
      [5, "Consent to share Customer/Partner contact", "csv-display", { kind: "text", text: "Yes" }],
      [6, "Customer Postal Code", "csv-display", { kind: "text", text: "358401234567" }],
    ]);
    expect(checked.ready).toBe(true);
    // Export mends them all.
    expect(await exported(desk)).toMatch(
      /01\/30\/2027.*\r\n.*,12563,.*\r\n.*,40,.*\r\n.*,Yes,"SOL.*\r\n.*,358401234567,/,
    );
  });

  test("a bare slash in a date format is this machine's separator: told where that is no slash", async () => {
    desk.fill([record()]);
    writeNumberFormats(desk.sheet, area("X2"), [["mm/dd/yyyy"]]);
    writeValues(desk.sheet, area("X2"), [[46417]]);
    const sign = texts(desk.sheet, "X2")[0]?.[0]?.charAt(2);
    const expected = sign === "/" ? [] : [[2, "Estimated Close Date", "csv-display"]];
    const checked = done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: false }));
    expect(tuples(checked)).toEqual(expected);
    expect(sign === "/").toBe(["en-US", "en-GB", "ja-JP"].includes(locale));
  });

  test("digits-lost: a number of more than 15 digits, and the text that an exponent leaves", async () => {
    desk.fill([record(), record({ "Deal Name": "Two", "CRM ID": decimal === "," ? "3,58E+11" : "3.58E+11" })]);
    setStyle(desk.sheet, area("Y2"), { numberFormat: "General" });
    typeInto(desk.sheet, "Y2", "12345678901234567");
    expect(tuples(done(await desk.check()))).toEqual([
      [2, "CRM ID", "digits-lost"],
      [3, "CRM ID", "digits-lost"],
    ]);
  });

  test("date-swapped: a real date beside texts that are dates only if the day comes first", async () => {
    desk.fill([record({ "Estimated Close Date": "30/01/2027" }), record({ "Deal Name": "Two" })]);
    setStyle(desk.sheet, area("X3"), { numberFormat: "mm\\/dd\\/yyyy" });
    writeValues(desk.sheet, area("X3"), [[46450]]);
    expect(texts(desk.sheet, "X3")).toEqual([["03/04/2027"]]);
    expect(done(await desk.check()).findings).toMatchObject([
      { row: 2, code: "invalid-date", fix: { text: "01/30/2027" } },
      { row: 3, code: "date-swapped", params: { monthFirst: "2027-03-04", dayFirst: "2027-04-03" } },
    ]);
  });

  test(`Save as CSV writes “${separator}” here, and the result says so before it happens`, async () => {
    done(await desk.actions.insertTemplate());
    typeRow(desk.sheet, { "Deal Name": "Deal", Currency: "USD" });
    expect(done(await desk.check()).listSeparator).toBe(separator);
    expect(saveCsv(desk.sheet)).toContain(`Errors${separator}Engagement ID${separator}`);
  });

  test("without our list sheet only a decimal comma can tell it: where it cannot be told, nothing is claimed", async () => {
    desk.fill([record()]);
    expect(done(await desk.check()).listSeparator).toBe(decimal === "," ? ";" : null);
  });

  test("an amount with decimals shows this machine's decimal sign: told where that is a comma, exported right everywhere", async () => {
    put(desk.sheet, "A1", [[...HEADERS], record()]);
    setStyle(desk.sheet, area("V2"), { numberFormat: "General" });
    typeInto(desk.sheet, "V2", amount);
    expect(texts(desk.sheet, "V2")).toEqual([[`12563${decimal}5`]]);
    expect(tuples(done(await desk.check()))).toEqual(
      decimal === "," ? [[2, "Estimated Deal Value", "csv-display"]] : [],
    );
    expect(await exported(desk)).toContain(",12563.5,");
  });

  test("what is typed is validated in this machine's own terms", async () => {
    done(await desk.actions.insertTemplate());
    expect(typeInto(desk.sheet, "V2", amount).outcome).toBe("accepted");
    expect(typeInto(desk.sheet, "V2", "a lot").alert?.style).toBe("Warning");
    expect(typeInto(desk.sheet, "X2", date).outcome).toBe("accepted");
    expect(typeInto(desk.sheet, "X2", "soon").alert?.style).toBe("Warning");
    expect(TODAY).toBe("2026-11-20");
  });
});
