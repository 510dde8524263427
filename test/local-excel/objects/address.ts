import { areaOfName, findName, parseAddress, refuse, WHOLE_SHEET, type Area, type Sheet } from "../model";
import { isMissing, text } from "./arguments";
import { RangeTarget, type Book } from "./book";

/**
 * What `worksheet.getRange(address)` takes: nothing (the whole sheet), A1 with or without this sheet's name, a name of the sheet or
 * the workbook that lies on this sheet, a table. A list of areas is refused: that is getRanges.
 */
export function rangeAt(book: Book, sheet: Sheet, address: unknown): RangeTarget {
  if (isMissing(address)) return new RangeTarget(book, sheet, WHOLE_SHEET);
  const found = locate(sheet, text(address));
  return found?.sheet === sheet ? new RangeTarget(book, sheet, found.area) : refuse("InvalidArgument");
}

/** The cells that an address, a name or a table means, seen from this sheet; null when it means none. */
export function locate(sheet: Sheet, address: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const parsed = parseAddress(address);
  if (parsed) {
    const named = parsed.sheet === null ? sheet : sheet.workbook.findSheet(parsed.sheet);
    return named && { sheet: named, area: parsed.area };
  }
  const name = findName(sheet, address) ?? findName(sheet.workbook, address);
  if (name) return areaOfName(sheet.workbook, name);
  for (const other of sheet.workbook.sheets) {
    const table = other.state.tables.find((known) => known.name.toLowerCase() === address.toLowerCase());
    if (table) {
      const header = table.showHeaders ? 1 : 0;
      const totals = table.showTotals ? 1 : 0;
      // A table's bare name means its records, as in a formula.
      return {
        sheet: other,
        area: { ...table.area, row: table.area.row + header, rows: table.area.rows - header - totals },
      };
    }
  }
  return null;
}

/** "A1:B2, D4" in one sheet: what `getRanges` takes. The separator of the API is the comma. */
export function areasAt(sheet: Sheet, addresses: string): Area[] {
  return addresses.split(",").map((part) => {
    const found = locate(sheet, part.trim());
    return found?.sheet === sheet ? found.area : refuse("InvalidArgument");
  });
}
