/** How well a text fits the encoding that it was decoded with (docs/import-sheet.md, section 5, `file-encoding`). */
import { decodeAs } from "./encodings";

/** Characters above ASCII that are where such characters belong, and those that are not. */
export interface Fit {
  readonly fits: number;
  readonly misfits: number;
  /** Characters above ASCII other than typographic marks in their places. */
  readonly others: number;
}

const WESTERN: ReadonlySet<string> = new Set(["windows-1252", "windows-1250", "macintosh", "ibm850"]);
const EAST_ASIAN: ReadonlySet<string> = new Set(["shift_jis", "gbk"]);

/** Letters by Unicode that no word is spelled with: ordinals, the florin sign, and letters that only modify another. */
const NO_LETTER = /[ªºƒµ\p{Lm}]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Kana with its own sound mark, which is a modifier letter by Unicode, and the long vowel sign. */
const KANA_SIGN = /[\u3005\u3031-\u3035\u309b-\u309e\u30fc-\u30fe\uff70\uff9e\uff9f]/u;

const isLetter = (sign: string): boolean => KANA_SIGN.test(sign) || (LETTER.test(sign) && !NO_LETTER.test(sign));
const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9" && sign.length === 1;
const isSpace = (sign: string): boolean => sign === "" || /\s/.test(sign);
const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();
const isLower = (sign: string): boolean => sign !== sign.toUpperCase();

/** Control characters and private letters stand for bytes without a meaning. */
const UNDEFINED = /[\ufffd\p{Cc}\p{Co}]/u;

/** A typographic mark stands where it belongs. */
function isInPlace(mark: string, before: string, after: string): boolean {
  const behindWord = before !== "" && !isSpace(before);
  switch (mark) {
    case "’":
      return isLetter(before) || isDigit(before);
    case "…":
      return !isLetter(after);
    case "”":
    case "»":
      return behindWord && !isLetter(after);
    case "“":
      return (isLetter(after) || isDigit(after)) !== behindWord;
    case "‘":
    case "„":
    case "«":
      return !behindWord && !isSpace(after);
    case "–":
    case "—":
      return (isSpace(before) && isSpace(after)) || (isDigit(before) && isDigit(after));
    case "€":
      return [before, after].some((sign) => isDigit(sign)) || isSpace(before) || isSpace(after);
    case "\u00a0":
      return [before, after].some((sign) => isDigit(sign));
    default:
      return false;
  }
}

let commonHan: ReadonlySet<string> | null = null;

/** The 3,755 common signs of GB 2312, level 1, by their bytes. */
function commonHanSigns(): ReadonlySet<string> {
  if (commonHan) return commonHan;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  commonHan = new Set(decodeAs("gbk", Uint8Array.from(bytes)) ?? "");
  return commonHan;
}

class FitCounter {
  private fits = 0;
  private misfits = 0;
  private others = 0;
  private han = 0;
  private common = 0;
  private halfWidth = 0;

  constructor(private readonly encoding: string) {}

  /** Counts one cell. */
  add(text: string): void {
    const signs = [...text];
    for (let at = 0; at < signs.length;) {
      const start = at;
      while (at < signs.length && isLetter(signs[at] ?? "")) at += 1;
      if (at > start) this.addWord(signs.slice(start, at));
      else {
        this.addSign(signs[at] ?? "", signs[at - 1] ?? "", signs[at + 1] ?? "");
        at += 1;
      }
    }
  }

  result(): Fit {
    const { fits, misfits, others } = this;
    const all = fits + misfits;
    const isRare = this.encoding === "gbk" && this.common < this.han * 0.75;
    const isHalfWidth = this.encoding === "shift_jis" && this.halfWidth > all / 4;
    return isRare || isHalfWidth ? { fits: 0, misfits: all, others } : { fits, misfits, others };
  }

  private addWord(word: readonly string[]): void {
    const high = word.filter((sign) => sign > "\u007f");
    if (high.length === 0) return;
    this.others += high.length;
    if (this.isNoWord(word, high)) {
      this.misfits += high.length;
      return;
    }
    for (const [at, sign] of word.entries()) {
      if (sign <= "\u007f") continue;
      if (EAST_ASIAN.has(this.encoding)) this.countEastAsian(sign);
      // A capital behind a small letter is no letter of a word.
      if (at > 0 && isUpper(sign) && isLower(word[at - 1] ?? "")) this.misfits += 1;
      else this.fits += 1;
    }
  }

  private countEastAsian(sign: string): void {
    if (/\p{Script=Han}/u.test(sign)) {
      this.han += 1;
      if (this.encoding === "gbk" && commonHanSigns().has(sign)) this.common += 1;
    }
    if (sign >= "\uff61" && sign <= "\uff9f") this.halfWidth += 1;
  }

  private isNoWord(word: readonly string[], high: readonly string[]): boolean {
    if (WESTERN.has(this.encoding)) return word.length >= 4 && high.length === word.length;
    // East Asian texts have names in capitals within their words: ABC株式会社.
    const latin = EAST_ASIAN.has(this.encoding) ? /[a-z]/ : /[a-z]/i;
    return word.some((sign) => latin.test(sign));
  }

  private addSign(sign: string, before: string, after: string): void {
    if (sign <= "\u007f") return;
    if (isInPlace(sign, before, after)) {
      this.fits += 1;
      return;
    }
    this.others += 1;
    if (UNDEFINED.test(sign) || (isLetter(before) && isLetter(after))) this.misfits += 1;
  }
}

/** How well cells fit the encoding that they were decoded with. */
export function fitOf(encoding: string, cells: readonly string[]): Fit {
  const counter = new FitCounter(encoding);
  for (const cell of cells) counter.add(cell);
  return counter.result();
}
