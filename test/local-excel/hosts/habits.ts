/** How Excels differ from each other, as data: each habit with what is known of it and where that was read. */

export interface Habits {
  /** What Office tells of the platform. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  /** While a ribbon button has not been completed, no pane is opened and showAsTaskpane is not answered. */
  readonly paneAfterButton: boolean;
  /** A conditional format that was deleted by the API and brought back by Undo cannot be read any more. */
  readonly rulesLostByUndo: boolean;
  /** Conditional formats show what they showed when their rule was set, whatever the cells hold since. */
  readonly rulesNotReevaluated: boolean;
  /** Freezing panes on a sheet that is not in front makes Excel take that sheet for the active one; the other stays on the screen. */
  readonly freezeMakesActive: boolean;
  /** What getActiveWorksheet answers while a chart sheet is in front. */
  readonly chartSheetCode: "ItemNotFound" | "GeneralException" | "UnsupportedSheet";
  /** What activating, selecting, adding sheets and freezing answer while another workbook is in front; null: they work. */
  readonly behindAnotherCode: "GeneralException" | null;
  /** Every request of an add-in can be undone, whether or not the client marks it so; hiding and deleting sheets aside. */
  readonly undoesUnflagged: boolean;
  /** Hiding a sheet ends the user's undo list. (Deleting one does everywhere.) */
  readonly hidingEndsUndo: boolean;
  /** What is below an object that is not there: not there either, or a refusal of the request. */
  readonly belowNullObject: "null" | "refused";
  /** Writing a block over hidden rows gives every visible row the block's first. */
  readonly misplacesOverHiddenRows: boolean;
  /** Rows and columns of every sheet. */
  readonly grid: { readonly rows: number; readonly columns: number };
  /** How long each request is on its way, in milliseconds. */
  readonly latency: number;
  /** The largest request and answer in bytes. */
  readonly maxBytes: number;
  /** The pane's page ends when the pane is closed, with all that it was doing. */
  readonly endsWithPane: boolean;
}

/** Excel as its documentation promises it. */
export const NO_HABITS: Habits = {
  platform: "PC",
  paneAfterButton: false,
  rulesLostByUndo: false,
  rulesNotReevaluated: false,
  freezeMakesActive: false,
  chartSheetCode: "ItemNotFound",
  behindAnotherCode: null,
  undoesUnflagged: false,
  hidingEndsUndo: true,
  belowNullObject: "null",
  misplacesOverHiddenRows: false,
  grid: { rows: 1_048_576, columns: 16_384 },
  latency: 0,
  maxBytes: Number.POSITIVE_INFINITY,
  endsWithPane: false,
};

interface Known {
  readonly what: string;
  readonly source: string;
}

/** What each habit is, and who reported or documents it. */
export const KNOWN: { readonly [H in keyof Habits]: Known } = {
  platform: { what: "Office.context.platform", source: "Office.PlatformType" },
  paneAfterButton: {
    what: "The pane is opened only after event.completed()",
    source: "OfficeDev/office-js #3250 (Windows), #2877 (Windows and Mac), #4004 (Mac)",
  },
  rulesLostByUndo: {
    what: "A conditional format that was deleted and brought back by Undo cannot be read any more",
    source: "OfficeDev/office-js #6396 (Windows 2511); of other rules #6835, #6827, #5222 (`unreadableRules`)",
  },
  rulesNotReevaluated: {
    what: "Conditional formats made through the API do not follow the cells that they refer to, until the rule is set again",
    source:
      "OfficeDev/office-js #5299 (Windows 2412), of a rule by cell value; that a formula fares alike, and that setting it again is enough, is assumed",
  },
  freezeMakesActive: {
    what: "freezeAt on a sheet that is not in front makes it the active one without showing it; activating it then does nothing",
    source: "OfficeDev/office-js #3148 (Windows 2211, Mac 16.69); the second half is assumed",
  },
  chartSheetCode: {
    what: "What getActiveWorksheet answers while a chart sheet is in front",
    source: "Excel.ErrorCodes.unsupportedSheet; that it fails: OfficeDev/office-js #2444",
  },
  behindAnotherCode: {
    what: "What Worksheet.activate, Range.select, worksheets.add and freezing answer while another workbook is in front",
    source: "Microsoft, Troubleshoot Excel add-ins (excel-add-ins-troubleshooting); OfficeDev/office-js #5319, #6365",
  },
  undoesUnflagged: {
    what: "A request of an add-in can be undone although this build of the client does not mark it so",
    source:
      "Microsoft, Undo support with the Excel JavaScript API: all members but those of its list; OfficeDev/office-js #6453. Newer builds of the client mark more",
  },
  hidingEndsUndo: {
    what: "Setting Worksheet.visibility ends the user's undo list",
    source: "Microsoft, Undo support with the Excel JavaScript API (excel-add-ins-undo-capabilities)",
  },
  belowNullObject: {
    what: "What is asked of something below an object that is not there",
    source: "Not documented: the stricter one is played",
  },
  misplacesOverHiddenRows: {
    what: "A block written over hidden rows gives every visible row its first",
    source: "OfficeDev/office-js #224 (Windows), xlwings #747",
  },
  grid: {
    what: "Rows and columns of a sheet (65,536 × 256 in a workbook of the old format, .xls, with any of the hosts)",
    source: "Microsoft, Excel specifications and limits; compatibility mode keeps the old grid",
  },
  latency: {
    what: "Milliseconds that a request takes",
    source: "Microsoft, Resource limits and performance optimization: few requests; the numbers are of issue 9",
  },
  maxBytes: {
    what: "The largest request and answer in bytes",
    source: "Microsoft, Resource limits and performance optimization: 5 MB on the web",
  },
  endsWithPane: {
    what: "The page ends when the pane is closed",
    source: "OfficeDev/office-js #6844 (another WOPI host); on Mac after 20 to 25 minutes, #4004",
  },
};
