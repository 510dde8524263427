/** A file with other headings as a sheet of the template, by a map that `match` has made. */
import { readFile } from "node:fs/promises";
import type { CheckOptions } from "../../check";
import { readCsv, writeCsv } from "../../csv";
import { applyMatch, type MatchedSheet, type MatchRefusal } from "../../operations/match/apply";
import { readMatch } from "../../operations/match/match-file";
import type { Language } from "../../template";
import { cliTexts } from "../../texts/cli";
import type { Sheet } from "../../values/sheet";
import { systemCode } from "../output";
import { printable } from "../printable";

export type MappedSheet =
  | { readonly ok: true; readonly sheet: Sheet; readonly matched: MatchedSheet }
  /** `why`: in one line, without the name of the file that has the other headings. */
  | { readonly ok: false; readonly why: string };

/** @param map the path of the map. */
export async function mappedSheet(
  sheet: Sheet,
  map: string,
  options: CheckOptions & { readonly language: Language },
): Promise<MappedSheet> {
  const texts = cliTexts(options.language).match;
  const name = printable(map);
  let text: string;
  try {
    text = await readFile(map, "utf8");
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { ok: false, why: texts.noMap(name) };
  }
  const read = readMatch(text);
  if (!read.ok) return { ok: false, why: texts.badMap(name, read.reason, printable(read.detail)) };
  const matched = applyMatch(sheet, read.mapping, options);
  if (!matched.ok) return { ok: false, why: refusal(matched, name, options.language) };
  const rows = [matched.columns.map(({ header }) => header), ...matched.records];
  const made = readCsv(writeCsv(rows));
  if (!made.ok) throw new Error(`The template's sheet cannot be read: ${made.reason}`);
  return { ok: true, sheet: made.sheet, matched };
}

function refusal(refused: MatchRefusal, map: string, language: Language): string {
  const texts = cliTexts(language).match;
  if (refused.reason === "no-headers") return texts.noHeaders;
  return texts.columnsGone(
    map,
    refused.columns.map(({ header }) => header),
  );
}
