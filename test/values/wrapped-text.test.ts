import fc from "fast-check";
import { columnByKey, type ColumnKey } from "../../src/template";
import { trim } from "../../src/values/space";
import { unwrapping } from "../../src/values/wrapped-text";
import { cellText } from "./texts";

function unwrap(key: ColumnKey, text: string): string {
  const column = columnByKey("2021-02", key);
  if (!column) throw new Error(`no column ${key}`);
  return unwrapping(column)(text);
}

test.each<[ColumnKey, string, string]>([
  ["customerPostalCode", '="02134"', "02134"],
  ["dealName", '="a ""b"" c"', 'a "b" c'],
  ["dealValue", "'12563", "12563"],
  ["closeDate", "'06/30/2027", "06/30/2027"],
  ["contactPhone", "'+46 8 123 456", "+46 8 123 456"],
  ["notes", "'- called twice", "- called twice"],
  ["notes", "'=1+1", "=1+1"],
  ["customerCountry", "'SE", "SE"],
  ["helpRequired", "'Yes", "Yes"],
  ["helpRequired", '"Yes"', "Yes"],
  ["contactEmail", '"ann@example.com"', "ann@example.com"],
  ["contactEmail", "mailto:ann@example.com", "ann@example.com"],
  ["contactEmail", "MAILTO: ann@example.com", "ann@example.com"],
  ["contactEmail", "Ann Example <ann@example.com>", "ann@example.com"],
  ["contactEmail", "<ann@example.com>", "ann@example.com"],
  ["contactEmail", '"Example, Ann" <mailto:ann@example.com>', "ann@example.com"],
  ["contactPhone", "tel:+468123456", "+468123456"],
  ["contactPhone", "46701234567.0", "46701234567"],
  ["crmId", "34234.0", "34234"],
  ["customerDunsId", "81466849.0", "81466849"],
  ["customerPostalCode", "98052.0", "98052"],
  ["referralId", "{f7eaae03-0b84-4ac4-b4ea-5b2587d42cee}", "f7eaae03-0b84-4ac4-b4ea-5b2587d42cee"],
  ["referralId", "{F7EAAE030B844AC4B4EA5B2587D42CEE}", "F7EAAE03-0B84-4AC4-B4EA-5B2587D42CEE"],
  ["engagementId", "f7eaae470b844ac4b4ea5b2587d42cee", "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee"],
  ["solution", '"SOL-1234-PQRS, SEK, 10, 100"', "SOL-1234-PQRS, SEK, 10, 100"],
  ["teamMember", "Bob, Partner, tel:999999, mailto:bob@contoso.com", "Bob, Partner, 999999, bob@contoso.com"],
  ["teamMember", "Bob|Partner|9|Bob <bob@contoso.com>", "Bob|Partner|9|bob@contoso.com"],
  ["customerPostalCode", `="'02134"`, "02134"],
  ["customerCity", '=""', ""],
])("in %s %s is %s", (key, text, bare) => {
  expect(unwrap(key, text)).toBe(bare);
});

test.each<[ColumnKey, string]>([
  ["customerCity", "'s-Hertogenbosch"],
  ["dealName", "'Round the clock' support"],
  ["dealName", '"Framtiden"'],
  ["crmId", "{draft}"],
  ["crmId", "'abc'"],
  ["crmId", "f7eaae470b844ac4b4ea5b2587d42cee"],
  ["dealValue", "98052.0"],
  ["crmId", "v98052.0"],
  ["crmId", "12.0"],
  ["crmId", "123.00"],
  ["marketingCampaignId", "100.0"],
  ["notes", "Ann <ann@example.com>, mailto:x@y.se"],
  ["contactEmail", "Ann <not an address>"],
  ["contactEmail", "ann@example.com>"],
  ["contactEmail", "ann@example.com, bo@example.com"],
  ["solution", '"SOL-1234-PQRS", SEK, 10, 100'],
  ["solution", '"a", "b"'],
  ["teamMember", "'t Hooft, Gerard, 1, g@x.nl"],
  ["referralId", "{f7eaae03}"],
  ["dealName", '="a"b"'],
])("in %s %s is no wrapping", (key, text) => {
  expect(unwrap(key, text)).toBe(text);
});

test("what is unwrapped is trimmed and has no wrapping left", () => {
  const keys: readonly ColumnKey[] = ["notes", "referralId", "contactEmail", "contactPhone", "teamMember", "currency"];
  fc.assert(
    fc.property(fc.constantFrom(...keys), cellText, (key, text) => {
      const bare = unwrap(key, trim(text));
      expect(trim(bare)).toBe(bare);
      expect(unwrap(key, bare)).toBe(bare);
    }),
  );
});
