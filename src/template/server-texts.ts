/** What is in the Errors column: the add-in's marks, and the few documented texts of Partner Center (docs/import-sheet.md, section 6). */

export const ERROR_MARK = "✖";
export const WARNING_MARK = "⚠";
/** In front of Partner Center's text where it follows the add-in's own. */
export const PARTNER_CENTER = "Partner Center:";

/** Texts that name their column in a way that can be read. */
const KNOWN: readonly { readonly before: string; readonly after: string }[] = [
  { before: "mandatory field ", after: " missing" },
  { before: "required field ", after: " is missing" },
  { before: "required field ", after: " missing" },
];

const SOLUTION_REQUIRED = "solution id is required";

/** The header that a known text of Partner Center speaks of, spelled as the text spells it; null for any other text. */
export function serverTextColumn(text: string): string | null {
  const plain = text.endsWith(".") ? text.slice(0, -1) : text;
  const folded = plain.toLowerCase();
  // It names no number: the first solution is the mandatory one.
  if (folded === SOLUTION_REQUIRED) return "Solution 1";
  for (const { before, after } of KNOWN) {
    const fits = folded.startsWith(before) && folded.endsWith(after) && folded.length > before.length + after.length;
    if (fits) return plain.slice(before.length, plain.length - after.length).trim() || null;
  }
  return null;
}

/** Whether a text begins as only the text of an Errors cell does: with one of our marks, "Partner Center:", or a known text of Partner Center. */
export function isErrorsText(text: string): boolean {
  const start = text.trimStart();
  if ([ERROR_MARK, WARNING_MARK, PARTNER_CENTER].some((mark) => start.startsWith(mark))) return true;
  const folded = start.slice(0, SOLUTION_REQUIRED.length).toLowerCase();
  return folded.startsWith(SOLUTION_REQUIRED) || KNOWN.some(({ before }) => folded.startsWith(before));
}
