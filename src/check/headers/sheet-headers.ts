/** The headers of a sheet, without checking anything. */
import type { Edition } from "../../template";
import type { Sheet } from "../../values/sheet";
import type { SheetColumn } from "../result";
import { headerTexts, locateHeaderRow } from "./locate";
import { readHeaders } from "./read";

export interface SheetHeaders {
  readonly edition: Edition;
  /** 1-based sheet row. */
  readonly headerRow: number;
  /** Every column of the header row, in sheet order. */
  readonly columns: readonly SheetColumn[];
}

/** Finds and reads the headers of a sheet; null where no row holds headers that are known. */
export function readSheetHeaders(sheet: Sheet): SheetHeaders | null {
  const rowIndex = locateHeaderRow(sheet);
  if (rowIndex === null) return null;
  return { ...readHeaders(headerTexts(sheet, rowIndex)), headerRow: sheet.firstRow + rowIndex };
}
