/** The rules on headers (docs/import-sheet.md, section 5, Sheet). */
import { columnMeant, columns as templateColumns, editionOf, headerText, LIMITS, type Column } from "../../template";
import type { Finding } from "../finding";
import { makeFinding, textFix, type FoundAt } from "../make";
import { columnLetters } from "../../values/cell-reference";
import { JUDGED_FAMILIES, judgedFamily } from "../families";
import type { ReadColumn, ReadHeaders } from "./read";

/** Where the headers are. */
export interface HeaderRow {
  /** 1-based sheet row. */
  readonly row: number;
  /** 0-based sheet column of the first column of the matrices. */
  readonly firstColumn: number;
}

type HeaderRule = (headers: ReadHeaders, at: HeaderRow) => readonly Finding[];

const placeOf = (column: ReadColumn, at: HeaderRow): FoundAt => ({
  row: at.row,
  column: column.state === "blank" ? null : column.name,
  columnIndex: column.index,
  value: column.header,
});
const lettersOf = (column: ReadColumn, at: HeaderRow): string => columnLetters(at.firstColumn + column.index);

const headerRow: HeaderRule = (_, { row }) =>
  row === 1
    ? []
    : [
        makeFinding(
          "header-row",
          { row, column: null, columnIndex: null, value: "" },
          { row },
          { kind: "remove-rows", first: 1, count: row - 1 },
        ),
      ];

const missing: HeaderRule = ({ edition, columns }, { row }) => {
  const present = new Set(columns.filter(({ read, number }) => read && (number ?? 1) === 1).map(({ key }) => key));
  return templateColumns(edition)
    .filter(({ key, mayBeMissing }) => !mayBeMissing && !present.has(key))
    .map((column) => {
      const header = headerText(column);
      const place = { row, column: header, columnIndex: null, value: "" };
      const severity = column.mandatory === "" ? "warning" : "error";
      return makeFinding(
        "header-missing",
        place,
        { mandatory: column.mandatory },
        { kind: "add-column", header },
        { severity },
      );
    });
};

const spelling: HeaderRule = ({ columns }, at) =>
  columns
    .filter((column) => !column.exact && column.state !== "limit")
    .map((column) =>
      makeFinding("header-spelling", placeOf(column, at), { expected: column.name }, textFix(column.name)),
    );

/** The columns that are missing, by the unknown header that may be one of them: only where no other header may be it as well. */
function columnsMeant({ edition, columns }: ReadHeaders): ReadonlyMap<ReadColumn, string> {
  const present = new Set(columns.flatMap(({ read, key }) => (read ? [key] : [])));
  const meant = columns
    .filter(({ state }) => state === "unknown")
    .flatMap((column) => {
      const found = columnMeant(column.header, edition, ({ key }) => !present.has(key));
      return found ? [{ column, header: found.header }] : [];
    });
  const isOnly = (header: string): boolean => meant.filter((one) => one.header === header).length === 1;
  return new Map(meant.flatMap(({ column, header }) => (isOnly(header) ? [[column, header] as const] : [])));
}

const unknown: HeaderRule = (headers, at) => {
  const isExported = editionOf(headers.edition).keepsUnknownColumns;
  const meant = columnsMeant(headers);
  return headers.columns
    .filter((column) => column.state === "unknown")
    .map((column) => {
      const header = meant.get(column) ?? null;
      const params = { isExported, meant: header };
      return makeFinding(
        "header-unknown",
        placeOf(column, at),
        params,
        header === null ? null : { kind: "header", text: header },
      );
    });
};

const duplicate: HeaderRule = ({ columns }, at) =>
  columns.flatMap((column) => {
    if (!column.first) return [];
    const params = {
      firstLetter: lettersOf(column.first, at),
      letter: lettersOf(column, at),
    };
    return [makeFinding("header-duplicate", placeOf(column, at), params)];
  });

/** Where a column is in the template; the numbers of a family follow each other. */
function rankOf(template: readonly Column[], column: ReadColumn): number {
  return template.findIndex((one) => one.key === column.key) * 1000 + (column.number ?? 0);
}

const order: HeaderRule = ({ edition, columns }, at) => {
  if (!editionOf(edition).isOrderKnown) return [];
  const template = templateColumns(edition);
  const ranked = columns.filter((column) => column.read).map((column) => ({ column, rank: rankOf(template, column) }));
  for (const [position, { column, rank }] of ranked.entries()) {
    const before = ranked.slice(position + 1).find((later) => later.rank < rank);
    if (before)
      return [
        makeFinding("header-order", placeOf(column, at), {
          before: before.column.name,
        }),
      ];
  }
  return [];
};

/** On each number that does not follow the one before it; the place of the columns does not matter here. */
const numberGap: HeaderRule = ({ columns }, at) =>
  JUDGED_FAMILIES.flatMap((family) => {
    const numbered = columns.flatMap((column) =>
      column.read && column.number !== null && judgedFamily(column.column) === family
        ? [{ column, number: column.number }]
        : [],
    );
    numbered.sort((a, b) => a.number - b.number);
    return numbered.flatMap(({ column, number }, position) => {
      const expected = (numbered[position - 1]?.number ?? 0) + 1;
      return number === expected
        ? []
        : [
            makeFinding("header-number-gap", placeOf(column, at), {
              family,
              expected,
            }),
          ];
    });
  });

const numberLimit: HeaderRule = ({ columns }, at) =>
  columns.flatMap((column) => {
    const family = judgedFamily(column.column);
    if (column.state !== "limit" || !family) return [];
    return [
      makeFinding("header-number-limit", placeOf(column, at), {
        family,
        limit: LIMITS.numbered,
      }),
    ];
  });

const RULES: readonly HeaderRule[] = [headerRow, missing, spelling, unknown, duplicate, order, numberGap, numberLimit];

/**
 * Every finding on the headers but `header-blank`, which needs the rows below.
 * All of them are on the row of the headers: row 1 in a right sheet, the row where they are read where a title is above.
 */
export function headerFindings(headers: ReadHeaders, at: HeaderRow): Finding[] {
  return RULES.flatMap((rule) => rule(headers, at));
}

/** `header-blank`: on an empty header that has values under it. */
export function headerBlank(column: ReadColumn, at: HeaderRow): Finding {
  return makeFinding("header-blank", placeOf(column, at), {
    letter: lettersOf(column, at),
  });
}
