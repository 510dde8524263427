/**
 * Where each list of the dropdowns stands on the list sheet: a very hidden sheet, because an inline list stops at 255 characters.
 */
import { list, STATUSES, substatusChoices, type ListName } from "../../template";
import { columnLetters } from "../gateway/address";

export const LIST_SHEET = "Co-sell lists";
/** Told apart from an older layout by its first cell. */
export const LAYOUT = "co-sell lists 1";

/** One column of the list sheet: a name in row 1, the values below it. */
export interface ListColumn {
  readonly name: string;
  /** Codes are numbers, so that a code picked or typed in a number column equals its entry. */
  readonly values: readonly (string | number)[];
}

const NUMBERS: readonly ListName[] = ["reason", "help", "stage"];
const NAMED: readonly ListName[] = [
  "status",
  "substatus",
  "yes-no",
  "reason",
  "help",
  "stage",
  "country",
  "currency",
  "purchase-intent",
];

const valuesOf = (name: ListName): readonly (string | number)[] =>
  list(name).map(({ value }) => (NUMBERS.includes(name) ? Number(value) : value));

const substatusName = (status: string): string => `substatus of ${status}`;

/** The columns in order; column A holds the layout's name, so the first of these is column B. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  ...NAMED.map((name) => ({ name, values: valuesOf(name) })),
  ...STATUSES.map((status) => ({ name: substatusName(status), values: substatusChoices(status) })),
];

/** Formulas that tell what no API does: the machine's list separator by how it spells the first, the workbook's date system by what the second is worth. */
export const SETTINGS_FORMULAS = ["=SUM(1,2)", "=DATE(2000,1,1)"] as const;
/** 1 January 2000 where days are counted from 1904; elsewhere it is 36526. */
export const DAY_IN_1904_SYSTEM = 35_064;
/** The cells of these formulas. */
export function settingsCells(): string {
  return "A2:A3";
}

function rangeOf(name: string): string {
  const at = LIST_COLUMNS.findIndex((column) => column.name === name);
  const found = LIST_COLUMNS[at];
  if (!found) throw new Error(`The list sheet has no list "${name}"`);
  const letters = columnLetters(at + 1);
  return `'${LIST_SHEET}'!$${letters}$2:$${letters}$${found.values.length + 1}`;
}

/** The dropdown source for a list. */
export function listSource(name: ListName): string {
  return `=${rangeOf(name)}`;
}

/** The dropdown source for the substatus: depends on the status in `statusCell`. No INDIRECT: it is volatile and breaks when translated. */
export function substatusSource(statusCell: string): string {
  return `=${STATUSES.reduceRight((otherwise, status) => `IF(${statusCell}="${status}",${rangeOf(substatusName(status))},${otherwise})`, rangeOf("substatus"))}`;
}
