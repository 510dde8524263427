/** What a source would give, by the samples of theirs alone: for a view that does not hold the sheet. Pure. */
import { writeParts } from "../../values/composite";
import { sameColumn, type SimpleSource, type Source } from "./mapping";
import { partOf } from "./parts";
import { samplesOf, type TheirColumn } from "./their-column";

function textsOf(theirs: readonly TheirColumn[], source: SimpleSource): readonly string[] {
  if (source.kind === "constant") return [source.text];
  const samples = theirs.find((column) => sameColumn(column, source.column))?.samples ?? [];
  return source.kind === "part" ? samples.map((text) => partOf(text, source.part)) : samples;
}

/** Up to three texts, not yet brought to the template's form. Samples of different columns need not be of one row. */
export function previewOf(theirs: readonly TheirColumn[], source: Source | null): readonly string[] {
  if (source === null) return [];
  if (source.kind !== "joined") return samplesOf(textsOf(theirs, source));
  const parts = source.parts.map((part) => (part === null ? [] : textsOf(theirs, part)));
  const rows = Math.max(0, ...parts.map((texts) => texts.length));
  const textAt = (texts: readonly string[], row: number): string => texts[row] ?? texts.at(-1) ?? "";
  return samplesOf(Array.from({ length: rows }, (_, row) => writeParts(parts.map((texts) => textAt(texts, row)))));
}
