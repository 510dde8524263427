/** Sheets with other headings, and what is proposed for them. */
import { applyMatch, type MatchedSheet } from "../../../src/operations/match/apply";
import type { Mapping, Source } from "../../../src/operations/match/mapping";
import { proposeMatch } from "../../../src/operations/match/propose";
import { type Proposal } from "../../../src/operations/match/proposal";
import type { Edition } from "../../../src/template";
import type { Sheet } from "../../../src/values/sheet";
import { PLAIN_FILE } from "../../plain-file";

export const TODAY = { today: "2026-11-20" };

/** A sheet of texts, its first row in row 1. */
export const sheetOf = (...rows: readonly (readonly string[])[]): Sheet => ({
  source: PLAIN_FILE,
  firstRow: 1,
  firstColumn: 0,
  values: rows,
  text: rows,
  formats: null,
});

export function proposed(sheet: Sheet, edition: Edition = "2021-02", remembered: Mapping | null = null): Proposal {
  const proposal = proposeMatch(sheet, { edition, remembered });
  if (!proposal) throw new Error("Nothing was proposed");
  return proposal;
}

/** A source in one line: `Contact [first-name]`, `"SEK"`, `Code + Currency + - + Qty`. */
export function shown(source: Source | null): string {
  if (source === null) return "-";
  switch (source.kind) {
    case "column":
      return source.column.nth > 1 ? `${source.column.header} (${source.column.nth})` : source.column.header;
    case "part":
      return `${source.column.header} [${source.part}]`;
    case "constant":
      return `"${source.text}"`;
    case "joined":
      return source.parts.map(shown).join(" + ");
  }
}

/** Target → source of all that have one. */
export const sourcesOf = ({ targets }: Proposal): { readonly [target: string]: string } =>
  Object.fromEntries(targets.flatMap(({ header, source }) => (source ? [[header, shown(source)]] : [])));

export function applied(sheet: Sheet, mapping: Mapping): MatchedSheet {
  const result = applyMatch(sheet, mapping, TODAY);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** The records as objects of their filled cells. */
export const recordsOf = ({ columns, records }: MatchedSheet): readonly { readonly [header: string]: string }[] =>
  records.map((record) =>
    Object.fromEntries(columns.flatMap(({ header }, at) => (record[at] ? [[header, record[at]]] : []))),
  );
