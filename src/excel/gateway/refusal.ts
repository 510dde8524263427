/**
 * Expected refusals: inside src/excel they are thrown as `Refusal`, at the edge they become values (`Refused`).
 * Everything else that is thrown is an unexpected error and goes on to the pane as it is.
 */
import type { Checked, PickedFile, RefusalReason, Refused, UnclearEncoding } from "../api";

/** Something that a user can meet. Never leaves src/excel: `run` makes a value of it. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail?: string,
    readonly checked?: Checked,
    readonly unclear?: UnclearEncoding,
    readonly file?: PickedFile,
  ) {
    super(reason);
    this.name = "Refusal";
  }

  /** The value that the pane gets. */
  toResult(): Refused {
    return {
      ok: false,
      reason: this.reason,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(this.checked !== undefined && { checked: this.checked }),
      ...(this.unclear !== undefined && { unclear: this.unclear }),
      ...(this.file !== undefined && { file: this.file }),
    };
  }
}

/**
 * Excel's error codes that mean something a user can put right. Codes, never messages: messages are in the user's language. Behind each, what Microsoft's
 * article "Error handling with the application-specific JavaScript APIs" says of it. Codes of the article that are not here can only come of a mistake of
 * ours (InvalidArgument, ApiNotFound …) or of what the add-in does not use (bindings, passwords, charts, links).
 */
const REASONS: { readonly [code: string]: RefusalReason } = {
  AccessDenied: "protected", // You cannot perform the requested operation.
  InvalidOperationInCellEditMode: "editing", // The operation isn't available while Excel is in Edit cell mode.
  UnsupportedSheet: "chart-sheet", // This sheet type does not support this operation, since it is a Macro or Chart sheet.
  InactiveWorkbook: "inactive-workbook", // Multiple workbooks are open and the workbook being called by this API has lost focus.
  InvalidSelection: "inactive-workbook", // The current selection is invalid: while another workbook is in front (OfficeDev/office-js #5319, #6365).
  InsertDeleteConflict: "no-room", // The insert or delete operation attempted resulted in a conflict.
  FilteredRangeConflict: "no-room", // The attempted operation causes a conflict with a filtered range.
  MergedRangeConflict: "no-room", // A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.
  NonBlankCellOffSheet: "no-room", // It would push non-empty cells off the end of the worksheet.
  PivotTableRangeConflict: "no-room", // The attempted operation causes a conflict with a PivotTable range.
  InvalidReference: "sheet-gone", // This reference is not valid for the current operation.
  RequestPayloadSizeLimitExceeded: "too-large", // The request payload size has exceeded the limit.
  ResponsePayloadSizeLimitExceeded: "too-large", // The response payload size has exceeded the limit.
  RangeExceedsLimit: "too-large", // The cell count in the range has exceeded the maximum supported number.
  OperationCellsExceedLimit: "too-large", // The attempted operation affects more than the limit of 33554000 cells.
  MemoryLimitReached: "too-large", // The memory limit has been reached. Your action could not be completed.
  ActivityLimitReached: "busy", // Activity limit has been reached.
  Conflict: "busy", // Request could not be processed because of a conflict.
  ServiceNotAvailable: "busy", // The service is unavailable.
  ServiceUnavailable: "busy", // The HTTP status 503 as the client names it.
  TooManyRequests: "busy", // The HTTP status 429 as the client names it.
  RequestAborted: "no-answer", // The request was aborted during run time.
  Timeout: "no-answer", // The client's own, where a request was not answered.
};

/**
 * What a code means only where it happened. "ItemNotFound" (the requested resource doesn't exist) is a deleted sheet where a sheet was asked for, and
 * nowhere else: a conditional format that Excel cannot read answers it too (OfficeDev/office-js #6396). "GeneralException" at these members is another
 * workbook in front (Microsoft's "Troubleshoot Excel add-ins").
 */
const REASONS_BY_PLACE: readonly { readonly code: string; readonly place: RegExp; readonly reason: RefusalReason }[] = [
  { code: "ItemNotFound", place: /^worksheetcollection\.getitem$/i, reason: "sheet-gone" },
  {
    code: "GeneralException",
    place: /^(?:worksheet\.activate|range\.select|worksheetcollection\.add|worksheetfreezepanes\.\w+)$/i,
    reason: "inactive-workbook",
  },
];

/** The error code of an error from Excel, or "" for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Whether Excel refused to answer because the answer would be larger than it hands over: less may be asked for. */
export const isAnswerTooLarge = (error: unknown): boolean => codeOf(error) === "ResponsePayloadSizeLimitExceeded";

/** Of an error that is refused without what was found: the same refusal with it. Anything else as it is. */
export function withChecked(error: unknown, checked: Checked | undefined): unknown {
  const refusal = refusalOf(error);
  if (!refusal || refusal.checked || !checked || !CARRYING.has(refusal.reason)) return error;
  return new Refusal(refusal.reason, refusal.detail, checked);
}

/** Refusals that come after all was read and checked, and that pressing again does not change. */
const CARRYING: ReadonlySet<RefusalReason> = new Set(["protected", "too-large", "no-room"]);

/** The refusal that an error means, or null for an unexpected error. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const reason =
    REASONS[code] ??
    REASONS_BY_PLACE.find((known) => known.code === code && known.place.test(locationOf(error)))?.reason;
  return reason ? new Refusal(reason) : null;
}

/** Where in the request an error from Excel happened ("Worksheet.getRange"), or "". */
function locationOf(error: unknown): string {
  if (!(error instanceof Error) || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  const where =
    typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo ? debugInfo.errorLocation : "";
  return typeof where === "string" ? where : "";
}

/** Whether Excel refused to freeze panes, which it does on some files and builds (OfficeDev/office-js #2014, #2196). */
export const failedAtFreezing = (error: unknown): boolean => /^worksheetfreezepanes\b/i.test(locationOf(error));

/**
 * Whether asking for the active worksheet failed because a chart sheet is in front, which is none (OfficeDev/office-js #2444). The report does not
 * decide the code: beside the one that is documented, "not found" or an internal error at that place are taken for it.
 */
export function isChartSheet(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === "UnsupportedSheet" ||
    code === "ItemNotFound" ||
    (code === "GeneralException" && locationOf(error).toLowerCase().endsWith(".getactiveworksheet"))
  );
}
