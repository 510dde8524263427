/** The Errors column's cells: reading and writing one, and the messages that Partner Center leaves there (docs/import-sheet.md, section 6). */
export { composeErrorsCell, type ErrorsCell, type Wording } from "./compose";
export { ERROR_MARK, WARNING_MARK } from "./grammar";
export { parseErrorsCell } from "./parse";
export { serverMessages } from "./server-messages";
