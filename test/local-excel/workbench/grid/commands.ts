/** Lets Univer move about and select, and nothing else: what changes a workbook goes through the model. */
import type { FUniver } from "@univerjs/presets";

interface Hooks {
  /** The program itself is at work. */
  allowed(): boolean;
  columnsResized(first: number, last: number, width: number): void;
  opened(): void;
}

/** Commands of the user that only look or select. */
const HARMLESS = new Set([
  "sheet.command.move-selection",
  "sheet.command.move-selection-enter-tab",
  "sheet.command.expand-selection",
  "sheet.command.select-all",
  "sheet.command.select-range",
  "sheet.command.scroll-view",
  "sheet.command.scroll-view-reset",
  "sheet.command.scroll-to-cell",
  "sheet.command.set-scroll-relative",
]);

/** The drag of a column's border, as Univer tells it: pixels more or less, from one column. */
interface ColumnDrag {
  readonly deltaX: number;
  readonly anchorCol: number;
}

export function guardCommands(api: FUniver, hooks: Hooks): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    event.cancel = true;
    hooks.opened();
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (hooks.allowed()) return;
    if (event.id === "sheet.command.delta-column-width") {
      const { deltaX, anchorCol } = event.params as ColumnDrag;
      const before = api.getActiveWorkbook()?.getActiveSheet().getColumnWidth(anchorCol) ?? 0;
      hooks.columnsResized(anchorCol, anchorCol, Math.max(0, before + deltaX));
    }
    const changes = event.id.startsWith("sheet.command.")
      ? !HARMLESS.has(event.id)
      : event.id.startsWith("sheet.mutation.");
    if (changes || event.id.startsWith("univer.command.")) event.cancel = true;
  });
}
