/** A small picture of a sheet: where its findings are, columns × rows, many of them put together where there are more than a picture can show. */
import { isFixedByExport, type Finding } from "../check/finding";

/** At most this many squares across and down. */
const MOST_COLUMNS = 66;
const MOST_ROWS = 24;

/** A square with findings. */
export interface MapSquare {
  /** 0-based squares from the left, and from the top. */
  readonly across: number;
  readonly down: number;
  /** The worst in it: the first error, else the first warning. */
  readonly worst: Finding;
}

/** A column with findings, counted. */
export interface MapColumn {
  readonly header: string;
  readonly errors: number;
  readonly warnings: number;
  readonly worst: Finding;
}

export interface SheetMap {
  /** How many squares the picture has. */
  readonly across: number;
  readonly down: number;
  readonly squares: readonly MapSquare[];
  /** From the left. */
  readonly columns: readonly MapColumn[];
}

/** A finding at a cell, which Export does not correct by itself. */
type Placed = Finding & { readonly row: number; readonly columnIndex: number };

const isPlaced = (finding: Finding): finding is Placed =>
  finding.row !== null && finding.columnIndex !== null && !isFixedByExport(finding);

const isWorse = (one: Finding, than: Finding): boolean => one.severity === "error" && than.severity === "warning";

function columnsOf(findings: readonly Placed[]): readonly MapColumn[] {
  const columns = new Map<number, MapColumn>();
  for (const finding of findings) {
    const known = columns.get(finding.columnIndex) ?? {
      header: finding.column ?? "",
      errors: 0,
      warnings: 0,
      worst: finding,
    };
    const isError = finding.severity === "error";
    columns.set(finding.columnIndex, {
      header: known.header,
      errors: known.errors + (isError ? 1 : 0),
      warnings: known.warnings + (isError ? 0 : 1),
      worst: isWorse(finding, known.worst) ? finding : known.worst,
    });
  }
  return [...columns].sort(([one], [other]) => one - other).map(([, column]) => column);
}

/**
 * @param rows The rows of the records, 1-based, in any order.
 * @returns Null where no finding is at a cell.
 */
export function sheetMap(all: readonly Finding[], rows: Iterable<number>): SheetMap | null {
  const findings = all.filter(isPlaced);
  if (findings.length === 0) return null;
  let first = Infinity;
  let last = -Infinity;
  for (const row of [...rows, ...findings.map((finding) => finding.row)]) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  const height = last - first + 1;
  const width = findings.reduce((most, { columnIndex }) => Math.max(most, columnIndex + 1), 1);
  const across = Math.min(width, MOST_COLUMNS);
  const down = Math.min(height, MOST_ROWS);
  const squares = new Map<number, MapSquare>();
  for (const finding of findings) {
    const x = Math.floor((finding.columnIndex * across) / width);
    const y = Math.floor(((finding.row - first) * down) / height);
    const known = squares.get(y * across + x);
    if (!known || isWorse(finding, known.worst)) squares.set(y * across + x, { across: x, down: y, worst: finding });
  }
  return { across, down, squares: [...squares.values()], columns: columnsOf(findings) };
}

/** The square with findings that is nearest to a place in the picture, in squares from its corner. */
export function nearestSquare({ squares }: SheetMap, x: number, y: number): MapSquare | null {
  let nearest: MapSquare | null = null;
  let least = Infinity;
  for (const square of squares) {
    const distance = (square.across + 0.5 - x) ** 2 + (square.down + 0.5 - y) ** 2;
    if (distance >= least) continue;
    least = distance;
    nearest = square;
  }
  return nearest;
}
