/** Sheet tabs under the grid. */
import { element } from "./dom";

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly chart: boolean;
  /** CSS colour, or "" for none. */
  readonly color: string;
}

export function drawTabs(
  place: HTMLElement,
  tabs: readonly Tab[],
  choose: (id: string) => void,
  add: () => void,
): void {
  const buttons = tabs.map(({ id, name, active, chart, color }) => {
    const tab = element(
      "button",
      { type: "button", role: "tab", ariaSelected: String(active), onclick: () => choose(id) },
      chart ? `📊 ${name}` : name,
    );
    if (color) tab.style.boxShadow = `inset 0 -3px ${color}`;
    return tab;
  });
  const list = element("div", { className: "tab-list", role: "tablist", ariaLabel: "Sheets" }, ...buttons);
  place.replaceChildren(
    list,
    element(
      "button",
      { type: "button", className: "add-sheet", ariaLabel: "New sheet", title: "New sheet", onclick: add },
      "+",
    ),
  );
}
