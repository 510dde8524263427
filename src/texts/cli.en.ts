import { formatNumber, plural } from "./language";
import { clean } from "./quote";

/** The texts of the command line. What goes to stderr is one plain line. */
const n = (count: number): string => formatNumber(count, "en");
const q = (text: string): string => `“${clean(text)}”`;
const names = (deals: readonly string[], count: number): string => {
  if (deals.length === 0) return "";
  const more = count - deals.length;
  return `: ${deals.map(q).join(", ")}${more > 0 ? ` and ${n(more)} more` : ""}`;
};

export const cli = {
  help: [
    "Usage: cosell-sheet check FILE.csv… [--encoding NAME] [--format text|json] [--lang en|sv] [--today YYYY-MM-DD]",
    "",
    "Checks CSV files that are to be imported into Partner Center as co-sell deals.",
    "The name - stands for the standard input.",
    "",
    "  --encoding NAME       how the files are encoded, where they do not tell: windows-1252, ibm850 …",
    "  --format text|json    how to show what was found (text)",
    "  --lang en|sv          the language of the messages (en)",
    "  --today YYYY-MM-DD    the day to compare close dates with (today in UTC)",
    "  --help                show this",
    "  --version             show the version",
    "",
    "Exit code: 0 no error, 1 errors found, 2 could not run",
  ].join("\n"),
  /** The arguments are wrong. */
  usage: {
    noCommand: "Say what to do: cosell-sheet check FILE.csv (--help shows more)",
    unknownCommand: (name: string) => `There is no command ${name}, only check (--help shows more)`,
    unknownOption: (name: string) => `There is no option ${name} (--help shows more)`,
    standardInputTwice: "The standard input (-) can be checked only once",
    noFile: "Name at least one file: cosell-sheet check FILE.csv (--help shows more)",
    wrongValue: (option: string, expected: string) => `${option} needs ${expected} (--help shows more)`,
  },
  /** Why a file was not checked; the file's name is put before it. */
  failures: {
    "no-such-file": "no such file",
    directory: "this is a folder, not a file",
    unreadable: "the file cannot be read. Check that you may read it and that no other program holds it open",
    "empty-file": "the file is empty",
    "not-csv": "this is not a CSV file",
    "utf-32": "the file is saved as UTF-32, which cannot be read; save it as CSV UTF-8",
    "file-too-large": "the file is too large to be an import sheet",
    "too-many-rows":
      "the file has far too many rows to be an import sheet. Partner Center takes 1,000 records in a file",
    "no-header": "this is not a co-sell import sheet, for no row holds headers that we know",
  },
  unexpected: (message: string) => `Something went wrong that should not have: ${message}`,
  /** The computer's date is far from any day on which the program may run. */
  clock:
    "This computer’s date cannot be right, so no date was compared with today. Set the computer’s date, or give the day with --today",
  /** The result could not be written; `code` is the system's name for the reason, such as ENOSPC. */
  notWritten: (code: string) => `The result could not be written (${code}). Check that the disk is not full`,
  /** Below a report without errors. */
  ready: "Ready to import.",
  /** Below a report of which Export corrects every error. */
  exportFixesTheRest:
    "Not ready as it is, but the Excel add-in corrects these errors: open the file there and export it.",
  /** The records with errors, those inside cells included, of all. */
  leftOut: (count: number, of: number) =>
    count === of
      ? `${of === 1 ? "The record cannot be imported as it is" : `None of the ${n(of)} records can be imported as it is`}:`
      : `${n(count)} of ${n(of)} records ${plural(count, "has", "have")} errors. An import of the others leaves out:`,
  leftOutRow: (row: number, deal: string) =>
    deal === "" ? `Row ${row}, without a deal name` : `Row ${row}: ${q(deal)}`,
  leftOutInside: (row: number, count: number, deals: readonly string[]) =>
    `Row ${row}: ${n(count)} ${plural(count, "record", "records")} inside a cell${names(deals, count)}`,
  more: (count: number) => `and ${n(count)} more`,
  /** After a finding that is in many columns or rows. */
  columns: (count: number) => `${count} columns`,
  columnsNamed: (names: string, count: number) => `${count} columns: ${names}`,
  rows: (runs: string, count: number) => `${count} rows: ${runs}`,
  andMore: (named: string, count: number) => `${named} and ${count} more`,
};

export type CliTexts = typeof cli;
