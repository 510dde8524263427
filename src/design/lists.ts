/**
 * Where each list of the dropdowns is on the list sheet: a very hidden sheet, because an inline list stops at 255 characters.
 */
import { columns, editionOf, EDITIONS, list, listFacts, STATUSES, substatusChoices, type ListName } from "../template";
import { fingerprint } from "../values/fingerprint";
import { columnLetters } from "../values/cell-reference";

export const LIST_SHEET = "Co-sell lists";

/** One column of the list sheet: a name in row 1, the values below it. */
export interface ListColumn {
  readonly name: string;
  /** Codes are numbers, so that a code picked or typed in a number column equals its entry. */
  readonly values: readonly (string | number)[];
}

const valuesOf = (name: ListName): readonly (string | number)[] =>
  list(name).map(({ value }) => (listFacts(name).isNumeric ? Number(value) : value));

const choicesName = (list: ListName, status: string): string => `${list} of ${status}`;

/** Every list that a column of some edition takes its values from, and for substatuses what goes with each status. */
const DERIVED: readonly ListColumn[] = EDITIONS.flatMap((edition) => {
  const { statusPairs } = editionOf(edition);
  return columns(edition).flatMap(({ kind, list: usual, errorList }) => {
    if (usual === null) return [];
    const choices = kind === "substatus" ? STATUSES : [];
    return [
      ...[usual, ...(errorList === undefined ? [] : [errorList])].map((name) => ({ name, values: valuesOf(name) })),
      ...choices.map((status) => ({ name: choicesName(usual, status), values: substatusChoices(statusPairs, status) })),
    ];
  });
});

/** Dropdowns of sheets that were made before refer to these places: the order of what once had one stays. */
const FIRST: readonly string[] = [
  "status",
  "substatus",
  "yes-no",
  "reason",
  "help",
  "stage",
  "country",
  "currency",
  "purchase-intent",
  "substatus of New",
  "substatus of Active",
  "substatus of Closed",
];

const byName = new Map(DERIVED.map((column) => [column.name, column]));

/** The columns in order; column A holds the layout's name, so the first of these is column B. */
export const LIST_COLUMNS: readonly ListColumn[] = [...new Set([...FIRST, ...byName.keys()])].flatMap(
  (name) => byName.get(name) ?? [],
);

/** In the first cell: a list sheet with other lists, of an older version, is written again. */
export const LAYOUT = `co-sell lists ${fingerprint(JSON.stringify(LIST_COLUMNS))}`;

/** The first cell of any version's list sheet. */
export const MARK_IN_CELL = /^co-sell lists \d+$/u;

/** Formulas for what has no API: the machine's spelling of the first shows its list separator, the value of the second the workbook's date system. */
export const SETTINGS_FORMULAS = ["=SUM(1,2)", "=DATE(2000,1,1)"] as const;
/** 1 January 2000 where days are counted from 1904; elsewhere it is 36526. */
export const DAY_IN_1904_SYSTEM = 35_064;
/** The cells of these formulas. */
export const SETTINGS_CELLS = "A2:A3";

function rangeOf(name: string, sheet: string): string {
  const index = LIST_COLUMNS.findIndex((column) => column.name === name);
  const found = LIST_COLUMNS[index];
  if (!found) throw new Error(`The list sheet has no list "${name}"`);
  const letters = columnLetters(index + 1);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$2:$${letters}$${found.values.length + 1}`;
}

/** The dropdown source for a list. `sheet` is the list sheet's name, here and below. */
export function listSource(name: ListName, sheet = LIST_SHEET): string {
  return `=${rangeOf(name, sheet)}`;
}

/**
 * The dropdown source for the substatus: depends on the status in `statusCell`. No INDIRECT: it is volatile and breaks when translated.
 * @param list the edition's list of all substatuses
 */
export function substatusSource(list: ListName, statusCell: string, sheet = LIST_SHEET): string {
  return `=${STATUSES.reduceRight((otherwise, status) => `IF(${statusCell}="${status}",${rangeOf(choicesName(list, status), sheet)},${otherwise})`, rangeOf(list, sheet))}`;
}

/** The dropdown source for a reason: one list for the substatus Error in `substatusCell`, another for every other. */
export function reasonSource(list: ListName, errorList: ListName, substatusCell: string, sheet = LIST_SHEET): string {
  return `=IF(${substatusCell}="Error",${rangeOf(errorList, sheet)},${rangeOf(list, sheet)})`;
}

/** The lists' cells from B1 on: a name in row 1, the values below it. */
export function listCells(): (string | number)[][] {
  const height = 1 + Math.max(...LIST_COLUMNS.map(({ values }) => values.length));
  return Array.from({ length: height }, (_, row) =>
    LIST_COLUMNS.map(({ name, values }) => (row === 0 ? name : (values[row - 1] ?? ""))),
  );
}
