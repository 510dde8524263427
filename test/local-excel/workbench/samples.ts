/** The CSV files that the workbench can open: samples by name, or one from the user's disk. */
import { openCsv, type Workbook } from "../model";

export type CellsAs = "text" | "excel";

/** Opens a CSV text as a sheet of its own: every field as text, or each as Excel reads it on this machine. */
export function openText(workbook: Workbook, text: string, name: string, cells: CellsAs): void {
  openCsv(workbook, text, name, { as: cells });
}

export async function sampleNames(): Promise<readonly string[]> {
  const answer = await fetch("/samples.json");
  const names: unknown = await answer.json();
  return Array.isArray(names) ? names.map(String) : [];
}

/** A sample by its path under test/cases, or by its file name with or without ".csv". Refuses a name that is none. */
export async function openSample(workbook: Workbook, wanted: string): Promise<void> {
  const names = await sampleNames();
  const short = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(/\.csv$/, "");
  const name = names.find((path) => path === wanted) ?? names.find((path) => short(path) === short(wanted));
  if (name === undefined)
    throw new Error(`No sample "${wanted}". There are: ${names.map(short).join(", ") || "none"}.`);
  const answer = await fetch(`/samples/${name.split("/").map(encodeURIComponent).join("/")}`);
  openText(workbook, decode(await answer.arrayBuffer()), `${short(name)}.csv`, "excel");
}

/** UTF-8 where the bytes are, else the machine's Western code page, as Excel takes a file without a mark. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Asks for a file and opens it as a double click on it would. */
export function chooseFile(workbook: Workbook): void {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".csv,.txt,text/csv" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void file.arrayBuffer().then((bytes) => openText(workbook, decode(bytes), file.name, "excel"));
  });
  input.click();
}
