import {
  conditionalFormatById,
  refuse,
  setConditionalLook,
  setConditionalRule,
  type ConditionalFormat,
  type ConditionalLook,
  type ConditionalRule,
  type Place,
  type Sheet,
} from "../model";
import type { Book } from "./book";

/** One conditional format, found again by its id: it may have been changed or deleted meanwhile. */
export interface Conditional {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly id: string;
  /** The first cell of the range through which it was reached: what its formulas are written for (OfficeDev/office-js #5194). */
  readonly from: Place;
}

export const formatBehind = (self: Conditional): ConditionalFormat =>
  (unreadable(self) === "all" ? null : conditionalFormatById(self.sheet, self.id)) ?? refuse("ItemNotFound");

/** The same for what the rule says and how it looks. */
export const partBehind = (self: Conditional): ConditionalFormat =>
  unreadable(self) ? refuse("ItemNotFound") : formatBehind(self);

const unreadable = ({ book, id }: Conditional): "all" | "rule" | undefined =>
  book.unreadableRules.get(id) ?? (book.habits.rulesLostByUndo && book.deletedRules.has(id) ? "all" : undefined);

export const changeRule = ({ sheet, id, from }: Conditional, rule: ConditionalRule): void =>
  setConditionalRule(sheet, id, rule, from);

export const changeLook = ({ sheet, id }: Conditional, change: Partial<ConditionalLook>): void =>
  setConditionalLook(sheet, id, change);
