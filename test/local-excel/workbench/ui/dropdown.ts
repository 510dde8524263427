/** What Excel shows beside the selected cell: the arrow of a list validation with its list, and the input prompt. */
import { element, keepInside, layOver } from "./dom";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CellAids {
  /** Null where the selected cell has no list; `items` is asked for when the list is opened. */
  readonly list: {
    readonly items: () => readonly string[];
    readonly current: string;
    readonly choose: (item: string) => void;
  } | null;
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

export interface CellAidsView {
  show(cell: Box, aids: CellAids): void;
  hide(): void;
  /** Alt+Down. Nothing where there is no list. */
  openList(): void;
}

const isSame = (one: Box, other: Box): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;

/** The item after the current one (wrapping round) that begins with the letter. */
function byLetter(options: readonly HTMLElement[], from: number, letter: string): number {
  const order = options.map((_, step) => (from + 1 + step) % options.length);
  return order.find((index) => options[index]?.textContent?.toLowerCase().startsWith(letter.toLowerCase())) ?? from;
}

export function createCellAids(frame: HTMLElement, giveBackFocus: () => void): CellAidsView {
  const arrow = element(
    "button",
    { type: "button", className: "list-arrow", hidden: true, ariaLabel: "Show list", tabIndex: -1 },
    "▾",
  );
  const list = element("div", {
    className: "list",
    role: "listbox",
    hidden: true,
    tabIndex: -1,
    ariaLabel: "Allowed values",
  });
  const note = element("div", { className: "prompt", role: "note", hidden: true });
  frame.append(arrow, list, note);
  let shown: { readonly cell: Box; readonly aids: CellAids } | null = null;

  const closeList = () => {
    list.hidden = true;
    giveBackFocus();
  };
  const choose = (item: string) => {
    closeList();
    shown?.aids.list?.choose(item);
  };
  const options = () => [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const activeIndex = () => options().findIndex((option) => option.ariaSelected === "true");
  const activate = (index: number) => {
    options().forEach((option, at) => (option.ariaSelected = String(at === index)));
    options()[index]?.scrollIntoView({ block: "nearest" });
  };
  const openList = () => {
    const wanted = shown?.aids.list;
    if (!shown || !wanted) return;
    const items = wanted.items();
    list.replaceChildren(...items.map((item) => element("div", { role: "option", onclick: () => choose(item) }, item)));
    list.hidden = false;
    const { left, top, width, height } = shown.cell;
    layOver(list, { top: top + height + 1 });
    list.style.minWidth = `${Math.max(width, 80)}px`;
    keepInside(list, left);
    // Upwards where there is more room, as Excel does at the foot of the window.
    const room = frame.clientHeight - (top + height);
    if (list.offsetHeight > room && top > room) layOver(list, { top: Math.max(0, top - list.offsetHeight) });
    activate(Math.max(0, items.indexOf(wanted.current)));
    list.focus();
  };

  arrow.addEventListener("click", () => (list.hidden ? openList() : closeList()));
  list.addEventListener("focusout", () => (list.hidden = true));
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const all = options();
    const at = activeIndex();
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    const next = steps[event.key] ?? (event.key.length === 1 ? byLetter(all, at, event.key) : undefined);
    if (event.key === "Enter" || event.key === "Tab") choose(all[at]?.textContent ?? "");
    else if (event.key === "Escape") closeList();
    else if (next !== undefined) activate(Math.min(all.length - 1, Math.max(0, next)));
    else return;
    event.preventDefault();
  });

  return {
    show: (cell, aids) => {
      // Shown again for the same cell, because something else has changed: a list that the user has opened meanwhile stays.
      if (!shown || !isSame(shown.cell, cell) || aids.list === null) list.hidden = true;
      shown = { cell, aids };
      arrow.hidden = aids.list === null;
      layOver(arrow, { top: cell.top + Math.max(0, cell.height - 20) });
      keepInside(arrow, cell.left + cell.width);
      note.hidden = aids.prompt === null;
      if (aids.prompt) {
        note.replaceChildren(element("strong", {}, aids.prompt.title), element("span", {}, aids.prompt.message));
        layOver(note, { top: cell.top + cell.height + 6 });
        keepInside(note, cell.left + Math.min(cell.width / 2, 60));
      }
    },
    hide: () => {
      shown = null;
      arrow.hidden = list.hidden = note.hidden = true;
    },
    openList,
  };
}
