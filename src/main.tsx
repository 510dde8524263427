/** Joins the layers in the one page of the shared runtime: Excel's actions, the pane, the ribbon's buttons. */
import { createRoot } from "react-dom/client";
import { associateButtons, associateWithoutActions } from "./commands";
import { createActions, officeAtStart, preloadActions, RibbonOutcomes } from "./excel";
import { App, BeforeApp } from "./taskpane/App";
import { startUp } from "./taskpane/start";

/** The pane is drawn by then, or is not going to be seen soon. */
const AFTER_FIRST_PAINT_MS = 500;

function start(): void {
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no root");
  const root = createRoot(element);
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
  startUp(officeAtStart(), (state) => {
    if (state.kind !== "ready") {
      root.render(<BeforeApp start={state} language={navigator.language} version={version} />);
      if (state.kind === "too-old") associateWithoutActions();
      return;
    }
    const ribbon = new RibbonOutcomes();
    const actions = createActions(ribbon);
    associateButtons(actions, ribbon);
    root.render(<App actions={actions} version={version} />);
    setTimeout(() => void preloadActions(), AFTER_FIRST_PAINT_MS);
  });
}

start();
