/**
 * `npm run bench`: how long reading, checking and writing take, as ratios to others that do as much of it as they can in the same run: each in turn, round after
 * round, by the processor time of the middle round, so that a busy machine slows all of them alike. npm bundles this file first, as what ships is bundled.
 * The peers check only what a schema can say of single cells; ours also checks headers, rows and duplicates, and offers fixes.
 */
import { parse } from "csv-parse/sync";
import Papa from "papaparse";
import { checkSheet, checkState, recheck } from "../../src/check";
import { readCsv, writeCsv } from "../../src/csv";
import { withRows } from "../../src/operations/live/with-rows";
import { columns, DEFAULT_EDITION, headerText, list, type Kind } from "../../src/template";
import type { Sheet } from "../../src/values/sheet";
import { peersOf, type CellRule } from "./peers.mjs";
import { SCENES, type Scene } from "./scenes";

const TODAY = "2026-11-20";
/** The first ones, in which the code is still being compiled, do not count. */
const WARM_UP_ROUNDS = 5;
const ROUNDS = 30;

const PATTERNS: { readonly [kind in Kind]?: string } = {
  email: String.raw`[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}`,
  date: String.raw`\d{1,2}\/\d{1,2}\/\d{4}`,
  amount: String.raw`\d+(?:\.\d+)?`,
  duns: String.raw`\d{9}`,
  phone: String.raw`[+(]?\d[\d+\-() .\/]*`,
  solution: String.raw`SOL-[A-Z\d-]+, [A-Z]{3}, \d+(?:\.\d+)?, [1-9]\d*`,
  "team-member": String.raw`[^,]+, [^,]+, \+?\d[\d()-]*, [^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}`,
};

function ruleOf(header: string): CellRule {
  const column = columns(DEFAULT_EDITION).find(
    (one) => headerText(one) === header || (one.family !== undefined && header.startsWith(`${one.family} `)),
  );
  const isRequired = column?.mandatory === "Y";
  if (column?.list) return { header, isRequired, values: list(column.list).map(({ value }) => value) };
  const pattern = column && PATTERNS[column.kind];
  return pattern === undefined ? { header, isRequired } : { header, isRequired, pattern };
}

/** What takes part, ours first. */
interface Runners {
  readonly [name: string]: () => unknown;
}

/** Milliseconds of the processor, those of the garbage collector included. */
async function cost(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

async function race(runners: Runners): Promise<{ readonly [name: string]: number }> {
  const costs = Object.entries(runners).map(([name, run]) => ({ name, run, rounds: [] as number[] }));
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1)
    for (const { run, rounds } of costs) {
      const milliseconds = await cost(run);
      if (round >= WARM_UP_ROUNDS) rounds.push(milliseconds);
    }
  return Object.fromEntries(costs.map(({ name, rounds }) => [name, middle(rounds)]));
}

function sheetOf(bytes: Uint8Array): Sheet {
  const read = readCsv(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.sheet;
}

const READ_GOAL = 1.8;

/** Prints one line a peer, and whether ours takes no more than it should in comparison. */
function print(title: string, times: { readonly [name: string]: number }, goals: { readonly [peer: string]: number }) {
  const [[, ours] = ["", NaN], ...peers] = Object.entries(times);
  console.log(`\n${title}: ${ours.toFixed(1)} ms`);
  for (const [name, time] of peers) {
    const ratio = ours / time;
    const goal = goals[name];
    const verdict = goal === undefined ? "" : ` – goal ${goal.toFixed(1)}, ${ratio <= goal ? "reached" : "MISSED"}`;
    console.log(`  ${ratio.toFixed(2)} × ${name} (${time.toFixed(1)} ms)${verdict}`);
  }
}

/** What Live may take for one edited cell, in milliseconds of this machine. */
const EDIT_GOAL = 1;
const EDITS = 20;

/** How long the check of one edited cell takes, of a sheet that was checked before. */
async function printEdit(file: Sheet): Promise<void> {
  const source = { kind: "excel", decimalSeparator: ".", listSeparator: ",", date1904: false } as const;
  const sheet: Sheet = { ...file, source };
  const state = checkState(sheet, { today: TODAY });
  const at = Math.floor(sheet.values.length / 2);
  const values = [(sheet.values[at] ?? []).map((value, index) => (index === 3 ? "Another name" : value))];
  const edit = { at, values, text: values.map((row) => row.map(String)), formats: [] };
  const run = (): void => {
    for (let times = 0; times < EDITS; times += 1) {
      const next = withRows(sheet, [edit]);
      recheck(state, next.sheet, next.origins);
    }
  };
  const { edits = NaN } = await race({ edits: run });
  const time = edits / EDITS;
  console.log(
    `\none edited cell: ${time.toFixed(2)} ms – goal ${EDIT_GOAL} ms, ${time < EDIT_GOAL ? "reached" : "MISSED"}`,
  );
}

async function runScene({ name, rows, goal }: Scene): Promise<void> {
  const [headers = [], ...records] = rows;
  const text = writeCsv(rows);
  const bytes = new TextEncoder().encode(text);
  const sheet = sheetOf(bytes);
  const { findings } = checkSheet(sheet, { today: TODAY });
  console.log(`\n1,000 records of ${name} (${findings.length} findings)`);

  const check = await race({
    ours: () => checkSheet(sheet, { today: TODAY }),
    "PapaParse, parsing": () => Papa.parse(text),
    ...peersOf(headers.map(ruleOf), records),
  });
  print("check", check, { "PapaParse, parsing": goal, zod: 1, "react-spreadsheet-import": 1 });
  const read = await race({
    ours: () => readCsv(bytes),
    "PapaParse, given the text": () => Papa.parse(text),
    "PapaParse, given the bytes": () => Papa.parse(new TextDecoder().decode(bytes)),
    "csv-parse, given the text": () => parse(text, { bom: true }),
  });
  print("read, given the bytes", read, { "PapaParse, given the text": READ_GOAL });
  await printEdit(sheet);
  const copies = rows.map((row) => [...row]);
  print("write", await race({ ours: () => writeCsv(rows), PapaParse: () => Papa.unparse(copies) }), {});
}

async function main(): Promise<void> {
  for (const scene of SCENES) await runScene(scene);
}

void main();
