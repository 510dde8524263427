/**
 * A finding is one thing wrong in one place: a stable code, where, what was found, and the values its message needs.
 * No message text here: `src/texts` makes it from code and parameters in the user's language.
 */
import type { Mandatory } from "../template";
import type { AmountReading, DotReadings } from "../values/amounts";
import type { DateReading } from "../values/date-reading";
import type { Delimiter } from "../values/separated";
import type { BadQuoteRow, EncodingCandidate } from "../values/sheet";
import type { DisplayFault } from "../values/reading";
import type { SolutionFault } from "../values/solution";
import type { SpaceFault } from "../values/space";
import type { TeamMemberReading } from "../values/team-member";
import type { RecordsInside } from "../values/whole-record";
import type { JudgedFamily } from "./families";
import type { SurplusReason } from "./surplus-reason";

export type Severity = "error" | "warning";

/** The one sensible correction, where there is exactly one. */
export type Fix = Correction & {
  /** Never part of *fix all*: it cannot be undone once imported, or somebody has to decide (docs/import-sheet.md, sections 4 and 5). */
  readonly askFirst?: true;
  /** It is what the user has decided before, in this workbook. */
  readonly isDecided?: true;
};

type Correction =
  | { readonly kind: "text"; readonly text: string }
  /** Renames a header to the column that it may be meant to be: a guess, which brings in a column whose cells are checked from then on. */
  | { readonly kind: "header"; readonly text: string }
  | { readonly kind: "add-column"; readonly header: string }
  /** `first` is a 1-based sheet row. */
  | {
      readonly kind: "remove-rows";
      readonly first: number;
      readonly count: number;
    }
  /** An en-US number format. */
  | { readonly kind: "format"; readonly format: string }
  /** A column wide enough for what its cells show. */
  | { readonly kind: "column-width" };

/** The first sign of the text that only looks like a plain one (src/template/look-alikes.ts); the message names it. */
interface MaybeSign {
  readonly sign?: string;
}

/** What the message calls a number that shows as another one (0.6 as `1`); without it, what the cell shows. */
interface MaybeRounded {
  readonly rounded?: string;
}

/** What each code's message is made from, beside the finding's own row, column and value. */
export interface FindingParams {
  // Sheet
  "header-row": { readonly row: number };
  "header-missing": { readonly mandatory: Mandatory };
  "header-blank": { readonly letter: string };
  "header-spelling": { readonly expected: string };
  /** `isExported`: Export keeps it, as an edition may have new columns that are not known here. `meant`: the missing column that it may be. */
  "header-unknown": { readonly isExported: boolean; readonly meant: string | null };
  "header-duplicate": { readonly firstLetter: string; readonly letter: string };
  "header-order": { readonly before: string };
  "header-number-gap": {
    readonly family: JudgedFamily;
    readonly expected: number;
  };
  "header-number-limit": {
    readonly family: JudgedFamily;
    readonly limit: number;
  };
  "too-many-records": {
    readonly records: number;
    readonly limit: number;
    readonly files: number;
  };
  /** `others`: rows below the headers that hold something, and no record. */
  "no-records": { readonly others: number };
  "blank-row": object;
  /** `separatorLine`: a line such as `sep=;` is above the headers. */
  "file-delimiter": { readonly delimiter: Delimiter; readonly separatorLine: boolean };
  "file-uncut": object;
  /** `candidates`: the encodings between which only the user can choose, best first; none where it is clear. */
  "file-encoding": {
    readonly encoding: string;
    readonly isDamaged: boolean;
    readonly candidates: readonly EncodingCandidate[];
  };
  /** How many lines of the file are in the cell, and how many records that swallowed, the first of them by their deal names. */
  "file-quote": Omit<BadQuoteRow, "row">;
  "row-width": {
    readonly fields: number;
    readonly expected: number;
    readonly delimiter: Delimiter;
    readonly why: SurplusReason;
  };
  // Row
  /** The records in the cell beside its row's own. */
  "record-in-one-cell": RecordsInside;
  "repeated-header": object;
  "not-a-record": object;
  /** `because` names the header and value of the condition for a column that is mandatory only under one. */
  required: {
    readonly because: {
      readonly header: string;
      readonly value: string;
    } | null;
  };
  "not-applicable": {
    readonly because: { readonly header: string; readonly value: string };
  };
  "new-deal-status": { readonly status: string; readonly substatus: string };
  /** `why` "expired": Partner Center sets Expired itself. */
  "status-substatus": {
    readonly status: string;
    readonly substatus: string;
    readonly why: "pair" | "expired";
    readonly allowed: readonly string[];
  };
  "terminal-status": { readonly substatus: string };
  "stage-status": { readonly stage: string; readonly substatus: string };
  /** Help is required, so that the deal is shown to Microsoft all the same. */
  "share-no": object;
  "consent-no": object;
  "referral-id-missing": object;
  /** `created`: MM/DD/YYYY. */
  "won-too-soon": { readonly created: string };
  /** "no-match": accounts are suggested and none is chosen. "confidence": Partner Center chose one and was not sure. */
  "match-review": { readonly why: "no-match" } | { readonly why: "confidence"; readonly confidence: string };
  "duplicate-referral": { readonly firstRow: number };
  "duplicate-deal": { readonly firstRow: number };
  "duplicate-solution": { readonly first: string; readonly id: string };
  "duplicate-team-member": { readonly first: string; readonly email: string };
  // Cell
  /** `list` is a short list of what is allowed, or null where it is too long to show (country, currency). */
  "not-in-list": {
    readonly kind: "status" | "substatus" | "yes-no" | "reason" | "help" | "stage" | "country" | "currency" | "other";
    readonly list: readonly string[] | null;
  } & MaybeSign &
    MaybeRounded;
  whitespace: {
    readonly what: SpaceFault;
  };
  mojibake: object;
  "lost-letters": object;
  "escaped-text": object;
  "wrapped-text": object;
  placeholder: object;
  /** `expected` is a sample of the right shape where that is not Partner Center's 8-4-4-4-12. */
  "invalid-id": { readonly expected?: string } & MaybeSign;
  "invalid-date": { readonly why: DateReading["why"] } & MaybeSign & MaybeRounded;
  "close-date-past": { readonly date: string };
  "close-date-far": { readonly date: string };
  /** The two readings as ISO dates, YYYY-MM-DD: as written (month first), and day first. */
  "date-swapped": { readonly monthFirst: string; readonly dayFirst: string };
  /** `readings`: of a number whose dot groups digits or is its decimal sign. */
  "invalid-number": (
    { readonly why: AmountReading["why"] } | { readonly why: "dots"; readonly readings: DotReadings }
  ) &
    MaybeSign &
    MaybeRounded;
  "zero-deal-value": object;
  "amount-decimals": DotReadings;
  /** `email` is the part of the cell that is no address (a team member cell holds three other parts). */
  "invalid-email": { readonly email: string } & MaybeSign;
  "invalid-phone": { readonly phone: string };
  "duns-length": { readonly digits: number } & MaybeSign;
  "postal-code-zero": { readonly country: string; readonly length: number };
  "solution-format": {
    readonly why: SolutionFault;
    readonly part: string;
  } & MaybeSign;
  /** The two readings of `SOL-1, SEK, 10,50`. */
  "solution-comma": {
    readonly price: string;
    readonly quantity: string;
    readonly combined: string;
  };
  "solution-id": { readonly id: string } & MaybeSign;
  "team-member-format": {
    readonly why: NonNullable<TeamMemberReading["why"]>;
    readonly parts: number;
  };
  "digits-lost": { readonly why: "number" | "text" };
  "formula-error": { readonly why: "error" | "narrow" };
  /** `behind`: not at the beginning, but right after such a separator. */
  "formula-text": { readonly first: string; readonly behind?: ";" | "\t" };
  // Excel only
  "csv-display": {
    readonly kind: DisplayFault;
    readonly shown: string;
    readonly expected: string;
  };
}

export type FindingCode = keyof FindingParams;

interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  /** False where Export corrects it by itself (see CODES) and for every warning. */
  readonly blocks: boolean;
  /** 1-based sheet row; null for a finding about the whole sheet. */
  readonly row: number | null;
  /** The template's header text ("Solution 3" for a numbered one), the sheet's own for an unknown header, null for none. */
  readonly column: string | null;
  /** 0-based column in the sheet's matrices; null where there is no cell to point at. */
  readonly columnIndex: number | null;
  /** What the cell shows; "" where there is none. */
  readonly value: string;
  readonly params: FindingParams[C];
  readonly fix: Fix | null;
}

/** Narrow by `code` to get at its `params`. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

type Draft<F> = F extends Finding ? Omit<F, "row" | "column" | "columnIndex" | "value"> : never;

/** A finding that does not yet have its place. */
export type FindingDraft = Draft<Finding>;

/** Whether Export corrects it by itself (†): an error that neither blocks nor concerns the user, who is to do nothing about it. */
export const isFixedByExport = ({ severity, blocks }: Pick<Finding, "severity" | "blocks">): boolean =>
  severity === "error" && !blocks;
