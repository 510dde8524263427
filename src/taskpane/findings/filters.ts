/** Which findings the list shows. Pure. */
import type { Finding, Severity } from "../../check/finding";
import { foldLoose } from "../../template";
import { describe, type Language } from "../../texts";
import type { Deals } from "../../operations/deals";

/** The parts of the line above the list by which it can be narrowed. */
export type DealsFilter = "created" | "updates" | "withWarnings" | "withErrors";

export interface Filters {
  readonly severity: "all" | Severity;
  readonly deals: DealsFilter | null;
  /** A header; "" for all. */
  readonly column: string;
  readonly query: string;
}

export const NO_FILTERS: Filters = { severity: "all", deals: null, column: "", query: "" };

const ROW = /^\d{1,7}$/;

/** Findings that hold all words of the query in their column, value, fix or message; those of a row where it is a row's number. */
export function filtered(
  findings: readonly Finding[],
  { severity, deals, column, query }: Filters,
  of: Deals,
  language: Language,
): readonly Finding[] {
  const text = query.trim();
  if (severity === "all" && deals === null && column === "" && text === "") return findings;
  const words = text
    .split(/\s+/)
    .map(foldLoose)
    .filter((word) => word !== "");
  const row = ROW.test(text) ? Number(text) : null;
  const holds = (finding: Finding): boolean => {
    if (row !== null && finding.row === row) return true;
    const { fix } = finding;
    const all = [
      finding.column ?? "",
      finding.value,
      fix && "text" in fix ? fix.text : "",
      describe(finding, language),
    ];
    const folded = all.map(foldLoose).join(" ");
    return words.every((word) => folded.includes(word));
  };
  return findings.filter(
    (finding) =>
      (severity === "all" || finding.severity === severity) &&
      (column === "" || finding.column === column) &&
      (deals === null || (finding.row !== null && of[deals].has(finding.row))) &&
      (text === "" || holds(finding)),
  );
}
