/**
 * The grid: Univer draws, scrolls and selects; it holds no cell. Each visible cell is asked of the source at the moment it is drawn, so nothing can differ from the
 * model, and every command of Univer's own that would change data is refused.
 */
import { BooleanNumber, createUniver, greenTheme, LocaleType, LogLevel, mergeLocales } from "@univerjs/presets";
import { INTERCEPTOR_POINT, SheetInterceptorService, SheetsSelectionsService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { GridEvents, GridSource, Span } from "./source";
import { cellData } from "./style";
import { applyLayout } from "./layout";
import { guardCommands } from "./commands";

const WORKBOOK = "workbook";
const SHEET = "sheet";
const HEADER_COLUMN_WIDTH = 46;
const DEFAULT_ROW_HEIGHT = 20;
const DEFAULT_COLUMN_WIDTH = 64;

export interface Grid {
  /** Draws everything anew. Cheap: only what is visible is asked for. */
  refresh(): void;
  /** Selects as the program, not the user, wants it: `selected` is not told. */
  select(span: Span): void;
  reveal(row: number, column: number): void;
  /** Where a cell is drawn, in pixels from the grid's own corner; it may lie outside of what is visible. */
  place(row: number, column: number): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  scrollTop(): { readonly row: number; readonly column: number };
  scrollTo(row: number, column: number): void;
  /** Gives the keyboard back to the grid. */
  focus(): void;
}

export function createGrid(container: HTMLElement, source: GridSource, events: GridEvents): Grid {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(enUS) },
    logLevel: LogLevel.ERROR,
    theme: greenTheme,
    presets: [
      UniverSheetsCorePreset({ container, header: false, toolbar: false, footer: false, formulaBar: false, contextMenu: false, disableAutoFocus: true }),
    ],
  });
  const { rows, columns } = source.layout();
  const workbook = univerAPI.createWorkbook({
    id: WORKBOOK,
    sheetOrder: [SHEET],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: SHEET,
        rowCount: rows,
        columnCount: columns,
        defaultRowHeight: DEFAULT_ROW_HEIGHT,
        defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
        rowHeader: { width: HEADER_COLUMN_WIDTH, hidden: BooleanNumber.FALSE },
      },
    },
  });
  const sheet = workbook.getActiveSheet();
  const injector = univer.__getInjector();
  const selections = injector.get(SheetsSelectionsService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "model",
    priority: 100,
    handler: (_cell, { row, col }, next) => next(cellData(source.cell(row, col))),
  });

  // While the program itself moves things, Univer's reports are not the user's doing.
  let byProgram = false;
  const quietly = (act: () => void) => {
    byProgram = true;
    try {
      act();
    } finally {
      byProgram = false;
    }
  };

  guardCommands(univerAPI, {
    allowed: () => byProgram,
    columnsResized: events.columnsResized,
    opened: () => {
      const active = selections.getCurrentLastSelection()?.primary;
      if (active) events.opened(active.actualRow, active.actualColumn);
    },
  });
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, ({ id }) => {
    if (id !== "sheet.operation.set-selections" || byProgram) return;
    const current = selections.getCurrentSelections();
    const active = current.at(-1)?.primary;
    if (!active) return;
    const spans = current.map(({ range }) => ({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }));
    events.selected(spans, { row: active.actualRow, column: active.actualColumn });
  });
  univerAPI.addEvent(univerAPI.Event.Scroll, () => events.scrolled());

  const grid: Grid = {
    refresh: () => {
      quietly(() => applyLayout(univerAPI, sheet, source.layout()));
      sheet.refreshCanvas();
    },
    select: (span) => quietly(() => sheet.setActiveRange(sheet.getRange(span.row, span.column, span.rows, span.columns))),
    reveal: (row, column) => quietly(() => sheet.scrollToCell(row, column)),
    place: (row, column) => {
      const { left, top, width, height } = sheet.getRange(row, column).getCellRect();
      return { left, top, width, height };
    },
    scrollTop: () => {
      const { sheetViewStartRow, sheetViewStartColumn } = sheet.getScrollState();
      return { row: sheetViewStartRow, column: sheetViewStartColumn };
    },
    scrollTo: (row, column) => quietly(() => sheet.scrollToCell(row, column)),
    focus: () => container.querySelector<HTMLElement>("[data-u-comp=editor]")?.focus(),
  };
  return grid;
}
