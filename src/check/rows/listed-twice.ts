/** Solutions and people that a row lists twice (docs/import-sheet.md, section 5, Row). */
import { isEmail } from "../../values/contacts";
import { trim } from "../../values/space";
import type { CellFinding } from "../cells";
import type { JudgedFamily } from "../families";
import type { ReadColumn } from "../headers/read";
import { draftFinding } from "../make";
import { idKey, idPrint } from "./duplicate-keys";
import type { RowRuleMaker } from "./record";

/** What distinguishes the entries of a numbered family. */
interface Identity {
  /** Where in the cell it starts and where it ends, white space around it included; found without parsing the cell again, for its own rules have judged it. */
  readonly start: (text: string) => number;
  readonly end: (text: string) => number;
  /** Nothing that is no identity is listed twice. */
  readonly isKnown: (identity: string) => boolean;
}

const SOLUTION_ID: Identity = {
  start: () => 0,
  end: (text) => {
    const comma = text.indexOf(",");
    return comma < 0 ? text.length : comma;
  },
  // A cell that is separated by something else is all ID.
  isKnown: (id) => id !== "" && !id.includes(";"),
};

const COMMA = 0x2c;

/** By character: `lastIndexOf` takes longer on so short a way. */
function afterLastComma(text: string): number {
  let start = text.length;
  while (start > 0 && text.charCodeAt(start - 1) !== COMMA) start -= 1;
  return start;
}

const MEMBER_EMAIL: Identity = {
  start: afterLastComma,
  end: (text) => text.length,
  isKnown: isEmail,
};

const identityIn = (text: string, { start, end }: Identity): string => trim(text.slice(start(text), end(text)));

/** The places of a table for so many entries: a power of two, so that at least half of them stay free. */
const placesFor = (entries: number): number => 2 ** Math.ceil(Math.log2(2 * Math.max(1, entries)));

/**
 * On each cell of a family whose identity (in any case) an earlier number of the same row has. A table of numbers, no Map: V8 adds every text that is a key
 * to its table of all known texts, and when half a million of them make that table grow, a slow machine stops for longer than a pane may.
 */
function listedTwice(
  family: JudgedFamily,
  identity: Identity,
  finding: (first: ReadColumn, identity: string) => CellFinding,
): RowRuleMaker {
  return ({ families }) => {
    const members = families[family];
    const texts: string[] = members.map(() => "");
    const prints = new Int32Array(members.length);
    /** The keys of the texts, made where two prints are the same. */
    const keys: (string | null)[] = members.map(() => null);
    /** By print: one more than the position of a member; 0 is a free place. */
    const table = new Uint8Array(placesFor(members.length));

    const keyAt = (position: number): string => (keys[position] ??= idKey(identityIn(texts[position] ?? "", identity)));

    /** The member before the one at `position` that has the same key. Where there is none, it takes the place. */
    const firstWithKeyOf = (position: number, text: string): ReadColumn | undefined => {
      const print = idPrint(text, identity.start(text), identity.end(text));
      texts[position] = text;
      prints[position] = print;
      keys[position] = null;
      let place = print & (table.length - 1);
      for (let entry = table[place] ?? 0; entry > 0; entry = table[place] ?? 0) {
        if (prints[entry - 1] === print && keyAt(entry - 1) === keyAt(position)) return members[entry - 1];
        place = (place + 1) & (table.length - 1);
      }
      table[place] = position + 1;
      return undefined;
    };

    return (record, report) => {
      table.fill(0);
      for (let position = 0; position < members.length; position += 1) {
        const column = members[position];
        const text = record.text(column);
        if (!column || !text) continue;
        const first = firstWithKeyOf(position, text);
        if (!first) continue;
        const id = identityIn(text, identity);
        if (identity.isKnown(id)) report(column, finding(first, id));
      }
    };
  };
}

export const duplicateSolution = listedTwice("Solution", SOLUTION_ID, (first, id) =>
  draftFinding("duplicate-solution", { first: first.name, id }),
);

export const duplicateTeamMember = listedTwice("Team member", MEMBER_EMAIL, (first, email) =>
  draftFinding("duplicate-team-member", {
    first: first.name,
    email,
  }),
);
