/** The window on a workbook: grid, name box, formula bar, cell editor, dropdowns, tabs. It shows what the model tells and sends there what the user does. */
import {
  activateSheet,
  addSheet,
  type Area,
  between,
  cell,
  choicesFor,
  formatAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  type Place,
  select,
  type Sheet,
  validationAt,
  type Workbook,
} from "../model";
import { editText } from "./edit-text";
import type { CreateGrid, Grid } from "./grid/view";
import { listenToClipboard, listenToKeys } from "./keys";
import { destination } from "./navigation";
import { clearSelection, enter, paste, saying, selectionCommands, selectionText } from "./session";
import { sheetSource, points } from "./sheet-source";
import { setColumnWidth } from "../model";
import { byId } from "./ui/dom";
import { createCellAids } from "./ui/dropdown";
import { createEditor, type Entered, type Move } from "./ui/editor";
import { createFormulaRow } from "./ui/formula-row";
import { showMenu } from "./ui/menu";
import { drawTabs } from "./ui/tabs";

const STEPS: Readonly<Record<Move, readonly [rows: number, columns: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

/** The next cell that way which is not hidden; the same cell at the edge of the sheet. */
function neighbour(sheet: Sheet, { row, column }: Place, move: Move): Place {
  const [down, right] = STEPS[move];
  let next = { row: row + down, column: column + right };
  while ((down !== 0 && sheet.isRowHidden(next.row)) || (right !== 0 && sheet.widthOf(next.column) === 0))
    next = { row: next.row + down, column: next.column + right };
  const isThere = next.row >= 0 && next.column >= 0 && next.row < MAX_ROWS && next.column < MAX_COLUMNS;
  return isThere ? next : { row, column };
}

export interface Desk {
  /** Where a cell of the active sheet is drawn, in pixels of the page. */
  readonly box: (at: Place) => {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** The colour that is drawn in it; null outside of what is visible. */
  readonly colorOf: (at: Place) => string | null;
}

export async function createDesk(workbook: Workbook, createGrid: CreateGrid): Promise<Desk> {
  const frame = byId("grid-frame");
  const gridElement = byId("grid");
  const reach = { row: 0, column: 0 };
  const active = () => workbook.selection.active;
  const scrolls = new Map<Sheet, { readonly x: number; readonly y: number }>();
  let shown: Sheet = workbook.activeSheet;
  let fromGrid = false;
  let waiting = false;
  let ready = false;

  const placeOf = (at: Place) => grid.place(at.row, at.column);

  const showAids = () => {
    const sheet = workbook.activeSheet;
    const { row, column } = active();
    const validation = editor.isOpen() || sheet.kind === "Chart" ? null : validationAt(sheet, row, column);
    if (!validation) return aids.hide();
    const { rule, prompt } = validation;
    const list = rule.type === "List" && rule.inCellDropDown;
    aids.show(placeOf(active()), {
      list: list
        ? {
            items: () => choicesFor(sheet, row, column) ?? [],
            current: editText(sheet, row, column),
            choose: (item) => void enter(sheet, { row, column }, item),
          }
        : null,
      prompt: prompt.showPrompt && (prompt.title || prompt.message) ? prompt : null,
    });
  };

  const refresh = () => {
    waiting = false;
    const sheet = workbook.activeSheet;
    const { areas } = workbook.selection;
    reach.row = Math.max(...areas.map(({ row }) => row));
    reach.column = Math.max(...areas.map(({ column }) => column));
    const turned = sheet !== shown;
    if (turned) scrolls.set(shown, grid.scrolled());
    byId("chart-sheet").hidden = sheet.kind !== "Chart";
    grid.refresh();
    if (turned) {
      grid.scrollTo(scrolls.get(sheet) ?? { x: 0, y: 0 });
      shown = sheet;
    }
    showSelection(turned);
    drawTabs(
      byId("tabs"),
      workbook.sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map((each) => ({
          id: each.id,
          name: each.name,
          active: each === sheet,
          chart: each.kind === "Chart",
          color: each.state.tabColor,
        })),
      (id) => void saying(() => workbook.change(() => activateSheet(workbook.sheetById(id) ?? sheet))),
      () => void saying(() => workbook.change(() => activateSheet(addSheet(workbook)))),
    );
    byId("book-name").textContent = workbook.name;
  };
  const schedule = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(refresh);
  };

  let last = "";
  const showSelection = (turned: boolean) => {
    const { areas } = workbook.selection;
    const [area] = areas;
    const at = active();
    const key = areas.map(formatAddress).join(" ");
    if (area && (turned || (key !== last && !fromGrid))) {
      grid.select(area);
      if (!turned) grid.reveal(at.row, at.column);
    }
    last = key;
    fromGrid = false;
    formulas.show(
      formatAddress(cell(at.row, at.column)),
      workbook.activeSheet.kind === "Chart" ? "" : editText(workbook.activeSheet, at.row, at.column),
    );
    showAids();
    byId("status-bar").dataset["mode"] = workbook.editing ? "Edit" : "Ready";
  };

  const selectCells = (areas: readonly Area[]) => workbook.change(() => select(workbook.activeSheet, areas));
  const commit = async (text: string): Promise<Entered> => {
    const { editing } = workbook;
    if (!editing) return "done";
    const entered = await enter(editing.sheet, editing, text);
    // An entry that is tried again has not ended the editing; one that stands moves on from its cell.
    workbook.editing = editing;
    return entered;
  };
  const leaveCell = (move: Move) => {
    const editing = workbook.editing;
    workbook.editing = null;
    if (editing && move !== "stay" && editing.sheet === workbook.activeSheet) {
      const next = neighbour(editing.sheet, editing, move);
      selectCells([cell(next.row, next.column)]);
    }
    // At once: the next key may come before the next frame.
    refresh();
    grid.focus();
  };
  const beginEditing = () => {
    const { row, column } = active();
    workbook.editing = { sheet: workbook.activeSheet, row, column };
    aids.hide();
  };

  const editor = createEditor(frame, { commit, closed: leaveCell, changed: (text) => formulas.follow(text) });
  const aids = createCellAids(frame, () => grid.focus());
  const formulas = createFormulaRow(byId("formula-row"), {
    goTo: (text) => {
      const address = parseAddress(text);
      if (address) selectCells([address.area]);
      return address !== null;
    },
    opened: beginEditing,
    commit,
    closed: leaveCell,
  });
  const edit = (how: "replace" | "change") => {
    if (editor.isOpen() || workbook.activeSheet.kind === "Chart") return;
    const { row, column } = active();
    const text = how === "change" ? editText(workbook.activeSheet, row, column) : "";
    beginEditing();
    editor.open(placeOf(active()), text, how === "replace");
  };

  // The keyboard is the grid's while nothing else that takes text or keys has it. These listeners come before Univer's own.
  const onGrid = () =>
    ready && (gridElement.contains(document.activeElement) || document.activeElement === document.body);
  listenToKeys(onGrid, {
    edit,
    clear: () => void clearSelection(workbook),
    openList: () => {
      showAids();
      aids.openList();
    },
    undo: () => workbook.undo(),
    redo: () => workbook.redo(),
    go: (key, control, extend) => {
      const page = Math.max(1, Math.floor(frame.clientHeight / 20) - 3);
      const to = destination(workbook.activeSheet, active(), key, control, page);
      if (!to) return false;
      selectCells([extend ? between(active(), to) : cell(to.row, to.column)]);
      refresh();
      grid.reveal(to.row, to.column);
      return true;
    },
  });
  listenToClipboard(onGrid, {
    copy: () => selectionText(workbook),
    cut: () => {
      const text = selectionText(workbook);
      void clearSelection(workbook);
      return text;
    },
    paste: (text) => void paste(workbook, text),
  });
  const grid: Grid = await createGrid(gridElement, sheetSource(workbook, reach), {
    selected: (spans) => {
      void editor.commit();
      fromGrid = true;
      selectCells(spans);
      schedule();
    },
    columnsResized: (first, end, width) =>
      void saying(() =>
        workbook.change(() =>
          setColumnWidth(
            workbook.activeSheet,
            { row: 0, column: first, rows: 1, columns: end - first + 1 },
            points(width),
          ),
        ),
      ),
    opened: () => edit("change"),
    scrolled: () => {
      if (!editor.isOpen()) showAids();
    },
  });

  gridElement.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    showMenu({ left: event.clientX, top: event.clientY }, selectionCommands(workbook), () => grid.focus());
  });
  new ResizeObserver(schedule).observe(frame);
  workbook.listen(schedule);
  ready = true;
  refresh();
  return {
    box: (at) => {
      const { left, top, width, height } = placeOf(at);
      const { x, y } = frame.getBoundingClientRect();
      return { x: x + left, y: y + top, width, height };
    },
    colorOf: ({ row, column }) => grid.colorOf(row, column),
  };
}
