/** A1 ↔ R1C1: the same formula wherever it stands reads the same in R1C1. */
import { quoteSheetName, type Place } from "../address";
import { printTokens, tokensOf, type Corner, type Reference, type Token } from "./tokens";

function part(letter: "R" | "C", value: number | null, fixed: boolean, home: number): string {
  if (value === null) return "";
  if (fixed) return `${letter}${value + 1}`;
  return value === home ? letter : `${letter}[${value - home}]`;
}

const corner = (from: Corner, home: Place): string =>
  part("R", from.row, from.rowFixed, home.row) + part("C", from.column, from.columnFixed, home.column);

/** `formula` as it stands in the cell `home`, in R1C1. */
export function toR1C1(formula: string, home: Place): string {
  return tokensOf(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const sheet = token.sheet === null ? "" : `${quoteSheetName(token.sheet)}!`;
      const from = corner(token.from, home);
      const to = token.to && corner(token.to, home);
      return (
        sheet +
        (to === null || (to === from && (token.from.row === null || token.from.column === null))
          ? from
          : `${from}:${to}`)
      );
    })
    .join("");
}

const cornerPattern = /(?:R(\[-?\d+\]|\d+)?)?(?:C(\[-?\d+\]|\d+)?)?/iy;

/** An R1C1 formula as A1 in the cell `home`. Texts and sheet names are left alone. */
export function fromR1C1(formula: string, home: Place): string {
  const out: Token[] = [];
  let at = 0;
  const plain = (length: number): void => {
    out.push({ kind: "other", text: formula.slice(at, at + length) });
    at += length;
  };
  while (at < formula.length) {
    const first = formula.charAt(at);
    if (first === '"' || first === "'") {
      const end = formula.indexOf(first, at + 1);
      plain((end < 0 ? formula.length : end + 1) - at);
      continue;
    }
    const from = readCorner(formula, at, home);
    if (!from) {
      const word = /^[\p{L}\p{N}_.\\]+/u.exec(formula.slice(at))?.[0];
      plain(word?.length ?? 1);
      continue;
    }
    const to = formula.charAt(from.end) === ":" ? readCorner(formula, from.end + 1, home) : null;
    const whole = from.corner.row === null || from.corner.column === null;
    const reference: Reference = {
      kind: "reference",
      sheet: null,
      from: from.corner,
      to: to?.corner ?? (whole ? from.corner : null),
    };
    out.push(reference);
    at = to?.end ?? from.end;
  }
  return printTokens(out);
}

function readCorner(text: string, at: number, home: Place): { corner: Corner; end: number } | null {
  cornerPattern.lastIndex = at;
  const found = cornerPattern.exec(text);
  const length = found?.[0].length ?? 0;
  if (!found || length === 0 || /[\p{L}\p{N}_.(!]/u.test(text.charAt(at + length))) return null;
  const hasRow = /^R/i.test(found[0]);
  const hasColumn = /C(?:\[-?\d+\]|\d+)?$/i.test(found[0]);
  const row = hasRow ? read(found[1], home.row) : null;
  const column = hasColumn ? read(found[2], home.column) : null;
  return {
    corner: {
      row: row && row.value,
      rowFixed: row?.fixed ?? false,
      column: column && column.value,
      columnFixed: column?.fixed ?? false,
    },
    end: at + length,
  };
}

function read(text: string | undefined, home: number): { value: number; fixed: boolean } {
  if (text === undefined) return { value: home, fixed: false };
  if (text.startsWith("[")) return { value: home + Number(text.slice(1, -1)), fixed: false };
  return { value: Number(text) - 1, fixed: true };
}
