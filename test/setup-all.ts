/** No test is about time, and a busy machine is slow: a test that waits forever should still end. */
jest.setTimeout(120_000);

/** The random cases of a run that asks for no others (random-cases.ts). */
const FIXED_SEED = 20261126;

function seedOfRun(): number {
  const given = process.env["COSELL_SEED"] ?? "";
  if (given === "") return FIXED_SEED;
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new RangeError(`COSELL_SEED is neither "random" nor a whole number: ${given}`);
  return seed;
}

const { configureGlobal } = jest.requireActual<typeof import("fast-check")>("fast-check");
configureGlobal({ seed: seedOfRun() });
