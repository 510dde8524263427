/** What docs/import-sheet.md holds, for the tests that compare the code with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "../..");

export const importSheet = readFileSync(join(root, "docs/import-sheet.md"), "utf8");

/** The document's numbered sections by their number, from the heading to the next one. */
export const sections: ReadonlyMap<number, string> = new Map(
  importSheet
    .split(/^(?=## \d+\. )/m)
    .slice(1)
    .map((section) => [Number(/^## (\d+)/.exec(section)?.[1]), section]),
);

/** The first cells of a section's tables. */
const firstCells = (section: number): string[] =>
  [...(sections.get(section) ?? "").matchAll(/^\|([^|]+)\|/gm)].map(([, cell]) => cell?.trim() ?? "");

/** Every finding code that a table of docs/import-sheet.md, sections 5 and 9, defines, in their order, each once. */
export function definedCodes(): string[] {
  const cells = [...firstCells(5), ...firstCells(9)];
  const codes = cells.flatMap((cell) => /^[a-z][a-z, -]*(?=$| [†*])/.exec(cell)?.[0].split(", ") ?? []);
  return [...new Set(codes)].filter((code) => !["code", "edition", "state"].includes(code));
}

/** The codes that the document says are not built yet. */
export function codesNotBuilt(): string[] {
  const line = importSheet.split("\n").find((text) => text.startsWith("Codes that are not built yet"));
  return [...(line ?? "").matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? "");
}
