/** Solutions and people that a row lists twice (docs/import-sheet.md, section 5, Row). */
import { isEmail } from "../../values/contacts";
import { trim } from "../../values/space";
import type { CellFinding } from "../cells";
import type { JudgedFamily } from "../families";
import type { ReadColumn } from "../headers/read";
import { draftFinding } from "../make";
import { idKey } from "./duplicate-keys";
import type { RowRuleMaker } from "./record";

/** What tells the entries of a numbered family apart. */
interface Identity {
  /** Where the cell holds it; found without parsing the cell again, for its own rules have judged it. */
  readonly of: (text: string) => string;
  /** Nothing that is no identity is listed twice. */
  readonly isKnown: (identity: string) => boolean;
}

const SOLUTION_ID: Identity = {
  of: (text) => {
    const comma = text.indexOf(",");
    return trim(comma < 0 ? text : text.slice(0, comma));
  },
  // A cell that is separated by something else is all ID.
  isKnown: (id) => id !== "" && !id.includes(";"),
};

const MEMBER_EMAIL: Identity = {
  of: (text) => trim(text.slice(text.lastIndexOf(",") + 1)),
  isKnown: isEmail,
};

/** A 32-bit hash. */
function fingerprint(text: string): number {
  let print = 0;
  for (let index = 0; index < text.length; index += 1) print = (Math.imul(print, 31) + text.charCodeAt(index)) | 0;
  return print;
}

/**
 * The identities of one record, 50 at most: `add` returns the column that holds the same one already, else null. No Map: V8 adds every text that is a key
 * to its table of all known texts, and when half a million of them make that table grow, a slow machine stops for longer than a pane may.
 */
function identities(): {
  readonly clear: () => void;
  readonly add: (identity: string, column: ReadColumn) => ReadColumn | null;
} {
  const known: { readonly identity: string; readonly column: ReadColumn }[] = [];
  const prints: number[] = [];
  return {
    clear: () => {
      known.length = 0;
      prints.length = 0;
    },
    add: (identity, column) => {
      const print = fingerprint(identity);
      for (let at = prints.indexOf(print); at >= 0; at = prints.indexOf(print, at + 1)) {
        const same = known[at];
        if (same?.identity === identity) return same.column;
      }
      prints.push(print);
      known.push({ identity, column });
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
    const listed = identities();
    return (record, report) => {
      listed.clear();
      for (const column of members) {
        const text = record.text(column);
        if (!text) continue;
        const id = identity.of(text);
        const first = listed.add(idKey(id), column);
        if (first && identity.isKnown(id)) report(column, finding(first, id));
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
