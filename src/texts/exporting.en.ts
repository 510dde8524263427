import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");
const records = (count: number): string => `${n(count)} ${plural(count, "record", "records")}`;

/** The texts of the export panel. */
export const exporting = {
  back: "Back",
  blockedTitle: "Not exported yet",
  blocked: (rows: number, of: number) =>
    `${n(rows)} of ${records(of)} ${plural(rows, "has", "have")} errors, and Partner Center would refuse ${plural(rows, "it", "them")}. Correct them first, or leave those rows out.`,
  /** The headers, or the sheet as a whole, have errors. */
  blockedAll: "There are errors that concern every record, so no row can be exported yet. Correct them first.",
  /** Each row has errors of its own. */
  blockedEach: "Every row has at least one error, so no row can be exported yet. Correct them first.",
  /** Every record is right, but rows that are no deals would be imported as such. */
  blockedRows: (rows: number) =>
    `${n(rows)} ${plural(rows, "row is", "rows are")} no ${plural(rows, "deal", "deals")}, and would be imported as ${plural(rows, "one", "such")}. Remove ${plural(rows, "it", "them")} first, or leave ${plural(rows, "it", "them")} out.`,
  showErrors: "Show the errors",
  onlyRest: (count: number) => `Export only the ${records(count)} without errors`,
  filesTitle: (count: number, files: number) => `${records(count)} in ${n(files)} ${plural(files, "file", "files")}`,
  /** `different` counts records of now that were not there before, or not like this. */
  changed: ({
    before,
    now,
    different,
  }: {
    readonly before: number;
    readonly now: number;
    readonly different: number;
  }) =>
    `The sheet has changed since this page opened, so nothing was saved yet. It had ${records(before)}, and has ${n(now)} now, ${n(different)} of them new or different. What you save now is the sheet as it is now. Press again to save it.`,
  /** Which rows an export of the rest leaves out: before it and after it. */
  leftOut: {
    before: (count: number) => `${plural(count, "This row", "These rows")} would be left out:`,
    after: (count: number) => `${records(count)} with errors ${plural(count, "was", "were")} left out.`,
    row: (row: number, deal: string) => (deal === "" ? `Row ${row}, without a deal name` : `Row ${row}: ${deal}`),
    /** `deals` names the first of the records. */
    inCell: (row: number, count: number, deals: readonly string[]) =>
      `Row ${row}: ${records(count)} inside a cell${deals.length === 0 ? "" : ` (${deals.join(", ")}${count > deals.length ? " …" : ""})`}`,
    noRecord: (row: number) => `Row ${row}: not a deal`,
    select: "Select",
    selectRow: (row: number) => `Select row ${row}`,
    all: (count: number) => `Show all ${n(count)}`,
    more: (count: number) => `and ${n(count)} more`,
    /** Of the sheet to which they are moved. */
    sheetName: "Left out",
    move: (count: number) => `Move ${plural(count, "the record", `the ${n(count)} records`)} to a sheet “Left out” …`,
    /** What follows, before anything is done. */
    moveFollows: (count: number) =>
      `${plural(count, "Its row leaves", "Their rows leave")} this sheet and ${plural(count, "stands", "stand")} below the others on the sheet “Left out” of this workbook, with what was written into ${plural(count, "it", "them")}. Formulas become the values that they show. Correct ${plural(count, "it", "them")} there and export from there. Undo gives ${plural(count, "it", "them")} back.`,
    moveNow: (count: number) => `Move ${n(count)} ${plural(count, "row", "rows")}`,
    cancel: "Cancel",
  },
  records,
  save: "Save",
  saved: "Saved",
  show: (name: string) => `Save ${name}`,
  ways: { download: "Download", savePage: "Save in browser", copy: "Copy" },
  after: {
    download: (name: string) => `${name} should now be in your downloads folder.`,
    savePage: (name: string) =>
      `The content was copied, and a page opened in your browser. Press its button to save ${name}.`,
    copy: (name: string) =>
      `The content was copied. Paste it into a plain text editor, and save it as ${name} in the encoding UTF-8.`,
  },
  copyByHand: "This computer does not let us copy. Select all of the text below, and copy it yourself.",
  /** After copying by hand. */
  byHandThen: {
    savePage: (name: string) =>
      `Then paste it into the field of the page that opened in your browser, which saves ${name}.`,
    copy: (name: string) => `Then paste it into a plain text editor, and save it as ${name} in the encoding UTF-8.`,
  },
  fileText: "Content of the file",
  arrived: "Did the file arrive?",
  yes: "Yes",
  no: "No",
  done: "Good. Now import it in Partner Center.",
  tryNext: {
    download: "Then try Download.",
    savePage: "Then try Save in browser. It opens a page in your browser that saves the file.",
    copy: "Then try Copy, and paste the content into a plain text editor.",
  },
  cannotUndo:
    "An import cannot be undone. Before you import the same sheet again, remove the rows that succeeded, or their new deals are created twice.",
};

export type ExportingTexts = typeof exporting;
