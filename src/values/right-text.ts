/**
 * Texts that are right to the letter, as nearly all are: recognised in one pass over their characters, before any rule is asked. Whatever is not recognised here
 * goes through the reading and the rules, so a test may refuse a right text, and must never take a wrong one. Why: [docs/design.md](../../docs/design.md).
 */
import { listOf, valuesOf, type Column, type Kind } from "../template";
import { isOrdinaryText, mayBeWrapped } from "./bare-text";
import { hasLostDigits, isEmail, isPhone, missingPostalZeros } from "./contacts";
import { isWordForNothing } from "./placeholders";
import type { RecordFacts } from "./record-facts";
import { isLetterOrDigit } from "./scan";
import { isPlainSolution } from "./solution";
import { isPlainTeamMember } from "./team-member";

type RightTest = (text: string, record: RecordFacts) => boolean;

/**
 * A text in which no rule for texts of every kind finds anything: visible ASCII that begins with a letter or digit (so neither a formula nor an error of Excel's),
 * without signs of escapes or wrappings, and no word for nothing.
 */
const isPlain: RightTest = (text) =>
  isOrdinaryText(text) && isLetterOrDigit(text.charCodeAt(0)) && !mayBeWrapped(text) && !isWordForNothing(text);

const NINE_DIGITS = /^\d{9}$/;

/** By kind; a kind that is not here has rules that depend on more than the text. */
const RIGHT: { readonly [kind in Kind]?: RightTest } = {
  text: isPlain,
  postal: (text, record) =>
    isPlain(text, record) && !hasLostDigits(text) && missingPostalZeros(text, record.country) === null,
  duns: (text) => NINE_DIGITS.test(text),
  phone: (text) => isOrdinaryText(text) && !mayBeWrapped(text) && isPhone(text),
  email: (text, record) => isPlain(text, record) && isEmail(text),
  solution: isPlainSolution,
  "team-member": isPlainTeamMember,
};

/** Values of the column's list, which may be another in a record of another substatus. */
function listTest(column: Column): RightTest {
  let known = column.list;
  let values = known === null ? null : valuesOf(known);
  return (text, { substatus }) => {
    const list = listOf(column, substatus);
    if (list !== known) {
      known = list;
      values = list === null ? null : valuesOf(list);
    }
    return values !== null && values.has(text);
  };
}

/** Compiles the test of a column's texts: whether no rule for cells can find anything wrong with a text, and its reading is the text itself. */
export function rightTextTest(column: Column): RightTest {
  return column.list === null ? (RIGHT[column.kind] ?? (() => false)) : listTest(column);
}
