/** How columns were matched, as lines for a terminal. */
import type { MatchedSheet } from "../../operations/match/apply";
import type { SimpleSource, Source } from "../../operations/match/mapping";
import { lacksSource, mappingOf, unusedColumns, type Proposal } from "../../operations/match/proposal";
import { clean, type Language } from "../../texts";
import { cliTexts } from "../../texts/cli";

/** More names than this are not said one by one. */
const MOST_NAMED = 20;

function sourceText(source: Source, language: Language): string {
  const texts = cliTexts(language).match;
  const simple = (one: SimpleSource): string => {
    switch (one.kind) {
      case "constant":
        return texts.constant(one.text);
      case "column":
        return texts.column(one.column.header);
      case "part":
        return texts.part(texts.parts[one.part], one.column.header);
    }
  };
  if (source.kind !== "joined") return simple(source);
  return source.parts.flatMap((part) => (part ? [simple(part)] : [])).join(" + ");
}

/** The proposal: what lacks first, then each target with its source. `isWhole`: every mandatory column has one. */
export function proposalReport(
  proposal: Proposal,
  language: Language,
): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  const texts = cliTexts(language).match;
  const lacking = proposal.targets.filter(lacksSource).map(({ header }) => header);
  const unused = unusedColumns(proposal.theirs, mappingOf(proposal));
  const lines = proposal.targets.flatMap(({ header, source, sureness, samples }) => {
    if (source === null || sureness === null) return [];
    const example = samples[0] === undefined ? "" : texts.example(samples[0]);
    return [`  ${header} ← ${sourceText(source, language)} (${texts.sureness[sureness]})${example}\n`];
  });
  return {
    isWhole: lacking.length === 0,
    lines: [
      ...(lacking.length > 0 ? [`${texts.lacking(lacking)}\n`] : []),
      `${texts.matched(lines.length)}\n`,
      ...lines,
      ...(unused.length > 0
        ? [`${texts.unused(unused.map(({ header }) => clean(header)).slice(0, MOST_NAMED), unused.length)}\n`]
        : []),
    ],
  };
}

/** What a map has made of a file: records, and what it took nothing from. */
export function* mappedReport({ records, unused, rowsLeft }: MatchedSheet, language: Language): Generator<string> {
  const texts = cliTexts(language).match;
  yield `${texts.made(records.length)}\n`;
  if (unused.length > 0)
    yield `${texts.unused(unused.map(({ header }) => clean(header)).slice(0, MOST_NAMED), unused.length)}\n`;
  if (rowsLeft.length > 0) yield `${texts.rowsLeft(rowsLeft.slice(0, MOST_NAMED), rowsLeft.length)}\n`;
}
