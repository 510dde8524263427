/** What is left to decide where more than one encoding fits: by the countries of the rows, or by the user. */
import { findValue } from "../template";
import type { EncodingCandidate } from "../values/sheet";
import { recordShape } from "../values/whole-record";
import type { ParsedFile } from "./read-text";

/** Countries in whose languages Windows uses windows-1250. */
const CENTRAL_EUROPE: ReadonlySet<string> = new Set(["PL", "CZ", "SK", "HU", "SI", "HR", "BA", "RS", "ME", "RO", "AL"]);
/** Cells shown of each candidate. */
const CELLS_SHOWN = 5;

/** A file read in one of the encodings that it may have. */
export interface Reading extends ParsedFile {
  readonly encoding: string;
}

/** A cell that is not the same in all readings. 0-based row and column. */
interface Difference {
  readonly row: number;
  readonly column: number;
}

function* differences([first, ...others]: readonly Reading[]): Generator<Difference> {
  for (const [row, fields] of first?.rows.entries() ?? [])
    for (const [column, text] of fields.entries())
      if (others.some(({ rows }) => (rows[row]?.[column] ?? "") !== text)) yield { row, column };
}

/**
 * Windows-1252 or windows-1250, by the Customer Country of the rows whose customer columns differ; null where that does not decide. Rows in which only other
 * columns differ can speak for windows-1252 alone: a note in Swedish can be about a Polish customer.
 */
function byCountry(readings: readonly Reading[]): string | null {
  const [reading] = readings;
  const names = readings.map(({ encoding }) => encoding);
  if (!reading?.header || names.length !== 2 || !names.includes("windows-1252") || !names.includes("windows-1250"))
    return null;
  const { keys } = recordShape(reading.header.fields);
  const countryColumn = keys.indexOf("customerCountry");
  const customerRows = new Set<number>();
  const otherRows = new Set<number>();
  for (const { row, column } of differences(readings)) {
    if (row <= reading.header.row || column === countryColumn) continue;
    const isCustomer = /^(?:customer|contact)/.test(keys[column] ?? "");
    (isCustomer ? customerRows : otherRows).add(row);
  }
  const isDecidedByCustomers = customerRows.size > 0;
  const regions = new Set<"windows-1250" | "windows-1252">();
  for (const row of isDecidedByCustomers ? customerRows : otherRows) {
    const country = findValue("country", reading.rows[row]?.[countryColumn] ?? "");
    if (country !== null) regions.add(CENTRAL_EUROPE.has(country) ? "windows-1250" : "windows-1252");
  }
  const [region] = regions;
  if (region === undefined || regions.size > 1) return null;
  return isDecidedByCustomers || region === "windows-1252" ? region : null;
}

function candidatesOf(readings: readonly Reading[]): readonly EncodingCandidate[] {
  const shown: Difference[] = [];
  const seen = new Set<string>();
  const [best] = readings;
  for (const { row, column } of differences(readings)) {
    const text = best?.rows[row]?.[column] ?? "";
    if (seen.has(text)) continue;
    seen.add(text);
    shown.push({ row, column });
    if (shown.length === CELLS_SHOWN) break;
  }
  return readings.map(({ encoding, rows }) => ({
    encoding,
    cells: shown.map(({ row, column }) => ({ row: row + 1, column, text: rows[row]?.[column] ?? "" })),
  }));
}

/**
 * The reading to go on with, and the candidates between which only the user can choose; none where the countries decide.
 * @param readings at least one, best first.
 */
export function chooseReading(readings: readonly [Reading, ...Reading[]]): {
  readonly reading: Reading;
  readonly candidates: readonly EncodingCandidate[];
} {
  const [best] = readings;
  if (readings.length === 1) return { reading: best, candidates: [] };
  const decided = byCountry(readings);
  const reading = readings.find(({ encoding }) => encoding === decided);
  return reading ? { reading, candidates: [] } : { reading: best, candidates: candidatesOf(readings) };
}
