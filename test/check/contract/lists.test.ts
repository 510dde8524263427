/** docs/import-sheet.md, section 5: not-in-list, and what other rules see of a value that has a fix. */
import { CONTACT, UPDATE } from "../build";
import { at, contract, error, records, texts, warning } from "./contract";

const STATUS = "Partner Referral Status";
const SUBSTATUS = "Partner Referral Substatus";
const HELP = "Microsoft help required?";
const HELP_TYPE = "What specific help from Microsoft?";
const SHARE = "Share with Microsoft sales team";
const CONSENT = "Consent to share Customer/Partner contact";
const REASON = "Declined/Lost reason";
const STAGE = "Sales Stage";

const to = (fix: string) => [error("not-in-list", fix)];
const unknown = [error("not-in-list")];
const lost = { ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "Lost", [REASON]: "2" };
const helped = { ...CONTACT, [HELP]: "Yes", [HELP_TYPE]: "1" };
const requiredWithHelp = [...Object.keys(CONTACT), HELP_TYPE].flatMap((column) => at(2, column, error("required")));

describe("statuses", () => {
  contract([
    ...texts(STATUS, {
      New: [],
      Active: [],
      new: to("New"),
      NEW: to("New"),
      Ny: to("New"),
      ny: to("New"),
      Neu: to("New"),
      Új: to("New"),
      新建: to("New"),
      Aktiv: to("Active"),
      Etkin: to("Active"),
      " New": [warning("whitespace", "New")],
      "New\u00a0": [warning("whitespace", "New")],
      " new ": to("New"),
      Open: unknown,
      Newish: unknown,
      "New, Active": unknown,
      "1": unknown,
    }),
    records(
      "a new deal as Stängd is Closed for status and substatus",
      [{ [STATUS]: "Stängd" }],
      at(2, STATUS, error("not-in-list", "Closed"), error("new-deal-status")),
    ),
    records(
      "an update to Stängd is terminal",
      [{ ...UPDATE, [STATUS]: "Stängd", [SUBSTATUS]: "Won" }],
      at(2, STATUS, error("not-in-list", "Closed"), warning("terminal-status")),
    ),
  ]);
});

describe("substatuses", () => {
  contract([
    ...texts(SUBSTATUS, {
      accepted: to("Accepted"),
      "Har godkänts": to("Accepted"),
      "har  godkänts": to("Accepted"),
      accepterat: to("Accepted"),
      同意: to("Accepted"),
      Väntar: [error("not-in-list", "Pending"), warning("new-deal-status", "Accepted")],
      Done: unknown,
      // Its own in newer editions only.
      Error: unknown,
    }),
    records(
      "Nekad is Declined: a reason is required",
      [{ ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "Nekad" }],
      at(2, SUBSTATUS, error("not-in-list", "Declined")),
      at(2, REASON, error("required")),
      at(2, STATUS, warning("terminal-status")),
    ),
    records(
      "Brute is Lost, case and spaces apart",
      [{ ...lost, [SUBSTATUS]: " brute " }],
      at(2, SUBSTATUS, error("not-in-list", "Lost")),
      at(2, STATUS, warning("terminal-status")),
    ),
    records(
      "an unknown substatus leaves the rules waiting",
      [{ ...UPDATE, [SUBSTATUS]: "Done", [REASON]: "2", [STAGE]: "100" }],
      at(2, SUBSTATUS, error("not-in-list")),
    ),
  ]);
});

describe("yes and no", () => {
  contract([
    ...texts(SHARE, {
      No: [],
      yes: to("Yes"),
      YES: to("Yes"),
      Ja: to("Yes"),
      ja: to("Yes"),
      Oui: to("Yes"),
      Sí: to("Yes"),
      Tak: to("Yes"),
      Да: to("Yes"),
      是: to("Yes"),
      Nej: to("No"),
      Nein: to("No"),
      Não: to("No"),
      no: to("No"),
      Y: to("Yes"),
      y: to("Yes"),
      n: to("No"),
      TRUE: to("Yes"),
      true: to("Yes"),
      FALSE: to("No"),
      SANT: to("Yes"),
      FALSKT: to("No"),
      falskt: to("No"),
      WAHR: to("Yes"),
      FALSCH: to("No"),
      "Ja ": to("Yes"),
      Maybe: unknown,
      X: unknown,
      "Yes/No": unknown,
    }),
    ...["Ja", "TRUE", "yes ", "SANT"].map((text) =>
      records(
        `help = ${JSON.stringify(text)} makes contact and kind of help mandatory`,
        [{ [HELP]: text }],
        at(2, HELP, error("not-in-list", "Yes")),
        requiredWithHelp,
      ),
    ),
    records(
      'help = " Yes" does so too',
      [{ [HELP]: " Yes" }],
      at(2, HELP, warning("whitespace", "Yes")),
      requiredWithHelp,
    ),
    records(
      "help = Maybe asks for nothing",
      [{ [HELP]: "Maybe", [HELP_TYPE]: "1" }],
      at(2, HELP, error("not-in-list")),
    ),
    records("help blank asks for nothing else", [{ [HELP]: "" }], at(2, HELP, error("required"))),
    records(
      "help = Nej: no kind of help",
      [{ [HELP]: "Nej", [HELP_TYPE]: "1" }],
      at(2, HELP, error("not-in-list", "No")),
      at(2, HELP_TYPE, warning("not-applicable", "")),
    ),
    ...texts(CONSENT, {
      No: [error("consent-no")],
      nej: [error("not-in-list", "No"), error("consent-no")],
      FALSKT: [error("not-in-list", "No"), error("consent-no")],
      " No": [error("consent-no"), warning("whitespace", "No")],
      Ja: to("Yes"),
      Maybe: unknown,
    }),
  ]);
});

describe("reason", () => {
  contract([
    ...texts(
      REASON,
      {
        "1": [],
        "8": [],
        " 2": [warning("whitespace", "2")],
        "Customer did not respond": to("2"),
        "customer DID not  respond": to("2"),
        Others: to("8"),
        "1 - Project budget is not adequate": to("1"),
        "6 - Proposed time line was too short": to("6"),
        "8 - Others": to("8"),
        "6 - Others": unknown,
        "3 - Customer did not respond": unknown,
        "06": to("6"),
        "6.0": to("6"),
        "6.5": unknown,
        "0": unknown,
        "9": unknown,
        "-1": unknown,
        "1, 2": unknown,
        "Too expensive": unknown,
      },
      lost,
    ).map(({ expected, ...rest }) => ({
      ...rest,
      expected: [...expected, ...at(2, STATUS, warning("terminal-status"))],
    })),
    ...texts(REASON, {
      "6": [warning("not-applicable", "")],
      "06": [error("not-in-list", "6"), warning("not-applicable", "")],
      "99": [error("not-in-list"), warning("not-applicable", "")],
    }),
  ]);
});

describe("kind of help", () => {
  contract(
    texts(
      HELP_TYPE,
      {
        "6": [],
        "7": unknown,
        "03": to("3"),
        "4.0": to("4"),
        "General or other": to("6"),
        "Proof of concept / Demo": to("3"),
        "4 - Quotes and licensing": to("4"),
        "3 - Quotes and licensing": unknown,
        "1;2": unknown,
      },
      helped,
    ),
  );
});

describe("sales stage", () => {
  const is = (fix: string | null) => [warning("not-in-list", fix)];
  contract([
    ...texts(STAGE, {
      "10": [],
      "80": [],
      "40%": is("40"),
      "40 %": is("40"),
      "0.4": is("40"),
      "0.1": is("10"),
      Developed: is("40"),
      developed: is("40"),
      "Created or Accepted": is("10"),
      "40 - Developed": is("40"),
      "60 - Developed": is(null),
      "040": is("40"),
      "40.0": is("40"),
      "35": is(null),
      "0.35": is(null),
      "0": is(null),
      Proposal: is(null),
      "100": [warning("stage-status")],
      "100%": [warning("not-in-list", "100"), warning("stage-status")],
      Won: [warning("not-in-list", "100"), warning("stage-status")],
    }),
    records(
      "a stage that no list knows waits",
      [{ ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "Won", [STAGE]: "35" }],
      at(2, STAGE, warning("not-in-list")),
      at(2, STATUS, warning("terminal-status")),
    ),
    records(
      "Developed and Won do not go together",
      [{ ...UPDATE, [STATUS]: "Closed", [SUBSTATUS]: "Won", [STAGE]: "Developed" }],
      at(2, STAGE, warning("not-in-list", "40"), warning("stage-status")),
      at(2, STATUS, warning("terminal-status")),
    ),
  ]);
});
