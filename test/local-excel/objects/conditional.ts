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

export const formatBehind = ({ book, sheet, id }: Conditional): ConditionalFormat =>
  (book.unreadableRules.get(id) === "all" ? null : conditionalFormatById(sheet, id)) ?? refuse("ItemNotFound");

/** The same for what the rule says and how it looks. */
export const partBehind = (self: Conditional): ConditionalFormat =>
  self.book.unreadableRules.has(self.id) ? refuse("ItemNotFound") : formatBehind(self);

export const changeRule = ({ sheet, id, from }: Conditional, rule: ConditionalRule): void =>
  setConditionalRule(sheet, id, rule, from);

export const changeLook = ({ sheet, id }: Conditional, change: Partial<ConditionalLook>): void =>
  setConditionalLook(sheet, id, change);
