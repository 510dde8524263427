/** What the user has decided about the cells of a sheet, for who reads them. */
import { foldName, foldSpacing } from "../template";

export type DateOrder = "day-first" | "month-first";

export interface Decided {
  /** The value that was chosen for a text in the column with this header of the template's; null where nothing was. It need not be right there. */
  readonly value: (header: string, text: string) => string | null;
  /** How the close dates are read that could be two days; null where that was not decided. */
  readonly dateOrder: DateOrder | null;
  /** The order is being decided right now: dates that stand there the right way, but mean the other order, are to be turned round. Never on a later check, or they would be turned twice. */
  readonly turnsDates: boolean;
}

/** Texts that are one to a user: whatever their case, spaces and punctuation, as long as letters or digits are left. */
export const decidedKey = (text: string): string => foldName(text) || foldSpacing(text);
