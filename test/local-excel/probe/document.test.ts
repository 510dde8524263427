import { readFileSync } from "node:fs";
import { behaviours } from "./behaviours";
import { localExcelDocument } from "./document";
import { currentDocument, DOCUMENT } from "./files";
import { assemble } from "./origin";
import { probes } from "./probes";

const written = (): string => readFileSync(DOCUMENT, "utf8");

test("docs/local-excel.md is what the lists say (if not: npx tsx test/local-excel/probe/write-document.ts)", () => {
  expect(written()).toBe(currentDocument());
});

test("it has every behaviour and every probe once, as a row", () => {
  const rows = written()
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const first = rows.map((row) => row.split("`")[1]);
  for (const id of [...behaviours, ...probes].map(({ id: one }) => one)) expect(first).toContain(id);
});

test("a bar or backslash in a text does not end a cell of the table", () => {
  const odd = { id: "odd", behaviour: "a|b", source: "assumed", note: "mm\\/dd", where: "model/write.ts" } as const;
  expect(localExcelDocument([odd], [], {})).toContain(
    "| `odd` | a\\|b | **assumed**: mm\\\\/dd | `model/write.ts` | – |",
  );
});

test("it names the Excels that were asked", () => {
  const office = { platform: "PC", version: "16.0.1", displayLanguage: "sv-SE", contentLanguage: "sv-SE" };
  const made = localExcelDocument([], [], {
    "PC.json": { ...assemble({}, office, "2027-01-30"), known: { one: "why" } },
  });
  expect(made).toContain("| `PC.json` | PC 16.0.1, sv-SE | 2027-01-30 | 1 |");
  expect(made).not.toContain("No real Excel");
});
