/**
 * `npm run bench`: how fast reading, checking and writing are, as ratios against peers in the same run (a busy machine slows all of them alike).
 * The peers check only what a schema can say of single cells; ours also checks headers, rows, duplicates, and offers fixes.
 */
import Ajv from "ajv";
import { parse } from "csv-parse/sync";
import Papa from "papaparse";
import { Bench } from "tinybench";
import { z } from "zod";
import { checkSheet } from "../../src/check";
import { readCsv, writeCsv } from "../../src/csv";
import { columns, DEFAULT_EDITION, headerText, list } from "../../src/template";
import type { Sheet } from "../../src/values/sheet";

const RECORDS = 1000;
const TODAY = "2026-11-20";
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/;
const DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
const AMOUNT = /^\d+(?:\.\d+)?$/;

const headers = columns(DEFAULT_EDITION).map((column) => headerText(column));

/** A right record; every tenth has mistakes, so that findings are made too. */
function record(number: number): readonly string[] {
  const wrong = number % 10 === 0;
  const cells: { readonly [header: string]: string } = {
    "Deal Name": `Deal ${number}`,
    "Customer Name": `Customer ${number}`,
    "Customer Address Line 1": "Storgatan 1",
    "Customer City": wrong ? "" : "Stockholm",
    "Customer Postal Code": "111 29",
    "Customer Country": wrong ? "Sverige" : "SE",
    "Customer D-U-N-S ID": "081466849",
    "Customer Contact First Name": "John",
    "Customer Contact Last Name": "Customer",
    "Customer Contact Phone number": "9999999999",
    "Customer Contact Email Address": wrong ? "john" : "john.customer@contoso.com",
    "Partner Referral Status": "New",
    "Partner Referral Substatus": "Accepted",
    "Sales Stage": "40",
    "Estimated Deal Value": wrong ? "12 563 kr" : "12563.5",
    Currency: "SEK",
    "Estimated Close Date": wrong ? "2027-06-30" : "06/30/2027",
    "Microsoft help required?": "Yes",
    "What specific help from Microsoft?": "1",
    "Share with Microsoft sales team": "Yes",
    "Consent to share Customer/Partner contact": "Yes",
    "Solution 1": "SOL-1234-PQRS, SEK, 10, 100",
    "Team member 1": "Bob, Partner, 999999, bob.partner@contoso.com",
  };
  return headers.map((header) => cells[header] ?? "");
}

const rows = [headers, ...Array.from({ length: RECORDS }, (_, at) => record(at + 1))];
const text = writeCsv(rows);
const bytes = new TextEncoder().encode(text);
const objects = rows.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [headers[at], cell])));

function sheetOf(read: ReturnType<typeof readCsv>): Sheet {
  if (!read.ok) throw new Error(read.reason);
  return read.sheet;
}
const sheet = sheetOf(readCsv(bytes));

const enums = (name: "country" | "currency" | "status" | "substatus" | "yes-no") =>
  list(name).map(({ value }) => value);
const CELLS: { readonly [header: string]: { readonly values: readonly string[] } | { readonly pattern: RegExp } } = {
  "Customer Country": { values: enums("country") },
  Currency: { values: enums("currency") },
  "Partner Referral Status": { values: enums("status") },
  "Partner Referral Substatus": { values: enums("substatus") },
  "Microsoft help required?": { values: enums("yes-no") },
  "Share with Microsoft sales team": { values: enums("yes-no") },
  "Consent to share Customer/Partner contact": { values: enums("yes-no") },
  "Customer Contact Email Address": { pattern: EMAIL },
  "Estimated Close Date": { pattern: DATE },
  "Estimated Deal Value": { pattern: AMOUNT },
};

const zodRecord = z.object(
  Object.fromEntries(
    headers.map((header) => {
      const rule = CELLS[header];
      if (!rule) return [header, z.string()];
      return [header, "values" in rule ? z.enum(rule.values as [string, ...string[]]) : z.string().regex(rule.pattern)];
    }),
  ),
);
const ajvRecord = new Ajv({ allErrors: true }).compile({
  type: "object",
  required: headers,
  properties: Object.fromEntries(
    headers.map((header) => {
      const rule = CELLS[header];
      return [
        header,
        rule && "values" in rule
          ? { enum: rule.values }
          : { type: "string", ...(rule && { pattern: rule.pattern.source }) },
      ];
    }),
  ),
});

interface Race {
  readonly name: string;
  /** Ours first. */
  readonly runners: { readonly [name: string]: () => unknown };
}

const races: readonly Race[] = [
  {
    name: "read a CSV of 1,000 records",
    runners: {
      ours: () => readCsv(bytes),
      papaparse: () => Papa.parse(text),
      "csv-parse": () => parse(text, { bom: true }),
    },
  },
  {
    name: "check 1,000 records",
    runners: {
      ours: () => checkSheet(sheet, { today: TODAY }),
      zod: () => objects.map((object) => zodRecord.safeParse(object).success),
      ajv: () => objects.map((object) => ajvRecord(object)),
    },
  },
  {
    name: "write a CSV of 1,000 records",
    runners: { ours: () => writeCsv(rows), papaparse: () => Papa.unparse(rows.map((row) => [...row])) },
  },
];

async function main(): Promise<void> {
  for (const { name, runners } of races) {
    const bench = new Bench({ time: 1500, warmupTime: 300 });
    for (const [runner, run] of Object.entries(runners)) bench.add(runner, run);
    await bench.run();
    const medians = bench.tasks.map((task) => ({
      name: task.name,
      ms: "latency" in task.result ? task.result.latency.p50 : NaN,
    }));
    const ours = medians[0]?.ms ?? NaN;
    console.log(`\n${name}: ${ours.toFixed(1)} ms`);
    for (const peer of medians.slice(1))
      console.log(`  ${(ours / peer.ms).toFixed(2)} × the time of ${peer.name} (${peer.ms.toFixed(1)} ms)`);
  }
}

void main();
