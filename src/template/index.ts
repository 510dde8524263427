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
  STATUSES,
  SUBSTATUSES,
  SUBSTATUSES_BY_STATUS,
  substatusChoices,
  TERMINAL_SUBSTATUSES,
  type Entry,
  type ListName,
  type Status,
  type Substatus,
} from "./lists";
export { isHeader, readHeader, recogniseEdition, type Header } from "./headers";
export { findValue, nameOf } from "./meanings";
export { PROMPT_LIMITS, validationOf, type AlertStyle, type Validation } from "./validation";
export { foldName, foldSpacing } from "./fold";
