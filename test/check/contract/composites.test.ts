/** docs/import-sheet.md, section 5: solutions and team members. */
import { at, contract, error, headed, texts, warning } from "./contract";
import { HEADERS } from "../build";

const SOLUTION = "Solution 1";
const MEMBER = "Team member 1";

describe("solution-format", () => {
  const bad = [error("solution-format")];
  const is = (fix: string) => [error("solution-format", fix)];
  contract(
    texts(SOLUTION, {
      "SOL-1": [],
      "SOL-1, SEK": [],
      "SOL-1, SEK, 10": [],
      "SOL-1,SEK,10,1": [],
      "SOL-1, SEK, 10.5, 1": [],
      "SOL-1, SEK, 0, 1": [],
      "SOL-1 , SEK , 10 , 1": [],
      ", SEK": bad,
      ", SEK, 10, 1": bad,
      "SOL-1, ZZZ, 10, 1": bad,
      "SOL-1, kr, 10, 1": bad,
      "SOL-1, sek, 10, 1": is("SOL-1, SEK, 10, 1"),
      "SOL-1, €, 10, 1": is("SOL-1, EUR, 10, 1"),
      "SOL-1, SEK, abc, 1": bad,
      "SOL-1, SEK, -1, 1": bad,
      "SOL-1, SEK, 10, 0": bad,
      "SOL-1, SEK, 10, 1.5": bad,
      "SOL-1, SEK, 10, many": bad,
      "SOL-1, SEK, 10,50, 100": is("SOL-1, SEK, 10.50, 100"),
      "SOL-1, SEK, 1,500, 10": bad,
      "SOL-1, SEK, 10, 1, 5, 6": bad,
      "SOL-1; SEK; 10; 100": is("SOL-1, SEK, 10, 100"),
      "SOL-1;SEK": is("SOL-1, SEK"),
      "SOL-1; ZZZ; 10; 100": bad,
    }),
  );
});

describe("solution-comma", () => {
  contract(
    texts(SOLUTION, {
      "SOL-1, SEK, 10,50": [warning("solution-comma")],
      "SOL-1, SEK, 10,5": [warning("solution-comma")],
      "SOL-1, SEK,10,50": [],
      "SOL-1,SEK, 10,50": [],
      "SOL-1, SEK, 10, 50": [],
      // A fix of the currency leaves the doubt about the price for the user to settle.
      "SOL-1, sek, 10,50": [error("solution-format", "SOL-1, SEK, 10,50"), warning("solution-comma")],
      "SOL-1, kr, 10,50": [error("solution-format"), warning("solution-comma")],
    }),
  );
});

describe("solution-id", () => {
  const odd = [warning("solution-id")];
  contract(
    texts(SOLUTION, {
      "SOL-34104-EBB": [],
      "sol-6115380-ipc": [],
      "SOL-Microsoft365, USD, 1, 1": [],
      "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee": [],
      "Contoso suite": odd,
      "Contoso suite, SEK, 10, 100": odd,
      SOL_1: odd,
      "SOL-": odd,
      "SOL-1 A": odd,
      "SOL-1/2": odd,
      TBD: odd,
      "Contoso, ZZZ, 1, 1": [warning("solution-id"), error("solution-format")],
    }),
  );
});

describe("team members", () => {
  const bad = [error("team-member-format")];
  const is = (fix: string) => [error("team-member-format", fix)];
  contract(
    texts(MEMBER, {
      "Bob,Partner,999999,bob@contoso.com": [],
      "Bob, Partner, 999999": bad,
      "Bob, Partner, , bob@contoso.com": bad,
      ", Partner, 999999, bob@contoso.com": bad,
      "Bob, Partner, Jr, 999999, bob@contoso.com": bad,
      "Bob Partner <bob@contoso.com>": bad,
      "Bob; Partner; 999999; bob@contoso.com": is("Bob, Partner, 999999, bob@contoso.com"),
      "Bob;Partner;999999;bob@contoso.com": is("Bob, Partner, 999999, bob@contoso.com"),
      "Bob; Partner; 999999": bad,
      "Bob; Partner; ; bob@contoso.com": bad,
      "Bob, Partner, 999999, bob": [error("invalid-email")],
      "Bob, Partner, 999999, bob@contoso": [error("invalid-email")],
      "Bob, Partner, call me, bob@contoso.com": [warning("invalid-phone")],
      "Bob, Partner, 123 ext. 4, bob@contoso.com": [],
      "Bob, Partner, none, bob": [warning("invalid-phone"), error("invalid-email")],
    }),
  );
});

describe("twice in one record", () => {
  const headers = [...HEADERS.slice(0, -1), "Solution 2", "Solution 3", MEMBER, "Team member 2", "Team member 3"];
  const sol = (...ids: readonly string[]) => Object.fromEntries(ids.map((id, index) => [`Solution ${index + 1}`, id]));
  const team = (...emails: readonly string[]) =>
    Object.fromEntries(
      emails.map((email, index) => [`Team member ${index + 1}`, email === "" ? "" : `B, P, 1, ${email}`]),
    );
  contract([
    headed("different ones", headers, [], [{ ...sol("SOL-1", "SOL-2"), ...team("a@contoso.com", "b@contoso.com") }]),
    headed(
      "the same solution on each later cell",
      headers,
      [...at(2, "Solution 2", warning("duplicate-solution")), ...at(2, "Solution 3", warning("duplicate-solution"))],
      [sol("SOL-1, SEK, 1, 1", "SOL-1", "sol-1, SEK")],
    ),
    headed("the same e-mail", headers, at(2, "Team member 3", warning("duplicate-team-member")), [
      team("a@contoso.com", "", "A@Contoso.com"),
    ]),
    headed("the same in two records is right", headers, [], [sol("SOL-1"), sol("SOL-1")]),
    headed("an empty first cell", headers, at(2, "Solution 1", error("required")), [sol("", "SOL-2")]),
    headed("a later cell is checked as the first", headers, at(2, "Solution 3", error("solution-format")), [
      sol("SOL-1", "", "SOL-2, ZZZ"),
    ]),
  ]);
});
