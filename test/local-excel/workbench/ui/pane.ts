/** The task pane: a frame that is loaded once and lives on while it is closed, as a shared runtime does where the host lets it. */
import { element } from "./dom";

export interface Pane {
  /** Loads the page, once: in the background until it is shown. Gives its window, or null where there is one already. */
  load(url: string): Window | null;
  /** Takes the page away, with all that it was doing. */
  unload(): void;
  show(): void;
  hide(): void;
  readonly isOpen: () => boolean;
}

export function createPane(place: HTMLElement, title: string, changed: (open: boolean) => void): Pane {
  let frame: HTMLIFrameElement | null = null;
  let shown = false;
  // A pane in the background keeps its size, so that what is in it is laid out as it will be seen.
  const draw = () => {
    place.hidden = frame === null;
    place.classList.toggle("background", !shown);
  };
  const set = (open: boolean) => {
    if (open === shown) return;
    shown = open;
    draw();
    changed(open);
  };
  const close = element(
    "button",
    { type: "button", className: "close", ariaLabel: "Close task pane", title: "Close", onclick: () => set(false) },
    "✕",
  );
  place.replaceChildren(element("header", {}, element("h2", {}, title), close));
  return {
    load: (url) => {
      if (frame) return null;
      frame = element("iframe", { title, src: url });
      place.append(frame);
      draw();
      return frame.contentWindow;
    },
    unload: () => {
      frame?.remove();
      frame = null;
      draw();
    },
    show: () => set(true),
    hide: () => set(false),
    isOpen: () => shown,
  };
}
