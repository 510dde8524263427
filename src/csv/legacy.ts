/**
 * Which legacy encoding a file has that is not Unicode (docs/import-sheet.md, section 5, `file-encoding`). The package `chardet` was considered as a first
 * guess and left out: it knows neither macintosh nor ibm850, and what is clear must be judged for every candidate in any case.
 */
import { decodeAs } from "./encodings";
import { fitOf, type Fit } from "./fit";

const DEFAULT = "windows-1252";
/** Considered only where windows-1252 does not fit: nearly every byte is a letter in them. */
const OLDER = ["macintosh", "ibm850"];
const OTHERS = ["windows-1250", "windows-1251", "shift_jis", "gbk"];

/** What does not fit is at most this share of what does, and no rival comes within this share of the best. */
const TOLERANCE = 0.1;
/** Where nothing fits, this many are offered. */
const MOST_OFFERED = 3;

/** This many bytes of different cells are judged: more would not change the answer. */
const BYTES_JUDGED = 256 * 1024;

const CELL_ENDS: ReadonlySet<number> = new Set([...'\t\n\r",;'].map((sign) => sign.charCodeAt(0)));

/** The different cells with bytes above ASCII, one a line. No candidate has the bytes that separate cells within a letter. */
function cellsToJudge(bytes: Uint8Array): Uint8Array {
  const cells = new Map<string, Uint8Array>();
  let length = 0;
  let start = 0;
  let isHigh = false;
  for (let at = 0; at <= bytes.length && length < BYTES_JUDGED; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && !CELL_ENDS.has(byte)) {
      isHigh ||= byte >= 0x80;
      continue;
    }
    if (isHigh) {
      const cell = bytes.subarray(start, at);
      const key = decodeAs("ibm850", cell) ?? "";
      if (!cells.has(key)) length += cell.length + 1;
      cells.set(key, cell);
    }
    start = at + 1;
    isHigh = false;
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const cell of cells.values()) {
    joined.set(cell, at);
    at += cell.length;
    joined[at] = 0x0a;
    at += 1;
  }
  return joined;
}

interface Candidate extends Fit {
  readonly encoding: string;
  readonly text: string;
}

const scoreOf = ({ fits, misfits }: Fit): number => fits - misfits;
const isFitting = ({ fits, misfits }: Fit): boolean => misfits <= fits * TOLERANCE;

/**
 * The encodings that the bytes may have, best first. One alone is clear. Those that give the same text as a better one are left out.
 * Bytes that are ASCII only are not asked about.
 */
export function legacyEncodings(bytes: Uint8Array): readonly string[] {
  const judged = cellsToJudge(bytes);
  const judge = (encoding: string): Candidate[] => {
    const text = decodeAs(encoding, judged);
    return text === null ? [] : [{ encoding, text, ...fitOf(encoding, text) }];
  };
  const [usual] = judge(DEFAULT);
  const usualFits = usual !== undefined && isFitting(usual);
  if (usualFits && usual.others === 0) return [DEFAULT];
  const names = usualFits ? OTHERS : [...OTHERS, ...OLDER];
  const candidates = [...(usual ? [usual] : []), ...names.flatMap(judge)];
  const different = candidates.filter(({ text }, at) => candidates.findIndex((one) => one.text === text) === at);
  const ranked = different.sort((a, b) => scoreOf(b) - scoreOf(a));
  const [best] = ranked;
  if (!best) return [DEFAULT];
  if (!isFitting(best)) return ranked.slice(0, MOST_OFFERED).map(({ encoding }) => encoding);
  const rivals = ranked.filter((one) => scoreOf(one) >= scoreOf(best) * (1 - TOLERANCE));
  return rivals.map(({ encoding }) => encoding);
}
