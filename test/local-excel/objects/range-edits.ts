import {
  activateSheet,
  clearArea,
  copyCells,
  mergeCells,
  refuse,
  select,
  unmergeCells,
  type Area,
  type Sheet,
} from "../model";
import { apiNotFound } from "../richapi/error";
import type { Arguments } from "../richapi/remote";
import { flag, isMissing, text, word } from "./arguments";
import type { RangeTarget } from "./book";
import { deleteAt, insertAt } from "./cells";
import { replaceIn } from "./find";
import { locate } from "./address";
import { rangeOf, rangeType } from "./range";
import { refuseBehindAnother } from "./worksheet";

type Method = (self: RangeTarget, args: Arguments) => unknown;

const CLEAR = ["All", "Formats", "Contents"] as const;
const COPY = ["All", "Formulas", "Values", "Formats"] as const;

/** Where copied cells come from: a range, or an address that may name another sheet. */
function source(range: RangeTarget, argument: unknown): { readonly sheet: Sheet; readonly area: Area } {
  return rangeType.find(argument) ?? locate(range.sheet, text(argument)) ?? refuse("InvalidArgument");
}

/** Methods of Range that change cells. */
export const rangeEdits: Readonly<Record<string, Method>> = {
  Clear: ({ sheet, areas }, [what]) => {
    const part = word(what, CLEAR, "All");
    for (const area of areas) clearArea(sheet, area, part);
  },
  Insert: ({ book, sheet, area }, [shift]) =>
    rangeOf(book, sheet, insertAt(book, sheet, area, word(shift, ["Down", "Right"]))),
  Delete: ({ book, sheet, area }, [shift]) => deleteAt(book, sheet, area, word(shift, ["Up", "Left"])),
  Merge: ({ sheet, area }, [across]) => mergeCells(sheet, area, flag(across, false)),
  Unmerge: ({ sheet, area }) => unmergeCells(sheet, area),
  Select: ({ book, sheet, area }) => {
    refuseBehindAnother(book);
    if (book.mistakenForActive === sheet) return;
    activateSheet(sheet);
    select(sheet, [area]);
  },
  CopyFrom: (range, [from, what, skipBlanks, transpose]) => {
    if (flag(transpose, false)) throw apiNotFound("Range.copyFrom(transpose)");
    copyCells(source(range, from), range.sheet, range.area, {
      what: word(what, COPY, "All"),
      skipBlanks: flag(skipBlanks, false),
    });
  },
  ReplaceAll: ({ sheet, area }, [wanted, replacement, criteria]) =>
    replaceIn(sheet, area, text(wanted), text(replacement), isMissing(criteria) ? {} : criteria),
};
