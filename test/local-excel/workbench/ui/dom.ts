/** Makes an element with properties and children. Text is always text, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], "style" | "dataset">> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** An element of the page that index.html promises. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

/** Moves a box, that is shown already, so that it stays within its parent's width. */
export function keepInside(box: HTMLElement, left: number): void {
  const room = (box.offsetParent?.clientWidth ?? window.innerWidth) - box.offsetWidth;
  box.style.left = `${Math.max(0, Math.min(left, room))}px`;
}

/** Lays a box over a place in its parent (pixels). */
export function layOver(
  box: HTMLElement,
  place: Partial<Readonly<Record<"left" | "top" | "width" | "height", number>>>,
): void {
  for (const [side, size] of Object.entries(place)) box.style.setProperty(side, `${size}px`);
}
