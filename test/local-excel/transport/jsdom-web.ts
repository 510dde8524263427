/** Excel on the web around a page of jsdom. */
import type { ExcelHost } from "./host";
import { serveWebHost, type WebHost } from "./web";

/**
 * jsdom's own postMessage gives no origin, so the two pages are joined by hand: this window is the pane, an event target the page around it. Load office.js
 * after it.
 */
export function serveThisWindow(host: ExcelHost, origin: string): WebHost {
  const message = (data: string, source: unknown): MessageEvent => {
    const event = new MessageEvent("message", { data, origin });
    Object.defineProperty(event, "source", { value: source });
    return event;
  };
  const around = new EventTarget();
  const frame = {
    postMessage: (data: string) => void setTimeout(() => window.dispatchEvent(message(data, parent)), 0),
  };
  const parent = {
    postMessage: (data: string) => void setTimeout(() => around.dispatchEvent(message(data, frame)), 0),
  };
  // jsdom has no document.domain; office.js trusts the host name of its own page.
  Object.defineProperty(document, "domain", { value: "localhost" });
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  return serveWebHost(frame as unknown as Window, origin, host, around);
}
