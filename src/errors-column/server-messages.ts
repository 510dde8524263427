/**
 * The messages that Partner Center writes into the Errors column, separated by `;`. Only the few texts that are documented
 * (docs/import-sheet.md, section 6) name their column in a way that can be read; any other is shown as it is.
 */
const KNOWN: readonly { readonly before: string; readonly after: string }[] = [
  { before: "mandatory field ", after: " missing" },
  { before: "required field ", after: " is missing" },
  { before: "required field ", after: " missing" },
];

/** The header that a known message speaks of, spelled as the message spells it; null for any other message. */
function columnOf(message: string): string | null {
  const plain = message.endsWith(".") ? message.slice(0, -1) : message;
  const folded = plain.toLowerCase();
  // It names no number: the first solution is the mandatory one.
  if (folded === "solution id is required") return "Solution 1";
  for (const { before, after } of KNOWN) {
    const fits = folded.startsWith(before) && folded.endsWith(after) && folded.length > before.length + after.length;
    if (fits) return plain.slice(before.length, plain.length - after.length).trim() || null;
  }
  return null;
}

/** Partner Center's text of one row (`parseErrorsCell`'s `foreign`) as single messages, each with the header it speaks of. */
export function serverMessages(foreign: string): { readonly text: string; readonly column: string | null }[] {
  return foreign
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, column: columnOf(text) }));
}
