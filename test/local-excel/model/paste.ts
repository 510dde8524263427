/** Text pasted from elsewhere. */
import Papa from "papaparse";
import { cell, type Area } from "./address";
import { enter, type Entered } from "./coerce";
import { each } from "./clipboard";
import { putEntered } from "./contents";
import { refuseLocked } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";

/**
 * Pastes text that was copied elsewhere: tabs between cells, line breaks between rows, quotes around what holds either. Coerced as typed on
 * this machine; validation is not asked and stays; an apostrophe in front is a letter like any other (assumed). Returns the area. Refused:
 * protected cells.
 */
export function pasteText(sheet: Sheet, row: number, column: number, text: string): Area {
  const lines = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), {
    delimiter: "\t",
  }).data;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 1);
  const area: Area = {
    ...cell(row, column),
    rows: Math.max(1, lines.length),
    columns: width,
  };
  sheet.workbook.change(() => {
    refuseLocked(sheet, area);
    const { locale, date1904, now } = sheet.workbook;
    const entered = each(area, (r, c): Entered => {
      const item = lines[r - row]?.[c - column] ?? "";
      if (item.startsWith("'"))
        return {
          content: { value: item, formula: null, quotePrefix: false },
          numberFormat: null,
        };
      const entry = enter(item, {
        locale,
        date1904,
        now,
        numberFormat: sheet.styleAt(r, c).numberFormat,
        typed: false,
      });
      if (entry.ok) return entry.entered;
      return entry.reason === "formula"
        ? {
            content: { value: item, formula: null, quotePrefix: false },
            numberFormat: null,
          }
        : refuse("InvalidArgument");
    });
    putEntered(sheet, area, entered);
  });
  return area;
}
