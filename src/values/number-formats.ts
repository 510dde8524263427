/** What an en-US Excel number format shows, as far as it must be known here. */

/** The first section of a format without quoted text, brackets, and what `\`, `_` and `*` take with them; in lower case. */
function bareLetters(format: string): string {
  let letters = "";
  for (let index = 0; index < format.length; index += 1) {
    const character = format.charAt(index);
    if (character === ";") break;
    if (character === '"' || character === "[") {
      const end = format.indexOf(character === "[" ? "]" : '"', index + 1);
      if (end < 0) break;
      index = end;
    } else if (character === "\\" || character === "_" || character === "*") index += 1;
    else letters += character.toLowerCase();
  }
  return letters;
}

function showsDay(format: string): boolean {
  const letters = bareLetters(format);
  if (letters.includes("general")) return false;
  return /[dy]/.test(letters) || (letters.includes("m") && !/[hs]/.test(letters));
}

/** A sheet has few formats and many cells. */
const known = new Map<string, boolean>();

/** Whether the format shows a day: it has a `d` or `y`, or an `m` that cannot be minutes. */
export function isDateFormat(format: string): boolean {
  let answer = known.get(format);
  if (answer === undefined) {
    answer = showsDay(format);
    known.set(format, answer);
  }
  return answer;
}
