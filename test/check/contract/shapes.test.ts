/** docs/import-sheet.md, section 5: columns of one shape: IDs, contacts, D-U-N-S numbers, postal codes. */
import { type Cells, CONTACT, UPDATE } from "../build";
import { at, contract, error, records, texts, warning } from "./contract";

const NAME = "Deal Name";
const PHONE = "Customer Contact Phone number";
const EMAIL = "Customer Contact Email Address";
const CRM = "CRM ID";

const HELPED: Cells = { ...CONTACT, "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1" };

describe("digits-lost", () => {
  const lost = error("digits-lost");
  contract([
    ...texts(CRM, {
      "3.58E+11": [lost],
      "3,58E+11": [lost],
      "-": [warning("placeholder", "")],
      "35.8E+11": [],
      "3E+11": [lost],
      "3.58E11": [],
      "A3.58E+11": [],
    }),
    ...texts("Customer Postal Code", { "3.58E+11": [lost] }),
    ...texts("Customer D-U-N-S ID", { "8.15E+08": [lost] }),
    ...texts(PHONE, { "4.67E+10": [lost] }, HELPED),
    ...texts("Referral ID", { "3.58E+11": [lost] }, UPDATE),
    ...texts(NAME, { "3.58E+11": [] }),
  ]);
});

describe("invalid-id", () => {
  const odd = [warning("invalid-id")];
  const bare = [warning("wrapped-text", "f7eaae05-0b84-4ac4-b4ea-5b2587d42cee")];
  contract([
    ...texts(
      "Referral ID",
      {
        "F7EAAE05-0B84-4AC4-B4EA-5B2587D42CEE": [],
        f7eaae050b844ac4b4ea5b2587d42cee: bare,
        "{f7eaae05-0b84-4ac4-b4ea-5b2587d42cee}": bare,
        "ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee": odd,
        "12345": odd,
      },
      UPDATE,
    ),
    ...texts("Engagement ID", { abc: odd }, UPDATE),
    ...texts(CRM, { abc: [] }),
  ]);
});

describe("contacts", () => {
  const bad = [error("invalid-email")];
  const odd = [warning("invalid-phone")];
  contract([
    ...texts(
      EMAIL,
      {
        john: bad,
        "john@contoso": bad,
        "john@contoso.c": bad,
        "john@contoso.co": [],
        "john@@contoso.com": bad,
        "john@contoso.com;jane@contoso.com": bad,
        "john@contoso.com, jane@contoso.com": bad,
        "john smith@contoso.com": bad,
        "John <john@contoso.com>": [warning("wrapped-text", "john@contoso.com")],
        "john@contoso.com.": bad,
        "@contoso.com": [...bad, warning("formula-text")],
        "o'neil+co@sub.contoso.com": [],
        "jöhn@malmö.se": [],
      },
      HELPED,
    ),
    records("an address is checked although no help is required", [{ [EMAIL]: "john" }], at(2, EMAIL, ...bad)),
    ...texts(
      PHONE,
      {
        "9999999999": [],
        "+46 (0)8-123 45 67": [],
        "08-123 45 67 ext. 12": [],
        "08-1234567 x12": [],
        "08-1234567x12": [],
        "08-1234567 EXT 12": [],
        "call me": odd,
        // A phone number has a shape of its own: placeholder is for what is text and nothing else.
        "-": odd,
        "N/A": odd,
        "123 abc": odd,
        "tel 12345": odd,
        ext: odd,
      },
      HELPED,
    ),
    ...texts("Customer D-U-N-S ID", {
      "123456789": [],
      "12-345-6789": [],
      "12 345 6789": [],
      "81466849": [warning("duns-length", "081466849")],
      "81-466-849": [warning("duns-length", "081466849")],
      "1466849": [warning("duns-length", "001466849")],
      "466849": [warning("duns-length")],
      "1234567890": [warning("duns-length")],
      "12345678A": [warning("duns-length")],
      unknown: [warning("placeholder", "")],
    }),
  ]);
});

describe("postal-code-zero", () => {
  const lengths: readonly (readonly [length: number, countries: string])[] = [
    [5, "US DE FR ES IT FI TR KR MX UA MY LT PL"],
    [6, "RO CN SG"],
    [4, "NO DK AU ZA"],
    [7, "JP"],
    [8, "BR"],
  ];
  const POSTAL = "Customer Postal Code";
  contract(
    lengths
      .flatMap(([length, countries]) =>
        countries.split(" ").flatMap((country) => {
          const digits = "123456789".slice(0, length);
          const two = digits.slice(2);
          return texts(
            POSTAL,
            {
              [digits]: [],
              [digits.slice(1)]: [warning("postal-code-zero", `0${digits.slice(1)}`)],
              [two]: country === "FI" || country === "US" ? [warning("postal-code-zero", `00${two}`)] : [],
              [digits.slice(3)]: [],
              [`${digits.slice(1, -1)}-`]: [],
            },
            { "Customer Country": country },
          ).map((each) => ({ ...each, name: `${country} ${each.name}` }));
        }),
      )
      .concat(
        texts(POSTAL, { "1112": [], "111 2": [] }),
        texts(
          POSTAL,
          {
            "805": [warning("postal-code-zero", "00805")],
            " 8052": [warning("postal-code-zero", "08052")],
            "8052-1234": [],
            "80 52": [],
          },
          { "Customer Country": "US" },
        ),
      ),
  );
});
