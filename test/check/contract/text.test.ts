/** docs/import-sheet.md, section 5: the rules for any text: whitespace, mojibake, placeholder, formula-error, formula-text, digits-lost, blank cells. */
import { CONTACT, type Cells, UPDATE } from "../build";
import { at, contract, error, records, texts, warning } from "./contract";

const NAME = "Deal Name";
const CITY = "Customer City";
const NOTES = "Notes";
const PHONE = "Customer Contact Phone number";
const EMAIL = "Customer Contact Email Address";
const CRM = "CRM ID";

const HELPED: Cells = { ...CONTACT, "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1" };
const tidy = (fix: string) => [warning("whitespace", fix)];

describe("blank is nothing but white space and zero-width characters", () => {
  const blanks = ["", " ", "\u00a0", "\u200b", "\ufeff", "\t", "\n", " \u200b\u2003 "];
  contract([
    ...blanks.flatMap((blank) => [
      records(`mandatory ${JSON.stringify(blank)}`, [{ [NAME]: blank }], at(2, NAME, error("required"))),
      records(`optional ${JSON.stringify(blank)}`, [
        { [CRM]: blank, "Customer D-U-N-S ID": blank, "Sales Stage": blank },
      ]),
    ]),
    records(
      "a Referral ID of spaces is no Referral ID",
      [{ ...UPDATE, "Referral ID": "\u00a0", "Partner Referral Status": "New" }],
      at(2, "Referral ID", warning("referral-id-missing")),
    ),
  ]);
});

describe("whitespace", () => {
  contract([
    ...texts(NAME, {
      " Deal": tidy("Deal"),
      "Deal ": tidy("Deal"),
      "\u3000Deal\u2003": tidy("Deal"),
      "De\u00a0al": tidy("De al"),
      "De\u202fal": tidy("De al"),
      "De\u200bal": tidy("Deal"),
      "\ufeffDeal": tidy("Deal"),
      "De\tal": tidy("De al"),
      "De\nal": tidy("De al"),
      "De\r\nal": tidy("De al"),
      "De\u0007al": tidy("Deal"),
      "Deal\u200d": tidy("Deal"),
      // What programs put around a text to keep its direction goes along when it is copied.
      "\u202aDeal\u202c": tidy("Deal"),
      "\u2066Deal\u2069": tidy("Deal"),
      "De\u2063al": tidy("Deal"),
      "אבג \u202aDeal\u202c": [],
      "Big  deal": [],
      " Big  deal": tidy("Big  deal"),
      "👩‍💻 deal": [],
      می‌خواهم: [],
      // Two findings without a fix of another kind: both are told.
      " TBD": [warning("whitespace", "TBD"), warning("placeholder")],
    }),
    ...texts(NOTES, {
      "one\ntwo": [],
      "one\r\ntwo": [],
      "one\ttwo": tidy("one two"),
      "one\n\u00a0two ": tidy("one\n two"),
    }),
    ...texts("Notes to Microsoft", { "one\ntwo": [] }),
    ...texts("Customer Address Line 1", { "Storgatan 1\nport 2": tidy("Storgatan 1 port 2") }),
    ...texts("Estimated Deal Value", { " 12563": tidy("12563"), "12\u00a0563": [error("invalid-number", "12563")] }),
    ...texts("Estimated Close Date", {
      "06/30/2027 ": tidy("06/30/2027"),
      " 2027-06-30 ": [error("invalid-date", "06/30/2027")],
    }),
    ...texts(EMAIL, { " john@contoso.com": tidy("john@contoso.com") }, HELPED),
    ...texts(PHONE, { "\u202a+46 8 123 456\u202c": tidy("+46 8 123 456"), "\u202d": [error("required")] }, HELPED),
    ...texts("Solution 1", { "SOL-1,\u00a0SEK, 10, 1": tidy("SOL-1, SEK, 10, 1"), " SOL-1": tidy("SOL-1") }),
    ...texts("Team member 1", { "Bob, Partner, 999999, b@contoso.com ": tidy("Bob, Partner, 999999, b@contoso.com") }),
    ...texts("Customer D-U-N-S ID", {
      " 81466849": [warning("duns-length", "081466849")],
      " 123456789": tidy("123456789"),
    }),
    ...texts(
      "Referral ID",
      { "f7eaae05-0b84-4ac4-b4ea-5b2587d42cee ": tidy("f7eaae05-0b84-4ac4-b4ea-5b2587d42cee") },
      UPDATE,
    ),
  ]);
});

describe("mojibake", () => {
  const was = (fix: string) => [warning("mojibake", fix)];
  contract([
    ...texts(CITY, {
      "MalmÃ¶": was("Malmö"),
      "Ã…re": was("Åre"),
      "GÃ¶teborg och MalmÃ¶": was("Göteborg och Malmö"),
      "MÃ¼nchen": was("München"),
      "SÃ£o Paulo": was("São Paulo"),
      "Å\u0081Ã³dÅº": was("Łódź"),
      Malmö: [],
      "SÃO PAULO": [],
      Ãrea: [],
      "VoilÃ\u00a0 bien": was("Voilà bien"),
      "MalmÃ¶ ": was("Malmö"),
    }),
    ...texts(NOTES, { "10 â‚¬": was("10 €"), "itâ€™s": was("it’s"), "10 €": [] }),
  ]);
});

describe("placeholder", () => {
  const says = [warning("placeholder")];
  const empty = [warning("placeholder", "")];
  contract([
    ...texts(NAME, {
      "N/A": says,
      "n/a": says,
      TBD: says,
      tbc: says,
      "-": says,
      "?": says,
      xxx: says,
      XXX: says,
      "TBD in May": [],
      Xxxlutz: [],
    }),
    ...["Customer Name", "Customer Address Line 1", CITY].flatMap((column) => texts(column, { TBD: says })),
    ...texts("Customer Contact First Name", { TBD: says }, HELPED),
    ...texts("Customer Contact First Name", { TBD: empty }),
    ...texts(NOTES, { TBD: empty, "-": empty }),
    ...texts("Customer State", { "N/A": empty, NA: [] }),
  ]);
});

describe("formula-error stands alone", () => {
  const alone = [error("formula-error")];
  const table = Object.fromEntries(
    [
      "#N/A",
      "#REF!",
      "#VALUE!",
      "#NAME?",
      "#DIV/0!",
      "#NUM!",
      "#NULL!",
      "#SPILL!",
      "#CALC!",
      "#SAKNAS!",
      "#VÄRDEFEL!",
      "#NV",
      "#WERT!",
    ]
      .concat(
        "#REFERENS!",
        "#NAMN?",
        "#DIVISION/0!",
        "#BEZUG!",
        "#ZAHL!",
        "#¡REF!",
        "#¿NOMBRE?",
        "#N/D",
        "####",
        "#",
        " #N/A ",
      )
      .map((text) => [text, alone]),
  );
  contract([
    ...texts(NAME, { ...table, "#1 deal": [], "#hashtag": [] }),
    ...[
      "Partner Referral Status",
      "Customer Country",
      "Currency",
      "Estimated Close Date",
      "Estimated Deal Value",
      "Microsoft help required?",
    ]
      .concat(
        "Consent to share Customer/Partner contact",
        "Solution 1",
        "Team member 1",
        "Customer D-U-N-S ID",
        CRM,
        NOTES,
        EMAIL,
      )
      .flatMap((column) => texts(column, { "#N/A": alone, "########": alone })),
  ]);
});

describe("formula-text", () => {
  const runs = [warning("formula-text")];
  contract([
    ...texts(NAME, { "=1+1": runs, "+ more": runs, "@handle": runs, "-5%": runs, "- a deal": [], "a=b": [] }),
    ...texts(NOTES, { "- call them": [], "-call them": runs, "=HYPERLINK(1)": runs, "- one\n- two": [] }),
    ...texts(PHONE, { "+46 8 123": [], "=1234": runs, "-123": [] }, HELPED),
    ...texts("Estimated Deal Value", {
      "=5": [error("invalid-number"), warning("formula-text")],
      "-5": [error("invalid-number")],
    }),
    ...texts("Estimated Close Date", { "=TODAY()": [error("invalid-date"), warning("formula-text")] }),
  ]);
});
