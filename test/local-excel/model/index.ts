/**
 * The workbook engine of the stand-in Excel: no Office.js, no DOM, no Node. Rows and columns are 0-based, areas are
 * `{ row, column, rows, columns }`; formulas and number formats are en-US unless a name says "local". Everything that changes a
 * workbook is a function that may be called alone (then it is one step of the user's) or inside `workbook.act(actor, () => …)`.
 * What Excel refuses is thrown as an ExcelRefusal with Excel's code.
 */
export * from "./address";
export * from "./values";
export * from "./refusal";
export * from "./locales";
export * from "./style";
export type * from "./state";
export type * from "./events";
export { Sheet, STANDARD_HEIGHT, STANDARD_WIDTH, type SheetKind } from "./sheet";
export { Workbook } from "./workbook";
export type { Actor, Editing, Selection, WorkbookOptions } from "./circumstances";
export * from "./read";
export { writeFormulas, writeFormulasLocal, writeFormulasR1C1, writeValues } from "./write";
export { clearArea, type ClearWhat } from "./clear";
export { commonStyle, normalColor, setStyle, writeNumberFormats } from "./styling";
export { displayText, isNumberFormat, machinePattern, type Display } from "./display";
export { usedArea } from "./used";
export * from "./view";
export * from "./sheets";
export { defaultProtection, protectSheet, unprotectSheet } from "./protection";
export { deleteCells, insertCells } from "./structure";
export { mergeCells, mergedWithin, unmergeCells } from "./merge";
export {
  clearValidation,
  seenFrom,
  setErrorAlert,
  setIgnoreBlanks,
  setPrompt,
  setValidationRule,
  validationAt,
  validationOf,
} from "./validation";
export { choicesFor, invalidCells, isValid } from "./validation-check";
export {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatById,
  conditionalFormatsOf,
  deleteConditionalFormat,
  ruleReadBack,
  setConditionalAreas,
  setConditionalLook,
  setConditionalPriority,
  setConditionalRule,
  setStopIfTrue,
  topLeft,
} from "./conditional";
export { fillsShown, looksShown } from "./shown";
export {
  addTable,
  allTables,
  bodyArea,
  changeTable,
  convertToRange,
  deleteTable,
  findTable,
  resizeTable,
  tableById,
  type PlacedTable,
  type TablePatch,
} from "./tables";
export * from "./table-parts";
export { applyFilter, clearFilterCriteria, filterTable, reapplyFilter, removeFilter } from "./filter";
export { sortArea, type SortKey } from "./sort";
export { addName, areaOfName, changeName, deleteName, findName, namesOf, type Scope } from "./names";
export { typeInto, type Answer, type Typed } from "./typing";
export { copyCells, type CopyOptions, type CopyWhat, type Source } from "./clipboard";
export { openCsv, saveCsv, type CsvOptions } from "./csv";
export { evaluateFor, valueAt } from "./formula/calculate";
export { isFormula } from "./formula/syntax";
export { pasteText } from "./paste";
export { enUsFormula, localFormula } from "./formula/local";
export { fromR1C1, toR1C1 } from "./formula/r1c1";
export { serialOf } from "./dates";
export { behaviours, type Behaviour } from "./behaviours";
