import { formatNumber, plural } from "./language";
import { clean } from "./quote";

/** Why a file is no map of columns (src/operations/match/match-file.ts). */
type MapRefusal = "not-json" | "not-a-map" | "newer-map" | "unknown-target" | "bad-source";

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
    "Usage: cosell-sheet check FILE.csv… [--format text|json]",
    "       cosell-sheet fix FILE.csv [--output COPY.csv] [--only CODE,…] [--map MAP.json] [--force]",
    "       cosell-sheet export FILE.csv [--output IMPORT.csv] [--only-ready] [--force]",
    "       cosell-sheet template [--edition 2021-02|2023-08|2026] [--output NAME.csv|NAME.xlsx] [--force]",
    "       cosell-sheet match FILE.csv [--edition 2021-02|2023-08|2026] [--output MAP.json] [--force]",
    "",
    "For CSV files that are to be imported into Partner Center as co-sell deals.",
    "",
    "  check     says what is wrong",
    "  fix       writes a copy (FILE-fixed.csv) in which everything is fixed that has one answer, and says what is left",
    "  export    writes the file to import (FILE-import.csv), several beyond 1,000 records, and says what the import will do",
    "  template  writes an empty template: its headers, or a workbook with dropdowns, prompts, formats and colours",
    "  match     for a file with other headings: proposes where each column of the template comes from, as a map for fix --map",
    "",
    "The name - stands for the standard input, and for the standard output.",
    "",
    "  --encoding NAME       how the files are encoded, where they do not tell: windows-1252, ibm850 …",
    "  --format text|json    how to show what was found (text)",
    "  --lang en|sv          the language of the messages and of the template’s prompts (en)",
    "  --today YYYY-MM-DD    the day to compare close dates with (today in UTC)",
    "  -o, --output FILE     where to write",
    "  --force               replace the file that is there",
    "  --only CODE,…         fix only what was found under these codes, which stand in brackets behind each finding",
    "  --map MAP.json        bring a file with other headings to the template first, by a map that match has made",
    "  --only-ready          export the records without errors, and leave out the others",
    "  --edition NAME        the template’s edition (2021-02)",
    "  -h, --help            show this",
    "  --version             show the version",
    "",
    "Exit code: 0 no error, 1 errors found (fix: left in the copy; export: in records that were not exported; match: a mandatory column has no source), 2 could not run",
  ].join("\n"),
  /** The arguments are wrong. */
  usage: {
    noCommand: "Say what to do: cosell-sheet check FILE.csv (--help shows more)",
    unknownCommand: (name: string, commands: readonly string[]) =>
      `There is no command ${name}, only ${commands.join(", ")} (--help shows more)`,
    unknownOption: (name: string) => `There is no option ${name} (--help shows more)`,
    notOfCommand: (command: string, option: string) => `${command} has no option ${option} (--help shows more)`,
    standardInputTwice: "The standard input (-) can be checked only once",
    noFile: (command: string) => `Name a file: cosell-sheet ${command} FILE.csv (--help shows more)`,
    oneFile: (command: string) => `${command} takes one file at a time`,
    noFileWanted: (command: string) => `${command} reads no file; --output says where to write (--help shows more)`,
    unknownCode: (code: string) => `No finding has the code “${code}”: check shows the codes behind its findings`,
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
    "no-header":
      "this is not a co-sell import sheet, for no row holds headers that we know. For a file with other headings, match proposes a map of its columns",
  },
  unexpected: (message: string) => `Something went wrong that should not have: ${message}`,
  /** The computer's date is far from any day on which the program may run. */
  clock:
    "This computer’s date cannot be right, so no date was compared with today. Set the computer’s date, or give the day with --today",
  /** The result could not be written; `code` is the system's name for the reason, such as ENOSPC. */
  notWritten: (code: string) => `The result could not be written (${code}). Check that the disk is not full`,
  fileNotWritten: (file: string, code: string) =>
    `${file} could not be written (${code}). Check that the folder is there, that you may write to it and that the disk is not full`,
  /** A file that stands in the way. */
  taken: (file: string) =>
    `${file} is there already, and nothing was written. --force replaces it, --output writes elsewhere`,
  /** Why a copy of a file would be wrong; the file's name is put before it. */
  copyObstacles: {
    "encoding-unclear":
      "it is not clear how this file is encoded, so some letters may be read wrongly. Say it with --encoding; check shows the candidates",
    "bad-quotes":
      "a quotation mark in this file is never closed or stands in the wrong place, and hides where its cells end. Correct it first; check shows the row",
  },
  header: "Header",
  fixed: (cells: number) =>
    cells === 0
      ? "There was nothing to fix that has one answer."
      : `Fixed ${n(cells)} ${plural(cells, "cell", "cells")}:`,
  fixedCell: (column: string, before: string, after: string, cells: number) =>
    `${column}: ${q(before)} → ${q(after)}${cells === 1 ? "" : ` in ${n(cells)} cells`}`,
  written: (file: string, records: number) =>
    `${file}: ${n(records)} ${plural(records, "record", "records")} to import`,
  /** Files that cannot all go to the standard output. */
  severalFiles: (files: number) =>
    `an import takes 1,000 records, so this makes ${n(files)} files. Name the first with --output`,
  closed: (count: number) => `Closes ${n(count)} ${plural(count, "deal", "deals")} for good:`,
  warnings: "These warnings go out as they are:",
  notExported: (canBePart: boolean) =>
    `Nothing was exported.${canBePart ? " Correct the errors, or export the other records with --only-ready." : " Correct the errors first."}`,
  nothingToExport: "Nothing was exported: there is no record below the headers.",
  match: {
    noHeaders: "this file has no row of headings",
    noMap: (map: string) => `the map ${map} cannot be read. Check its name, and that you may read it`,
    badMap: (map: string, reason: MapRefusal, detail: string) =>
      ({
        "not-json": `${map} is no JSON`,
        "not-a-map": `${map} is no map of columns: match makes one`,
        "newer-map": `${map} was made by a newer version of this program`,
        "unknown-target": `${map} names a column that the template does not have: “${detail}”`,
        "bad-source": `${map} does not say in a way that is understood where “${detail}” comes from`,
      })[reason],
    columnsGone: (map: string, headers: readonly string[]) =>
      `${map} takes from columns that this file does not have: ${headers.map(q).join(", ")}. Make a new map with match`,
    lacking: (headers: readonly string[]) => `Mandatory, and nothing seems to be it: ${headers.join(", ")}`,
    matched: (columns: number) => `Matched ${n(columns)} ${plural(columns, "column", "columns")}:`,
    unused: (headers: readonly string[], count: number) =>
      `Not used: ${headers.map(q).join(", ")}${count > headers.length ? ` and ${n(count - headers.length)} more` : ""}`,
    made: (records: number) => `Made ${n(records)} ${plural(records, "record", "records")} of the template.`,
    rowsLeft: (rows: readonly number[], count: number) =>
      `Left out, for nothing of them is used: ${plural(count, "row", "rows")} ${rows.join(", ")}${count > rows.length ? ` and ${n(count - rows.length)} more` : ""}`,
    sureness: { high: "sure", likely: "likely", guess: "a guess", remembered: "as before" },
    column: (header: string) => q(header),
    part: (part: string, header: string) => `${part} in ${q(header)}`,
    parts: { "first-name": "first name", "last-name": "last name", name: "name", email: "e-mail address" },
    constant: (text: string) => `always ${q(text)}`,
    example: (sample: string) => `, for example ${q(sample)}`,
  },
  template: (file: string, columns: number) => `${file}: an empty template of ${n(columns)} columns`,
  /** Below a report without errors. */
  ready: "Ready to import.",
  /** Below a report of which Export corrects every error. */
  exportFixesTheRest: "Not ready as it is, but export corrects these errors, here and in the Excel add-in.",
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
