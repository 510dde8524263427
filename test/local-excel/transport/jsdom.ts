import { readFileSync } from "node:fs";
import { installDesktopHost, type DesktopHost, type PaneWindow } from "./desktop";
import { ExcelHost, type HostOptions } from "./host";

const BASE = "https://localhost/office-js/";

export interface PaneExcel {
  readonly host: ExcelHost;
  readonly desktop: DesktopHost;
  /** What `Office.onReady` answered. */
  readonly info: unknown;
}

const source = (name: string): string => readFileSync(require.resolve(`@microsoft/office-js/dist/${name}`), "utf8");

/**
 * Loads the unmodified office.js into the jsdom page of this test file, with desktop Excel around it, and waits for Office.onReady.
 * Once a page: office.js cannot be loaded twice. jsdom fetches no scripts here, so those that office.js asks for are evaluated as
 * soon as their element is in the page.
 */
export async function startPane(options: HostOptions = {}): Promise<PaneExcel> {
  const host = new ExcelHost(options);
  const desktop = installDesktopHost(globalThis.window as PaneWindow, host);
  return { host, desktop, info: await loadOfficeJs() };
}

/** Loads office.js into this page, whatever host is around it, and answers what Office.onReady does. */
export async function loadOfficeJs(): Promise<unknown> {
  const evaluate = globalThis.eval;
  const observer = new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) run(node);
  });
  const run = (node: Node): void => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(BASE)) return;
    evaluate(source(node.src.slice(BASE.length)));
    node.dispatchEvent(new Event("load"));
  };
  observer.observe(document, { childList: true, subtree: true });
  const script = document.createElement("script");
  script.src = `${BASE}office.debug.js`;
  document.head.append(script);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const info: unknown = await Office.onReady();
  observer.disconnect();
  return info;
}
