/** What the facade, the executor and the transports do that an add-in can see, and how we come to believe that Excel does the same. */
import type { Behaviour } from "../model/behaviours";

export const behaviours: readonly Behaviour[] = [
  {
    id: "batch-order",
    behaviour:
      "Actions of a request run in order; the first that fails ends it, what was done before stays done and its results are answered",
    source: "assumed",
    note: "Batches are no transactions (documentation); that the results before the failure are answered is how the client reads an answer",
    where: "richapi/executor.ts",
  },
  {
    id: "error-location",
    behaviour: "debugInfo.errorLocation is Type.member, the member in camelCase",
    source: "assumed",
    note: "As quoted in OfficeDev/office-js #1025 and #1561 (Range.values, Worksheet.getRange)",
    where: "richapi/paths.ts",
  },
  {
    id: "null-object",
    behaviour:
      "A null object answers null to load, takes _KeepReference in silence, and refuses every other call with ItemNotFound; so does what is below it by the hosts' habit (belowNullObject), else that is null too",
    source: "assumed",
    note: "The client sends _KeepReference before it can know; what other calls answer is not documented. Microsoft's own samples call delete() on one and go on",
    where: "richapi/executor.ts",
  },
  {
    id: "reference-ids",
    behaviour:
      "A reference id comes back only after _KeepReference; an id that was given back answers InvalidReference",
    source: "protocol",
    note: "The client asks to keep each range, and instantiates it again to learn its id",
    where: "richapi/executor.ts",
  },
  {
    id: "api-not-found",
    behaviour: "A member that is not modelled answers ApiNotFound; load() without names answers only what is modelled",
    source: "assumed",
    note: "Honest rather than like Excel: what was not loaded throws PropertyNotLoaded in the client",
    where: "richapi/remote.ts",
  },
  {
    id: "range-follows",
    behaviour:
      "A range follows its cells when rows or columns are inserted or deleted, within a request and from one to the next",
    source: "assumed",
    note: "Tracked ranges follow (documentation of trackedObjects); within a request as VBA's ranges do. Rows of a table that is added to are followed after the request",
    where: "objects/book.ts",
  },
  {
    id: "gone-range",
    behaviour: "A range whose cells were deleted answers InvalidReference, one whose sheet was deleted ItemNotFound",
    source: "assumed",
    note: "Codes are not documented",
    where: "objects/book.ts",
  },
  {
    id: "chart-sheet-in-front",
    behaviour: "getActiveWorksheet fails while a chart sheet is in front",
    source: "assumed",
    note: "That it fails: OfficeDev/office-js #2444. The code is UnsupportedSheet with every host's habits (documented for what such a sheet does not support), ItemNotFound without",
    where: "objects/worksheets.ts",
  },
  {
    id: "other-workbook-in-front",
    behaviour:
      "Behind another workbook getActiveWorksheet, getActiveCell and getSelectedRange answer InvalidSelection; on desktop activating, selecting, adding sheets and freezing answer GeneralException",
    source: "documentation",
    note: "Troubleshoot Excel add-ins; OfficeDev/office-js #5319 and #6365",
    where: "objects/workbook.ts",
  },
  {
    id: "unbounded-range",
    behaviour:
      "Whole columns and rows answer null for values, text, formulas and formats, and refuse to be given any with InvalidArgument",
    source: "documentation",
    note: "Read or write to an unbounded range; one format for a whole column is said to work in practice",
    where: "objects/range.ts",
  },
  {
    id: "empty-used-range",
    behaviour:
      "Worksheet.getUsedRange of an empty sheet is A1; Range.getUsedRange of an empty range fails with ItemNotFound",
    source: "documentation",
    note: "Remarks on both methods",
    where: "objects/range-moves.ts",
  },
  {
    id: "surrounding-region",
    behaviour:
      "The surrounding region of an empty cell takes in the cells beside it that hold something, corners included; without any it is the cell alone",
    source: "assumed",
    note: "As Ctrl+* in the grid; the documentation says bounded by blank rows and columns",
    where: "objects/find.ts",
  },
  {
    id: "no-common-part",
    behaviour: "The common part of ranges that have none is refused with ItemNotFound",
    source: "documentation",
    note: "RangeAreas.getIntersection: an ItemNotFound error will be thrown; of Range.getIntersection the reference says nothing. What we write on rows that must not have moved rests on it",
    where: "objects/range-moves.ts",
  },
  {
    id: "mixed-formats",
    behaviour:
      "Mixed fills and font colours are answered as an empty text, other mixed formats as null, no fill as #FFFFFF",
    source: "assumed",
    note: "Documented for columnWidth and the like; for colours as seen by others",
    where: "objects/format.ts",
  },
  {
    id: "list-source-read-back",
    behaviour:
      "A list given as a range is read back as =Sheet!$A$1:$A$3; dates given as ISO text are read back as serial numbers",
    source: "assumed",
    note: "The documentation of DataValidationRule allows both; how they come back is a question for the probe",
    where: "objects/data-validation.ts",
  },
  {
    id: "mixed-validation",
    behaviour:
      "A validation on only some of the cells is MixedCriteria, different ones are Inconsistent; the rule is null then",
    source: "documentation",
    note: "Excel.DataValidationType",
    where: "objects/data-validation.ts",
  },
  {
    id: "new-conditional-format",
    behaviour: "A new conditional format shows nothing until its rule is set",
    source: "assumed",
    note: "Its formula is =FALSE until then",
    where: "objects/conditional-formats.ts",
  },
  {
    id: "events-after-answer",
    behaviour:
      "Events are sent only for what was registered, to the sheet and to the workbook, after the answer to the request that caused them",
    source: "protocol",
    note: "Target ids and numbers are the client's; that the answer comes first is assumed",
    where: "transport/host.ts",
  },
  {
    id: "requests-on-the-way",
    behaviour:
      "Requests that are sent before the last was answered are carried out one after the other, in the order of sending, and each is answered by itself",
    source: "assumed",
    note: "The client sends them so where a task of the page lies between; no page of Microsoft's speaks of it. The add-in's requests that read rest on it (RequestLimits.readAhead: 1 where a host should not like it)",
    where: "transport/host.ts",
  },
  {
    id: "edit-mode",
    behaviour:
      "Requests while a cell is edited answer InvalidOperationInCellEditMode, or wait where the client asked for it (delayForCellEdit)",
    source: "documentation",
    note: "Excel.RunOptions; on desktop by status 5004, which the client translates",
    where: "transport/host.ts",
  },
  {
    id: "five-megabytes",
    behaviour: "Excel on the web refuses requests and answers over 5 MB, desktop none",
    source: "documentation",
    note: "Resource limits of Office Add-ins; a host with maxBytes does so",
    where: "transport/host.ts",
  },
  {
    id: "transport-failure",
    behaviour: "A failure of the transport that desktop Office has no number for (503) arrives as GeneralException",
    source: "protocol",
    note: "The client knows seven numbers",
    where: "transport/office-status.ts",
  },
  {
    id: "theme-on-the-web",
    behaviour: "Office.context.officeTheme is undefined on the web, and openBrowserWindow is not there",
    source: "protocol",
    note: "Neither is in the client's build for the web",
    where: "transport/web-context.ts",
  },
  {
    id: "dialogs",
    behaviour: "A dialog (displayDialogAsync) is refused as not supported",
    source: "assumed",
    note: "Not modelled: no part of the add-in opens one",
    where: "transport/desktop.ts",
  },
  {
    id: "undoable-flags",
    behaviour:
      "A request of the add-in is one step of undo where the client marks it as undoable, and ends the undo list otherwise",
    source: "assumed",
    note: "Flags 16 and 256 of the request. The client sets 16 where the requirement set ExcelApiUndo is there; that Excel has it (1.8) is assumed. In plain Node the client takes every set as there",
    where: "transport/host.ts",
  },
  {
    id: "visible-view",
    behaviour:
      "A visible view has the cells that neither a filter nor hand hides; cellAddresses come without the sheet's name",
    source: "assumed",
    note: "That hidden cells are left out is documented (Range.getVisibleView); the form of the addresses is not",
    where: "objects/range-view.ts",
  },
  {
    id: "table-column-added",
    behaviour:
      "columns.add(0, values) puts a column with its header in front; what stands beside the table moves right by as much",
    source: "documentation",
    note: "TableColumnCollection.add; that the cells beside move is as in the grid",
    where: "objects/table-parts.ts",
  },
  {
    id: "own-change-events",
    behaviour:
      "The add-in's own writes come back as onChanged with triggerSource ThisLocalAddin, one event a write; fills and validation tell no onChanged",
    source: "documentation",
    note: "Excel.EventTriggerSource; one event a write is assumed",
    where: "transport/entries.ts",
  },
  {
    id: "culture-info",
    behaviour: "cultureInfo tells separators and date patterns of the machine's locale; patterns are .NET's",
    source: "documentation",
    note: "Excel.DatetimeFormatInfo. A user who changed them in the system's settings is not played",
    where: "objects/application.ts",
  },
  {
    id: "requirement-sets",
    behaviour: "ExcelApi 1.15, SharedRuntime 1.1, RibbonApi 1.1, OpenBrowserWindowApi 1.1 and their like are supported",
    source: "protocol",
    note: "What this build of the client knows; a newer Excel has more",
    where: "transport/host.ts",
  },
  {
    id: "values-always-calculated",
    behaviour: "Values are always calculated, whatever the calculation mode",
    source: "assumed",
    note: "A simplification: in manual mode Excel answers the old values",
    where: "objects/application.ts",
  },
  {
    id: "one-store-of-settings",
    behaviour:
      "workbook.settings and Office.context.document.settings are one store; the former is saved at once, keys minding case",
    source: "documentation",
    note: "Excel.SettingCollection",
    where: "objects/stores.ts",
  },
  {
    id: "settings-not-saved",
    behaviour:
      "Settings are saved; workbook.refusesSettings makes saveAsync of Office.context.document.settings fail with 4001",
    source: "protocol",
    note: "The client's own number for settings that cannot be saved. Requests that write workbook.settings fail by the faults of the host",
    where: "transport/office-status.ts",
  },
  {
    id: "formula-names",
    behaviour: "A defined name that means no range has type String and its formula as value",
    source: "assumed",
    note: "A limit of the stand-in: Excel calculates it",
    where: "objects/names.ts",
  },
  {
    id: "filter-kinds",
    behaviour:
      "Filters other than by values, conditional formats other than formula, cell value and text, charts beyond their number, and sorting by colour or by columns answer ApiNotFound",
    source: "assumed",
    note: "A limit of the stand-in, never silent",
    where: "objects/filters.ts",
  },
  {
    id: "few-functions",
    behaviour: "workbook.functions has 21 functions, evaluated at once",
    source: "assumed",
    note: "A limit of the stand-in",
    where: "objects/functions.ts",
  },
  {
    id: "unsaved-workbook",
    behaviour: "The workbook was never saved: previouslySaved and autoSave are false, readOnly too",
    source: "assumed",
    note: "So that nothing of an add-in relies on where it lies",
    where: "objects/workbook.ts",
  },
  {
    id: "get-special-cells-of-one",
    behaviour: "Special cells of a single cell are those of the whole sheet",
    source: "assumed",
    note: "As in Excel's dialog",
    where: "objects/special-cells.ts",
  },
  {
    id: "shared-runtime",
    behaviour:
      "The page is a shared runtime: it lives on while the pane is closed, and ribbon buttons call functions in it; some hosts end it (habit endsWithPane)",
    source: "documentation",
    note: "Configure your add-in to use a shared runtime",
    where: "objects/app-runtime.ts",
  },
  {
    id: "ribbon-before-page",
    behaviour: "A ribbon button waits until the page has named its functions, 15 seconds at most",
    source: "assumed",
    note: "Excel's own time limit is longer",
    where: "workbench/addin.ts",
  },
  {
    id: "unreadable-rule",
    behaviour:
      "A conditional format may become unreadable: asking for anything of it, or for anything but its type, refuses the request with ItemNotFound; a host may play it (unreadableRules)",
    source: "assumed",
    note: "OfficeDev/office-js #6396 (after a deletion was undone), #6835 (duplicated in the rules manager), #6827 and #5222",
    where: "objects/conditional.ts",
  },
  {
    id: "pane-after-button",
    behaviour:
      "While a ribbon button has not been completed (event.completed()), the pane is not opened and showAsTaskpane is not answered, where that is the host's habit",
    source: "assumed",
    note: "OfficeDev/office-js #3250, #2877 and #4004: reports on Windows and Mac",
    where: "transport/ribbon-presses.ts",
  },
  {
    id: "files-from-the-pane",
    behaviour: "The pane's page can save files by a link with a download name, and write to the clipboard",
    source: "assumed",
    note: "The pane is an ordinary frame in a browser here. In desktop Excel downloads from a pane are known to fail, which is why the add-in offers other ways",
    where: "workbench/ui/pane.ts",
  },
];
