/** Why an action did nothing: each reason has its own message, with a next step, in src/texts. */
export type RefusalReason =
  | "protected" // the sheet or the workbook structure is protected
  | "editing" // a cell is being edited
  | "chart-sheet" // the active sheet is a chart sheet
  | "inactive-workbook" // another workbook is in front
  | "no-header" // no row on this sheet holds headers that we know
  | "uncut" // each row of a file is in one cell: this machine's Excel separates by another sign
  | "empty-sheet" // nothing on the sheet
  | "merged" // merged cells inside the records
  | "far-cell" // a last used cell so far away that Excel does not hand over the sheet
  | "no-room" // the Errors column cannot be added: a table or something else beside the records is in the way
  | "no-room-to-move" // columns or rows cannot be added or removed: a table or something else is in the way
  | "row-in-table" // a row to remove is one of a table's
  | "rows-hidden" // rows to remove are hidden
  | "too-large" // more cells than Excel hands over or takes
  | "sheet-gone" // the sheet was deleted meanwhile
  | "row-gone" // the record of a finding cannot be found any more
  | "no-column" // a finding about a column that the sheet does not have
  | "row-hidden" // the row to select is hidden
  | "column-hidden"
  | "moved" // rows moved between reading and writing: nothing was written
  | "busy" // Excel asks to wait (429, 503) or another of the add-in's actions is running
  | "no-answer" // Excel did not answer in time
  | "cancelled" // by the user
  | "not-csv" // the file is no text with fields in it
  | "utf-32" // the file is encoded so that nothing reads it
  | "empty-file"
  | "file-too-large"
  | "file-unreadable"
  | "file-no-header" // no row of the file holds headers that we know
  | "all-columns" // there are 50 columns of the family already
  | "first-column" // only the first column of the family is there, which is mandatory
  | "column-filled" // the column to remove is not empty
  | "no-columns" // nothing on the sheet, or in the file, that could be headers
  | "columns-gone" // columns that a mapping takes from are not there any more
  | "file-bad-quote" // a quote in the wrong place hides the headers of the file
  | "encoding-unclear" // the file can be read in several ways: the user has to say which is right
  | "blocked" // findings that block the export remain
  | "nothing-to-export"
  | "nothing-to-undo"
  | "nothing-to-redo"
  | "newer-steps" // the steps that could be undone were kept by a newer version of the add-in
  | "page-blocked"; // the browser took the page that saves the file for a pop-up
