/** Solutions and people that a row lists twice (docs/import-sheet.md, section 5, Row). */
import { isEmail } from "../../values/contacts";
import { isLetterOrDigit } from "../../values/scan";
import { trim } from "../../values/space";
import type { CellFinding } from "../cells";
import type { JudgedFamily } from "../families";
import type { ReadColumn } from "../headers/read";
import { draftFinding } from "../make";
import { idKey } from "./duplicate-keys";
import type { RowRuleMaker } from "./record";

/** What tells the entries of a numbered family apart: found without parsing the cell again, for its own rules have judged it. */
interface Identity {
  /** Where in the cell it begins. */
  readonly start: (text: string) => number;
  /** And the index behind it. */
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

const MEMBER_EMAIL: Identity = {
  start: (text) => text.lastIndexOf(",") + 1,
  end: (text) => text.length,
  isKnown: isEmail,
};

const identityOf = ({ start, end }: Identity, text: string): string => trim(text.slice(start(text), end(text)));

const LAST_ASCII = 0x7f;
const LOWER_CASE = 0x20;

/**
 * A 32-bit hash of the letters and digits between two indices, the same for texts whose `idKey` is the same. Letters of other scripts are folded by that key alone:
 * `isKey` says that the text is one.
 */
function fingerprint(text: string, start: number, end: number, isKey = false): number {
  let print = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code > LAST_ASCII && !isKey) {
      const key = idKey(trim(text.slice(start, end)));
      return fingerprint(key, 0, key.length, true);
    }
    if (code > LAST_ASCII || isLetterOrDigit(code)) print = (Math.imul(print, 31) + (code | LOWER_CASE)) | 0;
  }
  return print;
}

/** More than twice as many as a family has numbers, and a power of two. */
const PLACES = 128;

/**
 * The entries of one record, 50 at most: `add` returns the one with the same identity that was there already, else null. Texts are cut and compared only where
 * fingerprints are the same, and are never keys of a Map: V8 adds every text that is a key to its table of all known texts, and when half a million of them make
 * that table grow, a slow machine stops for longer than a pane may.
 */
function entries(identity: Identity) {
  const columns: ReadColumn[] = [];
  const texts: string[] = [];
  const prints: number[] = [];
  /** Position of an entry, counted from 1, by its fingerprint; at the next free place where that is taken. */
  const places = new Uint8Array(PLACES);
  return {
    clear: () => {
      columns.length = 0;
      texts.length = 0;
      prints.length = 0;
      places.fill(0);
    },
    add: (text: string, column: ReadColumn): ReadColumn | null => {
      const print = fingerprint(text, identity.start(text), identity.end(text));
      let place = print & (PLACES - 1);
      for (let at = places[place] ?? 0; at !== 0; at = places[place] ?? 0) {
        const isSame =
          prints[at - 1] === print &&
          idKey(identityOf(identity, texts[at - 1] ?? "")) === idKey(identityOf(identity, text));
        if (isSame) return columns[at - 1] ?? null;
        place = (place + 1) & (PLACES - 1);
      }
      places[place] = columns.push(column);
      texts.push(text);
      prints.push(print);
      return null;
    },
  };
}

/** On each cell of a family whose identity (in any case) an earlier number of the same row has. */
function listedTwice(
  family: JudgedFamily,
  identity: Identity,
  finding: (first: ReadColumn, identity: string) => CellFinding,
): RowRuleMaker {
  return ({ families }) => {
    const members = families[family];
    const listed = entries(identity);
    return (record, report) => {
      listed.clear();
      for (const column of members) {
        const text = record.text(column);
        if (!text) continue;
        const first = listed.add(text, column);
        if (first === null) continue;
        const id = identityOf(identity, text);
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
