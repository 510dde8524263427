/** docs/import-sheet.md, section 9: newer editions, each read by its own headers. */
import { columns, headerText } from "../../../src/template";
import { type Cells, HEADERS, renamed, type Tuple, UPDATE } from "../build";
import { at, type Case, contract, error, headed, warning } from "./contract";

const IN_2023 =
  `Errors|Engagement ID|Referral ID|Deal Name|Customer Name|Customer Address Line 1|Customer Address Line 2|Customer City|Customer State
Customer Postal code|Customer Country|Customer D-U-N-S ID|Customer Contact First Name|Customer Contact Last Name|Customer Contact Phone number
Customer Contact Email Address|Partner Referral Status|Partner Referral Substatus|Microsoft Referral Status|Declined/Lost/Error reason|Sales Stage
Estimated Deal Value|Currency|Estimated Close Date|CRM ID|Marketing Campaign ID|Notes|Microsoft help required?|What specific help from Microsoft?
Share with Microsoft sales team|Notes to Microsoft|Consent to share Customer/Partner contact|CLA Number|Device Category|Silicon Type
Azure Certified Device|Attach Services|Microsoft MSX ID|Migrated PSC Deal ID|PartnerID (formerly MPN ID)|Marketplace Purchase Intent
Customer Domain Name|Final Matched Customer Account|Matched category|Confidence|Managed Account 1|Managed Account 2|Unmanaged Account 1
Unmanaged Account 2|DUNS Account|Solution 1|Team member 1|Microsoft team member 1`.split(/[|\n]/u);

const INTENT = "Marketplace Purchase Intent";
const REASON = "Declined/Lost/Error reason";
const STATUS = "Partner Referral Status";
const SUBSTATUS = "Partner Referral Substatus";
const ACCOUNT = "Final Matched Customer Account";
const RIGHT: Cells = { [INTENT]: "Yes" };

const in2023 = (name: string, cells: Cells, ...expected: readonly Tuple[][]): Case =>
  headed(name, IN_2023, expected.flat(), [{ ...RIGHT, ...cells }]);
/** The headers of 2023-08 with each `before` replaced. */
const respelled = (names: { readonly [before: string]: string }) => IN_2023.map((header) => names[header] ?? header);

describe("2023-08", () => {
  const closed: Cells = { ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "Error" };
  const terminal = at(2, STATUS, warning("terminal-status"));
  const required = (column: string) => at(2, column, error("required"));
  contract([
    in2023("a right sheet", {}),
    headed(
      "without headers of its own, Customer Postal code is 2021-02's Code",
      renamed({ "Customer Postal Code": "Customer Postal code" }),
      at(1, "Customer Postal Code", error("header-spelling", "Customer Postal Code")),
    ),
    headed(
      "with them, Customer Postal Code is spelled wrong",
      respelled({ "Customer Postal code": "Customer Postal Code" }),
      at(1, "Customer Postal code", error("header-spelling", "Customer Postal code")),
      [RIGHT],
    ),
    headed(
      "a Swedish header",
      respelled({ "Microsoft MSX ID": "Microsoft MSX-ID", "CLA Number": "CLA-nummer" }),
      [
        ...at(1, "Microsoft MSX ID", error("header-spelling", "Microsoft MSX ID")),
        ...at(1, "CLA Number", error("header-spelling", "CLA Number")),
      ],
      [RIGHT],
    ),
    headed(
      "2021-02's columns and one that 2023-08 adds",
      [...HEADERS, "Silicon Type"],
      at(1, "Silicon Type", warning("header-unknown")),
    ),
    headed(
      "2021-02's columns and Marketplace Purchase Intent, spelled as 2023-08 spells the others",
      [
        ...HEADERS.slice(0, -2).map((header) => (header === "Customer Postal Code" ? "Customer Postal code" : header)),
        INTENT,
        ...HEADERS.slice(-2),
      ],
      [
        ...IN_2023.filter(
          (header) => !HEADERS.includes(header) && ![INTENT, REASON, "Customer Postal code"].includes(header),
        ).flatMap((header) => at(1, header, warning("header-missing"))),
        ...at(1, REASON, error("header-spelling", REASON)),
      ],
      [RIGHT],
    ),
    headed(
      "out of order",
      [...IN_2023.slice(0, -3), "Team member 1", "Solution 1", "Microsoft team member 1"],
      at(1, "Team member 1", warning("header-order")),
      [RIGHT],
    ),
    in2023("Closed + Error needs a reason of its own", closed, terminal, required(REASON)),
    ...["1", "8"].map((reason) => in2023(`error reason ${reason}`, { ...closed, [REASON]: reason }, terminal)),
    ...["6", "9"].map((reason) =>
      in2023(`error reason ${reason} needs notes`, { ...closed, [REASON]: reason }, terminal, required("Notes")),
    ),
    in2023("error reason 9 with notes", { ...closed, [REASON]: "9", Notes: "Typed twice" }, terminal),
    in2023("error reason 10", { ...closed, [REASON]: "10" }, terminal, at(2, REASON, error("not-in-list"))),
    in2023(
      "an error reason in words",
      { ...closed, [REASON]: "test referral" },
      terminal,
      at(2, REASON, error("not-in-list", "7")),
    ),
    in2023(
      "an error reason with the words of another list",
      { ...closed, [REASON]: "Customer did not respond" },
      terminal,
      at(2, REASON, error("not-in-list")),
    ),
    in2023(
      "reason 9 of a lost deal",
      { ...closed, [SUBSTATUS]: "Lost", [REASON]: "9" },
      terminal,
      at(2, REASON, error("not-in-list")),
    ),
    in2023("reason 6 of a lost deal needs no notes", { ...closed, [SUBSTATUS]: "Lost", [REASON]: "6" }, terminal),
    in2023(
      "error in lower case",
      { ...closed, [SUBSTATUS]: "error ", [REASON]: "7" },
      terminal,
      at(2, SUBSTATUS, error("not-in-list", "Error")),
    ),
    in2023(
      "Error with a space behind it",
      { ...closed, [SUBSTATUS]: "Error ", [REASON]: "9" },
      terminal,
      required("Notes"),
      at(2, SUBSTATUS, warning("whitespace", "Error")),
    ),
    in2023(
      "Active + Error",
      { ...closed, [STATUS]: "Active", [REASON]: "7" },
      at(2, STATUS, error("status-substatus", "Closed")),
    ),
    in2023(
      "a new deal in Error",
      { [STATUS]: "Closed", [SUBSTATUS]: "Error", [REASON]: "7" },
      at(2, STATUS, error("new-deal-status")),
    ),
    in2023("a new deal New + Error", { [SUBSTATUS]: "Error", [REASON]: "7" }, at(2, STATUS, error("status-substatus"))),
    in2023(
      "a reason with Accepted",
      { [REASON]: "9" },
      at(2, REASON, error("not-in-list"), warning("not-applicable", "")),
    ),
    in2023("no purchase intent", { [INTENT]: "" }, required(INTENT)),
    in2023("Have not decided", { [INTENT]: "Have not decided" }),
    in2023(
      "have not decided",
      { [INTENT]: "have not  decided" },
      at(2, INTENT, error("not-in-list", "Have not decided")),
    ),
    in2023("nej", { [INTENT]: "nej" }, at(2, INTENT, error("not-in-list", "No"))),
    in2023("Perhaps", { [INTENT]: "Perhaps" }, at(2, INTENT, error("not-in-list"))),
    in2023("an account", { [ACCOUNT]: "MicrosoftID: 12345-AB12" }),
    in2023("an account with name and address", {
      [ACCOUNT]: "MicrosoftID: 12345-AB12, AccountName: Fabrikam, AccountAddress: Storgatan 1, Lund",
    }),
    in2023("an account of another shape", { [ACCOUNT]: "Fabrikam" }, at(2, ACCOUNT, warning("invalid-id"))),
    in2023("columns without rules are left alone", {
      "Attach Services": "Toaster",
      "CLA Number": "abc",
      Confidence: "-",
      "Microsoft team member 1": "Bob",
    }),
  ]);
});

describe("2026", () => {
  const headers = columns("2026").map((column) => headerText(column));
  contract([
    headed("its spelling is right, in any order", [...headers].reverse(), [], [RIGHT]),
    headed(
      "an older spelling is not",
      headers.map((header) => (header === "Customer D-U-N-S id" ? "Customer D-U-N-S ID" : header)),
      at(1, "Customer D-U-N-S id", error("header-spelling", "Customer D-U-N-S id")),
      [RIGHT],
    ),
    headed(
      "solutions and team members by number",
      [...headers, "Solution 2", "Team member 2", "Microsoft team member 2"],
      [],
      [RIGHT],
    ),
    headed("cells are judged as ever", headers, at(2, "Currency", error("not-in-list", "SEK")), [
      { ...RIGHT, Currency: "sek" },
    ]),
    headed(
      "a mandatory column is missing",
      headers.filter((header) => header !== "Customer City"),
      at(1, "Customer City", error("header-missing")),
      [RIGHT],
    ),
  ]);
});

describe("2021-02 has no Error", () => {
  contract([
    headed(
      "as a substatus",
      HEADERS,
      [...at(2, SUBSTATUS, error("not-in-list")), ...at(2, STATUS, warning("terminal-status"))],
      [{ ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "Error" }],
    ),
  ]);
});
