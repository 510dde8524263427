import { checkSheet } from "../../src/check";
import { readCsv } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { importSummary } from "../../src/operations/import-summary";
import { recognised, UPDATE } from "../check/build";
import { csvLine, HEADERS, rightRow } from "../right-record";

type Cells = { readonly [header: string]: string };

function summaryOf(records: readonly Cells[], onlyRowsWithoutErrors = false) {
  const lines = records.map((cells, index) => csvLine(rightRow({ "Deal Name": `Deal ${index + 1}`, ...cells })));
  const read = readCsv([csvLine(HEADERS), ...lines, ""].join("\r\n"));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  const result = recognised(checkSheet(read.sheet, { today: "2026-11-20" }));
  return importSummary(exportRecords(read.sheet, result, { onlyRowsWithoutErrors }), result);
}

/** An update of its own deal. */
const update = (number: number, cells: Cells = {}): Cells => ({
  ...UPDATE,
  "Referral ID": `f7eaae05-0b84-4ac4-b4ea-5b2587d42ce${number}`,
  ...cells,
});
const closing = (number: number, substatus: string): Cells =>
  update(number, {
    "Partner Referral Status": "Closed",
    "Partner Referral Substatus": substatus,
    ...(substatus === "Lost" && { "Declined/Lost reason": "3" }),
  });

test("what is created, what is updated, and each deal that is closed for good", () => {
  expect(summaryOf([{}, {}, update(1), closing(2, "Won"), closing(3, "Lost")])).toMatchObject({
    created: 2,
    updated: 3,
    closed: [
      { row: 5, deal: "Deal 4", substatus: "Won" },
      { row: 6, deal: "Deal 5", substatus: "Lost" },
    ],
  });
});

test("deal types follow from help and sharing: who asks for help shares", () => {
  const { dealTypes } = summaryOf([
    {},
    { "Share with Microsoft sales team": "No" },
    { "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1" },
  ]);
  expect(dealTypes).toEqual({ "co-sell": 1, "partner-led": 1, private: 1 });
});

test("values are summed by currency, the one of most deals first", () => {
  const { values } = summaryOf([
    { Currency: "USD", "Estimated Deal Value": "100.5" },
    { "Estimated Deal Value": "1000" },
    { "Estimated Deal Value": "2000" },
    { "Estimated Deal Value": "0" },
  ]);
  expect(values).toEqual([
    { currency: "SEK", total: 3000, deals: 3 },
    { currency: "USD", total: 100.5, deals: 1 },
  ]);
});

test("every record is a dot with its amount and day; 0 has no place on a logarithmic line", () => {
  const { dots } = summaryOf([
    { "Estimated Deal Value": "12.563", "Estimated Close Date": "1/30/2027" },
    { "Estimated Deal Value": "0" },
  ]);
  expect(dots).toEqual([
    { row: 2, deal: "Deal 1", currency: "SEK", amount: 12.563, closeDate: "2027-01-30" },
    { row: 3, deal: "Deal 2", currency: "SEK", amount: null, closeDate: "2027-06-30" },
  ]);
});

test("warnings that go out are told by kind with their rows; those of rows that stay behind are not", () => {
  const odd = { "Solution 1": "Azure migration" };
  const { warnings } = summaryOf(
    [odd, odd, { "Estimated Deal Value": "0" }, { ...odd, Currency: "?" }, closing(1, "Won")],
    true,
  );
  expect(warnings).toEqual([
    { code: "solution-id", records: 2, rows: [2, 3] },
    { code: "zero-deal-value", records: 1, rows: [4] },
  ]);
});
