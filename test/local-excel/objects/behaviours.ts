/** What the facade, the executor and the transports do that an add-in can see, and how we come to believe that Excel does the same. */
import type { Behaviour } from "../model/behaviours";

export const behaviours: readonly Behaviour[] = [
  {
    behaviour: "Actions of a request run in order; the first that fails ends it, what was done before stays done and its results are answered",
    source: "assumed",
    note: "Batches are no transactions (documentation); that the results before the failure are answered is how the client reads an answer",
    where: "richapi/executor.ts",
  },
  {
    behaviour: "debugInfo.errorLocation is Type.member, the member in camelCase",
    source: "assumed",
    note: "As quoted in OfficeDev/office-js #1025 and #1561 (Range.values, Worksheet.getRange)",
    where: "richapi/paths.ts",
  },
  {
    behaviour: "A null object answers null to load and to objects below it, takes _KeepReference in silence, and refuses every other call with ItemNotFound",
    source: "assumed",
    note: "The client sends _KeepReference before it can know; what other calls answer is not documented",
    where: "richapi/executor.ts",
  },
  {
    behaviour: "A reference id comes back only after _KeepReference; an id that was given back answers InvalidReference",
    source: "protocol",
    note: "The client asks to keep each range, and instantiates it again to learn its id",
    where: "richapi/executor.ts",
  },
  {
    behaviour: "A member that is not modelled answers ApiNotFound; load() without names answers only what is modelled",
    source: "assumed",
    note: "Honest rather than like Excel: what was not loaded throws PropertyNotLoaded in the client",
    where: "richapi/remote.ts",
  },
  {
    behaviour: "A range follows its cells when rows or columns are inserted or deleted, within a request and from one to the next",
    source: "assumed",
    note: "Tracked ranges follow (documentation of trackedObjects); within a request as VBA's ranges do. Rows of a table that is added to are followed after the request",
    where: "objects/book.ts",
  },
  {
    behaviour: "A range whose cells were deleted answers InvalidReference, one whose sheet was deleted ItemNotFound",
    source: "assumed",
    note: "Codes are not documented",
    where: "objects/book.ts",
  },
  {
    behaviour: "getActiveWorksheet fails while a chart sheet is in front",
    source: "assumed",
    note: "That it fails: OfficeDev/office-js #2444. The code is ItemNotFound or, by an option, GeneralException",
    where: "objects/worksheets.ts",
  },
  {
    behaviour: "Behind another workbook getActiveWorksheet, getActiveCell and getSelectedRange answer InvalidSelection",
    source: "assumed",
    note: "OfficeDev/office-js #5319 and #6365; other calls fail there too in some builds",
    where: "objects/workbook.ts",
  },
  {
    behaviour: "Whole columns and rows answer null for values, text, formulas and formats, and refuse to be given any with InvalidArgument",
    source: "documentation",
    note: "Read or write to an unbounded range; one format for a whole column is said to work in practice",
    where: "objects/range.ts",
  },
  {
    behaviour: "Worksheet.getUsedRange of an empty sheet is A1; Range.getUsedRange of an empty range fails with ItemNotFound",
    source: "documentation",
    note: "Remarks on both methods",
    where: "objects/rangeMoves.ts",
  },
  {
    behaviour: "Mixed fills and font colours are answered as an empty text, other mixed formats as null, no fill as #FFFFFF",
    source: "assumed",
    note: "Documented for columnWidth and the like; for colours as seen by others",
    where: "objects/format.ts",
  },
  {
    behaviour: "A list given as a range is read back as =Sheet!$A$1:$A$3; dates given as ISO text are read back as serial numbers",
    source: "assumed",
    note: "The documentation of DataValidationRule allows both; how they come back is a question for the probe",
    where: "objects/dataValidation.ts",
  },
  {
    behaviour: "A validation on only some of the cells is MixedCriteria, different ones are Inconsistent; the rule is null then",
    source: "documentation",
    note: "Excel.DataValidationType",
    where: "objects/dataValidation.ts",
  },
  {
    behaviour: "A new conditional format shows nothing until its rule is set",
    source: "assumed",
    note: "Its formula is =FALSE until then",
    where: "objects/conditionalFormats.ts",
  },
  {
    behaviour: "Events are sent only for what was registered, to the sheet and to the workbook, after the answer to the request that caused them",
    source: "protocol",
    note: "Target ids and numbers are the client's; that the answer comes first is assumed",
    where: "transport/host.ts",
  },
  {
    behaviour: "Requests while a cell is edited answer InvalidOperationInCellEditMode, or wait where the client asked for it (delayForCellEdit)",
    source: "documentation",
    note: "Excel.RunOptions; on desktop by status 5004, which the client translates",
    where: "transport/host.ts",
  },
  {
    behaviour: "Excel on the web refuses requests and answers over 5 MB, desktop none",
    source: "documentation",
    note: "Resource limits of Office Add-ins; a host with maxBytes does so",
    where: "transport/host.ts",
  },
  {
    behaviour: "A failure of the transport that desktop Office has no number for (503) arrives as GeneralException",
    source: "protocol",
    note: "The client knows seven numbers",
    where: "transport/officeStatus.ts",
  },
  {
    behaviour: "Office.context.officeTheme is undefined on the web, and openBrowserWindow is not there",
    source: "protocol",
    note: "Neither is in the client's build for the web",
    where: "transport/webContext.ts",
  },
  {
    behaviour: "A dialog (displayDialogAsync) is refused as not supported",
    source: "assumed",
    note: "Not modelled: no part of the add-in opens one",
    where: "transport/desktop.ts",
  },
  {
    behaviour: "A request of the add-in is one step of undo where the client marks it as undoable, and ends the undo list otherwise",
    source: "assumed",
    note: "Flags 16 and 256 of the request",
    where: "transport/host.ts",
  },
];
