/** The add-in beside the workbook: its pane, and what its ribbon buttons do. Everything goes through Microsoft's office.js in the pane's page. */
import type { Workbook } from "../model";
import { installDesktopHost, type DesktopHost, type PaneWindow } from "../transport/desktop";
import { ExcelHost } from "../transport/host";
import { dark, light } from "../transport/theme";
import { serveWebHost, webFrameUrl, type WebHost } from "../transport/web";
import type { Query } from "./query";
import type { Manifest, RibbonButton } from "./ribbon/manifest";
import { servedHere } from "./ribbon/ribbon";
import { byId, element } from "./ui/dom";
import { createPane } from "./ui/pane";
import { ask } from "./ui/question";

declare global {
  interface Window {
    /** Called by the pane's page before office.js loads (pane-host.js). Excel on the web puts nothing into the page: it is absent then. */
    localExcelHost?: (pane: PaneWindow) => void;
  }
}

/** How long the page may take to be ready for a ribbon button. */
const START_MS = 15_000;
const POLL_MS = 20;

/** The entry by which the host tells that the pane was opened or closed (Office.addin.onVisibilityModeChanged). */
const VISIBILITY_CHANGED = 65539;

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

/** What the add-in asked of Excel so far. The last three are empty unless something is missing in the stand-in or broken. */
export interface Traffic {
  /** What became of each request: "ok", an error code, "silent", or null while it runs. */
  readonly outcomes: readonly (string | null)[];
  /** "Type.Member" of everything that was used. */
  readonly used: readonly string[];
  readonly apiNotFound: readonly string[];
  readonly unknownCalls: readonly string[];
  readonly defects: readonly string[];
}

export interface AddIn {
  readonly traffic: () => Traffic;
  /** `happens` once, just before Excel takes the add-in's request that comes after `ahead` others from now on (0: the next one). */
  before(ahead: number, happens: () => void): void;
  /** Opens the pane of somebody else who works in the same workbook, in a frame with that id beside the first. Theirs is an Excel of its own. */
  openSecond(id: string): void;
  press(button: RibbonButton): Promise<void>;
}

/** Pages that the add-in opens in the system browser are opened here as well. */
function openPages({ openedPages }: ExcelHost): void {
  const note = openedPages.push.bind(openedPages);
  openedPages.push = (...urls) => {
    for (const url of urls) window.open(url, "_blank", "noopener");
    return note(...urls);
  };
}

export function createAddIn(
  workbook: Workbook,
  manifest: Manifest,
  { theme, platform, profile, latency, pane: paneOrigin }: Query,
): AddIn {
  const web = platform === "web";
  const host = new ExcelHost({
    workbook,
    profile,
    theme: theme === "dark" ? dark : light,
    ...(latency !== null && { latency }),
  });
  host.pane.visibility = "Background";
  openPages(host);
  const others = new Map<unknown, ExcelHost>();
  let client: DesktopHost | WebHost | null = null;
  if (!web) {
    window.localExcelHost = (paneWindow) => {
      const other = others.get(paneWindow);
      if (other) return void installDesktopHost(paneWindow, other);
      client?.remove();
      host.pane.actionsReady = false;
      client = installDesktopHost(paneWindow, host);
    };
  }
  const load = () => {
    if (!web) return void pane.load(servedHere(manifest.url));
    const frame = pane.load(webFrameUrl(webPage().href, window.location.origin, host.displayLanguage));
    if (frame) client = serveWebHost(frame, webPage().origin, host);
  };
  const webPage = () => new URL(servedHere(manifest.url), paneOrigin ?? window.location.href);

  const openSecond = (id: string): void => {
    const other = new ExcelHost({ workbook, profile });
    const frame = element("iframe", { id });
    Object.assign(frame.style, {
      position: "fixed",
      left: "0",
      bottom: "0",
      width: "340px",
      height: "600px",
      zIndex: "9999",
    });
    document.body.append(frame);
    others.set(frame.contentWindow, other);
    if (web && frame.contentWindow) serveWebHost(frame.contentWindow, webPage().origin, other);
    frame.src = web
      ? webFrameUrl(webPage().href, window.location.origin, other.displayLanguage)
      : servedHere(manifest.url);
  };
  const hosts = (): readonly ExcelHost[] => [host, ...others.values()];

  // Opened or closed by the user: the add-in is told. By the add-in: the host tells here.
  const pane = createPane(byId("pane"), manifest.name, (open) => {
    const visibility = open ? "Visible" : "Background";
    if (host.pane.visibility === visibility) return;
    host.pane.visibility = visibility;
    if (!open && host.habits.endsWithPane) return end();
    host.pane.changed(open);
  });
  /** The page is gone, and whatever it was doing; the next press loads another. */
  const end = (): void => {
    client?.remove();
    client = null;
    host.pane.actionsReady = false;
    pane.unload();
  };
  host.listen((entries) => {
    if (!entries.some(({ messageType }) => messageType === VISIBILITY_CHANGED)) return;
    if (host.pane.visibility === "Visible") pane.show();
    else pane.hide();
  });

  /** The page may still be loading, and may name its functions only after that: then the button waits, as Excel's does. */
  const run = async (name: string, controlId: string): Promise<boolean> => {
    const end = Date.now() + START_MS;
    for (; Date.now() < end; await pause()) {
      if (!client || !host.pane.actionsReady) continue;
      const { status } = await client.click(name, controlId);
      if (status === 0) return true;
    }
    return false;
  };

  return {
    openSecond,
    before: (ahead, happens) => {
      let left = ahead;
      host.faults = ({ cleanUp }) => {
        if (cleanUp || left-- > 0) return null;
        host.faults = null;
        return { kind: "meanwhile", when: "before", happens };
      };
    },
    traffic: () => ({
      outcomes: host.requests.map(({ outcome }) => outcome),
      used: [...host.used],
      apiNotFound: hosts().flatMap(({ apiNotFound }) => apiNotFound),
      unknownCalls: client?.unknown ?? [],
      defects: hosts().flatMap(({ defects }) =>
        defects.map((defect) => (defect instanceof Error ? (defect.stack ?? defect.message) : String(defect))),
      ),
    }),
    press: async ({ action, id, label }) => {
      load();
      if (action.kind === "pane") return pane.show();
      if (await run(action.name, id)) return;
      await ask({
        title: manifest.name,
        text: `The add-in did not answer to "${label}".`,
        answers: ["OK"],
        escape: "OK",
        sign: "warning",
      });
    },
  };
}
