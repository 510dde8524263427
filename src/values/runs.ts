/** Numbers without a gap between them. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Neighbours as one: `[5, 6, 7, 9]` is 5 to 7, and 9. @param numbers ascending, none twice */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
