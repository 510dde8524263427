/** Status numbers of Office (OSF.DDA.ErrorCodeManager.errorCodes). */
export const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
export const NOT_SUPPORTED = 5000;
export const SETTINGS_CANNOT_SAVE = 4001;
const statuses: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** The number for an error code; a code without one arrives as GeneralException. */
export const statusOf = (code: string): number => statuses[code] ?? INTERNAL_ERROR;

/** What became of a click on a ribbon button. */
export interface RibbonAnswer {
  /** 0 when the function called `event.completed()`; another number when there is no such function. */
  readonly status: number;
  readonly data: string;
}
