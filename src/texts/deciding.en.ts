import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "cells")}`;

/** Deciding once for all cells of a column that show the same, and the list of findings by column. */
export const deciding = {
  views: { label: "List the findings", column: "By column", rule: "By rule" },
  search: "Search findings",
  columns: "Column",
  allColumns: "All columns",
  nothingFound: "No finding has that. Clear the search, or choose All.",
  /** Of a row, or the whole sheet. */
  noColumn: "Rows and the sheet",
  empty: "(empty)",
  choose: "Choose …",
  dateOrder: "Day or month first …",
  asDecided: "as you decided",
  isNew: "new",
  isUpdate: "update",
  counts: (errors: number, warnings: number) =>
    [
      errors > 0 ? `${n(errors)} ${plural(errors, "error", "errors")}` : "",
      warnings > 0 ? `${n(warnings)} ${plural(warnings, "warning", "warnings")}` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  /** The line above the list; those with `count` 0 are left out. */
  deals: {
    label: "Show findings of",
    all: (count: number) => `${n(count)} ${plural(count, "deal", "deals")}`,
    created: (count: number) => `${n(count)} new`,
    updated: (count: number) => `${n(count)} ${plural(count, "update", "updates")}`,
    ready: (count: number) => `${n(count)} ready`,
    warnings: (count: number) => `${n(count)} with warnings`,
    errors: (count: number) => `${n(count)} with errors`,
  },
  panel: {
    title: (value: string, column: string) => `What does “${value}” mean in ${column}?`,
    intro: (count: number) =>
      `Your choice is for ${count === 1 ? "this cell" : `all ${n(count)} cells`} with this text. You see what will change before anything does.`,
    search: "Search by code or name",
    nothing: "Nothing allowed here is called that.",
    more: (count: number) => `${n(count)} more. Write some letters of the one you look for.`,
    dates: "In which order are the dates of this column?",
    datesIntro: "Some of them could be two different days. Your choice is for the whole column.",
    order: { "day-first": "Day first", "month-first": "Month first" },
    example: { "day-first": "03/04 is 3 April", "month-first": "03/04 is March 4" },
    change: (count: number) => (count === 0 ? "Nothing would change" : `${cells(count)} would change`),
    back: "Back",
  },
  decisions: {
    title: (count: number) => `Your decisions (${n(count)})`,
    intro: "Check sheet offers them again wherever they fit. They are kept in this workbook.",
    value: (column: string, from: string, to: string) => `${column}: “${from}” is ${to}`,
    dates: (column: string, order: "day-first" | "month-first") =>
      `${column}: ${order === "day-first" ? "day first" : "month first"}`,
    takeBack: "Take back",
    takeBackOne: (what: string) => `Take back: ${what}`,
    newer:
      "A newer version of the add-in keeps decisions in this workbook. They are left as they are, and none of them is offered here.",
  },
  forgotten: "The workbook could not remember your decision, so the next check does not offer it.",
};

export type DecidingTexts = typeof deciding;
