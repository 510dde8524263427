/** What was exported when: kept in the workbook, so that the next export can say what was exported before and is unchanged since. Pure. */
import { keptListText, readKeptList } from "./kept-list";

/** One file that arrived. */
export interface Receipt {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The file's name. */
  readonly name: string;
  /** One mark a record, in the order of the file. */
  readonly marks: readonly string[];
}

/** The newest first. */
export type Receipts = readonly Receipt[];

/** How many are kept, and of how many records: the workbook carries them. */
const MOST_RECEIPTS = 50;
const MOST_MARKS = 20_000;

const NAME = "receipts";
const VERSION = 1;

/** Taken once: asked of `Math` for each character it is most of the work where globals are slow to look up. */
const { imul } = Math;

/** A number of 53 bits that hardly any two texts share (cyrb53). */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = imul(high ^ code, 2_654_435_761);
    low = imul(low ^ code, 1_597_334_677);
  }
  high = imul(high ^ (high >>> 16), 2_246_822_507) ^ imul(low ^ (low >>> 13), 3_266_489_909);
  low = imul(low ^ (low >>> 16), 2_246_822_507) ^ imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

/** The mark of each record, by its canonical texts under their headers: where a column is empty, it does not matter whether the sheet has it, nor where. */
export function recordMarks(headers: readonly string[], records: readonly (readonly string[])[]): readonly string[] {
  const order = headers
    .map((header, index) => ({ header, index }))
    .sort((one, other) => (one.header < other.header ? -1 : 1));
  return records.map((record) => {
    const cells = order.flatMap(({ header, index }) => {
      const text = record[index] ?? "";
      return text === "" ? [] : [`${header}\u0000${text}`];
    });
    return hashOf(cells.join("\u0001")).toString(36);
  });
}

/** With one more, and without the oldest where they are too many. */
export function withReceipt(receipts: Receipts, receipt: Receipt): Receipts {
  let marks = 0;
  return [receipt, ...receipts].slice(0, MOST_RECEIPTS).filter((one, index) => {
    marks += one.marks.length;
    return index === 0 || marks <= MOST_MARKS;
  });
}

export interface ExportedBefore {
  /** Records of now that were in a file before, to the letter. */
  readonly records: number;
  /** When the last of these files arrived. */
  readonly at: number;
}

/** What of the records with these marks was exported before and is unchanged since; null where nothing was. */
export function exportedBefore(receipts: Receipts, marks: readonly string[]): ExportedBefore | null {
  const lastOf = new Map<string, number>();
  for (const { at, marks: known } of [...receipts].reverse()) for (const mark of known) lastOf.set(mark, at);
  const times = marks.flatMap((mark) => lastOf.get(mark) ?? []);
  return times.length === 0 ? null : { records: times.length, at: times.reduce((one, other) => Math.max(one, other)) };
}

/** As one text for the workbook. */
export function receiptsText(receipts: Receipts): string {
  return keptListText(
    NAME,
    VERSION,
    receipts.map(({ at, name, marks }) => [at, name, marks.join(" ")]),
  );
}

const isTriple = (value: unknown): value is readonly [number, string, string] =>
  Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "string" && typeof value[2] === "string";

/** What the workbook keeps; null where a newer version of the add-in has written it (see `readKeptList`). */
export const readReceipts = (text: unknown): Receipts | null =>
  readKeptList(text, NAME, VERSION)
    ?.filter(isTriple)
    .map(([at, name, marks]) => ({ at, name, marks: marks === "" ? [] : marks.split(" ") })) ?? null;
