/** docs/import-sheet.md, sections 4 and 5: the rules that look at a whole row, and at rows beside each other. */
import { CONTACT, type Cells, UPDATE } from "../build";
import { at, type Case, contract, error, type Found, records, warning } from "./contract";

const STATUS = "Partner Referral Status";
const SUBSTATUS = "Partner Referral Substatus";
const REASON = "Declined/Lost reason";
const STAGE = "Sales Stage";
const HELP = "Microsoft help required?";
const HELP_TYPE = "What specific help from Microsoft?";
const REFERRAL = "Referral ID";
const NAME = "Deal Name";

describe("required", () => {
  const always = [
    "Deal Name",
    "Customer Name",
    "Customer Address Line 1",
    "Customer City",
    "Customer Country",
    STATUS,
    SUBSTATUS,
  ]
    .concat("Estimated Deal Value", "Currency", "Estimated Close Date", HELP, "Share with Microsoft sales team")
    .concat("Consent to share Customer/Partner contact", "Solution 1", "Team member 1");
  const helped: Cells = { ...CONTACT, [HELP]: "Yes", [HELP_TYPE]: "1" };
  contract([
    ...always.map((column) => records(`${column} always`, [{ [column]: "" }], at(2, column, error("required")))),
    records("with help, all is there", [helped]),
    ...Object.keys(helped)
      .filter((column) => column !== HELP)
      .map((column) =>
        records(`${column} with help`, [{ ...helped, [column]: " " }], at(2, column, error("required"))),
      ),
    records("an update needs the same", [{ ...UPDATE, [NAME]: "" }], at(2, NAME, error("required"))),
  ]);
});

describe("not-applicable", () => {
  const closed = { ...UPDATE, [STATUS]: "Closed" };
  const terminal = at(2, STATUS, warning("terminal-status"));
  const empty = at(2, REASON, warning("not-applicable", ""));
  contract([
    records("a reason with Accepted", [{ [REASON]: "2" }], empty),
    records("a reason with Won", [{ ...closed, [SUBSTATUS]: "Won", [REASON]: "2" }], terminal, empty),
    records(
      "a reason with Expired",
      [{ ...closed, [SUBSTATUS]: "Expired", [REASON]: "2" }],
      terminal,
      empty,
      at(2, STATUS, warning("status-substatus")),
    ),
    records("a reason with Lost", [{ ...closed, [SUBSTATUS]: "Lost", [REASON]: "2" }], terminal),
    records("a reason with Declined", [{ ...closed, [SUBSTATUS]: "Declined", [REASON]: "2" }], terminal),
    records("no reason with Lost", [{ ...closed, [SUBSTATUS]: "Lost" }], terminal, at(2, REASON, error("required"))),
    records("a reason with no substatus", [{ [SUBSTATUS]: "", [REASON]: "2" }], at(2, SUBSTATUS, error("required"))),
    records("kind of help with help = No", [{ [HELP_TYPE]: "1" }], at(2, HELP_TYPE, warning("not-applicable", ""))),
    records("kind of help with no answer", [{ [HELP]: "", [HELP_TYPE]: "1" }], at(2, HELP, error("required"))),
    records("contacts may stand there without help", [CONTACT]),
  ]);
});

describe("status and substatus", () => {
  const row = (
    name: string,
    base: Cells,
    status: string,
    substatus: string,
    found: readonly Found[],
    on = STATUS,
  ): Case => {
    const lost = substatus === "Lost" || substatus === "Declined" ? { [REASON]: "2" } : {};
    return records(
      `${name}: ${status} + ${substatus}`,
      [{ ...base, ...lost, [STATUS]: status, [SUBSTATUS]: substatus }],
      at(2, on, ...found),
    );
  };
  const creates = (status: string, substatus: string, ...found: readonly Found[]) =>
    row("creates", {}, status, substatus, found);
  const updates = (status: string, substatus: string, ...found: readonly Found[]) =>
    row("updates", UPDATE, status, substatus, found);
  const closing = (substatus: string, ...found: readonly Found[]) =>
    updates("Closed", substatus, warning("terminal-status"), ...found);
  const pair = (fix: string | null = null) => error("status-substatus", fix);
  contract([
    creates("New", "Accepted"),
    creates("Active", "Accepted"),
    row("creates", {}, "New", "Pending", [warning("new-deal-status", "Accepted")], SUBSTATUS),
    row("creates", {}, "New", "Received", [warning("new-deal-status", "Accepted")], SUBSTATUS),
    ...["Accepted", "Pending", "Received", "Won", "Lost", "Declined", "Expired"].map((substatus) =>
      creates("Closed", substatus, error("new-deal-status")),
    ),
    ...["Won", "Lost", "Declined", "Expired"].flatMap((substatus) => [
      creates("New", substatus, pair()),
      creates("Active", substatus, pair()),
    ]),
    creates("Active", "Pending", pair("New")),
    creates("Active", "Received", pair("New")),
    updates("New", "Pending"),
    updates("New", "Received"),
    updates("Active", "Accepted"),
    updates("New", "Accepted", warning("status-substatus", "Active")),
    ...["Won", "Lost", "Declined"].map((substatus) => closing(substatus)),
    closing("Expired", warning("status-substatus")),
    ...["Pending", "Received", "Accepted"].map((substatus) => closing(substatus, pair())),
    ...["Won", "Lost", "Declined"].flatMap((substatus) => [
      updates("New", substatus, pair("Closed")),
      updates("Active", substatus, pair("Closed")),
    ]),
    // Partner Center sets Expired itself.
    updates("New", "Expired", pair()),
    updates("Active", "Expired", pair()),
    updates("Active", "Pending", pair("New")),
    updates("Active", "Received", pair("New")),
    records(
      "a new deal Closed, substatus unknown",
      [{ [STATUS]: "Closed", [SUBSTATUS]: "Done" }],
      at(2, STATUS, error("new-deal-status")),
      at(2, SUBSTATUS, error("not-in-list")),
    ),
    records(
      "a new deal Closed, substatus blank",
      [{ [STATUS]: "Closed", [SUBSTATUS]: "" }],
      at(2, STATUS, error("new-deal-status")),
      at(2, SUBSTATUS, error("required")),
    ),
    records(
      "an update to Closed, substatus blank",
      [{ ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "" }],
      at(2, STATUS, warning("terminal-status")),
      at(2, SUBSTATUS, error("required")),
    ),
  ]);
});

describe("stage-status", () => {
  const closed = { ...UPDATE, [STATUS]: "Closed" };
  const terminal = at(2, STATUS, warning("terminal-status"));
  const odd = at(2, STAGE, warning("stage-status"));
  contract([
    records("100 and Accepted", [{ [STAGE]: "100" }], odd),
    records("100 and Lost", [{ ...closed, [SUBSTATUS]: "Lost", [REASON]: "2", [STAGE]: "100" }], odd, terminal),
    records("80 and Won", [{ ...closed, [SUBSTATUS]: "Won", [STAGE]: "80" }], odd, terminal),
    records("100 and Won", [{ ...closed, [SUBSTATUS]: "Won", [STAGE]: "100" }], terminal),
    records("blank and Won", [{ ...closed, [SUBSTATUS]: "Won" }], terminal),
    records("100 and nothing known", [{ [SUBSTATUS]: "", [STAGE]: "100" }], at(2, SUBSTATUS, error("required"))),
  ]);
});

describe("referrals", () => {
  const id = (digit: string) => `f7eaae0${digit}-0b84-4ac4-b4ea-5b2587d42cee`;
  const same = (row: number) => at(row, REFERRAL, error("duplicate-referral"));
  const twice = (row: number) => at(row, NAME, warning("duplicate-deal"));
  contract([
    records(
      "engagement without referral",
      [{ "Engagement ID": id("1") }],
      at(2, REFERRAL, warning("referral-id-missing")),
    ),
    records("referral without engagement", [{ [REFERRAL]: id("1"), [STATUS]: "Active" }]),
    records("three updates of one", [UPDATE, UPDATE, UPDATE], same(3), same(4)),
    records("not the same", [UPDATE, { ...UPDATE, [REFERRAL]: id("9") }]),
    records(
      "spaces and case apart",
      [UPDATE, { ...UPDATE, [REFERRAL]: `${UPDATE[REFERRAL].toUpperCase()} ` }],
      same(3),
      at(3, REFERRAL, warning("whitespace", UPDATE[REFERRAL].toUpperCase())),
    ),
    records(
      "the same new deal",
      [{ [NAME]: "One deal" }, { [NAME]: "one  DEAL" }, { [NAME]: "OneDeal" }],
      twice(3),
      twice(4),
    ),
    records("of another customer", [{ [NAME]: "One" }, { [NAME]: "One", "Customer Name": "Contoso" }]),
    records(
      "customer ignoring case and spaces",
      [{ [NAME]: "One" }, { [NAME]: "One", "Customer Name": "FABRIKAM  ab" }],
      twice(3),
    ),
    records("one is an update", [{ [NAME]: "One" }, { ...UPDATE, [NAME]: "One" }]),
    records(
      "without a name",
      [{ [NAME]: "" }, { [NAME]: "" }],
      at(2, NAME, error("required")),
      at(3, NAME, error("required")),
    ),
  ]);
});

describe("blank rows", () => {
  const filled = (cells: Cells): Cells => ({ ...Object.fromEntries(BLANK), ...cells });
  const BLANK = Object.keys({ ...UPDATE, ...CONTACT })
    .concat(
      NAME,
      "Customer Name",
      "Customer Address Line 1",
      "Customer City",
      "Customer Postal Code",
      "Customer Country",
      SUBSTATUS,
      "Estimated Deal Value",
      "Currency",
      "Estimated Close Date",
      HELP,
      "Share with Microsoft sales team",
      "Consent to share Customer/Partner contact",
      "Solution 1",
      "Team member 1",
    )
    .map((column) => [column, ""] as const);
  const empty = (row: number) => at(row, null, warning("blank-row"));
  contract([
    records("between records", [{}, null, null, {}], empty(3), empty(4)),
    records("above the records", [null, {}], empty(2)),
    records("behind the records", [{}, null, null]),
    records("with nothing but Errors", [{}, filled({ Errors: "Mandatory field X missing" }), {}], empty(3)),
    records("with nothing but Errors, last", [{}, filled({ Errors: "Mandatory field X missing" })]),
    records("with nothing but spaces", [{}, filled({ [NAME]: " ", Notes: "\u200b" }), {}], empty(3)),
  ]);
});
