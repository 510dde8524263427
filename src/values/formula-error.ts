/** Cells that show one of Excel's error words, or nothing but `#` (docs/import-sheet.md, section 5, `formula-error`). */

/** "narrow": nothing but `#`, as a column that is too narrow shows a number. */
export type FormulaError = "narrow" | "error";

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

/** Which error a tidied text shows; null where it shows none. */
export function formulaErrorOf(text: string): FormulaError | null {
  if (!text.startsWith(HASH)) return null;
  if (isNothingButHashes(text)) return "narrow";
  return WORDS.has(text) || (text.length <= LONGEST && SHAPE.test(text)) ? "error" : null;
}
