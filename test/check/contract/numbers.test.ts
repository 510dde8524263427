/** docs/import-sheet.md, section 5: dates and amounts. */
import { type Cells, UPDATE } from "../build";
import { at, contract, error, records, texts, warning } from "./contract";

const DATE = "Estimated Close Date";
const VALUE = "Estimated Deal Value";
const CLOSED: Cells = { ...UPDATE, "Partner Referral Status": "Closed", "Partner Referral Substatus": "Won" };
const terminal = at(2, "Partner Referral Status", warning("terminal-status"));

describe("invalid-date", () => {
  const is = (fix: string) => [error("invalid-date", fix)];
  const none = [error("invalid-date")];
  const january = is("01/30/2027");
  contract(
    texts(DATE, {
      "06/30/2027": [],
      "6/30/2027": [],
      "6/3/2027": [],
      "06/3/2027": [],
      "2/29/2028": [],
      "2027-01-30": january,
      "2027/01/30": january,
      "30.1.2027": january,
      "30.01.2027": january,
      "30/01/2027": january,
      "30/1/2027": january,
      "30 Jan 2027": january,
      "30 january 2027": january,
      "30 januari 2027": january,
      "Jan 30, 2027": january,
      "January 30, 2027": january,
      "30-Jan-2027": january,
      "30 maj 2027": is("05/30/2027"),
      "30 okt 2027": is("10/30/2027"),
      "1-30-2027": january,
      "30-1-2027": january,
      "03.04.2027": is("04/03/2027"),
      "03-04-2027": none,
      "13/14/2027": none,
      "2/30/2027": none,
      "30/02/2027": none,
      "31.04.2027": none,
      "2/29/2027": none,
      "2027-02-30": none,
      "2027-13-01": none,
      "0/10/2027": none,
      "1/0/2027": none,
      "1/3/27": none,
      "30.1.27": none,
      "30 Jan 27": none,
      "1/30/02027": none,
      "2027-01-30T00:00:00": january,
      "2027-01-30T00:00:00Z": january,
      "2027-01-30 14:30": january,
      "1/30/2027 00:00": january,
      "1/30/2027 12:00 AM": january,
      "1/30/2027 13:45:00": january,
      "30.1.2027 10:00": january,
      "3/4/2027 00:00": is("03/04/2027"),
      "03-04-2027 00:00": none,
      "46417": none,
      "June 2027": none,
      "2027": none,
      "1/30": none,
      soon: none,
    }),
  );
});

describe("close dates in the past and far away, from 2026-11-20", () => {
  contract([
    ...texts(DATE, {
      "11/19/2026": [warning("close-date-past")],
      "11/20/2026": [],
      "11/21/2026": [],
      "11/20/2036": [],
      "11/21/2036": [warning("close-date-far")],
      "11/20/2016": [warning("close-date-past")],
      "11/19/2016": [warning("close-date-past"), warning("close-date-far")],
      // Other rules see a fix of not-in-list or whitespace, not this one.
      "2020-01-30": [error("invalid-date", "01/30/2020")],
      " 1/30/2020": [warning("whitespace", "1/30/2020"), warning("close-date-past")],
    }),
    records(
      "an active deal",
      [{ "Partner Referral Status": "Active", [DATE]: "11/19/2026" }],
      at(2, DATE, warning("close-date-past")),
    ),
    records(
      "Ny is New",
      [{ "Partner Referral Status": "Ny", [DATE]: "11/19/2026" }],
      at(2, DATE, warning("close-date-past")),
      at(2, "Partner Referral Status", error("not-in-list", "New")),
    ),
    records("a closed deal lies in the past", [{ ...CLOSED, [DATE]: "11/19/2026" }], terminal),
    records(
      "a closed deal can lie too far in the past",
      [{ ...CLOSED, [DATE]: "11/19/2016" }],
      terminal,
      at(2, DATE, warning("close-date-far")),
    ),
    records(
      "an unknown status waits",
      [{ "Partner Referral Status": "Open", [DATE]: "11/19/2026" }],
      at(2, "Partner Referral Status", error("not-in-list")),
    ),
    records(
      "no status waits",
      [{ "Partner Referral Status": "", [DATE]: "11/19/2026" }],
      at(2, "Partner Referral Status", error("required")),
    ),
    records(
      "never the value after a fix of the status",
      [{ ...UPDATE, "Partner Referral Substatus": "Won", [DATE]: "11/19/2026" }],
      at(2, "Partner Referral Status", error("status-substatus", "Closed")),
      at(2, DATE, warning("close-date-past")),
    ),
  ]);
});

describe("date-swapped", () => {
  const dates = (...all: readonly string[]) => all.map((date) => ({ [DATE]: date }));
  const swapped = (row: number) => at(row, DATE, warning("date-swapped"));
  const is = (row: number, fix: string | null) => at(row, DATE, error("invalid-date", fix));
  contract([
    records(
      "beside 30/01/2027, 03/04/2027 is doubtful, before it and after",
      dates("03/04/2027", "30/01/2027", "4/3/2027"),
      swapped(2),
      is(3, "01/30/2027"),
      swapped(4),
    ),
    records("day and month alike are not", dates("03/03/2027", "30/01/2027"), is(3, "01/30/2027")),
    records("a day beyond 12 is not", dates("06/30/2027", "30/01/2027"), is(3, "01/30/2027")),
    records("12/12 and 11/12", dates("12/12/2027", "11/12/2027", "31/12/2027"), swapped(3), is(4, "12/31/2027")),
    records(
      "nothing is without such a text",
      dates("03/04/2027", "13/14/2027", "2027-01-30", "30 Jan 2027"),
      is(3, null),
      is(4, "01/30/2027"),
      is(5, "01/30/2027"),
    ),
    records("no such day is no date", dates("03/04/2027", "30/02/2027"), is(3, null)),
    records(
      "beside a past date too",
      dates("03/04/2026", "30/01/2027"),
      at(2, DATE, warning("close-date-past")),
      swapped(2),
      is(3, "01/30/2027"),
    ),
  ]);
});

describe("invalid-number", () => {
  const is = (fix: string) => [error("invalid-number", fix)];
  const none = [error("invalid-number")];
  contract(
    texts(VALUE, {
      "12563": [],
      "12563.5": [],
      "12563.50": [],
      "0.5": [],
      "1.234": [warning("amount-decimals")],
      "12 563,50 kr": is("12563.5"),
      "1.234.567,5": is("1234567.5"),
      "$12,563.00": is("12563"),
      "1,234": none,
      "12,563": none,
      "1,234 kr": none,
      "1,234,567": is("1234567"),
      "1.234.567": is("1234567"),
      "12,5": is("12.5"),
      "12,50": is("12.5"),
      "1234,50": is("1234.5"),
      "1234,567": is("1234.567"),
      "12 563": is("12563"),
      "12\u202f563,5": is("12563.5"),
      "12'563.50": is("12563.5"),
      "1,234.50": is("1234.5"),
      "1.234,50": is("1234.5"),
      "1 234 567,89": is("1234567.89"),
      "1 234.5": is("1234.5"),
      "€12563": is("12563"),
      "12563 SEK": is("12563"),
      "12563 sek": is("12563"),
      "12563 euro": is("12563"),
      "12563 TBD": none,
      "USD 12,563.00": is("12563"),
      "12563,00 kr": is("12563"),
      "-5": none,
      "(500)": none,
      "-12 563,50 kr": none,
      abc: none,
      "12k": none,
      "10-20": none,
      "1 2 3": none,
      "12,34,56": none,
      "1.2.3": none,
      "100 %": none,
      "12 apples": none,
      "0": [warning("zero-deal-value")],
      "0.00": [warning("zero-deal-value")],
      "0,00": is("0"),
    }),
  );
});
