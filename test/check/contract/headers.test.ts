/** docs/import-sheet.md, sections 2, 5 and 9: headers, numbered columns and editions. */
import aliases from "../../../src/template/data/header-aliases.json";
import { HEADERS, renamed, UPDATE, without } from "../build";
import { at, type Case, contract, csvText, dataRows, error, headed, warning } from "./contract";

const numbered = (family: string, ...numbers: readonly (number | string)[]) =>
  numbers.map((number) => `${family} ${number}`);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
/** The headers with these for Solution 1 and Team member 1. */
const families = (solutions: readonly string[], members: readonly string[] = ["Team member 1"]) => [
  ...without("Solution 1", "Team member 1"),
  ...solutions,
  ...members,
];

describe("header-missing", () => {
  const optional = new Set(
    [
      "Errors",
      "Engagement ID",
      "Referral ID",
      "Customer Address Line 2",
      "Customer State",
      "Customer Postal Code",
      "Customer D-U-N-S ID",
    ].concat(
      "Microsoft Referral Status",
      "Sales Stage",
      "CRM ID",
      "Marketing Campaign ID",
      "Notes",
      "Notes to Microsoft",
    ),
  );
  contract([
    ...HEADERS.map((header) =>
      headed(header, without(header), at(1, header, (optional.has(header) ? warning : error)("header-missing"))),
    ),
    headed(
      "stands for required, of the conditional columns too",
      without("Customer Contact Email Address", "What specific help from Microsoft?", "Customer City"),
      [
        ...at(1, "Customer Contact Email Address", error("header-missing")),
        ...at(1, "What specific help from Microsoft?", error("header-missing")),
        ...at(1, "Customer City", error("header-missing")),
      ],
      [
        {
          "Microsoft help required?": "Yes",
          "Customer Contact First Name": "A",
          "Customer Contact Last Name": "B",
          "Customer Contact Phone number": "1",
        },
      ],
    ),
  ]);
});

describe("header-blank", () => {
  const behind = [...HEADERS, ""];
  const under = (text: string) => csvText([behind, ...dataRows([{}]).map((row) => [...row, text])]);
  const found = at(1, null, error("header-blank"));
  contract([
    { name: "values under it", csv: under("x"), expected: found },
    { name: "nothing under it", csv: under(""), expected: [] },
    { name: "spaces under it", csv: under(" "), expected: [] },
    {
      name: "a header of spaces",
      csv: csvText([[...HEADERS, " "], ...dataRows([{}]).map((row) => [...row, "x"])]),
      expected: found,
    },
  ]);
});

describe("header-spelling", () => {
  const spelled = (header: string, ...texts: readonly string[]): Case[] =>
    texts.map((text) =>
      headed(JSON.stringify(text), renamed({ [header]: text }), at(1, header, error("header-spelling", header)), [
        { [text]: String(dataRows([{}])[0]?.[HEADERS.indexOf(header)] ?? "") },
      ]),
    );
  const languages: Case[] = Object.entries(aliases)
    .filter(([header]) => HEADERS.includes(header))
    .flatMap(([header, names]) =>
      Object.entries(names).flatMap(([language, list]: [string, string[]]) =>
        // A name that means the same in two languages, or another column in another language, is told by its neighbours: below.
        list
          .filter((name) => !HEADERS.includes(name))
          .map((name): Case => {
            const [one] = spelled(header, name);
            return { name: `${language} ${name}`, csv: one?.csv ?? "", expected: one?.expected ?? [] };
          }),
      ),
    );
  const rowsInCapitals = Object.keys(aliases.Errors).map((language): Case => {
    const names: { readonly [header: string]: { readonly [language: string]: readonly string[] } } = aliases;
    const headers = HEADERS.map((header) => (names[header]?.[language]?.at(-1) ?? header).toUpperCase());
    return {
      name: language,
      csv: csvText([headers, ...dataRows([{}])]),
      // "CRM ID" is its own upper case.
      expected: HEADERS.filter((header) => !headers.includes(header)).flatMap((header) =>
        at(1, header, error("header-spelling", header)),
      ),
    };
  });
  contract([
    ...spelled(
      "Deal Name",
      "deal name",
      "DEAL NAME",
      "DealName",
      "Deal  Name",
      "Deal Name ",
      " Deal Name",
      "Deal_Name",
      "Deal\u00a0Name",
      "Deal\nName",
    ),
    ...spelled("Engagement ID", "Engagement Id"),
    ...spelled("CRM ID", "CRM Id", "CRM-ID"),
    ...spelled("Customer D-U-N-S ID", "Customer DUNS ID", "Customer D-U-N-S Id"),
    ...spelled("Microsoft help required?", "Microsoft help required"),
    ...spelled("Declined/Lost reason", "Declined / Lost reason"),
    ...spelled("Solution 1", "solution 1", "Solution1", "Lösning 1"),
    ...spelled("Team member 1", "Team Member 1", "Teammedlem 1", "1. csapattag"),
    {
      name: "a BOM inside the cell",
      csv: csvText([["\ufeffErrors", ...HEADERS.slice(1)], ...dataRows([{}])]).replace(/^/u, "\ufeff"),
      expected: at(1, "Errors", error("header-spelling", "Errors")),
    },
    { name: "a file's own BOM is silent", csv: `\ufeff${csvText([HEADERS, ...dataRows([{}])])}`, expected: [] },
    headed("Lösning 2 and Team Member 2", families(["Solution 1", "Lösning 2"], ["Team member 1", "Team Member 2"]), [
      ...at(1, "Solution 2", error("header-spelling", "Solution 2")),
      ...at(1, "Team member 2", error("header-spelling", "Team member 2")),
    ]),
  ]);
  describe("in seventeen languages", () => contract(languages));
  describe("in seventeen languages, whole rows in capitals", () => contract(rowsInCapitals));
});

describe("other headers", () => {
  contract([
    headed("header-unknown", [...HEADERS, "Region"], at(1, "Region", warning("header-unknown"))),
    headed(
      "unknown between known",
      ["Errors", "Region", ...HEADERS.slice(1)],
      at(1, "Region", warning("header-unknown")),
    ),
    headed(
      "one header of a newer edition, not spelled as there",
      [...HEADERS, "cla-nummer"],
      at(1, "cla-nummer", warning("header-unknown")),
    ),
    {
      name: "header-duplicate: the second counts in no other rule",
      csv: csvText([[...HEADERS, "Currency"], ...dataRows([{}]).map((row) => [...row, "ZZZ"])]),
      expected: at(1, "Currency", error("header-duplicate")),
    },
    {
      name: "header-duplicate: but header-spelling",
      csv: csvText([[...HEADERS, "Valuta"], ...dataRows([{}]).map((row) => [...row, ""])]),
      expected: at(1, "Currency", error("header-duplicate"), error("header-spelling", "Currency")),
    },
    {
      name: "header-duplicate of a numbered one",
      csv: csvText([families(["Solution 1", "Solution 1"]), ...dataRows([{}], families(["Solution 1", "Solution 1"]))]),
      expected: at(1, "Solution 1", error("header-duplicate")),
    },
  ]);
});

describe("header-order", () => {
  const swap = (one: string, other: string) => renamed({ [one]: other, [other]: one });
  const before = (column: string) => at(1, column, warning("header-order"));
  contract([
    headed("two neighbours", swap("Deal Name", "Customer Name"), before("Customer Name")),
    headed("once, however many", swap("Deal Name", "Team member 1"), before("Team member 1")),
    headed("the first column last", [...HEADERS.slice(1), "Errors"], before("Engagement ID")),
    headed("the last column first", ["Team member 1", ...HEADERS.slice(0, -1)], before("Team member 1")),
    headed(
      "a team member before a solution",
      families(["Solution 1"], ["Team member 1", "Solution 2"]),
      before("Team member 1"),
    ),
    headed("numbers the wrong way round", families(["Solution 2", "Solution 1"]), before("Solution 2"), [
      { "Solution 2": "SOL-2" },
    ]),
  ]);
});

describe("numbers of solutions and team members", () => {
  const gap = (column: string) => at(1, column, error("header-number-gap"));
  const limit = (column: string) => at(1, column, error("header-number-limit"));
  contract([
    headed("1, 3", families(numbered("Solution", 1, 3)), gap("Solution 3")),
    headed("1, 3, 4", families(numbered("Solution", 1, 3, 4)), gap("Solution 3")),
    headed("1, 3, 5", families(numbered("Solution", 1, 3, 5)), [...gap("Solution 3"), ...gap("Solution 5")]),
    headed("no first", families(numbered("Solution", 2)), [
      ...at(1, "Solution 1", error("header-missing")),
      ...gap("Solution 2"),
    ]),
    headed("1 to 50 of both", families(numbered("Solution", ...upTo(50)), numbered("Team member", ...upTo(50))), []),
    headed("1 to 51 of both", families(numbered("Solution", ...upTo(51)), numbered("Team member", ...upTo(51))), [
      ...limit("Solution 51"),
      ...limit("Team member 51"),
    ]),
    headed("51 counts in no other rule", families(numbered("Solution", 1, 51)), limit("Solution 51"), [
      { "Solution 51": "SOL-1, ZZZ" },
    ]),
    headed("0", families(numbered("Solution", 0, 1)), limit("Solution 0")),
    headed("01 is not 1", families(numbered("Solution", "01")), [
      ...at(1, "Solution 1", error("header-missing")),
      ...limit("Solution 01"),
    ]),
    headed("02", families(numbered("Solution", 1, "02")), limit("Solution 02")),
    headed("team members too", families(["Solution 1"], numbered("Team member", 1, 3, 51)), [
      ...gap("Team member 3"),
      ...limit("Team member 51"),
    ]),
    headed(
      "cells of a number beyond the gap are checked",
      families(numbered("Solution", 1, 3)),
      [...gap("Solution 3"), ...at(2, "Solution 3", error("solution-format"))],
      [{ "Solution 3": "SOL-2, ZZZ" }],
    ),
  ]);
});

describe("a title above the headers", () => {
  const titled = (...above: readonly string[][]) =>
    csvText([...above, HEADERS, ...dataRows([{}, { ...UPDATE, Currency: "ZZZ" }])]);
  contract([
    {
      name: "one row",
      csv: titled(["Our deals 2027"]),
      expected: [...at(2, null, error("header-row")), ...at(4, "Currency", error("not-in-list"))],
    },
    {
      name: "and an empty one",
      csv: titled(["Our deals 2027"], [""]),
      expected: [...at(3, null, error("header-row")), ...at(5, "Currency", error("not-in-list"))],
    },
  ]);
});
