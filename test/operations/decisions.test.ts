/** Decisions settle the cells of their column and value, come back as offers, and are kept within bounds. */
import fc from "fast-check";
import { checkSheet, type Finding } from "../../src/check";
import { choicesFor, searchChoices } from "../../src/operations/decisions/choices";
import { decidedBy, withDecision, withoutDecision, type Decision } from "../../src/operations/decisions/decisions";
import { DECISION_LIMITS, decisionsText, readDecisions } from "../../src/operations/decisions/remembered";
import { asksForDateOrder, dateOrderFixes, decidedFixes, groupByColumn } from "../../src/operations/decisions/groups";
import { fixedTogether, isAskedFirst, isCellFix, type CellFinding } from "../../src/operations/fixes";
import { planFixes } from "../../src/operations/plan-fixes";
import { sheetWithEdits } from "../../src/operations/sheet-with-edits";
import { list } from "../../src/template";
import type { Sheet } from "../../src/values/sheet";
import { recognised, sheet as sheetOf, TODAY, type Cells } from "../check/build";

const atlantis: Decision = { kind: "value", column: "Customer Country", from: "Atlantis", to: "SE" };
const check = (sheet: Sheet, ...decisions: readonly Decision[]) => {
  return recognised(checkSheet(sheet, { today: TODAY, decided: decidedBy(decisions) }));
};
const withRows = (rows: readonly Cells[]): Sheet =>
  sheetOf({ rows: rows.map((cells, at) => ({ "Deal Name": `Deal ${at}`, ...cells })) });
const withCountries = (...countries: readonly string[]): Sheet =>
  withRows(countries.map((country) => ({ "Customer Country": country })));
const offers = (findings: readonly Finding[]) =>
  findings.flatMap(({ row, fix }) => (fix?.isDecided && fix.kind === "text" ? [[row, fix.text]] : []));

test("a decision is offered for every cell that says the same, and for no other", () => {
  const sheet = withCountries("Atlantis", "ATLANTIS ", "Atlantis2", "Mordor", "Sweden");
  expect(offers(check(sheet).findings)).toEqual([]);
  const { findings } = check(sheet, atlantis);
  expect(offers(findings)).toEqual([
    [2, "SE"],
    [3, "SE"],
  ]);
  expect(findings.filter(({ code }) => code === "not-in-list").map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

test("it goes before what the check would have proposed, and only where the list has it", () => {
  expect(offers(check(withCountries("Georgia"), { ...atlantis, from: "Georgia", to: "US" }).findings)).toEqual([
    [2, "US"],
  ]);
  expect(offers(check(withCountries("Atlantis"), { ...atlantis, to: "Atlantis" }).findings)).toEqual([]);
  expect(offers(check(withCountries("Atlantis"), { ...atlantis, column: "Customer State" }).findings)).toEqual([]);
});

test("what sets Closed is asked first, also where it was decided", () => {
  const column = "Partner Referral Status";
  const sheet = withRows([{ [column]: "Finito" }]);
  const { findings } = check(sheet, { kind: "value", column, from: "Finito", to: "Closed" });
  const [offer] = findings.filter(isCellFix);
  expect(offer && isAskedFirst(offer)).toBe(true);
  expect(fixedTogether(findings)).toEqual([]);
});

describe("the order of dates", () => {
  const column = "Estimated Close Date";
  const withDates = (...dates: readonly string[]): Sheet => withRows(dates.map((date) => ({ [column]: date })));
  const fixesOf = (sheet: Sheet, order: "day-first" | "month-first", now = false) => {
    const decision: Decision = { kind: "dates", column, order };
    const decided = decidedBy(now ? [] : [decision], now ? decision : null);
    return checkSheet(sheet, { today: TODAY, decided }).findings.map(({ code, row, fix }) => [
      code,
      row,
      fix?.kind === "text" ? fix.text : null,
    ]);
  };
  const sheet = withDates("03-04-2027", "30/01/2027", "05/06/2027");

  test("day first reads what could be both, and turns round what stands there only while it is decided", () => {
    expect(fixesOf(sheet, "day-first")).toEqual([
      ["invalid-date", 2, "04/03/2027"],
      ["invalid-date", 3, "01/30/2027"],
      ["date-swapped", 4, null],
    ]);
    expect(fixesOf(sheet, "day-first", true)).toContainEqual(["date-swapped", 4, "06/05/2027"]);
  });

  test("month first reads what could be both, and nothing is said of the others any more", () => {
    expect(fixesOf(sheet, "month-first")).toEqual([
      ["invalid-date", 2, "03/04/2027"],
      ["invalid-date", 3, "01/30/2027"],
    ]);
  });

  test("they are asked one by one", () => {
    const { findings } = check(sheet, { kind: "dates", column, order: "day-first" });
    expect(offers(findings)).toEqual([[2, "04/03/2027"]]);
    expect(
      findings
        .filter(isCellFix)
        .filter(({ fix }) => fix.isDecided)
        .every(isAskedFirst),
    ).toBe(true);
  });
});

const country = fc.constantFrom("Atlantis", "atlantis", "Mordor", "Sweden", "SE", "7", "Sweden!", "");
const chosen = fc.constantFrom(
  ...list("country")
    .slice(0, 8)
    .map(({ value }) => value),
);

test("remembered decisions applied are the same as deciding again, settle what they are about and make no new error", () => {
  fc.assert(
    fc.property(
      fc.array(country, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(country, chosen), { maxLength: 3 }),
      (countries, pairs) => {
        const decisions = pairs
          .map(([from, to]): Decision => ({ kind: "value", column: "Customer Country", from, to }))
          .reduce(withDecision, []);
        const sheet = withCountries(...countries);
        const before = check(sheet, ...decisions);
        const again = check(sheet, ...(readDecisions(decisionsText(decisions)) ?? []));
        expect(again.findings).toEqual(before.findings);
        const { edits } = planFixes(sheet, before, fixedTogether(before.findings));
        const after = check(sheetWithEdits(sheet, edits).sheet, ...decisions);
        const key = ({ code, row, column }: Finding) => JSON.stringify([code, row, column]);
        const known = new Set(before.findings.map(key));
        expect(after.findings.map(key).filter((one) => !known.has(one))).toEqual([]);
        expect(offers(after.findings)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

describe("groups", () => {
  test("each finding is in the group of its column and value, and in no other", () => {
    fc.assert(
      fc.property(fc.array(country, { minLength: 1, maxLength: 20 }), (countries) => {
        const { findings } = check(withCountries(...countries));
        const groups = groupByColumn(findings).flatMap(({ values }) => values);
        expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
        for (const { findings: some, first } of groups) {
          if (first.code !== "not-in-list") continue;
          // Deciding a group settles exactly its cells.
          const decision: Decision = { kind: "value", column: "Customer Country", from: first.value, to: "NO" };
          const offered = offers(check(withCountries(...countries), decision).findings).map(([row]) => row);
          expect(offered).toEqual(some.map(({ row }) => row));
          expect(decidedFixes(some, "NO").map(({ row }) => row)).toEqual(offered);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("a column is one group with its counts, and a value says what becomes of it", () => {
    const { findings } = check(withCountries("Sweden", "Sweden", "Atlantis", "sweden"));
    expect(groupByColumn(findings)).toMatchObject([
      { column: "Customer Country", errors: 4, warnings: 0, values: [{ becomes: "SE" }, { becomes: null }] },
    ]);
  });

  test("the dates of an order are those that the check fixes once it is decided", () => {
    const column = "Estimated Close Date";
    const sheet = withRows(["03-04-2027", "30/01/2027", "05/06/2027", "Soon"].map((date) => ({ [column]: date })));
    for (const order of ["day-first", "month-first"] as const) {
      const decided = decidedBy([], { kind: "dates", column, order });
      const fixed = recognised(checkSheet(sheet, { today: TODAY, decided })).findings.filter(isCellFix);
      const rows = (some: readonly CellFinding[]) =>
        some.map(({ row, fix }) => [row, fix.kind === "text" ? fix.text : null]);
      expect(asksForDateOrder(check(sheet).findings)).toBe(true);
      expect(rows(dateOrderFixes(check(sheet).findings, order))).toEqual(rows(fixed));
    }
  });
});

describe("what is allowed", () => {
  const [atSea] = check(withCountries("Atlantis")).findings;
  const found = (query: string, language: "en" | "sv" = "en") =>
    atSea ? searchChoices(atSea, query, language).map(({ value, name }) => `${value} ${name}`) : [];

  test("is found by code or name, in either language, whatever the case and accents", () => {
    for (const query of ["sweden", "sverige", "SE", "swe", "SVERIGE "]) expect(found(query)[0]).toBe("SE Sweden");
    expect(found("osterrike", "sv")[0]).toBe("AT Österrike");
    expect(found("aland")[0]).toMatch(/^AX /);
    expect(found("zzzz")).toEqual([]);
    expect(found("").length).toBeGreaterThan(200);
  });

  test("of a short list is what its edition has, codes with what they mean", () => {
    const [stage] = check(withRows([{ "Sales Stage": "Closing" }])).findings;
    expect(stage && choicesFor(stage, "en")).toContainEqual({ value: "40", name: "Developed" });
    expect(stage && searchChoices(stage, "develop", "sv").map(({ value }) => value)).toEqual(["40"]);
    const [email] = check(withRows([{ "Customer Contact Email Address": "x" }])).findings;
    expect(email && choicesFor(email, "en")).toEqual([]);
  });
});

describe("what the workbook keeps", () => {
  const many = Array.from({ length: 700 }, (_, at): Decision => ({
    ...atlantis,
    kind: "value",
    from: `Land ${at}`,
    to: "SE",
  }));

  test("is read as it was written, and one decision replaces another about the same", () => {
    const dates: Decision = { kind: "dates", column: "Estimated Close Date", order: "day-first" };
    const other: Decision = { ...atlantis, kind: "value", from: "atlantis", to: "NO" };
    const decisions = [atlantis, dates, other].reduce(withDecision, []);
    expect(decisions).toEqual([other, dates]);
    expect(readDecisions(decisionsText(decisions))).toEqual(decisions);
    expect(withoutDecision(decisions, atlantis)).toEqual([dates]);
  });

  test("is bounded: the newest stay", () => {
    const kept = readDecisions(decisionsText(many.reduce(withDecision, []))) ?? [];
    expect(kept).toHaveLength(DECISION_LIMITS.decisions);
    expect(kept[0]).toEqual(many.at(-1));
    const long = Array.from({ length: 3 }, (_, at): Decision => ({
      ...atlantis,
      kind: "value",
      from: `${at}${"x".repeat(60_000)}`,
      to: "SE",
    }));
    expect(readDecisions(decisionsText(long))).toEqual(long.slice(0, 1));
  });

  test("is left alone where a newer version has written it, and nothing where it cannot be read", () => {
    expect(readDecisions('{"version":2,"decisions":[]}')).toBeNull();
    for (const text of [
      undefined,
      "",
      "{",
      "[]",
      '{"version":1}',
      '{"version":1,"decisions":[1,["value","A"],["dates","A","x"]]}',
    ])
      expect(readDecisions(text)).toEqual([]);
  });
});
