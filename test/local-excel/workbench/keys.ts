/** Keys on the grid that are the workbench's and not Univer's: they are taken before Univer sees them. */

export interface KeyActions {
  /** Begins editing: with nothing (a printable key follows by itself, Backspace empties) or with what the cell holds. */
  edit(how: "replace" | "change"): void;
  clear(): void;
  openList(): void;
  undo(): void;
  redo(): void;
  /** Goes where the key leads, with Shift the selection reaches there. False for keys that the grid knows by itself. */
  go(key: string, control: boolean, extend: boolean): boolean;
}

/** What a key does; null where it is the grid's own (arrows, Enter, Tab, Page Down …). */
function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && !event.altKey) {
    if (key === "z") return event.shiftKey ? actions.redo : actions.undo;
    if (key === "y") return actions.redo;
    return null;
  }
  if (event.altKey) return event.key === "ArrowDown" ? actions.openList : null;
  if (event.key === "F2") return () => actions.edit("change");
  if (event.key === "Delete") return actions.clear;
  if (event.key === "Backspace") return () => actions.edit("replace");
  return null;
}

/** Copying is the browser's own: Univer's shortcuts for it must not come first. */
const isClipboard = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && ["c", "x", "v"].includes(event.key.toLowerCase());

const isPrintable = (event: KeyboardEvent) =>
  (event.key.length === 1 || event.key === "Process" || event.key === "Dead") &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey;

/** AltGr writes characters (@ on a Swedish keyboard) though the browser says Ctrl and Alt. */
const writesByAltGr = (event: KeyboardEvent) => event.key.length === 1 && event.getModifierState("AltGraph");

/** @param onGrid whether the keyboard belongs to the grid now. */
export function listenToKeys(onGrid: () => boolean, actions: KeyActions): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!onGrid()) return;
      if (isPrintable(event) || writesByAltGr(event)) {
        event.stopImmediatePropagation();
        // The box takes the focus now, and so the character itself.
        actions.edit("replace");
        return;
      }
      const action = actionOf(event, actions);
      if (action) {
        event.preventDefault();
        event.stopImmediatePropagation();
        action();
      } else if (!event.altKey && actions.go(event.key, event.ctrlKey || event.metaKey, event.shiftKey)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (isClipboard(event)) event.stopImmediatePropagation();
    },
    true,
  );
}

export interface ClipboardActions {
  /** The selection as text, tabs between cells. */
  copy(): string;
  cut(): string;
  paste(text: string): void;
}

export function listenToClipboard(onGrid: () => boolean, actions: ClipboardActions): void {
  const on = (name: "copy" | "cut" | "paste", act: (data: DataTransfer) => void) =>
    window.addEventListener(
      name,
      (event) => {
        if (!onGrid() || !event.clipboardData) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        act(event.clipboardData);
      },
      true,
    );
  on("copy", (data) => data.setData("text/plain", actions.copy()));
  on("cut", (data) => data.setData("text/plain", actions.cut()));
  on("paste", (data) => actions.paste(data.getData("text/plain")));
}
