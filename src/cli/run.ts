/** The command line as a function: arguments in, texts out, exit code back. */
import packageJson from "../../package.json";
import { cliTexts } from "../texts/cli";
import { checkFile } from "./check-file";
import { readOptions, type Command } from "./options";
import { jsonReport, textReport } from "./report";

/** Where the texts go. A text is whole lines, without the last line end. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** 0: no error found. 1: errors found. 2: could not run, or not on every file. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command. What could not be done is told in one line on `error`, a file each; the other files are reported all the same.
 * @param args the arguments behind the program's name.
 * @param now the moment that tells which day it is in UTC.
 */
export async function run(args: readonly string[], output: Output, now: Date): Promise<ExitCode> {
  const command = readOptions(args, now.toISOString().slice(0, "YYYY-MM-DD".length));
  switch (command.name) {
    case "wrong":
      output.error(command.message);
      return 2;
    case "help":
      output.out(cliTexts(command.language).help);
      return 0;
    case "version":
      output.out(packageJson.version);
      return 0;
    case "check":
      return check(command, output);
  }
}

async function check(
  { files, format, today, language }: Extract<Command, { name: "check" }>,
  output: Output,
): Promise<ExitCode> {
  const results = [];
  for (const file of files) results.push(await checkFile(file, { today, language }));
  const checked = results.filter((result) => result.ok);
  const failed = results.filter((result) => !result.ok);

  if (format === "text") {
    if (checked.length > 0)
      output.out(checked.map(({ file, result }) => textReport(file, result, language)).join("\n\n"));
  } else {
    const reports = checked.map(({ file, result }) => jsonReport(file, result, language));
    if (files.length > 1) output.out(JSON.stringify(reports, null, 2));
    else for (const report of reports) output.out(JSON.stringify(report, null, 2));
  }

  for (const { file, failure } of failed) output.error(`${file}: ${cliTexts(language).failures[failure]}`);
  if (failed.length > 0) return 2;
  return checked.some(({ result }) => result.errors > 0) ? 1 : 0;
}
