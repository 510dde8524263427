import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "cells")}`;

/** Fixing what was found. */
export const fixes = {
  all: (count: number) => `Fix all ${n(count)}`,
  everything: "Fix everything",
  /** Beside the value of a cell that will be empty. */
  empty: "(empty)",
  /** In place of a new text. */
  look: { format: "number format", "column-width": "wider column" },
  /** Fixes of the sheet itself, which are asked one by one. */
  structure: {
    columnTitle: (header: string) => `The column ${header} will be added`,
    columnFollows:
      "It is inserted where the template has it, with its dropdown and its number format. Its cells are empty: fill them in afterwards.",
    rowsTitle: (first: number, count: number) =>
      count === 1 ? `Row ${first} will be removed` : `Rows ${first} to ${first + count - 1} will be removed`,
    rowsFollow: (count: number) =>
      `${plural(count, "The whole row goes", "The whole rows go")}, with all that stands in ${plural(count, "it", "them")}, and the rows below move up. A formula elsewhere that points there shows #REF!. Undo gives ${plural(count, "it", "them")} back.`,
    addColumn: "Add the column",
    removeRows: (count: number) => `Remove ${plural(count, "the row", `${n(count)} rows`)}`,
  },
  title: (count: number) => `${cells(count)} will change`,
  intro: "Nothing has been changed yet. Leave out what should stay as it is.",
  introOne: "Nothing has been changed yet. This one needs a decision.",
  /** What is not made together with others. */
  apart: (count: number) =>
    `${n(count)} more ${plural(count, "fix is", "fixes are")} to be decided one by one, and ${plural(count, "is", "are")} not among these.`,
  /** What follows from a fix that is asked first. */
  follows: {
    closed: "The deal will be Closed. Once that is imported, the deal can never be changed again.",
    empty: "The cell will be empty. What stands in it is lost in the file.",
    date: "Day and month may have changed places in other dates of this column too. Look at them as well.",
    other: "Read both texts before you choose.",
  },
  /** How many cells a line of the list stands for. */
  times: (count: number) => `${n(count)} ×`,
  apply: (count: number) => `Fix ${cells(count)}`,
  cancel: "Back",
  /** Said after it. */
  nothing: "Nothing had to be changed any more.",
  missing: (count: number) =>
    `${n(count)} ${plural(count, "fix was", "fixes were")} not made, because the sheet had changed. What is left is in the list.`,
  formulas: (cells: readonly { readonly header: string; readonly row: number }[], more: number) =>
    `Cells with formulas were left as they are: ${cells.map(({ header, row }) => `${header} in row ${row}`).join(", ")}${more > 0 ? ` and ${n(more)} more` : ""}. Correct the formulas yourself, or choose which of them a text may replace.`,
  showFormulas: "Show the formulas",
  introFormulas:
    "Nothing has been changed yet. Each of these cells holds a formula. Tick those that the text may replace: the formula is gone then, and the cell follows no other cell any more.",
  notKept: "This change cannot be undone here, because the workbook could not keep it.",
};

export type FixTexts = typeof fixes;
