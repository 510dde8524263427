/** Joins the rooms in the one page of the shared runtime: Excel's actions, the pane, the ribbon's buttons. */
import { createRoot } from "react-dom/client";
import { createActions } from "./excel";
import { App, BeforeApp } from "./taskpane/App";
import { startUp, type OfficeAtStart } from "./taskpane/start";

/** Office as far as it is there: null where office.js could not be loaded. */
function officeAtStart(): OfficeAtStart | null {
  if (typeof Office === "undefined") return null;
  return {
    onReady: () => Office.onReady(),
    isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
  };
}

function run(): void {
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no root");
  const root = createRoot(element);
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
  startUp(officeAtStart(), (start) => {
    root.render(
      start.kind === "ready" ? (
        <App actions={createActions()} version={version} />
      ) : (
        <BeforeApp start={start} language={navigator.language} version={version} />
      ),
    );
  });
}

run();
