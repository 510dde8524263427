/**
 * The grid: Univer draws, scrolls and selects; it holds no cell. Each visible cell is asked of the source at the moment it is drawn, so nothing can differ from the
 * model, and every command of Univer's own that would change data is refused.
 */
import {
  BooleanNumber,
  createUniver,
  greenTheme,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  RANGE_TYPE,
  type IRange,
} from "@univerjs/presets";
import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { MAX_COLUMNS, MAX_ROWS } from "../../model";
import type { Span } from "./source";
import { cellData } from "./style";
import { layoutOf } from "./layout";
import { guardCommands } from "./commands";
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  HEADER_COLUMN_WIDTH,
  positionFor,
  type CreateGrid,
  type Grid,
} from "./view";

const WORKBOOK = "workbook";
const SHEET = "sheet";

/** A selection as a span; by a row's or a column's header all of it, however far the grid reaches. */
function spanOf({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): Span {
  const wholeRows = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  const wholeColumns = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const across = wholeRows
    ? { column: 0, columns: MAX_COLUMNS }
    : { column: startColumn, columns: endColumn - startColumn + 1 };
  const down = wholeColumns ? { row: 0, rows: MAX_ROWS } : { row: startRow, rows: endRow - startRow + 1 };
  return { ...across, ...down };
}

/** Resolves when Univer has drawn for the first time. */
export const createGrid: CreateGrid = async (container, source, events) => {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(enUS) },
    logLevel: LogLevel.ERROR,
    theme: greenTheme,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: false,
        toolbar: false,
        footer: false,
        formulaBar: false,
        contextMenu: false,
        disableAutoFocus: true,
      }),
    ],
  });
  const drawn = new Promise<void>((resolve) => {
    univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === LifecycleStages.Rendered) resolve();
    });
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
  const applyLayout = layoutOf(univerAPI, sheet);
  const injector = univer.__getInjector();
  const selections = injector.get(SheetsSelectionsService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "model",
    priority: 100,
    handler: (_cell, { row, col }, next) => next(cellData(source.cell(row, col))),
  });

  // While the program itself moves things, Univer's reports are not the user's doing; nor is what it does while it starts.
  let byProgram = true;
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
    events.selected(
      current.map(({ range }) => spanOf(range)),
      { row: active.actualRow, column: active.actualColumn },
    );
  });
  univerAPI.addEvent(univerAPI.Event.Scroll, () => events.scrolled());

  await drawn;
  byProgram = false;
  const scrolled = () => {
    const main = injector
      .get(IRenderManagerService)
      .getRenderById(WORKBOOK)
      ?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return { x: main?.viewportScrollX ?? 0, y: main?.viewportScrollY ?? 0 };
  };
  // Univer counts in rows and columns from the sheet's first, as if all had one size; the rest in pixels is exact.
  const scrollTo: Grid["scrollTo"] = ({ x, y }) =>
    quietly(() =>
      univerAPI.syncExecuteCommand("sheet.command.scroll-view", {
        sheetViewStartRow: 0,
        sheetViewStartColumn: 0,
        offsetX: x,
        offsetY: y,
      }),
    );
  const place: Grid["place"] = (row, column) => {
    const { left, top, width, height } = sheet.getRange(row, column).getCellRect();
    const { frozenRows, frozenColumns } = source.layout();
    const { x, y } = scrolled();
    return { left: left - (column < frozenColumns ? 0 : x), top: top - (row < frozenRows ? 0 : y), width, height };
  };
  return {
    refresh: () => {
      quietly(() => applyLayout(source.layout()));
      sheet.refreshCanvas();
    },
    select: ({ row, column, rows: height, columns: width }) =>
      quietly(() => {
        const layout = source.layout();
        sheet.setActiveRange(
          sheet.getRange(row, column, Math.min(height, layout.rows - row), Math.min(width, layout.columns - column)),
        );
      }),
    reveal: (row, column) => scrollTo(positionFor({ row, column }, source.layout(), { place, scrolled }, container)),
    place,
    scrolled,
    scrollTo,
    colorOf: (row, column) => {
      const canvas = container.querySelector<HTMLCanvasElement>('canvas[id*="sheet"]');
      const pixel = canvas?.getContext("2d");
      if (!canvas || !pixel) return null;
      const { left, top, width, height } = place(row, column);
      const ratio = canvas.width / canvas.clientWidth;
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(
        (left + width - 4) * ratio,
        (top + height - 4) * ratio,
        1,
        1,
      ).data;
      return alpha === 0
        ? null
        : `#${[red, green, blue]
            .map((part) => part.toString(16).padStart(2, "0"))
            .join("")
            .toUpperCase()}`;
    },
    focus: () => container.querySelector<HTMLElement>("[data-u-comp=editor]")?.focus(),
  };
};
