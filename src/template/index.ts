/** What the import sheet is: editions, columns, code lists, names of headers and values, declared validation. Data and look-ups, no judgement. */
export { DEFAULT_EDITION, EDITIONS, LIMITS, type Edition, type TemplateEdition } from "./edition";
export { editionOf } from "./editions";
export { HEADER_LOOKS } from "./header-looks";
export { headerText, listOf, type EditionPrompt, type Family, type Mandatory } from "./column";
export type { ColumnKey } from "./column-key";
export { columnByKey, columns, ofNumber, statusOf, statusPairs, type Column } from "./columns";
export type { Condition } from "./condition";
export { DATE_FORMAT, TEXT_FORMAT } from "./formats";
export { kindFacts, type Kind, type KindFacts } from "./kinds";
export { LANGUAGES, type Language } from "./language";
export { isInList, list, listFacts, valuesOf, type Entry, type ListFacts, type ListName } from "./lists";
export { STATUSES, substatusChoices, substatuses, type Status, type StatusPairs } from "./status";
export { isHeader, readHeader, recogniseEdition, type Header } from "./headers";
export { findValue } from "./meanings";
export { valueNames } from "./value-names";
export { PROMPT_LIMITS, validationOf, type AlertStyle, type Validation } from "./validation";
export { foldName, foldSpacing } from "./fold";
export {
  columnMeant,
  fieldNamed,
  fieldsNamed,
  foldLoose,
  NAME_SCORES,
  type Field,
  type NamedField,
} from "./near-names";
export { ERROR_MARK, isErrorsText, PARTNER_CENTER, serverTextColumn, WARNING_MARK } from "./server-texts";
export { findLookAlike, plainText } from "./look-alikes";
