/**
 * Text that came through the clipboard, made the file again that Export wrote: clipboards drop the byte order mark and change line ends.
 */

/** Headers that every file which Export lets through has (mandatory in every edition of the template). */
const MUST_HAVE = ["Deal Name", "Customer Name", "Partner Referral Status"];

const BOM = "\uFEFF";

export type ImportText =
  | { readonly ok: true; readonly text: string; readonly records: number }
  /** "empty": nothing there; "other": not an import file; "cut": it ends inside a quoted cell; "several": the headers stand in it more than once. */
  | { readonly ok: false; readonly reason: "empty" | "other" | "cut" | "several" };

/** The rows of a comma-separated text, as they are, without their line ends; a line end inside quotes belongs to its row. */
function rowsOf(text: string): { rows: string[]; quoteOpen: boolean } {
  const rows: string[] = [];
  let quoteOpen = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoteOpen = !quoteOpen;
    if (quoteOpen || (sign !== "\n" && sign !== "\r")) continue;
    rows.push(text.slice(start, at));
    if (sign === "\r" && text[at + 1] === "\n") at += 1;
    start = at + 1;
  }
  if (start < text.length) rows.push(text.slice(start));
  return { rows, quoteOpen };
}

/**
 * Takes what the clipboard held; gives the file's text (byte order mark, CRLF after every row) and how many records it has.
 * Refuses a text whose first row lacks our mandatory headers, one that was cut off inside a quoted cell, and several files one after the other.
 */
export function importText(pasted: string): ImportText {
  const bare = pasted.startsWith(BOM) ? pasted.slice(BOM.length) : pasted;
  if (bare.trim() === "") return { ok: false, reason: "empty" };
  const { rows, quoteOpen } = rowsOf(bare);
  // A header that needs quotes is none of those looked for: a plain cut at the commas will do.
  const headers = new Set((rows[0] ?? "").split(","));
  if (!MUST_HAVE.every((header) => headers.has(header))) return { ok: false, reason: "other" };
  if (quoteOpen) return { ok: false, reason: "cut" };
  const filled = rows.filter((row) => row !== "");
  const plain = (row: string): string => (row.startsWith(BOM) ? row.slice(BOM.length) : row);
  if (filled.slice(1).some((row) => plain(row) === filled[0])) return { ok: false, reason: "several" };
  return {
    ok: true,
    text: BOM + filled.map((row) => `${row}\r\n`).join(""),
    records: filled.length - 1,
  };
}
