/**
 * What the model does that an add-in can see, and how we come to believe that Excel does the same. "documentation": Microsoft says so.
 * "protocol": measured against Microsoft's client. "assumed": read in an issue, remembered, or the likeliest of several; only a real Excel
 * can tell (`npm run probe`).
 */
export interface Behaviour {
  /** Unique over all lists of behaviours, in kebab-case; probes say by it what they settle. */
  readonly id: string;
  readonly behaviour: string;
  readonly source: "documentation" | "protocol" | "assumed";
  /** Where it was read, what speaks against it, what else it could be. */
  readonly note: string;
  /** The file of the model that does it. */
  readonly where: string;
}

export const behaviours: readonly Behaviour[] = [
  {
    id: "typed-as-en-us",
    behaviour: "Texts written through values and formulas are read as if typed in en-US, whatever the machine",
    source: "documentation",
    note: "Range.values and Range.formulas are en-US; what exactly becomes a number or a date is numfmt's Excel mode",
    where: "coerce.ts",
  },
  {
    id: "text-cell-keeps",
    behaviour:
      "A text cell (@) keeps what is written or typed, formulas included; numbers and booleans written by the API become texts",
    source: "assumed",
    note: "As in the grid and in VBA",
    where: "write.ts",
  },
  {
    id: "leading-apostrophe",
    behaviour:
      "A leading apostrophe is taken off on entry, in text cells too; in pasted text and in a CSV that Excel opens it stays",
    source: "assumed",
    note: "For text cells the other reading is that it stays as a letter",
    where: "coerce.ts",
  },
  {
    id: "fifteen-digits",
    behaviour: "Digits beyond the 15th become 0",
    source: "documentation",
    note: "Excel specifications and limits: number precision 15 digits",
    where: "coerce.ts",
  },
  {
    id: "typed-value-brings-format",
    behaviour:
      "A number, date or percentage typed into a General cell gives it a format; a cell with a format of its own keeps it",
    source: "assumed",
    note: "As in the grid; for the API the same",
    where: "coerce.ts",
  },
  {
    id: "short-date-and-separator",
    behaviour:
      "m/d/yyyy is the machine's short date; a bare / in any other date format is shown as the machine's date separator, an escaped one as /",
    source: "documentation",
    note: "Number format codes: dates with an asterisk follow the regional settings",
    where: "display.ts",
  },
  {
    id: "text-in-machine-language",
    behaviour: "Range.text has TRUE, FALSE and error values in the machine's language",
    source: "assumed",
    note: "text is what the cell shows",
    where: "display.ts",
  },
  {
    id: "too-narrow",
    behaviour:
      "Range.text is #### where a number or date is too wide for a width that was set; columns that nobody gave a width grow with their numbers",
    source: "assumed",
    note: "Widths are estimated with Calibri 11; whether the API's writes widen a column is unknown",
    where: "read.ts",
  },
  {
    id: "csv-standard-width",
    behaviour: "A CSV opened by double click has columns of the standard width: ten-character dates show ####",
    source: "assumed",
    note: "Often reported; a machine with a wider standard column shows them",
    where: "csv.ts",
  },
  {
    id: "csv-formula",
    behaviour: "A CSV field that looks like a formula is one; where it cannot be read it is text",
    source: "assumed",
    note: "Excel shows a dialog for some of them",
    where: "csv.ts",
  },
  {
    id: "csv-separator",
    behaviour: "Excel separates by the machine's list separator, or by that of a sep= line",
    source: "documentation",
    note: "Import or export text files",
    where: "csv.ts",
  },
  {
    id: "csv-as-shown",
    behaviour: "Save as CSV writes what the cells show",
    source: "documentation",
    note: "Save a workbook in another file format: only the text and values as displayed",
    where: "csv.ts",
  },
  {
    id: "write-sizes",
    behaviour:
      "values, formulas and numberFormat take one scalar for all cells, or an array of exactly the area's size; null leaves a cell, an empty text empties it",
    source: "documentation",
    note: "Work with blank and null values; the message of a wrong size is quoted from office-js #226",
    where: "write.ts",
  },
  {
    id: "write-limits",
    behaviour:
      "A text over 32,767 characters and a formula that cannot be read are refused with InvalidArgument, and nothing of that write is done",
    source: "assumed",
    note: "The limit is documented, the code is not",
    where: "write.ts",
  },
  {
    id: "locked-cell",
    behaviour: "A locked cell of a protected sheet refuses the whole write with AccessDenied",
    source: "documentation",
    note: "Error handling: AccessDenied",
    where: "guard.ts",
  },
  {
    id: "merged-write",
    behaviour: "A write into a merged area beside its first cell is dropped without a word",
    source: "assumed",
    note: "As in VBA",
    where: "write.ts",
  },
  {
    id: "table-header-write",
    behaviour: "A header of a table that is overwritten becomes text, an empty one Column1, a second one gets a number",
    source: "assumed",
    note: "As in the grid",
    where: "table-header.ts",
  },
  {
    id: "block-over-hidden-rows",
    behaviour:
      "A block written over hidden rows lands where it should; a host's habit (misplacesOverHiddenRows) makes it go wrong",
    source: "assumed",
    note: "office-js #224 and xlwings #747 saw it go wrong on desktop: hidden rows untouched, every visible row the block's first",
    where: "write.ts",
  },
  {
    id: "validation-bypassed",
    behaviour: "Validation: plain paste, the API and Delete bypass it; pasted cells bring their own",
    source: "documentation",
    note: "More on data validation; Delete is assumed",
    where: "typing.ts",
  },
  {
    id: "validation-anchor",
    behaviour: "Relative references of a validation formula are read from the first cell of the area it is set on",
    source: "documentation",
    note: "Add data validation to Excel ranges: its sample sets =NOT(ISNUMBER(SEARCH(A2,B2))) on a whole column body, meant row by row. Whether the active cell matters, as in the grid, is a question for the probe",
    where: "validation.ts",
  },
  {
    id: "dependent-list",
    behaviour: "A list by formula (IF over ranges) offers the list of the cell's own row",
    source: "assumed",
    note: "Works in the grid; that the API takes it, too, is read in office-js #873",
    where: "validation-check.ts",
  },
  {
    id: "list-case-and-type",
    behaviour:
      "An inline list minds case, a list in cells does not; a number is not the text that looks like it in a list of cells",
    source: "assumed",
    note: "Widely reported for case; the second half is remembered",
    where: "validation-check.ts",
  },
  {
    id: "validation-limits",
    behaviour:
      "Inline list over 255 characters, prompt or alert title over 32, a prompt's message over 255, an alert's over 225: InvalidArgument",
    source: "documentation",
    note: "MS-XLSB 2.5.37 and MS-OI29500 2.1.613 (the latter says 224 of the alert); the code is assumed",
    where: "validation.ts",
  },
  {
    id: "prompt-without-rule",
    behaviour: "A new rule keeps the prompt and the alert of its cells; a prompt without a rule is possible",
    source: "assumed",
    note: "The grid's dialog does so",
    where: "validation.ts",
  },
  {
    id: "conditional-priority",
    behaviour: "A conditional format is added at the top priority",
    source: "documentation",
    note: "ConditionalFormatCollection.add; a sample in the same documentation says that the first added wins",
    where: "conditional.ts",
  },
  {
    id: "conditional-anchor",
    behaviour:
      "Its formula is read back relative to the first cell that it covers, and set relative to the range through which it was reached",
    source: "documentation",
    note: "office-js #5194, an answer of Microsoft's",
    where: "conditional.ts",
  },
  {
    id: "formula-comparison",
    behaviour: "Texts are compared without regard to case, an empty cell equals an empty text, 0 and FALSE",
    source: "documentation",
    note: "Calculation operators and precedence",
    where: "formula/functions.ts",
  },
  {
    id: "no-spill",
    behaviour: "Formulas do not spill: a cell shows the first value of an array",
    source: "assumed",
    note: "Not so in Excel 365: a limit of the stand-in",
    where: "formula/calculate.ts",
  },
  {
    id: "unknown-functions",
    behaviour: "Structured references and functions that the engine lacks are taken and give #NAME?",
    source: "assumed",
    note: "A limit of the stand-in",
    where: "formula/calculate.ts",
  },
  {
    id: "formulas-local",
    behaviour: "formulasLocal has the machine's list separator, decimal sign, function names, TRUE and error words",
    source: "documentation",
    note: "Range.formulasLocal; in Japanese the functions keep their English names",
    where: "formula/local.ts",
  },
  {
    id: "used-range-formats",
    behaviour: "The used range counts formats, except those of whole columns; with valuesOnly it does not",
    source: "documentation",
    note: "Range.getUsedRange; that whole columns do not count is assumed",
    where: "used.ts",
  },
  {
    id: "five-million-cells",
    behaviour: "A read of more than five million cells is refused",
    source: "documentation",
    note: "Resource limits and performance optimization: Excel on the web refuses 5 MB, all platforms 5 million cells",
    where: "read.ts",
  },
  {
    id: "insert-takes-along",
    behaviour:
      "Inserted rows and columns look like their neighbour above or on the left; rules, names, tables, filters and panes follow",
    source: "documentation",
    note: "Insert rows and columns; the first row of a rule's area can be deleted without harm to its formula (assumed)",
    where: "structure.ts",
  },
  {
    id: "shift-conflicts",
    behaviour:
      "Shifting cells that would tear a table is refused with InsertDeleteConflict, a merged area with InvalidOperation",
    source: "assumed",
    note: "The first code is documented for conflicts in general",
    where: "structure.ts",
  },
  {
    id: "sort-moves",
    behaviour: "Sorting moves contents and looks, not validation and conditional formats; hidden rows stay",
    source: "assumed",
    note: "As in the grid",
    where: "sort.ts",
  },
  {
    id: "paste-doubles-rules",
    behaviour: "Pasted cells double the conditional formats that cover them",
    source: "assumed",
    note: "Widely reported fragmentation",
    where: "clipboard.ts",
  },
  {
    id: "sheet-refusals",
    behaviour:
      "Bad sheet name: InvalidArgument; a name that is taken: ItemAlreadyExists; the last visible sheet: InvalidOperation; deleting a very hidden one: GeneralException",
    source: "documentation",
    note: "Worksheet.delete says GeneralException for VeryHidden; the other codes are assumed",
    where: "sheets.ts",
  },
  {
    id: "protect-twice",
    behaviour: "Protecting a sheet that is protected is refused",
    source: "documentation",
    note: 'WorksheetProtection.protect: "fails if the worksheet has already been protected"',
    where: "protection.ts",
  },
  {
    id: "undo-steps",
    behaviour:
      "A request of an add-in is one step of undo if it is flagged as undoable; any other that changes something empties the list, as deleting and hiding a sheet do",
    source: "documentation",
    note: "Undo support with the Excel JavaScript API: all members but those of its list. Newer builds of the client mark more than ours (habit undoesUnflagged); office-js #6453 saw an unflagged request leave the list",
    where: "history.ts",
  },
  {
    id: "coauthor-ends-undo",
    behaviour: "A co-author's change ends the list of undo",
    source: "assumed",
    note: "A simplification",
    where: "history.ts",
  },
  {
    id: "undo-event",
    behaviour: "Undo is told as an onChanged event of the opposite kind",
    source: "assumed",
    note: "Probe",
    where: "workbook.ts",
  },
  {
    id: "failed-batch-survives",
    behaviour: "What a failing request had changed stays changed, and its events are told",
    source: "assumed",
    note: "Probe: which actions of a failed batch survive",
    where: "workbook.ts",
  },
  {
    id: "calculated-everywhere",
    behaviour: "onCalculated is told for every sheet with a formula after every change",
    source: "assumed",
    note: "Excel tells only what it calculated",
    where: "workbook.ts",
  },
  {
    id: "filter-not-reapplied",
    behaviour: "A filter is not applied again by itself when values change",
    source: "documentation",
    note: "Reapply a filter",
    where: "filter.ts",
  },
  {
    id: "clear-all-takes-rules",
    behaviour: "Range.clear(All) takes conditional formats and validation along",
    source: "assumed",
    note: "Clear All in the ribbon does",
    where: "clear.ts",
  },
  {
    id: "date-system",
    behaviour: "A workbook counts its days from 1900, or from 1904 as old Mac workbooks do; formulas and texts follow",
    source: "documentation",
    note: "Differences between the 1900 and the 1904 date system; that the worksheet function DATE follows when it is called through the API is assumed",
    where: "formula/dates1904.ts",
  },
  {
    id: "name-refusals",
    behaviour: "A defined name that is there already, an address, R or C, or one with a space: InvalidArgument",
    source: "assumed",
    note: "Which names Excel refuses is documented (Names in formulas), the code is not",
    where: "names.ts",
  },
  {
    id: "table-takes-in",
    behaviour: "A table takes in what is typed right below or beside it",
    source: "documentation",
    note: "AutoCorrect: include new rows and columns in table. Not what the API writes (assumed)",
    where: "table-growth.ts",
  },
  {
    id: "table-refusals",
    behaviour:
      "A table over another one: InvalidArgument, over merged cells: MergedRangeConflict; the last record cannot be deleted",
    source: "documentation",
    note: "Error handling: MergedRangeConflict; the first code is assumed, the last as in the grid",
    where: "tables.ts",
  },
  {
    id: "filter-by-text",
    behaviour: "A filter by values compares with the texts that cells show",
    source: "documentation",
    note: "Excel.FilterCriteria.values takes texts",
    where: "filter.ts",
  },
  {
    id: "number-format-local",
    behaviour: "numberFormatLocal translates General and the short date, nothing else",
    source: "assumed",
    note: "A limit of the stand-in",
    where: "read.ts",
  },
  {
    id: "typed-thousands",
    behaviour: "Between digits a plain space or apostrophe is taken for the machine's own thousands separator",
    source: "assumed",
    note: "As in the grid of sv-SE and de-CH",
    where: "coerce.ts",
  },
  {
    id: "merge-keeps-first",
    behaviour: "Merging keeps the first content of the area, in its first cell",
    source: "assumed",
    note: "As in the grid, where Excel warns",
    where: "merge.ts",
  },
  {
    id: "column-widths",
    behaviour: "Columns are measured with Calibri 11 at 96 dpi, seven pixels a digit",
    source: "assumed",
    note: "Newer Excel starts with Aptos Narrow 11",
    where: "display.ts",
  },
];
