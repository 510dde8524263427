import { exporting } from "./exporting.en";
import { importing } from "./importing.en";
import { formatNumber, plural } from "./language";
import { refusals } from "./refusals.en";
import { fixes } from "./fixes.en";
import { deciding } from "./deciding.en";
import { firstMinute } from "./first-minute.en";
import { history } from "./history.en";
import { matching } from "./matching.en";
import { overview } from "./overview.en";

const n = (count: number): string => formatNumber(count, "en");
const records = (count: number): string => `${n(count)} ${plural(count, "record", "records")}`;

/** How many of each, as a check counts them. */
interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly records: number;
}

/**
 * "3 errors and 1 warning in 12 records": always all three numbers, without separators between thousands, so that the line keeps its
 * shape from check to check.
 */
export function summary(counts: Counts): string {
  const errors = `${counts.errors} ${plural(counts.errors, "error", "errors")}`;
  const warnings = `${counts.warnings} ${plural(counts.warnings, "warning", "warnings")}`;
  return `${errors} and ${warnings} in ${counts.records} ${plural(counts.records, "record", "records")}`;
}

/** The texts of the task pane. */
export const pane = {
  title: "Co-sell sheet",
  /** The link to the help page. */
  help: "Help",
  actions: {
    insertTemplate: "Insert template",
    checkSheet: "Check sheet",
    clearMarks: "Clear marks",
    exportCsv: "Export CSV",
    openFile: "Open file",
    fix: "Fix",
    undo: "Undo",
    redo: "Redo",
    numberedColumn: "Add or remove a column",
    moveLeftOut: "Move what is left out",
    matchColumns: "Match columns",
    applyMatch: "Bring to the template",
    chooseTemplate: "Choose a template",
    sheetColumns: "Use this sheet’s columns",
  },
  welcome: {
    title: "Your co-sell import, right the first time",
    steps: [
      { title: "Start", text: "Insert the template, or open a file that you exported from Partner Center." },
      {
        title: "Check",
        text: "Fill in one row for each deal, then check the sheet. Mistakes are marked in the sheet and listed here.",
      },
      { title: "Export", text: "Export the file that you import in Partner Center." },
    ],
    drop: "You can also drop a CSV file here.",
    dropHere: "Drop the CSV file to open it",
  },
  progress: {
    doing: {
      insertTemplate: "Inserting the template …",
      checkSheet: "Checking the sheet …",
      clearMarks: "Clearing the marks …",
      exportCsv: "Preparing the export …",
      openFile: "Opening the file …",
      fix: "Fixing …",
      undo: "Undoing …",
      redo: "Doing it again …",
      numberedColumn: "Changing the columns …",
      moveLeftOut: "Moving the rows …",
      matchColumns: "Looking at the columns …",
      applyMatch: "Bringing the records to the template …",
    },
    cancel: "Cancel",
    stopping: "Stopping …",
  },
  summary: {
    counts: summary,
    ready: "Ready to import",
    exportFixesRest: "Export fixes the rest for you.",
    /** `time`: "14:32". */
    sheet: (name: string, time: string) => `Sheet “${name}”, checked at ${time}`,
    /** `name` is "" where it is not known. */
    inFront: (name: string) => (name === "" ? "Another sheet is in front." : `The sheet “${name}” is in front.`),
    changed: ({ cells, moved }: { readonly cells: number; readonly moved: boolean }, time: string) => {
      const edited = `${n(cells)} ${plural(cells, "cell", "cells")} changed`;
      const what = cells === 0 ? "Rows or columns moved" : moved ? `${edited} and rows or columns moved` : edited;
      return `${what} since ${time}: check again`;
    },
    deleted: (name: string) => `The sheet “${name}” was deleted`,
    before: (counts: string, time: string) => `At ${time}: ${counts}`,
    /** `more`: findings beside those of the check before, negative for fewer. */
    checkedAgain: (time: string, more: number) =>
      `Checked ${time} · ${more === 0 ? "as many as before" : `${n(Math.abs(more))} ${more < 0 ? "fewer" : "more"} than before`}`,
    checkAgain: "Check again",
  },
  live: {
    switch: "Check while you type",
    checking: "Checking what was edited …",
  },
  notes: {
    hiddenRows: (count: number) =>
      `${records(count)} ${plural(count, "is", "are")} hidden in the sheet, by a filter or by hand. Hidden rows are checked and exported like the others.`,
    notMarked:
      "What is marked in the sheet is that of its last Check sheet, if there was one. Opening and exporting change no marks.",
    clock:
      "This computer’s date cannot be right, so no date was compared with today: a close date that has passed is not pointed out. Set the computer’s date, and check again.",
    dropdowns: {
      repaired: "The lists behind the dropdowns were missing or changed. They are right again.",
      broken:
        "Some dropdowns of this sheet do not work, because the lists behind them are missing or changed. If the workbook is protected, choose Review, then Protect Workbook, and check again.",
    },
    unreadableRules: (count: number) =>
      `Excel cannot read ${count === 1 ? "one conditional format" : `${n(count)} conditional formats`} of this sheet, so ${plural(count, "it was", "they were")} left alone. If a cell stays coloured although nothing is wrong with it, choose Home, Conditional Formatting, Manage Rules, and delete ${plural(count, "it", "them")}.`,
    errorsColumnAdded: "The sheet had no Errors column, so one was added in front. It holds the messages of each row.",
    listSeparator: (separator: string) =>
      `On this computer, Excel’s own Save As CSV puts “${separator}” between the cells, but Partner Center expects commas. Use Export CSV instead.`,
  },
  findings: {
    list: "Findings",
    error: "Error",
    warning: "Warning",
    all: "All",
    errors: "Errors",
    warnings: "Warnings",
    filter: "Show",
    warningsInSheet: "Show warnings in the sheet",
    setsFormats: "Set number formats and widths",
    fromPartnerCenter: "From Partner Center",
    fixedByExport: "Export takes care of these",
    /** On a finding without a cell that could be selected. */
    noCell: "The sheet has no such column, so there is no cell to select.",
    /** Stepping through what blocks the export. */
    step: (number: number, of: number) => `${n(number)} of ${n(of)}`,
    nextError: "Next error",
    previousError: "Previous error",
    /** Where a finding is; `row` is the sheet's own row number. */
    place: (row: number | null, column: string | null) => {
      if (row === null) return column ?? "Whole sheet";
      return column === null ? `Row ${row}` : `Row ${row}, ${column}`;
    },
  },
  notices: {
    dismiss: "Close this message",
    showRow: "Show the row",
    showColumn: "Show the column",
    inserted: ({ sheet, created }: { readonly sheet: string; readonly created: boolean }) =>
      created ? `The template is on the new sheet “${sheet}”` : `The template is on the sheet “${sheet}”`,
    /** Said once, of an edition that Microsoft no longer takes for creating deals. */
    oldEdition:
      "In 2023 Microsoft wrote that older templates no longer work for creating deals, because Marketplace Purchase Intent is mandatory now. For new deals, use the newest template.",
    insertNewest: "Insert the newest template",
    insertedNext: "Fill in one row for each deal, then choose Check sheet.",
    opened: ({ file, sheet }: { readonly file: string; readonly sheet: string }) =>
      `“${file}” is open on the sheet “${sheet}”. The file itself was not changed.`,
    notShown: (sheet: string) =>
      `Excel did not bring the sheet “${sheet}” to the front. Choose its tab below the cells.`,
    endsUndo: "Excel’s own Undo no longer reaches what you did before this.",
    cleared: (rows: number) =>
      rows === 0
        ? "There were no marks on this sheet."
        : `Our messages and colours are gone from ${n(rows)} ${plural(rows, "row", "rows")}. Everything else is as it was.`,
  },
  encoding: {
    /** The button below the cells as one encoding has them. */
    choose: "These are right",
  },
  exporting,
  importing,
  failure: {
    title: "Something went wrong that should not have",
    notDone: {
      insertTemplate: "The template may not have been inserted completely.",
      checkSheet: "The sheet was not checked to the end, so what is marked in it may be old.",
      clearMarks: "The marks may not all be cleared.",
      exportCsv: "No file was made.",
      openFile: "The file was not opened completely. The file itself was not changed.",
      fix: "Not everything may have been fixed.",
      undo: "Not everything may have been undone.",
      redo: "Not everything may have been done again.",
      numberedColumn: "The column may not have been added or removed.",
      moveLeftOut:
        "The rows may not have been moved. None is lost: each is on this sheet, or on the other one, or on both.",
      matchColumns: "The columns were not looked at to the end. Nothing was changed.",
      applyMatch: "The records were not brought to the template completely. The original was not changed.",
      goTo: "The cell could not be selected.",
      receipt: "The workbook does not remember that this file was exported.",
      savePage: "The page that saves the file could not be opened.",
      ribbon: "What the button was to do was not done to the end.",
      pane: "The pane could not be shown.",
      live: "The cells that were edited last were not checked. What is listed is older.",
    },
    next: "Try again. If it happens again, copy the details and send them to whoever looks after this add-in. They hold nothing from your cells.",
    /** A part of the add-in's own files that did not arrive. */
    missingPart: {
      title: "A part of the add-in could not be loaded",
      text: "This computer may be offline, or the add-in may have been updated since this pane was opened. Nothing in your workbook is lost. Reload the pane, then try again.",
    },
    copyDetails: "Copy details",
    copied: "Copied",
    details: "Technical details",
  },
  start: {
    waiting: "Waiting for Excel …",
    reload: "Reload",
    views: {
      "no-answer": {
        title: "Excel has not answered",
        text: "Nothing was done. This page goes on by itself when Excel answers. If it does not, close the pane and open it again, or restart Excel.",
      },
      "not-loaded": {
        title: "Microsoft’s Office library could not be loaded",
        text: "Nothing was done. Check that this computer is online and may reach appsforoffice.microsoft.com, then open the pane again.",
      },
      outside: {
        title: "This page belongs in Excel",
        text: "Open Excel, and start it from the Home tab. On its own, this page cannot see a sheet.",
      },
    },
    tooOld: (missing: string) => ({
      title: "This Excel is too old",
      text: `The add-in needs Excel 2021, Microsoft 365 or Excel on the web (${missing}). Update Excel, or open the workbook in Excel on the web.`,
    }),
  },
  refusals,
  history,
  firstMinute,
  overview,
  fixes,
  matching,
  deciding,
};

/** What a language must have: every text of the English one. */
export type PaneTexts = typeof pane;
