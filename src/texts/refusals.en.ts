/** A refusal in the user's words: the title says what happened; the text what was not done, and the next step. */
export interface RefusalText {
  readonly title: string;
  readonly text: string;
}

/** `detail` is a name, an address or a number that the action adds. */
type Refusal = (detail?: string) => RefusalText;

const always =
  (title: string, text: string): Refusal =>
  () => ({ title, text });
const named = (detail: string | undefined, before: string, after: string): string =>
  detail === undefined ? `${before} ${after}` : `${before} “${detail}” ${after}`;

/** One text for every reason for which an action refuses; the names are those of the actions' own type of reasons. */
export const refusals = {
  protected: (detail) => ({
    title: named(detail, "The sheet", "is protected"),
    text: "Nothing was changed. Choose Review, then Unprotect Sheet (or Protect Workbook), and try again.",
  }),
  editing: always(
    "A cell is being edited",
    "Nothing was changed. Press Enter or Esc in the cell to finish, and try again.",
  ),
  "chart-sheet": always(
    "This is a chart sheet",
    "Nothing was done, because a chart sheet has no cells. Go to the sheet with your records, and try again.",
  ),
  "inactive-workbook": always(
    "Another workbook is in front",
    "Nothing was done. Go back to the workbook that this pane belongs to, and try again.",
  ),
  "no-header": always(
    "No headers that we know on this sheet",
    "Nothing was changed. Go to the sheet with your records, or choose Match columns to bring this one to the template.",
  ),
  uncut: always(
    "Excel put each row into one cell",
    "Nothing was changed. This file separates its cells by another sign than Excel on this machine expects. Choose Open file here and pick the file: it will be read correctly.",
  ),
  "empty-sheet": always(
    "This sheet is empty",
    "There was nothing to do. Insert the template here, or go to the sheet with your records.",
  ),
  merged: (detail) => ({
    title: detail === undefined ? "Some cells are merged" : `The cells ${detail} are merged`,
    text: "Nothing was changed, because a merged cell hides to which row a value belongs. Choose Home, then Unmerge Cells, and try again.",
  }),
  "far-cell": (detail) => ({
    title: "Something stands far away from your deals",
    text: `Nothing was changed. The last cell that is used on this sheet is ${detail ?? "too far away"}. Press Ctrl+End to go there, delete its row or column, and try again.`,
  }),
  "no-room": always(
    "There is no room for the Errors column",
    "Nothing was changed. Something beside your deals is in the way: another table, a PivotTable, a filter, merged cells, or cells at the very end of the sheet. Insert a column with the header Errors yourself, or move what is in the way to another sheet, and check again. What was found is in the list below.",
  ),
  "no-room-to-move": always(
    "Excel cannot move the cells beside it",
    "Nothing was changed. Another table, a PivotTable, a filter, merged cells, or cells at the very end of the sheet are in the way. Move what is in the way to another sheet, and try again.",
  ),
  "row-in-table": (detail) => ({
    title: detail === undefined ? "The row is part of a table" : `Row ${detail} is part of a table`,
    text: "Nothing was changed. Right-click the row, choose Delete and then Table Rows, and check again.",
  }),
  "rows-hidden": always(
    "Some of these rows are hidden",
    "Nothing was changed, because nobody would see what is removed. Clear the filter (Data, then Clear) or unhide the rows, and try again.",
  ),
  "too-large": (detail) => ({
    title: "This sheet is too large",
    text: `Nothing was changed. ${detail === undefined ? "Excel does not hand over so many cells at once." : `The limit is ${detail}.`} Delete rows and columns that you do not need, or split the sheet, and try again.`,
  }),
  "sheet-gone": (detail) => ({
    title: detail === undefined ? "We cannot find the sheet" : `We cannot find “${detail}”`,
    text: "Nothing was changed. The sheet was renamed or deleted. Go to the sheet that you want, and try again.",
  }),
  "row-gone": (detail) => ({
    title:
      detail === undefined
        ? "We cannot find this record any more"
        : `We cannot find the record that was in row ${detail}`,
    text: "Nothing was selected. The sheet has changed too much since the check. Check again to see where the findings are now.",
  }),
  "no-column": (detail) => ({
    title: detail === undefined ? "The sheet has no such column" : `The sheet has no column “${detail}”`,
    text: "So there is no cell to select. Add the column, or insert the template and move your records there.",
  }),
  "row-hidden": (detail) => ({
    title: detail === undefined ? "The row is hidden" : `Row ${detail} is hidden`,
    text: "Nothing was selected. A filter hides it, or somebody did.",
  }),
  "column-hidden": always("The column is hidden", "Nothing was selected. Nobody would see the cell."),
  moved: always(
    "Rows moved in the meantime",
    "Nothing was written, so that no message stands on the wrong row. Someone changed the sheet during the check. Check again.",
  ),
  busy: always("Excel is busy", "Nothing more was done. Wait a moment until Excel is ready, and try again."),
  "no-answer": always(
    "Excel does not answer",
    "We cannot tell whether Excel did it all. Wait a moment, look at the sheet, and try again. That does no harm.",
  ),
  cancelled: always("Cancelled", "You stopped this before it was done. Nothing is lost. You can start it again."),
  "not-csv": (detail) => ({
    title: detail === undefined ? "This is not a CSV file" : `“${detail}” is not a CSV file`,
    text: "Nothing was opened. Choose a CSV file. If it is an Excel workbook, open it in Excel and use Check sheet there.",
  }),
  "utf-32": (detail) => ({
    title: detail === undefined ? "This file is saved as UTF-32" : `“${detail}” is saved as UTF-32`,
    text: "That cannot be read. Nothing was opened. Save the file again as “CSV UTF-8” in the program that it comes from.",
  }),
  "empty-file": (detail) => ({
    title: detail === undefined ? "This file is empty" : `“${detail}” is empty`,
    text: "Nothing was opened. Choose another file, or download it from Partner Center again.",
  }),
  "file-too-large": (detail) => ({
    title: "This file is too large",
    text: `Nothing was opened. ${detail === undefined ? "An import sheet is never that large." : `The limit is ${detail}.`} Choose another file, or split it into smaller ones.`,
  }),
  "file-unreadable": (detail) => ({
    title: detail === undefined ? "The file could not be read" : `“${detail}” could not be read`,
    text: "Nothing was opened. It may have been moved, or another program may hold it open. Close it there, and choose it again.",
  }),
  "file-no-header": (detail) => ({
    title: detail === undefined ? "No headers that we know in this file" : `No headers that we know in “${detail}”`,
    text: "Nothing was opened. Choose Match columns to bring its records to the template, or choose a file that Partner Center exported.",
  }),
  "all-columns": (detail) => ({
    title: detail === undefined ? "All 50 columns are there" : `All 50 columns “${detail}” are there`,
    text: "Nothing was changed. Partner Center takes no more. Go to one that is not needed, and use it.",
  }),
  "first-column": (detail) => ({
    title: detail === undefined ? "The first column stays" : `“${detail}” stays`,
    text: "Nothing was changed, because the template needs one of these columns. Go to its cells and empty them, if that is what you want.",
  }),
  "column-filled": (detail) => ({
    title: detail === undefined ? "The column is not empty" : `The column “${detail}” is not empty`,
    text: "Nothing was changed. Go to the column, move or delete what stands in it, and try again.",
  }),
  "no-columns": (detail) => ({
    title: detail === undefined ? "No headers to match" : `No headers to match in “${detail}”`,
    text: "Nothing was changed. Go to the sheet with your records, see that a row above them names the columns, and try again.",
  }),
  "columns-gone": (detail) => ({
    title: detail === undefined ? "Columns are gone" : `These columns are gone: ${detail}`,
    text: "Nothing was changed, because values were to be taken from them. Choose Match columns again, and choose other sources.",
  }),
  "file-bad-quote": (detail) => ({
    title:
      detail === undefined
        ? "A quotation mark is in the wrong place"
        : `A quotation mark in “${detail}” is in the wrong place`,
    text: "Nothing was opened, because the headers cannot be read. Close the quotation mark or remove it in the first row of the file, and try again.",
  }),
  "encoding-unclear": (detail) => ({
    title: detail === undefined ? "How is this file saved?" : `How is “${detail}” saved?`,
    text: "Nothing was opened yet. The file does not tell how its letters are saved, and an import cannot be undone. Choose the one in which every name is right.",
  }),
  blocked: always(
    "There are errors that block the export",
    "No file was made. Correct the errors in the list, or export only the rows without errors.",
  ),
  "nothing-to-export": always(
    "There is nothing to export",
    "No file was made. Fill in at least one record below the headers, and try again.",
  ),
  "nothing-to-undo": always(
    "There is nothing to undo",
    "Nothing was changed. Check the sheet to see what can be done with it.",
  ),
  "nothing-to-redo": always(
    "There is nothing to do again",
    "Nothing was changed. Check the sheet to see what can be done with it.",
  ),
  "newer-steps": always(
    "A newer version of the add-in was used here",
    "Nothing was changed, because this version cannot read what could be undone. Wait until the add-in has been updated on this computer, or open the workbook where the newer version is.",
  ),
  "page-blocked": always(
    "Your browser stopped the page that saves the file",
    "Nothing was saved. Allow pop-ups for this site and press Save in browser again, or use Download or Copy.",
  ),
} satisfies Readonly<Record<string, Refusal>>;

export type RefusalTexts = Readonly<Record<keyof typeof refusals, Refusal>>;
