/**
 * Random cases. Which ones: the same in every run, so that a test tells of a change and not of luck; `COSELL_SEED=random` makes new ones and prints their
 * seed, `COSELL_SEED=<that number>` repeats them (jest.config.cjs, setup-all.ts). How many: a quarter, or all with `COSELL_RUNS=all`, as
 * `npm run test:nightly` does.
 */
const ALL = process.env["COSELL_RUNS"] === "all";

/** How many of `all` cases this run tries. */
export const cases = (all: number): number => (ALL ? all : Math.ceil(all / 4));

/**
 * Of cases that are listed, not random: one in `share`, or all of them. Which ones changes with `turn`, the number of what is tried with them, so that all of them
 * are tried with something; never none of some.
 */
export function sample<T>(all: readonly T[], turn: number, share: number): readonly T[] {
  if (ALL) return all;
  const some = all.filter((_, at) => at % share === turn % share);
  return some.length > 0 ? some : all.slice(0, 1);
}
