/** What the server answers when an action cannot be carried out. The client turns it into an `OfficeExtension.Error`. */
export class RichApiError extends Error {
  /** @param code One of Excel.ErrorCodes. @param location "Type.member"; filled in by the executor when left out. */
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

/** HTTP-like status by code, as Excel sends it inside a 200 answer. */
const statusOf: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  UnsupportedOperation: 400,
};

export const httpStatusOf = (code: string): number => statusOf[code] ?? 400;

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): RichApiError => new RichApiError("InvalidArgument", message);

export const itemNotFound = (message = "The requested resource doesn't exist."): RichApiError =>
  new RichApiError("ItemNotFound", message);

/** @param member "Type.Member", PascalCase as on the wire. */
export const apiNotFound = (member: string): RichApiError =>
  new RichApiError("ApiNotFound", `The API you are trying to use could not be found: ${member}.`, member);
