/** The texts of the command line. Each message is one line. */
export const cli = {
  help: `Checks co-sell import sheets before they are imported in Partner Center.

Usage: cosell-sheet check FILE.csv... [options]

Options:
  --format text|json   how to report (default: text)
  --lang en|sv         language of the messages (default: en)
  --today YYYY-MM-DD   the day that dates are compared with (default: today in UTC)
  --help               show this text
  --version            show the version

Exit code: 0 no errors (there may be warnings), 1 errors found, 2 could not run.`,
  /** Under a report without errors. */
  ready: "No errors: ready to import.",
  usage: {
    noCommand: "Nothing to do. Try: cosell-sheet check FILE.csv, or --help.",
    unknownCommand: (command: string) => `Unknown command “${command}”. Try: cosell-sheet check FILE.csv, or --help.`,
    unknownOption: (option: string) => `Unknown option “${option}”. See --help.`,
    noFile: "No file to check. Try: cosell-sheet check FILE.csv",
    wrongValue: (option: string, allowed: string) => `${option} takes ${allowed}. See --help.`,
  },
  failures: {
    "no-such-file": "There is no such file.",
    directory: "This is a folder. Name the CSV files in it.",
    unreadable: "The file could not be read. It may be locked, or you may not have the right to read it.",
    "empty-file": "The file is empty.",
    "not-csv": "This is not a CSV file. If it is an Excel workbook, save it as CSV UTF-8 first.",
    "file-too-large": "The file is too large to be an import sheet.",
    "no-header": "This is not a co-sell import sheet: no row in it holds headers of the template.",
  },
  unexpected: (message: string) => `Something went wrong that should not have: ${message}`,
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type CliTexts = Widened<typeof cli>;
