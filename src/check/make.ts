/** Makes findings: what a code's table of facts says (see codes.ts) is filled in here, so that no rule repeats it. */
import { CODES, type CodeFacts, type Decided } from "./codes";
import type { Finding, FindingCode, FindingDraft, FindingParams, Fix, Severity } from "./finding";

/** Where a finding is and what is there; see `Finding` for each part. */
export type FoundAt = Pick<Finding, "row" | "column" | "columnIndex" | "value">;

/** The whole sheet rather than one place on it. */
export const WHOLE_SHEET: FoundAt = { row: null, column: null, columnIndex: null, value: "" };

/** The fix, null where there is not exactly one sensible one; and what the code's table leaves to the rule, if anything. */
type FixAndDecided<C extends FindingCode> = keyof Decided<C> extends never
  ? [fix?: Fix | null]
  : [fix: Fix | null, decided: Decided<C>];

interface AnyDecided {
  readonly severity?: Severity;
  readonly fixedByExport?: boolean;
}

const NOTHING_DECIDED: AnyDecided = {};

/** A finding of `code` without its place; `params` are what its message is made from. */
export function draftFinding<C extends FindingCode>(
  code: C,
  params: FindingParams[C],
  ...rest: FixAndDecided<C>
): FindingDraft;
export function draftFinding(
  code: FindingCode,
  params: FindingParams[FindingCode],
  fix: Fix | null = null,
  decided: AnyDecided = NOTHING_DECIDED,
): FindingDraft {
  const facts: CodeFacts = CODES[code];
  // The types of `FixAndDecided` make every rule hand over what its code leaves open; the strict answer is for the compiler only.
  const severity = facts.severity === "either" ? (decided.severity ?? "error") : facts.severity;
  const fixedByExport = facts.fixedByExport === "either" ? (decided.fixedByExport ?? false) : facts.fixedByExport;
  // TypeScript cannot tell that a code and its own params make one member of the union.
  return { code, severity, blocks: severity === "error" && !fixedByExport, params, fix } as FindingDraft;
}

/** The finding of a draft at a place. */
export function placeFinding({ code, severity, blocks, params, fix }: FindingDraft, place: FoundAt): Finding {
  const { row, column, columnIndex, value } = place;
  return { code, severity, blocks, row, column, columnIndex, value, params, fix } as Finding;
}

/** A finding with its place; see `draftFinding`. */
export function makeFinding<C extends FindingCode>(
  code: C,
  place: FoundAt,
  params: FindingParams[C],
  ...rest: FixAndDecided<C>
): Finding {
  return placeFinding(draftFinding(code, params, ...rest), place);
}

/** A fix that replaces the cell's text; an empty text empties the cell. */
export function textFix(text: string): Fix {
  return { kind: "text", text };
}
