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
export { Workbook, type Actor, type Editing, type Selection, type WorkbookOptions } from "./workbook";
/*
 * Coming, with these signatures (functions of (sheet, area, …), each in a file of its own, all exported here):
 *
 * read.ts        readValues(sheet, area): (string|number|boolean)[][]   readText(sheet, area): string[][]   readFormulas, readFormulasLocal,
 *                readFormulasR1C1: (string|number|boolean)[][]   readNumberFormats: string[][]   readValueTypes: ValueType[][]   valueAt(sheet, row, column): CellValue
 * write.ts       writeValues(sheet, area, values: unknown): void  (2-D array or one scalar; null leaves a cell; "" empties; strings are coerced as typed in en-US)
 *                writeFormulasLocal, writeFormulasR1C1   writeNumberFormats(sheet, area, formats: unknown)   clearArea(sheet, area, what: "All"|"Contents"|"Formats")
 * format.ts      setStyle(sheet, area, patch: StylePatch)   commonStyle(sheet, area): { [K in keyof CellStyle]: CellStyle[K] | null }   setColumnWidth(sheet, area, points),
 *                setRowHeight, setRowsHidden(sheet, area, hidden), setColumnsHidden, autofitColumns, autofitRows, visibleRows(sheet, area): Area[] (runs)
 * used.ts        usedArea(sheet, valuesOnly: boolean): Area | null   usedWithin(sheet, area, valuesOnly): Area | null
 * typing.ts      typeInto(sheet, address: string, text: string, answer?: "yes"|"no"|"cancel"): Typed { outcome: "accepted"|"warned"|"rejected", alert: ErrorAlert|null, reason }
 * clipboard.ts   copyArea(from, to, options), pasteText(sheet, row, column, tsv), fillShown…
 * structure.ts   insertCells(sheet, area, shift: "Down"|"Right"): Area   deleteCells(sheet, area, shift: "Up"|"Left")
 * sheets.ts      addSheet(workbook, name?, kind?), deleteSheet(sheet), renameSheet(sheet, name), moveSheet(sheet, position), setVisibility(sheet, v), activateSheet(sheet), copySheet
 *                select(sheet, areas)   freezePanes(sheet, rows, columns)   protectSheet(sheet, options?, password?)   unprotectSheet(sheet, password?)
 *                protectStructure(workbook, password?)   unprotectStructure(workbook, password?)
 * validation.ts  setValidationRule(sheet, area, rule), setErrorAlert, setPrompt, setIgnoreBlanks, clearValidation, validationOf(sheet, area): Validation | "Mixed" | null,
 *                validationAt(sheet, row, column)   choicesFor(sheet, row, column): string[] | null   isValid(sheet, row, column)   invalidAreas(sheet, area): Area[]
 * conditional.ts addConditionalFormat(sheet, areas, rule?), changeConditionalFormat(sheet, id, patch), deleteConditionalFormat(sheet, id), moveConditionalFormat(sheet, id, priority),
 *                clearConditionalFormats(sheet, area), conditionalFormatsOf(sheet, area)   fillsShown(sheet, area): (string|null)[][]   looksShown(sheet, area)
 * merge.ts       mergeCells(sheet, area, across), unmergeCells(sheet, area), mergedWithin(sheet, area)
 * tables.ts      addTable(sheet, area, hasHeaders, name?), changeTable(sheet, id, patch), resizeTable, deleteTable, convertToRange, addTableColumn, deleteTableColumn, addTableRows …
 * filter.ts      applyFilter(sheet, area, column?, values?), clearFilter, removeFilter(sheet), reapply
 * sort.ts        sortArea(sheet, area, keys: { column, ascending }[], hasHeaders)
 * names.ts       addName(scope: Workbook|Sheet, name, formula, comment?), deleteName, changeName, areaOfName(scope, name)
 * csv.ts         openCsv(workbook, text, name, { as: "text"|"excel", delimiter? }): Sheet   saveCsv(sheet): string
 */
