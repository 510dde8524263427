/** Names that every system takes, and that read as what they are. */

/** What Windows refuses in a name: its signs, and control characters. Lone surrogates are no characters at all. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cs}]/gu;
/** Marks that turn the direction of reading: after one, "gpj.exe" reads as "exe.jpg". */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Names of Windows' devices, up to the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu;
/** Code points. */
const MOST = 120;

/**
 * `wanted` as the name of a file, without ".csv": `instead` replaces what some system refuses, marks of direction are removed, and the
 * name of a device gets "_" in front. Null where nothing is left, or a name that systems hide.
 */
export function fileName(wanted: string, instead = "-"): string | null {
  const kept = wanted.replace(DIRECTION_MARKS, "").replace(REFUSED, instead);
  const bare = [...kept.replace(/\.csv$/iu, "").trim()].slice(0, MOST).join("").trim();
  if (bare === "" || bare.startsWith(".")) return null;
  return DEVICE.test(bare) ? `_${bare}` : bare;
}

/** The name of one of some files. `base` is without ".csv"; `index` counts from 0. */
export const partName = (base: string, index: number, count: number): string =>
  count === 1 ? `${base}.csv` : `${base}-${index + 1}.csv`;

const two = (part: number): string => String(part).padStart(2, "0");

/**
 * The name of an export, by this computer's clock: "co-sell 2026-11-27 1432 (895 deals)". So a second one hardly ever has the name of the first, and
 * nobody has to ask which of "(1)" and "(2)" it was.
 * @param deals how many there are, in words.
 */
export function exportName(at: Date, deals: string): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `co-sell ${day} ${two(at.getHours())}${two(at.getMinutes())} (${deals})`;
}
