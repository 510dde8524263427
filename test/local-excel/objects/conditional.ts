import { changeConditionalFormat, refuse, type ConditionalFormat, type ConditionalLook, type ConditionalRule, type Sheet } from "../model";
import type { Book } from "./book";

/** One conditional format, found again by its id: it may have been changed or deleted meanwhile. */
export interface Conditional {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly id: string;
}

export const formatBehind = ({ sheet, id }: Conditional): ConditionalFormat =>
  sheet.state.conditionalFormats.find((format) => format.id === id) ?? refuse("ItemNotFound");

export const changeRule = (self: Conditional, rule: ConditionalRule): void => changeConditionalFormat(self.sheet, self.id, { rule });

export function changeLook(self: Conditional, change: Partial<ConditionalLook>): void {
  changeConditionalFormat(self.sheet, self.id, { look: { ...formatBehind(self).look, ...change } });
}
