/** What the cell rules need to know beside the cell: the same for every cell of a sheet. */
import type { Language } from "../../template";
import type { Decided } from "../../values/decided";
import type { ExcelSource, FileSource } from "../../values/sheet";

export interface CellContext {
  readonly source: ExcelSource | FileSource;
  /** Today in UTC, YYYY-MM-DD; null where it is not known. */
  readonly today: string | null;
  readonly language: Language;
  /** What the user has decided; null for nothing. */
  readonly decided: Decided | null;
  /** Some text in the close date column is a date only if the day comes first: see `isDayFirstDate`. Text cells only, real dates never count. */
  readonly dayFirstDates: boolean;
  /** Some date in it is another day if the day comes first, so that the texts which are dates only day first are part of one decision for the column. */
  readonly datesInDoubt: boolean;
  /** Some text of an amount shows that dots group digits in this sheet: see `speaksForGroupingDots`. */
  readonly groupingDots: boolean;
}
