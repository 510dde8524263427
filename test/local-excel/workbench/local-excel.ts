/** `window.localExcel`: lets tests set up and read a workbook. It does nothing for the user: what a user can do, tests do with the mouse and the keyboard. */
import {
  activateSheet,
  addConditionalFormat,
  addSheet,
  addTable,
  applyFilter,
  deleteCells,
  deleteSheet,
  insertCells,
  renameSheet,
  sortArea,
  type Area,
  clearConditionalFormats,
  type ErrorAlert,
  fillsShown,
  MAX_COLUMNS,
  MAX_ROWS,
  mergeCells,
  parseAddress,
  protectSheet,
  readText,
  readValues,
  select,
  setConditionalLook,
  setErrorAlert,
  setRowsHidden,
  setVisibility,
  setValidationRule,
  type Sheet,
  typeInto,
  unprotectSheet,
  usedArea,
  type ValidationRule,
  type Workbook,
  writeValues,
} from "../model";
import type { AddIn } from "./addin";
import type { Desk } from "./desk";
import { openText, type CellsAs } from "./samples";

/** Refuses what is no address, and a sheet that is not there. */
function find(workbook: Workbook, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const parsed = parseAddress(address);
  const sheet = parsed?.sheet == null ? workbook.activeSheet : workbook.findSheet(parsed.sheet);
  if (!parsed || !sheet) throw new Error(`"${address}" is no range here.`);
  return { sheet, area: parsed.area };
}

const wholeRows = ({ row, rows }: Area): Area => ({ row, rows, column: 0, columns: 16_384 });

/** Only as much of whole rows and columns as is used. */
function within(sheet: Sheet, area: Area): Area {
  const used = usedArea(sheet, false);
  const rows = Math.min(area.rows, Math.max(1, (used ? used.row + used.rows : 1) - area.row));
  const columns = Math.min(area.columns, Math.max(1, (used ? used.column + used.columns : 1) - area.column));
  return area.rows > 100_000 || area.columns > 10_000 ? { ...area, rows, columns } : area;
}

export function localExcel(workbook: Workbook, desk: Desk, addIn: AddIn) {
  const sheetNamed = (name: string | undefined): Sheet => {
    const sheet = name === undefined ? workbook.activeSheet : workbook.findSheet(name);
    if (!sheet) throw new Error(`No sheet "${name}" here.`);
    return sheet;
  };
  return {
    /** As if the text were typed into the cell and Enter pressed: through validation, read as this machine's Excel reads it. A Stop alert refuses it; a Warning stops it too, unless `answer` is "yes". */
    type: (address: string, text: string, answer?: "yes" | "no" | "cancel") => {
      const { sheet, area } = find(workbook, address);
      return typeInto(sheet, area, text, answer);
    },
    /** Values as the API gives them, what the cells show, and the fills that are seen (conditional formats applied; null: none). Rows x columns. */
    read: (range: string) => {
      const { sheet, area: asked } = find(workbook, range);
      const area = within(sheet, asked);
      return { values: readValues(sheet, area), text: readText(sheet, area), fills: fillsShown(sheet, area) };
    },
    /** Opens a CSV as a sheet of its own, in front: "text" keeps every field as it is, "excel" reads them as this machine's Excel does. */
    open: (text: string, name: string, options: { readonly cells: CellsAs } = { cells: "excel" }) =>
      openText(workbook, text, name, options.cells),
    /** What was there before the user came. */
    setup: {
      /** Values straight into cells, past validation, as an earlier program may have left them. */
      write: (range: string, values: readonly (readonly unknown[])[]) => {
        const { sheet, area } = find(workbook, range);
        writeValues(sheet, area, values);
      },
      select: (range: string) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => {
          activateSheet(sheet);
          select(sheet, [area]);
        });
      },
      addSheet: (name?: string, kind: "Worksheet" | "Chart" = "Worksheet") =>
        workbook.change(() => activateSheet(addSheet(workbook, name, kind))),
      /** Also a very hidden one, which a macro can delete, but nobody by hand. */
      deleteSheet: (name: string) =>
        workbook.change(() => {
          const sheet = sheetNamed(name);
          setVisibility(sheet, "Visible");
          deleteSheet(sheet);
        }),
      /** Clear Rules from Entire Sheet. */
      clearRules: () => {
        const sheet = workbook.activeSheet;
        clearConditionalFormats(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
      },
      activate: (name: string) => workbook.change(() => activateSheet(sheetNamed(name))),
      protect: (name?: string) => protectSheet(sheetNamed(name)),
      unprotect: (name?: string) => unprotectSheet(sheetNamed(name)),
      hideRows: (range: string) => {
        const { sheet, area } = find(workbook, range);
        setRowsHidden(sheet, area, true);
      },
      /** Whole rows, as the user inserts or deletes them. */
      insertRows: (range: string) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => insertCells(sheet, wholeRows(area), "Down"));
      },
      deleteRows: (range: string) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => deleteCells(sheet, wholeRows(area), "Up"));
      },
      /** Sorts the range, which has no header row, by one of its columns (0-based). */
      sort: (range: string, column: number, ascending = true) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => sortArea(sheet, area, [{ column, ascending }], false));
      },
      rename: (name: string, to: string) => workbook.change(() => renameSheet(sheetNamed(name), to)),
      merge: (range: string) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => mergeCells(sheet, area));
      },
      /** A table over the range, whose first row is its header row. */
      table: (range: string) => {
        const { sheet, area } = find(workbook, range);
        addTable(sheet, area, true);
      },
      /** Filters the range by one of its columns (0-based): only rows that show one of the texts stay. */
      filter: (range: string, column: number, texts: readonly string[]) => {
        const { sheet, area } = find(workbook, range);
        applyFilter(sheet, area, { column, values: texts });
      },
      /** A list, number or other validation with its alert, as somebody may have set it by hand. */
      validation: (range: string, rule: ValidationRule, alert: Omit<ErrorAlert, "showAlert">) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => {
          setValidationRule(sheet, area, rule);
          setErrorAlert(sheet, area, { showAlert: true, ...alert });
        });
      },
      /** A conditional format by formula (relative to the range's first cell) that fills. */
      conditionalFormat: (range: string, formula: string, fill: string) => {
        const { sheet, area } = find(workbook, range);
        workbook.change(() => {
          const { id } = addConditionalFormat(sheet, [area], { type: "Custom", formula });
          setConditionalLook(sheet, id, { fill });
        });
      },
      /** The user is in the middle of typing into the active cell, or no longer. */
      editing: (on: boolean) => {
        const { sheet, active } = workbook.selection;
        workbook.editing = on ? { sheet, row: active.row, column: active.column } : null;
      },
      sheets: () => workbook.sheets.map(({ name, visibility, kind }) => ({ name, visibility, kind })),
      selection: () => {
        const { sheet, areas } = workbook.selection;
        return { sheet: sheet.name, areas: areas.map((area) => sheet.address(area)) };
      },
    },
    /** What is drawn, for tests that use the mouse or look at the picture. Cells of the active sheet. */
    view: {
      /** In pixels of the page. */
      box: (address: string) => desk.box(find(workbook, address).area),
      colorOf: (address: string) => desk.colorOf(find(workbook, address).area),
    },
    /** What the add-in asked of Excel. */
    traffic: addIn.traffic,
    /** Something that happens between two of its requests: see `AddIn`. */
    before: addIn.before,
    openSecond: addIn.openSecond,
    /** The workbook itself, for what has no name above. */
    workbook,
  };
}

export type LocalExcel = ReturnType<typeof localExcel>;
