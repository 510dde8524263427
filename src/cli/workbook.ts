/** The template as a workbook (.xlsx), with what Insert template of the add-in makes: headers, formats, widths, dropdowns, prompts and the two colours. */
import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import {
  frozenColumns,
  HEADER_HEIGHT,
  placesOf,
  TEMPLATE_SHEET,
  templateColumns,
  widthOf,
  type LaidOutColumn,
} from "../design/columns";
import { COLOURS, colourFormula } from "../design/colours";
import { LAYOUT, LIST_SHEET, listCells, SETTINGS_FORMULAS } from "../design/lists";
import { ruleOf, type Rule } from "../design/validation";
import { columns, HEADER_LOOKS, LIMITS, TEXT_FORMAT, validationOf, type Edition, type Language } from "../template";
import { alertOf, promptOf } from "../texts";
import { cellReference, columnLetters } from "../values/cell-reference";
import { fromIso, toSerial } from "../values/dates";
import { bareFormula, color, solid } from "./xlsx-parts";

/** Rows below the headers that get formats and dropdowns: as many as one import takes. */
const { records: ROWS } = LIMITS;
/** The last row that a workbook has: the colours are for rows that are added later, too. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Characters of Excel's own font that fit into a width in points: a character takes 7 of 96 pixels an inch, and the margins take 5. */
const charactersIn = (points: number): number => Math.round((((points * 96) / 72 - 5) / 7) * 100) / 100;

function headerStyle({ column }: LaidOutColumn): CellStyle {
  const { fill, font, line, style } = HEADER_LOOKS[column?.mandatory ?? ""];
  const mandatory = column?.mandatory ?? "";
  return {
    numFmt: TEXT_FORMAT,
    alignment: { wrapText: true, vertical: "center" },
    fill: solid(fill),
    font: { color: color(font), bold: mandatory !== "", ...(mandatory === "Y" && { underline: "single" }) },
    ...(line !== null && {
      border: { bottom: { style: style === "Continuous" ? "thick" : "mediumDashed", color: color(line) } },
    }),
  };
}

function validationFormula(rule: Rule): Pick<DataValidation, "type" | "operator" | "formula1"> {
  switch (rule.type) {
    case "list":
      return { type: "list", formula1: bareFormula(rule.source) };
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: String(toSerial(fromIso(rule.from), false)) };
    case "decimal":
      return { type: "decimal", operator: "greaterThanOrEqual", formula1: String(rule.from) };
    case "custom":
      return { type: "custom", formula1: bareFormula(rule.formula) };
  }
}

/** What may be typed below a header, and what is said about it. Null for a column that nothing is known of. */
function validation(laidOut: readonly LaidOutColumn[], index: number, language: Language): DataValidation | null {
  const column = laidOut[index]?.column;
  if (!column) return null;
  const declared = validationOf(column);
  const place = { ...placesOf(laidOut, 0), firstRow: 1, column: index, lists: LIST_SHEET };
  const rule = ruleOf(declared, place);
  const alert = alertOf(declared, language);
  const prompt = promptOf(column, language);
  return {
    // "any" is not among the library's types: a rule without a formula that is always true asks for nothing.
    ...(rule ? validationFormula(rule) : { type: "custom", formula1: "1=1" }),
    range: `${cellReference(1, index)}:${cellReference(ROWS, index)}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: prompt.title,
    inputMessage: prompt.text,
    showErrorMessage: alert !== null,
    ...(alert && {
      errorTitle: alert.title,
      errorMessage: alert.text,
      errorStyle: "alert" in declared && declared.alert === "stop" ? "stop" : "warning",
    }),
  };
}

function colours(errorsColumn: number): readonly ConditionalRule[] {
  return COLOURS.map(({ mark, fill, font }, index) => ({
    type: "expression",
    priority: index + 1,
    range: `A2:${columnLetters(LAST_COLUMN - 1)}${LAST_ROW}`,
    formula: bareFormula(colourFormula(mark, { headerRow: 0, errorsColumn })),
    style: { fill: solid(fill), font: { color: color(font) } },
  }));
}

function importSheet(edition: Edition, language: Language): WriteSheet {
  const laidOut = templateColumns(columns(edition));
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, one] of laidOut.entries()) {
    cells.set(`0,${index}`, { value: one.header, style: headerStyle(one) });
    const style: CellStyle = { numFmt: one.column?.format ?? TEXT_FORMAT };
    for (let row = 1; row <= ROWS; row += 1) cells.set(`${row},${index}`, { value: null, style });
  }
  const errorsColumn = laidOut.findIndex(({ column }) => column?.kind === "errors");
  return {
    name: TEMPLATE_SHEET,
    rows: [laidOut.map(({ header }) => header)],
    cells,
    columns: laidOut.map((one) => ({ width: charactersIn(widthOf(one)) })),
    rowDefs: new Map([[0, { height: HEADER_HEIGHT }]]),
    freezePane: { rows: 1, columns: frozenColumns(laidOut) },
    dataValidations: laidOut.flatMap((_, index) => validation(laidOut, index, language) ?? []),
    conditionalRules: [...colours(errorsColumn)],
  };
}

/** The sheet that the dropdowns take their lists from, as the add-in makes it. */
function listSheet(): WriteSheet {
  const lists = listCells();
  const [separator, dates] = SETTINGS_FORMULAS;
  const cells = new Map<string, Partial<Cell>>([
    ["1,0", { formula: bareFormula(separator), formulaResult: 3 }],
    ["2,0", { formula: bareFormula(dates), formulaResult: 36_526 }],
  ]);
  return {
    name: LIST_SHEET,
    rows: lists.map((row, at) => [at === 0 ? LAYOUT : null, ...row.map((value) => (value === "" ? null : value))]),
    cells,
    veryHidden: true,
  };
}

/** The bytes of an .xlsx: an empty template of an edition, its prompts in a language. */
export function templateWorkbook(edition: Edition, language: Language): Promise<Uint8Array> {
  return writeXlsx({ sheets: [importSheet(edition, language), listSheet()] });
}
