/** The box in which a cell is edited. It lies over the cell, so that Excel's rules hold: what Enter, Tab, Escape and a click elsewhere do, and that a refused entry can be tried again. */
import { element, layOver } from "./dom";

export type Move = "down" | "up" | "right" | "left" | "stay";

/** What became of an entry: it stands; it was given up, and the cell is as it was; or the user wants to go on editing it. */
export type Entered = "done" | "undone" | "again";

/** Where the selection goes after an entry: one that was given up stays at its cell. */
export const moveAfter = (entered: Entered, move: Move): Move => (entered === "undone" ? "stay" : move);

export interface EditorHooks {
  commit(text: string): Promise<Entered>;
  /** Editing has ended; the selection moves on. */
  closed(move: Move): void;
  changed(text: string): void;
}

export interface CellEditor {
  readonly isOpen: () => boolean;
  /** `typing`: a printable key opened it, arrows then leave the cell; else the caret moves within the text. */
  open(
    place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
    text: string,
    typing: boolean,
  ): void;
  /** Ends editing as a click elsewhere does. */
  commit(move?: Move): Promise<void>;
}

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowDown: "down",
  ArrowUp: "up",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Where a key leads when it ends editing; null when it does not. */
function moveOf(event: KeyboardEvent, typing: boolean): Move | null {
  if (event.key === "Enter" && !event.altKey) return event.shiftKey ? "up" : "down";
  if (event.key === "Tab") return event.shiftKey ? "left" : "right";
  return (typing && ARROWS[event.key]) || null;
}

export function createEditor(frame: HTMLElement, hooks: EditorHooks): CellEditor {
  const box = element("textarea", { className: "cell-editor", hidden: true, spellcheck: false, rows: 1 });
  box.setAttribute("aria-label", "Cell");
  frame.append(box);
  let typing = false;
  // While a question about the entry is open the box has no focus, and that is no reason to commit again.
  let asking = false;

  const close = (move: Move) => {
    box.hidden = true;
    hooks.closed(move);
  };
  const commit = async (move: Move = "stay") => {
    if (box.hidden || asking) return;
    asking = true;
    const entered = await hooks.commit(box.value);
    asking = false;
    if (entered !== "again") return close(moveAfter(entered, move));
    box.focus();
    box.select();
  };
  const fit = () => {
    box.style.height = "auto";
    box.style.width = "auto";
    box.style.width = `${Math.max(box.scrollWidth + 8, parseFloat(box.style.minWidth) || 0)}px`;
    box.style.height = `${Math.max(box.scrollHeight, parseFloat(box.style.minHeight) || 0)}px`;
  };

  box.addEventListener("input", () => {
    fit();
    hooks.changed(box.value);
  });
  // A click into the task pane does not end editing, as in Excel: the add-in is refused meanwhile.
  box.addEventListener("blur", () =>
    // Only after the event does the page know where the focus went. By then a quick typist's next key may have opened the box anew: it has the focus, and its text is not done.
    setTimeout(() => {
      if (document.activeElement !== box && !(document.activeElement instanceof HTMLIFrameElement)) void commit();
    }),
  );
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") return close("stay");
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input"));
      return;
    }
    const move = moveOf(event, typing);
    if (!move) return;
    event.preventDefault();
    void commit(move);
  });

  return {
    isOpen: () => !box.hidden,
    open: (place, text, byTyping) => {
      typing = byTyping;
      box.hidden = false;
      box.value = text;
      layOver(box, { left: place.left, top: place.top });
      box.style.minWidth = `${place.width + 1}px`;
      box.style.minHeight = `${place.height + 1}px`;
      fit();
      box.focus();
      box.setSelectionRange(text.length, text.length);
    },
    commit,
  };
}
