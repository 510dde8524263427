/** What is the same for every finding of a code (docs/import-sheet.md, section 5). The one place that says it. */
import type { FindingCode, Severity } from "./finding";

/** The table of the contract that a code is in. "excel": what *Save as CSV* would write is not what the cell means. */
export type Scope = "sheet" | "row" | "cell" | "excel";

export interface CodeFacts {
  /** "either": the rule decides, for each finding. */
  readonly severity: Severity | "either";
  readonly scope: Scope;
  /** Export corrects it by itself (†), so that an error of this code does not block the export. "either": the rule decides, for each finding. */
  readonly fixedByExport: boolean | "either";
}

const error = (scope: Scope) => ({ severity: "error", scope, fixedByExport: false }) as const;
const errorFixedByExport = (scope: Scope) => ({ severity: "error", scope, fixedByExport: true }) as const;
const warning = (scope: Scope) => ({ severity: "warning", scope, fixedByExport: false }) as const;
const errorOrWarning = (scope: Scope) => ({ severity: "either", scope, fixedByExport: false }) as const;

/** Every code, in the order of the contract. */
export const CODES = {
  // Sheet
  "header-row": errorFixedByExport("sheet"),
  "header-missing": errorOrWarning("sheet"),
  "header-blank": error("sheet"),
  "header-spelling": errorFixedByExport("sheet"),
  "header-unknown": warning("sheet"),
  "header-duplicate": error("sheet"),
  "header-order": warning("sheet"),
  "header-number-gap": error("sheet"),
  "header-number-limit": error("sheet"),
  "too-many-records": errorFixedByExport("sheet"),
  "no-records": warning("sheet"),
  "blank-row": warning("sheet"),
  "file-delimiter": errorFixedByExport("sheet"),
  "file-uncut": errorFixedByExport("sheet"),
  "file-encoding": { severity: "error", scope: "sheet", fixedByExport: "either" },
  "file-quote": error("sheet"),
  "row-width": error("sheet"),
  // Row
  "record-in-one-cell": error("row"),
  "repeated-header": error("row"),
  "not-a-record": error("row"),
  required: error("row"),
  "not-applicable": warning("row"),
  "new-deal-status": errorOrWarning("row"),
  "status-substatus": errorOrWarning("row"),
  "terminal-status": warning("row"),
  "stage-status": warning("row"),
  "share-no": warning("row"),
  "consent-no": error("row"),
  "referral-id-missing": warning("row"),
  "won-too-soon": warning("row"),
  "match-review": warning("row"),
  "duplicate-referral": error("row"),
  "duplicate-deal": warning("row"),
  "duplicate-solution": warning("row"),
  "duplicate-team-member": warning("row"),
  // Cell
  "not-in-list": errorOrWarning("cell"),
  whitespace: warning("cell"),
  mojibake: warning("cell"),
  "lost-letters": errorOrWarning("cell"),
  "escaped-text": warning("cell"),
  "wrapped-text": warning("cell"),
  placeholder: warning("cell"),
  "invalid-id": warning("cell"),
  "invalid-date": error("cell"),
  "close-date-past": warning("cell"),
  "close-date-far": warning("cell"),
  "date-swapped": warning("cell"),
  "invalid-number": error("cell"),
  "zero-deal-value": warning("cell"),
  "amount-decimals": warning("cell"),
  "invalid-email": error("cell"),
  "invalid-phone": warning("cell"),
  "duns-length": warning("cell"),
  "postal-code-zero": warning("cell"),
  "solution-format": error("cell"),
  "solution-comma": warning("cell"),
  "solution-id": warning("cell"),
  "team-member-format": error("cell"),
  "digits-lost": error("cell"),
  "formula-error": error("cell"),
  "formula-text": warning("cell"),
  // Excel only
  "csv-display": errorFixedByExport("excel"),
} as const satisfies { readonly [C in FindingCode]: CodeFacts };

/** Every code, in the order of the table. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(CODES).flatMap((name) =>
  isFindingCode(name) ? [name] : [],
);

export function isFindingCode(name: string): name is FindingCode {
  return Object.hasOwn(CODES, name);
}

/** What a rule has to decide by itself for a finding of the code; an empty object where the table above says everything. */
export type Decided<C extends FindingCode> = ((typeof CODES)[C]["severity"] extends "either"
  ? { readonly severity: Severity }
  : object) &
  ((typeof CODES)[C]["fixedByExport"] extends "either" ? { readonly fixedByExport: boolean } : object);
