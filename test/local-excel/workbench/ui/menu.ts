/** The menu of a right click. */
import { element, layOver } from "./dom";

export interface MenuItem {
  readonly label: string;
  readonly run: () => unknown;
}

export function showMenu(
  at: { readonly left: number; readonly top: number },
  items: readonly MenuItem[],
  closed: () => void,
): void {
  const close = () => {
    menu.remove();
    window.removeEventListener("pointerdown", outside, true);
    closed();
  };
  const outside = (event: Event) => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) close();
  };
  const menu = element(
    "div",
    { className: "menu", role: "menu" },
    ...items.map(({ label, run }) =>
      element(
        "button",
        {
          type: "button",
          role: "menuitem",
          onclick: () => {
            close();
            run();
          },
        },
        label,
      ),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    const buttons = [...menu.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const next = steps[event.key];
    if (event.key === "Escape") close();
    else if (next !== undefined) buttons.at(next % buttons.length)?.focus();
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  layOver(menu, at);
  menu.querySelector("button")?.focus();
  window.addEventListener("pointerdown", outside, true);
}
