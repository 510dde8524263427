/** The best one-to-one assignment: the most in all, by the Hungarian method. */

/**
 * For each row the column that it is assigned to, or null: no column twice, and the sum of the values as large as it can be. Rows and columns that are worth nothing
 * to each other (0) are never assigned.
 * @param value rows x columns, not negative
 */
export function assignBest(value: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = value.length;
  const columns = value[0]?.length ?? 0;
  // Each row may also stay alone, for which it has a column of its own, worth nothing.
  const width = columns + rows;
  const cost = (row: number, column: number): number => -(value[row - 1]?.[column - 1] ?? 0);
  const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;
  const ofRow = new Array<number>(rows + 1).fill(0);
  const ofColumn = new Array<number>(width + 1).fill(0);
  /** 1-based; 0: free. */
  const rowAt = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    const least = new Array<number>(width + 1).fill(Infinity);
    const before = new Array<number>(width + 1).fill(0);
    const done = new Array<boolean>(width + 1).fill(false);
    let column = 0;
    do {
      done[column] = true;
      const from = at(rowAt, column);
      let next = 0;
      let delta = Infinity;
      for (let to = 1; to <= width; to++) {
        if (done[to]) continue;
        const now = cost(from, to) - at(ofRow, from) - at(ofColumn, to);
        if (now < (least[to] ?? Infinity)) [least[to], before[to]] = [now, column];
        if ((least[to] ?? Infinity) < delta) [delta, next] = [least[to] ?? Infinity, to];
      }
      for (let to = 0; to <= width; to++) {
        if (done[to]) {
          ofRow[at(rowAt, to)] = at(ofRow, at(rowAt, to)) + delta;
          ofColumn[to] = at(ofColumn, to) - delta;
        } else least[to] = (least[to] ?? Infinity) - delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    for (; column !== 0; column = at(before, column)) rowAt[column] = at(rowAt, at(before, column));
  }
  const assigned = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column++) {
    const row = at(rowAt, column);
    if (row > 0 && (value[row - 1]?.[column - 1] ?? 0) > 0) assigned[row - 1] = column - 1;
  }
  return assigned;
}
