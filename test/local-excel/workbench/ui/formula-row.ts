/** The name box and the formula bar. */
import { element } from "./dom";
import { moveAfter, type Entered, type Move } from "./editor";

export interface FormulaRowHooks {
  /** False where the text is no address. */
  goTo(address: string): boolean;
  /** Editing in the bar begins. */
  opened(): void;
  commit(text: string): Promise<Entered>;
  closed(move: Move): void;
}

export interface FormulaRow {
  show(address: string, content: string): void;
  /** What is being typed in the cell. */
  follow(text: string): void;
}

export function createFormulaRow(place: HTMLElement, hooks: FormulaRowHooks): FormulaRow {
  const name = element("input", { className: "name-box", ariaLabel: "Name box", spellcheck: false });
  const bar = element("input", { className: "formula-bar", ariaLabel: "Formula bar", spellcheck: false });
  place.replaceChildren(name, element("span", { className: "fx", ariaHidden: "true" }, "fx"), bar);
  let address = "";
  let content = "";
  let editing = false;
  let asking = false;

  name.addEventListener("focus", () => name.select());
  name.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (!hooks.goTo(name.value)) name.value = address;
    hooks.closed("stay");
  });
  name.addEventListener("blur", () => (name.value = address));

  const close = (move: Move) => {
    editing = false;
    hooks.closed(move);
  };
  const commit = async (move: Move) => {
    if (!editing || asking) return;
    asking = true;
    const entered = await hooks.commit(bar.value);
    asking = false;
    if (entered !== "again") return close(moveAfter(entered, move));
    bar.focus();
    bar.select();
  };
  bar.addEventListener("focus", () => {
    if (editing) return;
    editing = true;
    hooks.opened();
  });
  bar.addEventListener("blur", () => void commit("stay"));
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      bar.value = content;
      close("stay");
    } else if (event.key === "Enter") void commit("down");
    else if (event.key === "Tab") {
      event.preventDefault();
      void commit("right");
    }
  });

  return {
    show: (newAddress, newContent) => {
      address = newAddress;
      content = newContent;
      if (document.activeElement !== name) name.value = newAddress;
      if (!editing) bar.value = newContent;
    },
    follow: (text) => {
      bar.value = text;
    },
  };
}
