import { groupFindings, groupKey, listRows, SERVER_GROUP } from "../../src/taskpane/findings/groups";
import {
  badEmail,
  missingHeader,
  pastDate,
  required,
  serverSaid,
  shortDuns,
  shownWrong,
  thousands,
  twelve,
  wholeSheet,
} from "./support/findings";

const all = { chosen: new Map<string, boolean>(), filter: "all" } as const;
const keys = (findings: Parameters<typeof groupFindings>[0]): string[] => groupFindings(findings).map(groupKey);

describe("grouping", () => {
  it("puts errors before warnings and larger groups before smaller ones", () => {
    const findings = [
      pastDate(2),
      badEmail(3, "x"),
      required(4, "Deal Name"),
      required(5, "Deal Name"),
      shortDuns(6),
      shortDuns(7),
    ];
    expect(keys(findings)).toEqual([
      "error:required",
      "error:invalid-email",
      "warning:duns-length",
      "warning:close-date-past",
    ]);
  });

  it("puts what concerns every row first, however few", () => {
    expect(
      keys([required(2, "a"), required(3, "a"), missingHeader("Deal Name"), pastDate(4), pastDate(5), wholeSheet]),
    ).toEqual(["error:header-missing", "error:required", "warning:no-records", "warning:close-date-past"]);
  });

  it("keeps errors and warnings of one code apart", () => {
    const warning = { ...missingHeader("Notes"), severity: "warning" as const };
    expect(keys([warning, missingHeader("Deal Name")])).toEqual(["error:header-missing", "warning:header-missing"]);
  });

  it("keeps the order of findings and loses none", () => {
    const groups = groupFindings(twelve);
    expect(groups.flatMap((group) => group.findings)).toHaveLength(twelve.length);
    expect(groups.find((group) => group.code === "required")?.findings.map((finding) => finding.row)).toEqual([
      4, 7, 7,
    ]);
  });
});

describe("the list's rows", () => {
  it("a few findings are all open, what Export takes care of aside", () => {
    const groups = groupFindings(twelve);
    const rows = listRows(groups, [], all);
    expect(rows).toHaveLength(groups.length + twelve.length - 1);
  });

  it("what Export takes care of is one group whatever its codes, last, closed, and under no filter", () => {
    const fixed = [shownWrong(2, "2027-01-30"), { ...missingHeader("Notes"), blocks: false }];
    const groups = groupFindings([...fixed, required(3, "Deal Name"), shortDuns(4)]);
    expect(groups.map(groupKey)).toEqual(["error:required", "warning:duns-length", "fixedByExport"]);
    const rows = listRows(groups, [], all);
    expect(rows.at(-1)).toMatchObject({ kind: "group", key: "fixedByExport", open: false });
    const opened = listRows(groups, [], { ...all, chosen: new Map([["fixedByExport", true]]) });
    expect(opened).toHaveLength(rows.length + fixed.length);
    for (const filter of ["error", "warning"] as const)
      expect(listRows(groups, [], { ...all, filter }).map(({ key }) => key)).not.toContain("fixedByExport");
  });

  it("forty are open, forty-one are folded away", () => {
    expect(listRows(groupFindings(thousands(40)), [], all)).toHaveLength(45);
    expect(listRows(groupFindings(thousands(41)), [], all)).toHaveLength(5);
  });

  it("what the user opened or closed stays so", () => {
    const groups = groupFindings([required(2, "a"), badEmail(3, "x")]);
    const rows = listRows(groups, [], {
      chosen: new Map([["error:required", false]]),
      filter: "all",
    });
    expect(rows.map((row) => row.key)).toEqual(["error:required", "error:invalid-email", "error:invalid-email:0"]);
  });

  it("a filter leaves one severity, and Partner Center's messages to the unfiltered list", () => {
    const groups = groupFindings([required(2, "a"), shortDuns(3)]);
    const kinds = (filter: "all" | "error" | "warning"): string[] =>
      listRows(groups, serverSaid, { chosen: new Map(), filter }).map((row) => row.kind);
    expect(kinds("all")).toEqual(["server-group", "server", "server", "group", "finding", "group", "finding"]);
    expect(kinds("error")).toEqual(["group", "finding"]);
    expect(kinds("warning")).toEqual(["group", "finding"]);
  });

  it("Partner Center's messages can be folded away like any group", () => {
    expect(
      listRows([], serverSaid, {
        chosen: new Map([[SERVER_GROUP, false]]),
        filter: "all",
      }),
    ).toEqual([{ kind: "server-group", key: SERVER_GROUP, count: 2, open: false }]);
  });

  it("every row has a key of its own", () => {
    const rows = listRows(groupFindings(twelve), serverSaid, all);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });
});
