/** What an import will do, as lines for a terminal. */
import type { ImportSummary } from "../../operations/import-summary";
import { clean, paneTexts, title, type Language } from "../../texts";
import { cliTexts } from "../../texts/cli";

/** The lines of the summary; every one ends with a line feed. */
export function* importReport(summary: ImportSummary, language: Language): Generator<string> {
  const { importing } = paneTexts(language);
  const texts = cliTexts(language);
  yield `\n${importing.title}\n`;
  if (summary.created > 0) yield `  ${importing.created(summary.created)}\n`;
  if (summary.updated > 0) yield `  ${importing.updated(summary.updated)}\n`;
  if (summary.closed.length > 0) {
    yield `  ${texts.closed(summary.closed.length)}\n`;
    for (const { row, deal, substatus } of summary.closed)
      yield `    ${importing.closedDeal(row, clean(deal), clean(substatus))}\n`;
  }
  if (Object.values(summary.dealTypes).some((deals) => deals > 0))
    yield `  ${importing.dealTypes(summary.dealTypes)}\n`;
  for (const { currency, total, deals } of summary.values) yield `  ${importing.value(currency, total, deals)}\n`;
  if (summary.warnings.length === 0) return;
  yield `  ${texts.warnings}\n`;
  for (const { code, records } of summary.warnings)
    yield `    ${importing.warning(title(code, language), records)} (${code})\n`;
}
