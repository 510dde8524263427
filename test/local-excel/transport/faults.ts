import type { Workbook } from "../model";
import type { BatchRequest } from "../richapi/protocol";

/** One request as it came in. */
export interface SeenRequest {
  /** 0-based, counted from the start of the host. */
  readonly index: number;
  readonly body: BatchRequest;
  /** 1 write, 4 read-only, 16 and 256 undoable, 64 delayForCellEdit, 4096 preview. */
  readonly flags: number;
  /** In characters of JSON. */
  readonly size: number;
  /** True for the client's own clean-up after Excel.run: it only gives references back. */
  readonly cleanUp: boolean;
  /** What became of it: "ok", an error code, or "silent". Null while it is being carried out. */
  outcome: string | null;
  /** Characters of JSON in the answer; 0 before it is there. */
  answered: number;
}

/** What can go wrong with a request. `carriedOut` tells whether the request was executed before the answer went wrong. */
export type Fault =
  /** The transport fails: 429 ActivityLimitReached, 503 ServiceUnavailable, 400 RequestPayloadSizeLimitExceeded … */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code: string;
      readonly message?: string;
      readonly carriedOut: boolean;
    }
  /** Excel answers an error, as for a failing action (the first one, if the request was not carried out). */
  | {
      readonly kind: "error";
      readonly code: string;
      readonly message?: string;
      /** "Worksheet.activate". */
      readonly location?: string;
      readonly carriedOut: boolean;
    }
  /** No answer ever comes. */
  | { readonly kind: "silent"; readonly carriedOut: boolean }
  /** Something happens to the workbook (a co-author, the user) before or after the request; the answer is the honest one. */
  | { readonly kind: "meanwhile"; readonly when: "before" | "after"; readonly happens: (workbook: Workbook) => void };

/** Asked for each request before it is carried out; null lets it pass. */
export type Faults = (request: SeenRequest) => Fault | null;

/** A request that does nothing but `_RemoveReference`. */
export const isCleanUp = (body: BatchRequest): boolean =>
  body.Actions.some((action) => action.Name === "_RemoveReference") &&
  body.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference");
