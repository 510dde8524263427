/** What the import sheet is: editions, columns, code lists, names of headers and values, declared validation. Data and look-ups, no judgement. */
export { DEFAULT_EDITION, EDITIONS, LIMITS, type Edition } from "./edition";
export {
  columnByKey,
  columns,
  headerText,
  listOf,
  orderKnown,
  type Column,
  type ColumnKey,
  type Family,
  type Mandatory,
} from "./columns";
export { DATE_FORMAT, TEXT_FORMAT } from "./formats";
export { kindFacts, type Kind, type KindFacts } from "./kinds";
export { LANGUAGES, type Language } from "./language";
export {
  isInList,
  list,
  listFacts,
  statusOf,
  statusPairs,
  STATUSES,
  SUBSTATUSES,
  substatusChoices,
  type Entry,
  type ListFacts,
  type ListName,
  type Status,
  type StatusPairs,
} from "./lists";
export { isHeader, readHeader, recogniseEdition, type Header } from "./headers";
export { findValue } from "./meanings";
export { PROMPT_LIMITS, validationOf, type AlertStyle, type Validation } from "./validation";
export { foldName, foldSpacing } from "./fold";
export { ERROR_MARK, isErrorsText, PARTNER_CENTER, serverTextColumn, WARNING_MARK } from "./server-texts";
