/** A workbook of the stand-in as an .xlsx, by the same library as the command line's templates: what the add-in wrote through office.js, for another program to read. */
import {
  writeXlsx,
  type Cell,
  type CellStyle as FileStyle,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import { bareFormula, color, solid } from "../../src/cli/xlsx-parts";
import {
  CellError,
  columnName,
  readStyles,
  usedArea,
  valueAt,
  type Area,
  type CellStyle,
  type Sheet,
  type Workbook,
} from "../local-excel/model";
import type { ConditionalFormat, Validation } from "../local-excel/model";

const fileStyle = ({ numberFormat, fill, fontColor, bold }: CellStyle): FileStyle => ({
  numFmt: numberFormat,
  font: { bold, color: color(fontColor) },
  ...(fill !== null && { fill: solid(fill) }),
});

/** The file format writes a character by its code as `_x000D_`; a text that holds such a code as it stands has its first sign written so. */
const escaped = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, "_x005F_");

function fileCell(sheet: Sheet, row: number, column: number, style: CellStyle): Partial<Cell> {
  const value = valueAt(sheet, row, column);
  const formula = sheet.cellAt(row, column)?.formula ?? null;
  const plain = value instanceof CellError ? value.code : typeof value === "string" ? escaped(value) : value;
  return {
    style: fileStyle(style),
    ...(formula === null ? { value: plain } : { formula: bareFormula(formula), formulaResult: plain }),
    ...(value instanceof CellError && formula === null && { type: "error" as const }),
  };
}

/** `A2:XFD1048576`: whole rows and columns too are written by their corners in the file. */
const cornersOf = ({ row, column, rows, columns }: Area): string =>
  `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`;

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;
const TYPES = {
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
} as const;

function fileRule({ rule }: Validation): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  switch (rule.type) {
    case "None":
      return { type: "custom", formula1: "1=1" };
    case "List":
      return { type: "list", formula1: bareFormula(rule.source) };
    case "Custom":
      return { type: "custom", formula1: bareFormula(rule.formula) };
    default:
      return {
        type: TYPES[rule.type],
        operator: OPERATORS[rule.operator],
        formula1: bareFormula(String(rule.formula1)),
        ...(rule.formula2 !== null && { formula2: bareFormula(String(rule.formula2)) }),
      };
  }
}

const fileValidations = (validation: Validation): DataValidation[] =>
  validation.areas.map((area) => ({
    ...fileRule(validation),
    range: cornersOf(area),
    allowBlank: validation.ignoreBlanks,
    showInputMessage: validation.prompt.showPrompt,
    inputTitle: validation.prompt.title,
    inputMessage: validation.prompt.message,
    showErrorMessage: validation.errorAlert.showAlert,
    errorTitle: validation.errorAlert.title,
    errorMessage: validation.errorAlert.message,
    errorStyle: validation.errorAlert.style === "Stop" ? "stop" : "warning",
  }));

/** The add-in's rules are formulas; a rule of another kind has no place in its examples. */
function fileColours({ areas, rule, look }: ConditionalFormat, index: number): ConditionalRule[] {
  if (rule.type !== "Custom") throw new Error(`A conditional format of type ${rule.type} is not written`);
  return areas.map((area) => ({
    type: "expression",
    priority: index + 1,
    range: cornersOf(area),
    formula: bareFormula(rule.formula),
    style: {
      ...(look.fill !== null && { fill: solid(look.fill) }),
      ...(look.fontColor !== null && { font: { color: color(look.fontColor) } }),
    },
  }));
}

/** How a sheet is written for what is to be seen of it. */
export interface FileLook {
  /** Every column has this width, in characters, and every row this height, in points, and the sheet is printed on one page. */
  readonly grid?: { readonly width: number; readonly height: number };
  /** Cells beside those of the sheet, by "row,column". */
  readonly beside?: (sheet: Sheet) => ReadonlyMap<string, Partial<Cell>>;
}

/** Wide enough for every number and date: another program says in its own way that one has no room. */
const WIDE = 60;

function fileSheet(sheet: Sheet, { grid, beside }: FileLook): WriteSheet {
  const { validations, conditionalFormats, visibility } = sheet.state;
  const cells = new Map<string, Partial<Cell>>();
  const used = usedArea(sheet, false);
  const styles = used ? readStyles(sheet, used) : [];
  for (const [at, line] of styles.entries())
    for (const [index, style] of line.entries()) {
      const [row, column] = [(used?.row ?? 0) + at, (used?.column ?? 0) + index];
      const cell = fileCell(sheet, row, column, style);
      // A text that runs into the cells beside it would be printed on a page more.
      cells.set(`${row},${column}`, grid ? { ...cell, style: { ...cell.style, alignment: { wrapText: true } } } : cell);
    }
  for (const [place, cell] of beside?.(sheet) ?? []) cells.set(place, cell);
  const places = [...cells.keys()].map((place) => place.split(",").map(Number));
  const rows = Math.max(0, ...places.map(([row = 0]) => row + 1));
  const columns = Math.max(0, ...places.map(([, column = 0]) => column + 1));
  return {
    name: sheet.name,
    rows: [],
    cells,
    columns: Array.from({ length: columns }, () => ({ width: grid?.width ?? WIDE })),
    ...(grid && {
      rowDefs: new Map(Array.from({ length: rows }, (_, row) => [row, { height: grid.height }])),
      pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
    }),
    dataValidations: validations.flatMap(fileValidations),
    conditionalRules: conditionalFormats.flatMap(fileColours),
    veryHidden: visibility === "VeryHidden",
    hidden: visibility === "Hidden",
  };
}

/** The bytes of the .xlsx: cells, formats, validations and the rules that colour. */
export function workbookFile(workbook: Workbook, look: FileLook = {}): Promise<Uint8Array> {
  const sheets = workbook.sheets.filter(({ kind }) => kind === "Worksheet").map((sheet) => fileSheet(sheet, look));
  return writeXlsx({ sheets, dateSystem: workbook.date1904 ? "1904" : "1900" });
}
