/**
 * Expected refusals: inside src/excel they are thrown as `Refusal`, at the edge they become values (`Refused`).
 * Everything else that is thrown is an unexpected error and goes on to the pane as it is.
 */
import type { Checked, RefusalReason, Refused, UnclearEncoding } from "../api";

/** Something that a user can meet. Never leaves src/excel: `run` makes a value of it. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail?: string,
    readonly checked?: Checked,
    readonly unclear?: UnclearEncoding,
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
    };
  }
}

/**
 * Excel's error codes that mean something a user can put right. Codes, never messages: messages are in the user's language.
 * `InvalidSelection` is what Excel answers while another workbook is in front (OfficeDev/office-js #5319, #6365).
 */
const REASONS: { readonly [code: string]: RefusalReason } = {
  AccessDenied: "protected",
  InsertDeleteConflict: "no-room",
  InvalidOperationInCellEditMode: "editing",
  InactiveWorkbook: "inactive-workbook",
  InvalidSelection: "inactive-workbook",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ActivityLimitReached: "busy",
  TooManyRequests: "busy",
  ServiceNotAvailable: "busy",
  ServiceUnavailable: "busy",
  Timeout: "no-answer",
  RequestAborted: "no-answer",
};

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
  const reason = REASONS[codeOf(error)];
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

/**
 * Whether asking for the active worksheet failed because a chart sheet is in front, which is none (OfficeDev/office-js #2444). The report does not
 * tell the code: "not found" or an internal error at that place are taken for it.
 */
export function isChartSheet(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === "ItemNotFound" ||
    (code === "GeneralException" && locationOf(error).toLowerCase().endsWith(".getactiveworksheet"))
  );
}
