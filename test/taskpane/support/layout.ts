import { act } from "@testing-library/react";

/**
 * jsdom lays nothing out: every element is given the size of one line, and the scrolling part that of a pane, so that the virtual list
 * draws what a pane of that height would show.
 */
const PANE = { width: 320, height: 600 };
const LINE = { width: 320, height: 40 };

const sizeOf = (element: Element): typeof PANE => (element.tagName === "MAIN" ? PANE : LINE);

class FakeResizeObserver implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}

  observe(target: Element): void {
    const { width, height } = sizeOf(target);
    const size = [{ inlineSize: width, blockSize: height }];
    const contentRect = new DOMRect(0, 0, width, height);
    const entry = {
      target,
      contentRect,
      borderBoxSize: size,
      contentBoxSize: size,
      devicePixelContentBoxSize: size,
    };
    // Browsers answer later, never from within observe().
    setTimeout(() => act(() => this.callback([entry], this)));
  }
  unobserve(): void {
    // Sizes never change here.
  }
  disconnect(): void {
    // Sizes never change here.
  }
}

class FakeRect {
  constructor(
    readonly x = 0,
    readonly y = 0,
    readonly width = 0,
    readonly height = 0,
  ) {}
}

/** Call once at the top of a test file that draws the findings list. */
export function giveSizes(): void {
  Object.defineProperty(globalThis, "DOMRect", {
    value: FakeRect,
    configurable: true,
  });
  Object.defineProperty(globalThis, "ResizeObserver", {
    value: FakeResizeObserver,
    configurable: true,
  });
  const sizes = {
    offsetHeight: "height",
    offsetWidth: "width",
    clientHeight: "height",
    clientWidth: "width",
  } as const;
  for (const [name, side] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return sizeOf(this)[side];
      },
    });
  }
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
}
