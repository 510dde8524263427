/** What a user typed, made fit for the inside of a message: the message must stay one line, readable in one direction. */

/** The longest quoted value, its "…" included (docs/import-sheet.md, section 6). */
export const QUOTE_LIMIT = 60;

/** Lone surrogates, control characters and invisible or direction-changing format characters; joiners belong to emoji and scripts. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const spaces = /\s+/gu;
/** Latin text, of which nothing is removed and each character is a grapheme: most cells, and much faster. */
const plain = /^[\x20-\x7e\xa1-\xac\xae-\u02ff]*$/u;
const graphemes = new Intl.Segmenter();

/**
 * `text` on one line, without control or direction characters, of at most 60 UTF-16 units, cut between graphemes.
 */
export function clean(text: string): string {
  // Four times the limit is plenty for what survives, and keeps a 32,767-character cell cheap.
  const head = text.length > 4 * QUOTE_LIMIT ? text.slice(0, 4 * QUOTE_LIMIT) : text;
  const shown = plain.test(head) ? head : head.replace(spaces, " ").replace(unprintable, "");
  const line = shown.replace(spaces, " ").trim();
  if (line.length <= QUOTE_LIMIT && head === text) return line;
  return `${cut(line, QUOTE_LIMIT - 1)}…`;
}

/** The same in at most `limit` UTF-16 units (60 or fewer), "…" included. */
export function clip(text: string, limit: number): string {
  const line = clean(text);
  return line.length <= limit ? line : `${cut(line.replace(/…$/u, ""), limit - 1)}…`;
}

/** Whether two texts look the same when quoted: they differ in spaces and invisible characters only. */
export function looksAlike(one: string, other: string): boolean {
  return clean(one) === clean(other);
}

/** The longest run of whole graphemes from the start that fits in `limit` UTF-16 units. */
function cut(text: string, limit: number): string {
  if (plain.test(text)) return text.slice(0, limit).trimEnd();
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 32))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  // A single grapheme of dozens of combining marks: between two characters then, never inside a surrogate pair.
  if (end === 0) {
    for (const character of text) {
      if (end + character.length > limit) break;
      end += character.length;
    }
  }
  return text.slice(0, end).trimEnd();
}
