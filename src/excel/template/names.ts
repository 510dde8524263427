/** Names for new sheets. */

const MAX_NAME = 31;
/** Characters that Excel does not take in a sheet's name. */
const FORBIDDEN = /[[\]:*?/\\]/g;

/** `wanted`, made fit for a sheet's name: no forbidden character, no apostrophe at its ends, 31 characters at most. Never empty. */
export function sheetName(wanted: string, otherwise: string): string {
  const plain = Array.from(wanted.replace(FORBIDDEN, " "), (character) => (character < " " ? " " : character)).join("").trim();
  const cut = Array.from(plain).slice(0, MAX_NAME).join("").slice(0, MAX_NAME);
  const name = cut.replace(/^'|'$/g, "").trim();
  // "History" is Excel's own.
  return name === "" || name.toLowerCase() === "history" ? otherwise : name;
}

/** `wanted`, or "wanted 2", "wanted 3" …: the first that no other sheet has, case aside. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` ${number}`;
    const name = wanted.slice(0, MAX_NAME - tail.length) + tail;
    if (!names.has(name.toLowerCase())) return name;
  }
}
