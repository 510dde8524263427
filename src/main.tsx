/** Joins the rooms in the one page of the shared runtime: Excel's actions, the pane, the ribbon's buttons. */
import { createRoot } from "react-dom/client";
import { associateButtons } from "./commands";
import { createActions, officeAtStart, preloadActions, RibbonResults } from "./excel";
import { App, BeforeApp } from "./taskpane/App";
import { startUp } from "./taskpane/start";

/** The pane is drawn by then, or is not going to be seen soon. */
const AFTER_FIRST_PAINT_MS = 500;

function run(): void {
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no root");
  const root = createRoot(element);
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
  startUp(officeAtStart(), (start) => {
    if (start.kind !== "ready") {
      root.render(<BeforeApp start={start} language={navigator.language} version={version} />);
      return;
    }
    const ribbon = new RibbonResults();
    const actions = createActions(ribbon);
    associateButtons(actions, ribbon);
    root.render(<App actions={actions} version={version} />);
    setTimeout(() => void preloadActions(), AFTER_FIRST_PAINT_MS);
  });
}

run();
