/** What can go wrong, as data: every one is tried at every request of every action. */
import {
  activateSheet,
  deleteCells,
  deleteSheet,
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  protectSheet,
  protectStructure,
  renameSheet,
  sortArea,
  typeInto,
  unprotectSheet,
  unprotectStructure,
  usedArea,
  type Sheet,
} from "../local-excel/model";
import type { Fault as HostFault, SeenRequest } from "../local-excel/transport/faults";

export interface Trouble {
  readonly name: string;
  /** Whether it is worth trying at this request; at all of them by default. */
  applies?(request: SeenRequest): boolean;
  /** What it does to a request; `turn` is 0 for the chosen request and grows with those that come after it. */
  at?(turn: number): HostFault | null;
  /** What it does to the workbook, just before the chosen request. */
  change?(target: Sheet): void;
  /** Where the user goes at that moment too; what is done goes on where it began. */
  leave?(target: Sheet): void;
  /** What the user does before pressing again. */
  repair?(target: Sheet): void;
  /** What the action may answer: "ok", a reason of refusal, or "thrown" (a surprise, which has its own notice). */
  readonly answers: readonly string[];
  /** What it may answer besides where the trouble comes before the first request. */
  readonly atFirst?: readonly string[];
  /** Until it is over nothing can be taken back. */
  readonly lasts?: true;
}

const row = (index: number) => ({ row: index, column: 0, rows: 1, columns: MAX_COLUMNS });
const column = (index: number) => ({ row: 0, column: index, rows: MAX_ROWS, columns: 1 });
const byCoauthor =
  (change: (target: Sheet) => void) =>
  (target: Sheet): void =>
    target.workbook.act({ origin: "coauthor" }, () => change(target));

/** At the chosen request only. */
const once =
  (fault: HostFault) =>
  (turn: number): HostFault | null =>
    turn === 0 ? fault : null;

const failures = [
  { status: 429, code: "ActivityLimitReached", answers: ["busy"] },
  { status: 503, code: "ServiceUnavailable", answers: ["busy"] },
] as const;
const twice = [
  { carriedOut: false, when: "before it was carried out" },
  { carriedOut: true, when: "after it was carried out" },
] as const;

/** Flag 1: it writes. */
export const writes = ({ flags }: SeenRequest): boolean => (flags & 1) !== 0;
const reads = (request: SeenRequest): boolean => !writes(request);

const failingOnce = (carriedOut: boolean, when: string): readonly Trouble[] => [
  ...failures.map(({ status, code, answers }): Trouble => ({
    name: `${status} ${when}`,
    at: once({ kind: "status", status, code, carriedOut }),
    answers,
  })),
  {
    name: `GeneralException ${when}`,
    at: once({ kind: "error", code: "GeneralException", carriedOut }),
    answers: ["thrown"],
  },
  {
    name: `no answer, and the request was lost ${when}`,
    at: once({ kind: "silent", carriedOut }),
    answers: ["no-answer"],
  },
  {
    name: `503 ${when}, and for everything after it`,
    at: (turn) => ({ kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: turn === 0 && carriedOut }),
    answers: ["busy"],
    lasts: true,
  },
  {
    name: `no answer, and the request was lost ${when}, as is everything after it`,
    at: (turn) => ({ kind: "silent", carriedOut: turn === 0 && carriedOut }),
    answers: ["no-answer"],
    lasts: true,
  },
];

/** Of a request that only reads nothing tells whether it was carried out. */
const failing: readonly Trouble[] = twice.flatMap(({ carriedOut, when }): Trouble[] =>
  failingOnce(carriedOut, when).map((trouble) => (carriedOut ? { ...trouble, applies: writes } : trouble)),
);

const tooLarge: readonly Trouble[] = [
  {
    name: "a request over 5 MB is refused",
    at: once({ kind: "status", status: 400, code: "RequestPayloadSizeLimitExceeded", carriedOut: false }),
    answers: ["too-large"],
  },
  {
    // What a write answers is never large. Cells are then asked for in parts.
    name: "an answer over 5 MB is refused",
    applies: reads,
    at: once({ kind: "status", status: 400, code: "ResponsePayloadSizeLimitExceeded", carriedOut: true }),
    answers: ["ok", "too-large"],
  },
];

function goToOther({ workbook }: Sheet): void {
  workbook.sheets.filter(({ name }) => name === "Other").forEach(activateSheet);
}

const byUser: readonly Trouble[] = [
  {
    name: "a cell is being edited",
    change: (target) => {
      target.workbook.editing = { sheet: target, row: 20, column: 20 };
    },
    repair: (target) => {
      target.workbook.editing = null;
    },
    answers: ["editing"],
    lasts: true,
  },
  {
    name: "the sheet is protected",
    change: (target) => protectSheet(target),
    repair: (target) => unprotectSheet(target),
    answers: ["ok", "protected"],
  },
  {
    name: "the workbook's structure is protected",
    change: ({ workbook }) => protectStructure(workbook),
    repair: ({ workbook }) => unprotectStructure(workbook),
    answers: ["ok", "protected"],
    lasts: true,
  },
  { name: "the sheet is deleted", change: deleteSheet, answers: ["ok", "sheet-gone", "no-header"] },
  {
    name: "the sheet is renamed",
    change: (target) => renameSheet(target, "Deals of 2027"),
    answers: ["ok", "sheet-gone"],
  },
  {
    name: "the user goes to another sheet",
    leave: goToOther,
    repair: activateSheet,
    answers: ["ok"],
    atFirst: ["no-header"],
  },
];

/** Where a header stands, wherever that is; null on a sheet without it. */
function placeOf(target: Sheet, header: string): { readonly row: number; readonly column: number } | null {
  for (const [row, { cells }] of target.state.rows) {
    const column = cells.findIndex((cell) => cell?.value === header);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Sorts the records from sheet row 3 to 7, all columns of the sheet, by their deal names. */
function sortRecords(target: Sheet): void {
  const header = placeOf(target, "Deal Name");
  const used = usedArea(target, true);
  if (!header || !used) return;
  sortArea(target, { ...used, row: 2, rows: 5 }, [{ column: header.column - used.column, ascending: false }], false);
}

/** Types in the record of sheet row 3. */
function typeInRecord(target: Sheet): void {
  const header = placeOf(target, "Currency");
  typeInto(target, target.address({ row: 2, column: header?.column ?? 22, rows: 1, columns: 1 }), "EUR");
}

/** Takes away what the record of sheet row 4 must have. */
function emptyInRecord(target: Sheet): void {
  const header = placeOf(target, "Customer Name");
  typeInto(target, target.address({ row: 3, column: header?.column ?? 4, rows: 1, columns: 1 }), "");
}

/** Where a template would begin. */
function typeInFirstCell(target: Sheet): void {
  if (!usedArea(target, true, { row: 0, column: 0, rows: 1, columns: 1 })) typeInto(target, "A1", "theirs");
}

/** What one does to the records of a sheet while an action works, by name. */
const EDITS: readonly (readonly [string, (target: Sheet) => void])[] = [
  ["inserts a row among the records", (target) => insertCells(target, row(3), "Down")],
  ["inserts a row above the headers", (target) => insertCells(target, row(0), "Down")],
  ["deletes a record", (target) => deleteCells(target, row(2), "Up")],
  ["inserts a column in front", (target) => insertCells(target, column(0), "Right")],
  ["inserts a column among the others", (target) => insertCells(target, column(5), "Right")],
  ["sorts the records", sortRecords],
  ["types in a record", typeInRecord],
  ["types nothing where a record must have something", emptyInRecord],
  ["types in the first cell where that is empty", typeInFirstCell],
  ["types beside the records", (target) => typeInto(target, "AM1", "a header of theirs")],
];

/** What may come of an edit: done, or refused as a sheet that moves; Export is refused where a record is no longer right; Go to selects the right cell or none. */
const EDITED = ["ok", "moved", "blocked", "row-gone"];

const byCoauthors: readonly Trouble[] = EDITS.map(([what, change]) => ({
  name: `a co-author ${what}`,
  change: byCoauthor(change),
  answers: EDITED,
}));

/** The pane is no dialog: the user can go on working while it reads and writes. */
const byUserMeanwhile: readonly Trouble[] = EDITS.filter(([what]) => /^(?:sorts|types)/u.test(what)).map(
  ([what, change]) => ({ name: `the user ${what}`, change, answers: EDITED }),
);

const together: readonly Trouble[] = byCoauthors.map((trouble) => ({
  ...trouble,
  name: `${trouble.name}, and the user goes to another sheet`,
  leave: goToOther,
  repair: activateSheet,
  atFirst: ["no-header"],
}));

export const troubles: readonly Trouble[] = [
  ...failing,
  ...tooLarge,
  ...byUser,
  ...byUserMeanwhile,
  ...byCoauthors,
  ...together,
];
