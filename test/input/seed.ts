/** The seed of a run: another one each time, unless COSELL_SEED repeats an earlier one, or the gate its own (setup-all.ts). It is printed, and so is the one of a failure. */
import fc from "fast-check";
import { randomInt } from "node:crypto";

function seedOfRun(): number {
  const given = process.env["COSELL_SEED"];
  if (given === undefined || given === "") return fc.readConfigureGlobal().seed ?? randomInt(2 ** 31);
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new RangeError(`COSELL_SEED is not a whole number: ${given}`);
  return seed;
}

export const SEED = seedOfRun();

/** What fast-check is told: the seed of this run, and how many cases to make. */
export const runs = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({ seed: SEED, numRuns });

/** Says which seed a file of tests ran with. */
export function printSeed(file: string): void {
  process.stdout.write(`${file}: COSELL_SEED=${SEED}\n`);
}
