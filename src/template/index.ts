/** What the import sheet is: editions, columns, code lists, names of headers and values, declared validation. Data and look-ups, no judgement. */
export { DEFAULT_EDITION, EDITIONS, LIMITS, type Edition } from "./edition";
export {
  columnByKey,
  columns,
  DATE_FORMAT,
  headerText,
  orderKnown,
  TEXT_FORMAT,
  type Column,
  type ColumnKey,
  type Family,
  type Kind,
  type Mandatory,
} from "./columns";
export {
  isInList,
  list,
  statusOf,
  statusPairs,
  STATUSES,
  SUBSTATUSES,
  substatusChoices,
  type Entry,
  type ListName,
  type Status,
  type StatusPairs,
} from "./lists";
export { isHeader, readHeader, recogniseEdition, type Header } from "./headers";
export { findValue, nameOf } from "./meanings";
export { PROMPT_LIMITS, validationOf, type AlertStyle, type Validation } from "./validation";
export { foldName, foldSpacing } from "./fold";
