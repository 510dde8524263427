/** Findings of every code, with every variant that its parameters allow, for tests of texts. */
import type { Finding, FindingCode, FindingParams, Fix, Severity } from "../../src/check/finding";

const because = { header: "Microsoft help required?", value: "Yes" };
const list = ["New", "Active", "Closed"];

export const paramsOf: { readonly [C in FindingCode]: readonly FindingParams[C][] } = {
  "header-row": [{ row: 3 }],
  "header-missing": [{ mandatory: "Y" }, { mandatory: "D" }, { mandatory: "" }],
  "header-blank": [{ letter: "AB" }],
  "header-spelling": [{ expected: "Deal Name" }],
  "header-unknown": [
    { isExported: false, meant: null },
    { isExported: true, meant: null },
    { isExported: false, meant: "Customer Name" },
  ],
  "header-duplicate": [{ firstLetter: "D", letter: "H" }],
  "header-order": [{ before: "Deal Name" }],
  "header-number-gap": [
    { family: "Solution", expected: 2 },
    { family: "Team member", expected: 3 },
  ],
  "header-number-limit": [{ family: "Solution", limit: 50 }],
  "too-many-records": [{ records: 1001, limit: 1000, files: 2 }],
  "no-records": [{ others: 0 }, { others: 1 }, { others: 2 }],
  "blank-row": [{}],
  "file-delimiter": [
    ...([";", "\t", "|"] as const).map((delimiter) => ({ delimiter, separatorLine: false })),
    { delimiter: ",", separatorLine: true },
  ],
  "file-uncut": [{}],
  "file-encoding": [
    { encoding: "windows-1252", isDamaged: false, candidates: [] },
    { encoding: "utf-8", isDamaged: true, candidates: [] },
    {
      encoding: "windows-1252",
      isDamaged: false,
      candidates: [
        { encoding: "windows-1252", cells: [{ row: 2, column: 4, text: "Peña" }] },
        { encoding: "windows-1250", cells: [{ row: 2, column: 4, text: "Peńa" }] },
      ],
    },
  ],
  "file-quote": [
    { why: "never-closed", lines: 1, records: 0, deals: [] },
    { why: "text-behind", lines: 3, records: 1, deals: [] },
    { why: "text-behind", lines: 30, records: 29, deals: ["Deal 1", "Deal 2"] },
  ],
  "row-width": [
    ...([",", ";", "\t", "|"] as const).map((delimiter) => ({
      fields: 36,
      expected: 34,
      delimiter,
      why: "no-quotes" as const,
    })),
    ...(["typographic", "apostrophes", "space-before", "backslash", "beside"] as const).map((why) => ({
      fields: 36,
      expected: 34,
      delimiter: "," as const,
      why,
    })),
  ],
  "record-in-one-cell": [
    { records: 1, deals: ["UK spring deal"] },
    { records: 7, deals: ["A", "B"] },
    { records: 2, deals: [] },
  ],
  "repeated-header": [{}],
  "not-a-record": [{}],
  required: [{ because: null }, { because }],
  "not-applicable": [{ because }],
  "new-deal-status": [{ status: "Closed", substatus: "Won" }],
  "status-substatus": [
    { status: "New", substatus: "Won", why: "pair", allowed: ["Pending", "Received"] },
    { status: "New", substatus: "Won", why: "pair", allowed: [] },
    { status: "Closed", substatus: "Expired", why: "expired", allowed: [] },
  ],
  "terminal-status": [{ substatus: "Won" }, { substatus: "" }],
  "stage-status": [
    { stage: "100", substatus: "Accepted" },
    { stage: "40", substatus: "Won" },
  ],
  "share-no": [{}],
  "consent-no": [{}],
  "referral-id-missing": [{}],
  "won-too-soon": [{ created: "11/18/2026" }],
  "match-review": [{ why: "no-match" }, { why: "confidence", confidence: "Low" }],
  "duplicate-referral": [{ firstRow: 2 }],
  "duplicate-deal": [{ firstRow: 2 }],
  "duplicate-solution": [{ first: "Solution 1", id: "SOL-1" }],
  "duplicate-team-member": [{ first: "Team member 1", email: "bob@contoso.com" }],
  "not-in-list": [
    { kind: "status", list },
    { kind: "substatus", list },
    { kind: "yes-no", list: ["Yes", "No"] },
    { kind: "reason", list: ["1", "2"] },
    { kind: "help", list: [] },
    { kind: "stage", list: ["10", "20"] },
    { kind: "country", list: null },
    { kind: "currency", list: null },
    { kind: "other", list },
    { kind: "country", list: null, sign: "Ѕ" },
  ],
  whitespace: [
    { what: "ends" },
    { what: "no-break" },
    { what: "zero-width" },
    { what: "soft-hyphen" },
    { what: "line-break" },
    { what: "tab" },
    { what: "control" },
    { what: "lone-surrogate" },
  ],
  mojibake: [{}],
  "lost-letters": [{}],
  "escaped-text": [{}],
  "wrapped-text": [{}],
  placeholder: [{}],
  "invalid-id": [{}, { expected: "MicrosoftID: 123456-A1B2C3" }, { sign: "‑" }],
  "invalid-date": [
    { why: "format" },
    { why: "no-such-day" },
    { why: "ambiguous" },
    { why: "two-digit-year" },
    { why: "time" },
    { why: "signs" },
  ],
  "close-date-past": [{ date: "2020-01-30" }],
  "close-date-far": [{ date: "2120-01-30" }],
  "date-swapped": [{ monthFirst: "2027-03-04", dayFirst: "2027-04-03" }],
  "invalid-number": [
    { why: "text" },
    { why: "symbol" },
    { why: "grouping" },
    { why: "decimal-comma" },
    { why: "ambiguous" },
    { why: "negative" },
    { why: "dots", readings: { decimal: "12.56", grouped: "12563" } },
    { why: "signs" },
  ],
  "zero-deal-value": [{}],
  "amount-decimals": [{ decimal: "12.56", grouped: "12563" }],
  "invalid-email": [{ email: "bob@" }, { email: "ann＠example.com", sign: "＠" }],
  "invalid-phone": [{ phone: "none" }],
  "duns-length": [{ digits: 8 }, { digits: 9 }, { digits: 9, sign: "０" }],
  "postal-code-zero": [{ country: "US", length: 5 }],
  "solution-format": [
    { why: "no-id", part: "" },
    { why: "two", part: "SOL-2" },
    { why: "parts", part: "5" },
    { why: "last-comma", part: "100" },
    { why: "currency", part: "KR" },
    { why: "price", part: "ten" },
    { why: "quantity", part: "1.5" },
    { why: "decimal-comma", part: "10,50" },
    { why: "separator", part: ";" },
  ],
  "solution-comma": [{ price: "10", quantity: "50", combined: "10.50" }],
  "solution-id": [{ id: "X1" }, { id: "SOL‑1", sign: "‑" }],
  "team-member-format": [
    { why: "parts", parts: 3 },
    { why: "two", parts: 8 },
    { why: "empty-part", parts: 4 },
    { why: "separator", parts: 1 },
  ],
  "digits-lost": [{ why: "number" }, { why: "text" }],
  "formula-error": [{ why: "error" }, { why: "narrow" }],
  "formula-text": [{ first: "=" }, { first: "+", behind: ";" }, { first: "@", behind: "\t" }],
  "csv-display": [
    { kind: "date", shown: "2020-01-30", expected: "01/30/2020" },
    { kind: "amount", shown: "12 563,00 kr", expected: "12563" },
    { kind: "code", shown: "6,0", expected: "6" },
    { kind: "boolean", shown: "SANT", expected: "Yes" },
    { kind: "digits", shown: "3.58401E+11", expected: "358401234567" },
    { kind: "width", shown: "####", expected: "12563" },
  ],
};

export const codes = Object.keys(paramsOf).filter((code): code is FindingCode => code in paramsOf);

interface Rest {
  readonly value?: string;
  readonly severity?: Severity;
  readonly column?: string | null;
  readonly fix?: Fix | null;
}

/** A finding in row 2, an error on Deal Name without a fix unless told otherwise. */
export function finding<C extends FindingCode>(code: C, params: FindingParams[C], rest: Rest = {}): Finding {
  const { value = "some value", severity = "error", column = "Deal Name", fix = null } = rest;
  return {
    code,
    params,
    severity,
    blocks: severity === "error",
    row: 2,
    column,
    columnIndex: 3,
    value,
    fix,
  } as Finding;
}

/** Every code with every variant of its parameters, each with this value and fix. */
export function findingsOf(rest: Rest = {}): Finding[] {
  return codes.flatMap((code) => paramsOf[code].map((params) => finding(code, params, rest)));
}

/** The same with every text in the parameters replaced by `text`, as a hostile cell would have it. */
export function hostileFindings(text: string): Finding[] {
  // What selects a variant is never a cell's text.
  const fixed = new Set(["why", "what", "kind", "mandatory", "family", "delimiter", "letter", "firstLetter"]);
  const swap = (value: unknown, key: string): unknown => {
    if (fixed.has(key)) return value;
    if (typeof value === "string") return text;
    if (Array.isArray(value)) return value.map((one) => swap(one, ""));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swap(one, name)]));
    return value;
  };
  return findingsOf({ value: text, fix: { kind: "text", text } }).map(
    (one) => ({ ...one, params: swap(one.params, "") }) as Finding,
  );
}
