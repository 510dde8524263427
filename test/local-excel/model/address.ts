/** Cells and areas. Rows and columns are 0-based everywhere in the model; only A1 text is 1-based. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: its top-left cell and its size. Whole columns have all MAX_ROWS rows, whole rows all MAX_COLUMNS columns. */
export interface Area extends Place {
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = {
  row: 0,
  column: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
};

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" → 0, "xfd" → 16383; -1 for what is no column. */
export function columnIndex(name: string): number {
  if (!/^[a-z]{1,3}$/i.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

export const cell = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

/** The area between two corners, in any order. */
export function between(a: Place, b: Place): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

export const endRow = (area: Area): number => area.row + area.rows;
export const endColumn = (area: Area): number => area.column + area.columns;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;

export function isInside(area: Area): boolean {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  return (
    whole &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    endRow(area) <= MAX_ROWS &&
    endColumn(area) <= MAX_COLUMNS
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < endRow(area) && column >= area.column && column < endColumn(area);
}

export function holdsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    endRow(inner) <= endRow(outer) &&
    inner.column >= outer.column &&
    endColumn(inner) <= endColumn(outer)
  );
}

/** The cells that both have, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(endRow(a), endRow(b)) - row;
  const columns = Math.min(endColumn(a), endColumn(b)) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether they have a cell in common. */
export const overlap = (a: Area, b: Area): boolean =>
  a.row < endRow(b) && b.row < endRow(a) && a.column < endColumn(b) && b.column < endColumn(a);

/** The smallest area around both. */
export function bounds(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(endRow(a), endRow(b)) - row,
    columns: Math.max(endColumn(a), endColumn(b)) - column,
  };
}

/** What is left of `area` when `hole` is taken out: none to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const left: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: endRow(common), rows: endRow(area) - endRow(common) },
    {
      row: common.row,
      rows: common.rows,
      column: area.column,
      columns: common.column - area.column,
    },
    {
      row: common.row,
      rows: common.rows,
      column: endColumn(common),
      columns: endColumn(area) - endColumn(common),
    },
  ];
  return left.filter((part) => part.rows > 0 && part.columns > 0);
}

/** "B2", "B2:C9", "B:C", "2:9": the address without the sheet, without dollar signs. */
export function formatAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.column)}:${columnName(endColumn(area) - 1)}`;
  if (isWholeRows(area)) return `${area.row + 1}:${endRow(area)}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnName(endColumn(area) - 1)}${endRow(area)}`;
}

/** The sheet's name as it stands in a reference: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name) &&
    !/^(?:true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Co-sell import'!B2:C9" */
export const qualifiedAddress = (sheetName: string, area: Area): string =>
  `${quoteSheetName(sheetName)}!${formatAddress(area)}`;

/** "'Co-sell import'!$B$2:$C$9", as a name or a list source holds it. */
export function absoluteAddress(sheetName: string, area: Area): string {
  const absolute = formatAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
  return `${quoteSheetName(sheetName)}!${absolute}`;
}

export interface Address {
  /** Unquoted; null when the text names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Reads "A1", "$A$1:B2", "A:C", "1:3", "Sheet1!A1", "'My sheet'!A1"; null for anything else (a list of areas included). */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const area = parseArea(text.slice(bang + 1));
  if (!area) return null;
  if (bang < 0) return { sheet: null, area };
  const name = text.slice(0, bang);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return {
    sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    area,
  };
}

function parseArea(text: string): Area | null {
  const [first, second, ...more] = text.replaceAll("$", "").trim().split(":");
  if (first === undefined || more.length > 0) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (!from || !to) return null;
  const wholeColumns = from.row === null && to.row === null;
  const wholeRows = from.column === null && to.column === null;
  if (second === undefined && (wholeColumns || wholeRows)) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  return between(
    { row: from.row ?? 0, column: from.column ?? 0 },
    { row: to.row ?? MAX_ROWS - 1, column: to.column ?? MAX_COLUMNS - 1 },
  );
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const parts = /^([a-z]{0,3})(\d{0,7})$/i.exec(text);
  const letters = parts?.[1] ?? "";
  const digits = parts?.[2] ?? "";
  if (!parts || letters + digits === "") return null;
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return { row, column };
}
