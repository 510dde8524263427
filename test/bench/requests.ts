/**
 * `npm run bench:requests`: how many requests each action sends to Excel on sheets of four sizes, how many bytes they carry, and how long they would take where
 * a request takes 30, 150 or 300 ms (10 MB/s; the work of Excel and of the add-in left out, see network.ts). Exits with 1 where one sends more than it may
 * (request-goals.ts), or takes longer. Sizes as arguments ("1,000 × 34") for some of them.
 */
import { measure } from "./measure-requests";
import { durationOf, type Run } from "./network";
import { MOST_REQUESTS, MOST_SECONDS, SIZES, STEPS, type Size, type Step } from "./request-goals";

const LATENCIES = [30, 150, 300] as const;
const SLOWEST = 300;
const TIMED: ReadonlySet<Step> = new Set(["Check", "Check again", "Export"]);
const COLUMNS = [
  "size",
  "action",
  "requests",
  "at most",
  "bytes answered",
  "the largest",
  "s at 30 ms",
  "150 ms",
  "300 ms",
  "own work here",
];

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const thousands = (count: number): string => `${Math.round(count / 1000).toLocaleString("en-US")} KB`;

function line(size: Size, step: Step, { trips, ownWork }: Run): string {
  const answers = trips.map(({ answered }) => answered);
  const cells = [
    size,
    step,
    String(trips.length),
    String(MOST_REQUESTS[size][step]),
    thousands(answers.reduce((sum, one) => sum + one, 0)),
    thousands(Math.max(...answers)),
    ...LATENCIES.map((latency) => seconds(durationOf(trips, latency))),
    seconds(ownWork),
  ];
  return `| ${cells.join(" | ")} |`;
}

function faultsOf(size: Size, step: Step, { trips }: Run): readonly string[] {
  const faults: string[] = [];
  const most = MOST_REQUESTS[size][step];
  if (trips.length > most) faults.push(`${step} of ${size}: ${trips.length} requests, at most ${most}`);
  const took = durationOf(trips, SLOWEST) / 1000;
  if (TIMED.has(step) && took > MOST_SECONDS[size])
    faults.push(`${step} of ${size}: ${took.toFixed(1)} s at ${SLOWEST} ms, at most ${MOST_SECONDS[size]}`);
  return faults;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const faults: string[] = [];
  console.log(`| ${COLUMNS.join(" | ")} |\n|${COLUMNS.map(() => "---|").join("")}`);
  for (const size of SIZES.filter((one) => asked.length === 0 || asked.includes(one))) {
    const runs = await measure(size);
    for (const step of STEPS) {
      const run = runs.get(step);
      if (!run) continue;
      console.log(line(size, step, run));
      faults.push(...faultsOf(size, step, run));
    }
  }
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
}

void main();
