/**
 * Random cases. Which ones: the same in every run, so that a test tells of a change and not of luck; `COSELL_SEED=random` makes new ones and prints their
 * seed, `COSELL_SEED=<that number>` repeats them (jest.config.cjs, setup-all.ts). How many: a quarter, or all with `COSELL_RUNS=all`, as
 * `npm run test:nightly` does.
 */
const ALL = process.env["COSELL_RUNS"] === "all";

/** How many of `all` cases this run tries. */
export const cases = (all: number): number => (ALL ? all : Math.ceil(all / 4));
