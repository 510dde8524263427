/**
 * Which row of a sheet that was checked each row of the edited sheet is: `origins[new matrix row]` is the old matrix row, null for a row that was
 * written since and must be checked. Each function takes the origins before an edit and returns those after it; all rows are 0-based matrix rows.
 */
export type RowOrigins = readonly (number | null)[];

/** No edit yet: every one of `rows` rows is itself. */
export function sameRows(rows: number): RowOrigins {
  return Array.from({ length: rows }, (_, row) => row);
}

/** Cells of these rows were written. */
export function withRowsWritten(origins: RowOrigins, rows: Iterable<number>): RowOrigins {
  const written = [...origins];
  for (const row of rows) if (row < written.length) written[row] = null;
  return written;
}

/** `count` rows were inserted before row `at`. */
export function withRowsInserted(origins: RowOrigins, at: number, count: number): RowOrigins {
  return origins.toSpliced(at, 0, ...Array.from({ length: count }, () => null));
}

/** `count` rows from row `at` on were deleted. */
export function withRowsDeleted(origins: RowOrigins, at: number, count: number): RowOrigins {
  return origins.toSpliced(at, count);
}

/** `count` rows from row `from` on were cut and put where, with them gone, row `to` is. */
export function withRowsMoved(origins: RowOrigins, from: number, count: number, to: number): RowOrigins {
  return origins.toSpliced(from, count).toSpliced(to, 0, ...origins.slice(from, from + count));
}
