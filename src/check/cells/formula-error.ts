/** `formula-error`: the cell shows an error of Excel's, or nothing but `#`. Such a cell gets no other finding. */
import { draftFinding } from "../make";
import type { Report } from "./draft";

/** The words that have no `!` or `?` at their end: English, Swedish, German; #N/A in Spanish, Italian, Polish, Portuguese, Danish and Dutch. */
const WORDS: ReadonlySet<string> = new Set([
  "#N/A",
  "#GETTING_DATA",
  "#SAKNAS",
  "#HÄMTAR_DATA",
  "#NV",
  "#DATEN_ABRUFEN",
  "#N/D",
  "#I/T",
  "#N/B",
]);

/**
 * Every other word of Excel's, in any language, is capitals with `!` or `?` at their end: #REF!, #DIV/0!, #NAME?, #SPILL!, #VÄRDEFEL!, #SKÄRNING!,
 * #NAMN?, #WERT!, #BEZUG!, #ÜBERLAUF!, #¡REF! Excel adds new ones, and not all have been translated: the shape is surer than a list.
 */
const SHAPE = /^#[¡¿]?\p{Lu}[\p{Lu}\d/_]*[!?]$/u;
const LONGEST = 24;

const HASH = "#";

const isNothingButHashes = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (text.charAt(index) !== HASH) return false;
  return true;
};

/** How a tidied text shows that it is such a one; null where it does not. A fix must not make one: "#N/A;" in a solution. */
export function formulaErrorOf(text: string): "narrow" | "error" | null {
  if (!text.startsWith(HASH)) return null;
  if (isNothingButHashes(text)) return "narrow";
  return WORDS.has(text) || (text.length <= LONGEST && SHAPE.test(text)) ? "error" : null;
}

/** Reports and returns true where a tidied text is such a one. */
export function reportFormulaError(text: string, report: Report): boolean {
  const why = formulaErrorOf(text);
  if (why !== null) report(draftFinding("formula-error", { why }));
  return why !== null;
}
