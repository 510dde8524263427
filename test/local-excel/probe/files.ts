/** Where the answers and the document lie. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { behaviours } from "./behaviours";
import { parseAnswers } from "./compare";
import { localExcelDocument } from "./document";
import type { Answers } from "./probe";
import { probes } from "./probes";

const ANSWERS = join(__dirname, "answers");
export const DOCUMENT = join(__dirname, "../../../docs/local-excel.md");

/** What real Excels answered, by file name. Refuses a file that the probe page did not save. */
export function savedAnswers(folder = ANSWERS): Readonly<Record<string, Answers>> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.map((name) => [name, parseAnswers(readFileSync(join(folder, name), "utf8"))]));
}

export const currentDocument = (): string => localExcelDocument(behaviours, probes, savedAnswers());
