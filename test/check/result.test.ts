import { checkSheet, checkSteps } from "../../src/check";
import { check, HEADERS, renamed, sheet, TODAY, UPDATE, without, type Cells } from "./build";

const CONSENT = "Consent to share Customer/Partner contact";

test("the columns say which sheet column is which template column", () => {
  const headers = ["Region", "deal name", "", "Solution 2", "Solution 01", ...without("Deal Name")];
  const { columns } = check({ headers });
  expect(columns).toHaveLength(headers.length);
  expect(columns.slice(0, 6)).toMatchObject([
    {
      index: 0,
      header: "Region",
      name: "Region",
      key: null,
      number: null,
      read: false,
    },
    {
      index: 1,
      header: "deal name",
      name: "Deal Name",
      key: "dealName",
      number: null,
      read: true,
    },
    { index: 2, header: "", key: null, read: false },
    {
      index: 3,
      header: "Solution 2",
      name: "Solution 2",
      key: "solution",
      number: 2,
      read: true,
    },
    {
      index: 4,
      header: "Solution 01",
      name: "Solution 01",
      key: "solution",
      number: null,
      read: false,
    },
    {
      index: 5,
      header: "Errors",
      name: "Errors",
      key: "errors",
      number: null,
      read: true,
    },
  ]);
});

test("records, their rows and the last of them", () => {
  expect(check({ rows: [{}, null, {}, null, null], above: [["Title"]] })).toMatchObject({
    headerRow: 2,
    records: 2,
    recordRows: [3, 5],
    lastRow: 5,
  });
});

describe("what may be exported", () => {
  const rows: Cells[] = [{}, { [CONSENT]: "No" }, { "Sales Stage": "100" }];

  test("warnings block nothing, errors their own row", () => {
    const result = check({ rows });
    expect(result).toMatchObject({
      ready: false,
      errors: 1,
      warnings: 1,
      recordsReady: 2,
    });
    expect([...result.blockedRows]).toEqual([3]);
  });

  test("an error on the headers blocks every row", () => {
    const result = check({ rows, headers: without("Notes", "Customer City") });
    expect(result).toMatchObject({ ready: false, recordsReady: 0 });
    expect([...result.blockedRows]).toEqual([2, 3, 4]);
  });

  test("an error that Export mends blocks nothing", () => {
    const result = check({
      headers: renamed({ Currency: "Valuta" }),
      rows: [{ Valuta: "SEK" }],
      above: [["Title"]],
      file: { delimiter: ";", encoding: "windows-1252" },
    });
    expect(result).toMatchObject({ ready: true, errors: 4, recordsReady: 1 });
  });

  test("a right sheet is ready", () => {
    expect(check()).toMatchObject({
      ready: true,
      errors: 0,
      warnings: 0,
      recordsReady: 1,
    });
  });
});

test("findings stand by row, the whole sheet first, then by column, errors before warnings", () => {
  const headers = [...without("Notes"), "Region"];
  const rows = [
    { ...UPDATE, "Deal Name": "", "Partner Referral Status": "Closed" },
    null,
    { "Deal Name": "", "Customer Name": "" },
  ];
  const result = check({ headers, rows, file: { delimiter: ";" } });
  expect(result.findings.map(({ row, column, severity }) => [row, column, severity])).toEqual([
    [null, null, "error"],
    [1, "Notes", "warning"],
    [1, "Region", "warning"],
    [2, "Deal Name", "error"],
    [2, "Partner Referral Status", "error"],
    [2, "Partner Referral Status", "warning"],
    [3, null, "warning"],
    [4, "Deal Name", "error"],
    [4, "Customer Name", "error"],
  ]);
});

test("a finding quotes what the cell shows and points into the matrices", () => {
  const [finding] = check({ rows: [{ [CONSENT]: " nej" }] }).findings;
  expect(finding).toMatchObject({
    value: " nej",
    columnIndex: HEADERS.indexOf(CONSENT),
  });
});

describe("in steps", () => {
  const large = sheet({
    rows: Array.from({ length: 1200 }, (_, index) => (index % 7 === 0 ? null : { "Deal Name": `Deal ${index % 300}` })),
  });

  test("the result is that of the whole check", () => {
    const steps = checkSteps(large, { today: TODAY });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(checkSheet(large, { today: TODAY }));
  });

  test("progress rises to the end", () => {
    const seen = [...checkSteps(large, { today: TODAY })];
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
    expect(new Set(seen.map(({ of }) => of))).toEqual(new Set([2400]));
    expect(seen.at(-1)?.done).toBe(2400);
  });

  test("no step is long: five rows of this width at the most, and one of the widest sheet", () => {
    // What `npm run trace` measures, told by counting: a pane that checks may not stand still.
    const steps = (rows: number): number => Math.ceil(rows / Math.floor(200 / HEADERS.length));
    expect([...checkSteps(large, { today: TODAY })].length).toBeGreaterThanOrEqual(2 * steps(1200));
    const wide = sheet({
      headers: [...HEADERS, ...Array.from({ length: 98 }, (_, index) => `Other ${index}`)],
      rows: Array.from({ length: 50 }, () => ({})),
    });
    expect([...checkSteps(wide, { today: TODAY })].length).toBeGreaterThanOrEqual(2 * 50);
  });

  test("stopping half way is allowed", () => {
    const steps = checkSteps(large, { today: TODAY });
    expect(steps.next().done).toBe(false);
    expect(steps.return(check()).done).toBe(true);
  });
});

test("5,000 records of 132 columns come back with one finding on their number", () => {
  const numbers = Array.from({ length: 49 }, (_, index) => index + 2);
  const headers = [
    ...without("Team member 1"),
    ...numbers.map((number) => `Solution ${number}`),
    "Team member 1",
    ...numbers.map((number) => `Team member ${number}`),
  ];
  const result = check({
    headers,
    rows: Array.from({ length: 5000 }, () => ({})),
  });
  expect(headers).toHaveLength(132);
  expect(result.findings.map(({ code }) => code)).toEqual(["too-many-records"]);
});
