/** A column of a sheet with other headings, and samples of what it holds. */
import { isBlank, trim } from "../../values/space";
import type { ColumnRef } from "./mapping";

/** One column of theirs. */
export interface TheirColumn extends ColumnRef {
  /** 0-based, in the sheet's matrices. */
  readonly index: number;
  /** Up to three different texts that it holds, the first ones. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;

/** The first different texts that are not blank, at most three, trimmed. */
export function samplesOf(texts: Iterable<string>): readonly string[] {
  const samples = new Set<string>();
  for (const text of texts) {
    if (!isBlank(text)) samples.add(trim(text));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
