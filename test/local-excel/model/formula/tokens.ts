/** Cuts an en-US A1 formula into pieces, so that its references, names and separators can be rewritten without touching texts. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, quoteSheetName } from "../address";

export interface Corner {
  /** 0-based; null in a whole column. */
  readonly row: number | null;
  /** 0-based; null in a whole row. */
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly kind: "reference";
  /** Unquoted; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** null for a single cell. */
  readonly to: Corner | null;
}
export interface Plain {
  readonly kind: "string" | "function" | "name" | "number" | "error" | "separator" | "other";
  readonly text: string;
}
export type Token = Reference | Plain;

const cellPattern = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])/iuy;
const columnsPattern = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(!])/iuy;
const rowsPattern = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!])/uy;
const namePattern = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const numberPattern = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy;
const errorPattern = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)/iy;
const plainSheetPattern = /[\p{L}\p{N}_.]+!/uy;

function take(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The end of a part that stands between two marks, in which the mark is doubled to stand for itself; -1 when it is not closed. */
function closing(text: string, at: number): number {
  const mark = text.charAt(at);
  for (let index = at + 1; index < text.length; index++) {
    if (text.charAt(index) !== mark) continue;
    if (text.charAt(index + 1) !== mark) return index + 1;
    index++;
  }
  return -1;
}

/** The formula without its "=". */
export const unquoted = (formula: string): string => (formula.startsWith("=") ? formula.slice(1) : formula);

const known = new Map<string, readonly Token[]>();

/** The pieces of a formula, with or without its "="; joined again by `printTokens` they give the formula. */
export function tokensOf(formula: string): readonly Token[] {
  const cached = known.get(formula);
  if (cached) return cached;
  if (known.size > 20_000) known.clear();
  const tokens = scan(formula);
  known.set(formula, tokens);
  return tokens;
}

function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const plain = (kind: Plain["kind"], length: number): void => {
    tokens.push({ kind, text: text.slice(at, at + length) });
    at += length;
  };
  while (at < text.length) {
    const first = text.charAt(at);
    if (first === '"') {
      const end = closing(text, at);
      plain("string", (end < 0 ? text.length : end) - at);
      continue;
    }
    const reference = referenceAt(text, at);
    if (reference) {
      tokens.push(reference.token);
      at = reference.end;
      continue;
    }
    const name = take(namePattern, text, at);
    const number = name === null ? take(numberPattern, text, at) : null;
    const error = take(errorPattern, text, at);
    if (name !== null) plain(text.charAt(at + name.length) === "(" ? "function" : "name", name.length);
    else if (number !== null) plain("number", number.length);
    else if (error !== null) plain("error", error.length);
    else if (first === "[") plain("other", Math.max(1, text.indexOf("]", at) - at + 1));
    else plain(first === "," ? "separator" : "other", 1);
  }
  return tokens;
}

function referenceAt(text: string, at: number): { token: Reference; end: number } | null {
  let sheet: string | null = null;
  let from = at;
  if (text.charAt(at) === "'") {
    const end = closing(text, at);
    if (end < 0 || text.charAt(end) !== "!") return null;
    sheet = text.slice(at + 1, end - 1).replaceAll("''", "'");
    from = end + 1;
  } else {
    const prefix = take(plainSheetPattern, text, at);
    if (prefix !== null) {
      sheet = prefix.slice(0, -1);
      from = at + prefix.length;
    }
  }
  const columns = take(columnsPattern, text, from);
  if (columns !== null) return made(sheet, columns, from);
  const rows = take(rowsPattern, text, from);
  if (rows !== null) return made(sheet, rows, from);
  const first = take(cellPattern, text, from);
  if (first === null) return null;
  const second = text.charAt(from + first.length) === ":" ? take(cellPattern, text, from + first.length + 1) : null;
  return made(sheet, second === null ? first : `${first}:${second}`, from);
}

function made(sheet: string | null, text: string, at: number): { token: Reference; end: number } | null {
  const [first = "", second] = text.split(":");
  const from = cornerOf(first);
  const to = second === undefined ? null : cornerOf(second);
  if (!from || (second !== undefined && !to)) return null;
  return {
    token: { kind: "reference", sheet, from, to },
    end: at + text.length,
  };
}

function cornerOf(text: string): Corner | null {
  const parts = /^(\$?)([A-Z]{0,3})(\$?)(\d{0,7})$/i.exec(text);
  if (!parts) return null;
  const [, dollar = "", letters = "", second = "", digits = ""] = parts;
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return {
    row,
    column,
    columnFixed: letters !== "" && dollar === "$",
    rowFixed: digits !== "" && (second === "$" || (letters === "" && dollar === "$")),
  };
}

function printCorner(corner: Corner): string {
  const column = corner.column === null ? "" : `${corner.columnFixed ? "$" : ""}${columnName(corner.column)}`;
  const row = corner.row === null ? "" : `${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

const outside = (corner: Corner): boolean =>
  (corner.row !== null && (corner.row < 0 || corner.row >= MAX_ROWS)) ||
  (corner.column !== null && (corner.column < 0 || corner.column >= MAX_COLUMNS));

/** "Sheet1!$A$1:B2"; #REF! for what lies outside the sheet. */
export function printReference(reference: Reference): string {
  const sheet = reference.sheet === null ? "" : `${quoteSheetName(reference.sheet)}!`;
  if (outside(reference.from) || (reference.to && outside(reference.to))) return `${sheet}#REF!`;
  return sheet + printCorner(reference.from) + (reference.to ? `:${printCorner(reference.to)}` : "");
}

export const printTokens = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.kind === "reference" ? printReference(token) : token.text)).join("");

/** The formula with every reference replaced by what `change` makes of it (null: #REF!). */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  const tokens = tokensOf(formula);
  if (!tokens.some((token) => token.kind === "reference")) return formula;
  return printTokens(
    tokens.map((token): Token => {
      if (token.kind !== "reference") return token;
      return (
        change(token) ?? {
          kind: "error",
          text: `${token.sheet === null ? "" : `${quoteSheetName(token.sheet)}!`}#REF!`,
        }
      );
    }),
  );
}
