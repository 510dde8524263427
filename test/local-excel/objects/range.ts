import { invalidArgument } from "../richapi/error";
import { RemoteType, type Property, type RemoteObject } from "../richapi/remote";
import {
  columnsHidden,
  isWholeColumns,
  isWholeRows,
  readFormulas,
  readFormulasLocal,
  readFormulasR1C1,
  readNumberFormats,
  readNumberFormatsLocal,
  readText,
  readValues,
  readValueTypes,
  refuse,
  rowsHidden,
  setColumnsHidden,
  setRowsHidden,
  writeFormulasLocal,
  writeFormulasR1C1,
  writeNumberFormats,
  writeValues,
  type Area,
  type Sheet,
} from "../model";
import { count, flag, text } from "./arguments";
import { isUnbounded, RangeTarget, type Book } from "./book";
import { conditionalFormatsType } from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import { formatType } from "./format";
import { SIZE_MISMATCH } from "./messages";
import { rangeEdits } from "./range-edits";
import { rangeMoves } from "./range-moves";
import { rangeSortType } from "./sort";
import { styleName } from "./style";
import { worksheetType } from "./worksheet";

type Read = (sheet: Sheet, area: Area) => unknown;
type Write = (sheet: Sheet, area: Area, value: unknown) => void;

/**
 * A grid of one property, a cell each. Whole columns and rows answer null and take nothing ("unbounded range" in Microsoft's
 * documentation: the request would be too large).
 */
const grid = (read: Read, write?: Write): Property<RangeTarget> => ({
  get: ({ sheet, area }) => (isUnbounded(area) ? null : read(sheet, area)),
  ...(write && {
    set: ({ sheet, area }, value) => {
      if (isUnbounded(area)) throw invalidArgument();
      write(sheet, area, value);
    },
  }),
});

const left = (sheet: Sheet, column: number): number => {
  let points = 0;
  for (let before = 0; before < column; before++) points += sheet.widthOf(before);
  return points;
};
const top = (sheet: Sheet, row: number): number => {
  let points = 0;
  for (let before = 0; before < row; before++) points += sheet.heightOf(before);
  return points;
};

const properties: Readonly<Record<string, Property<RangeTarget>>> = {
  NumberFormat: grid(readNumberFormats, writeNumberFormats),
  NumberFormatLocal: grid(readNumberFormatsLocal),
  Values: grid(readValues, writeValues),
  Text: grid(readText),
  // `formulas = "text"` writes what `values = "text"` writes: both take formulas and constants.
  Formulas: grid(readFormulas, writeValues),
  FormulasLocal: grid(readFormulasLocal, writeFormulasLocal),
  FormulasR1C1: grid(readFormulasR1C1, writeFormulasR1C1),
  ValueTypes: grid(readValueTypes),
  RowIndex: { get: ({ area }) => area.row },
  ColumnIndex: { get: ({ area }) => area.column },
  RowCount: { get: ({ extent }) => extent.rows },
  ColumnCount: { get: ({ extent }) => extent.columns },
  // Beyond 2^31 - 1 cells Excel answers -1.
  CellCount: { get: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns) },
  Address: { get: ({ sheet, area }) => sheet.fullAddress(area) },
  AddressLocal: { get: ({ sheet, area }) => sheet.fullAddress(area) },
  IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
  IsEntireRow: { get: ({ area }) => isWholeRows(area) },
  Hidden: {
    get: ({ sheet, area }) => {
      const [rows, columns] = [rowsHidden(sheet, area), columnsHidden(sheet, area)];
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
  RowHidden: {
    get: ({ sheet, area }) => rowsHidden(sheet, area),
    set: ({ sheet, area }, value) => setRowsHidden(sheet, area, flag(value)),
  },
  ColumnHidden: {
    get: ({ sheet, area }) => columnsHidden(sheet, area),
    set: ({ sheet, area }, value) => setColumnsHidden(sheet, area, flag(value)),
  },
  Style: styleName,
  // No formula of ours spills (the model refuses dynamic arrays).
  HasSpill: { get: () => false },
  Top: { get: ({ sheet, area }) => top(sheet, area.row) },
  Left: { get: ({ sheet, area }) => left(sheet, area.column) },
  Height: { get: ({ sheet, area }) => top(sheet, area.row + area.rows) - top(sheet, area.row) },
  Width: { get: ({ sheet, area }) => left(sheet, area.column + area.columns) - left(sheet, area.column) },
};

export const rangeType: RemoteType<RangeTarget> = new RemoteType<RangeTarget>({
  name: "Range",
  kept: true,
  properties,
  objects: {
    Format: (range) => formatType.of(range),
    Worksheet: (range) => worksheetType.of({ book: range.book, sheet: range.sheet }),
    ConditionalFormats: (range) => conditionalFormatsType.of(range),
    DataValidation: (range) => dataValidationType.of(range),
    Sort: (range) => rangeSortType.of(range),
  },
  methods: {
    ...rangeMoves,
    ...rangeEdits,
    // Sent before a write that is cut into chunks, because no single chunk could tell that the whole does not fit.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (count(rows) === area.rows && count(columns) === area.columns) return null;
      return refuse("InvalidArgument", SIZE_MISMATCH);
    },
  },
});

export const rangeOf = (book: Book, sheet: Sheet, area: Area): RemoteObject =>
  rangeType.of(new RangeTarget(book, sheet, area));

/** An argument that may be a range or an address on the sheet; used by methods that take either. */
export function rangeArgument(argument: unknown, book: Book, byAddress: (address: string) => RangeTarget): RangeTarget {
  const range = rangeType.find(argument);
  if (range !== undefined) return range.book === book ? range : refuse("InvalidArgument");
  return byAddress(text(argument));
}
