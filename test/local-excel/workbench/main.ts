/** The workbench page: a workbook, the window on it, the ribbon, and the add-in beside them. */
import "./style.css";
import { Workbook } from "../model";
import { createAddIn } from "./addin";
import { createDesk } from "./desk";
import { createUndrawnGrid } from "./grid/undrawn";
import type { CreateGrid } from "./grid/view";
import { localExcel, type LocalExcel } from "./local-excel";
import { readQuery, type Query } from "./query";
import { readManifest } from "./ribbon/manifest";
import openPicture from "./ribbon/pictures/open.svg";
import redoPicture from "./ribbon/pictures/redo.svg";
import samplesPicture from "./ribbon/pictures/samples.svg";
import undoPicture from "./ribbon/pictures/undo.svg";
import { drawRibbon } from "./ribbon/ribbon";
import { chooseFile, openSample, sampleNames } from "./samples";
import { byId, element } from "./ui/dom";
import { showMenu } from "./ui/menu";

declare global {
  interface Window {
    localExcel: LocalExcel;
  }
}

/** Univer is loaded by those only that show cells. */
const gridFor = async ({ grid }: Query): Promise<CreateGrid> =>
  grid === "undrawn" ? createUndrawnGrid : (await import(/* webpackChunkName: "univer" */ "./grid/grid")).createGrid;

async function start(): Promise<void> {
  const query = readQuery(window.location.search);
  if (query.platform === "web" && window.location.protocol !== "https:") {
    throw new Error("Excel on the web loads add-ins over https only: start the workbench with npm start -- --https");
  }
  document.documentElement.dataset["theme"] = query.theme;
  const xml = await fetch("/manifest.xml").then((answer) => answer.text());
  const manifest = readManifest(new DOMParser().parseFromString(xml, "text/xml"), query.locale);
  const workbook = new Workbook({ locale: query.locale });
  if (query.open !== null) await openSample(workbook, query.open);

  byId("starting").remove();
  byId("app").hidden = false;
  const addIn = createAddIn(workbook, manifest, query);
  window.localExcel = localExcel(workbook, await createDesk(workbook, await gridFor(query)), addIn);
  const offerSamples = async () => {
    const names = await sampleNames();
    const { left, bottom } = byId("ribbon").getBoundingClientRect();
    showMenu(
      { left: left + 90, top: bottom - 20 },
      names.map((name) => ({ label: name, run: () => openSample(workbook, name) })),
      () => undefined,
    );
  };
  drawRibbon(
    byId("ribbon"),
    manifest,
    [
      {
        label: "Open CSV",
        tip: "Opens a CSV file as a double click on it would: Excel reads every field as if it had been typed on this machine.",
        picture: openPicture,
        run: () => chooseFile(workbook),
      },
      {
        label: "Samples",
        tip: "Sheets that come with the project, with mistakes of every kind.",
        picture: samplesPicture,
        run: () => void offerSamples(),
      },
      { label: "Undo", tip: "Takes the last change back (Ctrl+Z).", picture: undoPicture, run: () => workbook.undo() },
      { label: "Redo", tip: "Makes the change again (Ctrl+Y).", picture: redoPicture, run: () => workbook.redo() },
    ],
    (button) => void addIn.press(button),
  );
  byId("status-bar").replaceChildren(element("span", {}, "Ready"), element("span", {}, query.locale));
  document.documentElement.dataset["ready"] = "true";
}

start().catch((error: unknown) => {
  const place = document.getElementById("starting");
  if (place) place.textContent = error instanceof Error ? error.message : String(error);
  throw error;
});
