/** The command line as a function: arguments in, texts out, exit code back. */
import packageJson from "../../package.json";
import { cliTexts } from "../texts/cli";
import { todayOf } from "../values/clock";
import { checkFile, type Failure } from "./check-file";
import { formatter } from "./formats";
import { readOptions, type Command } from "./options";
import { WriteError, writeAll, type Output } from "./output";
import { printable } from "./printable";
import { readInput } from "./read-input";

/** 0: no error found. 1: errors found. 2: could not run, or not on every file. */
export type ExitCode = 0 | 1 | 2;

/** What a run needs from the process. */
export interface Process extends Output {
  /** The bytes of standard input as they arrive. */
  readonly standardInput: AsyncIterable<Uint8Array>;
}

/**
 * Runs one command. What could not be done is said in one line on `error`, a file each; the other files are reported all the same.
 * @param args the arguments after the program's name.
 * @param now the moment that determines which day it is in UTC.
 */
export async function run(args: readonly string[], process: Process, now: Date): Promise<ExitCode> {
  const command = readOptions(args, todayOf(now.getTime()));
  const texts = cliTexts(command.language);
  try {
    switch (command.name) {
      case "wrong":
        await process.error(`${command.message}\n`);
        return 2;
      case "help":
        await process.out(`${texts.help}\n`);
        return 0;
      case "version":
        await process.out(`${packageJson.version}\n`);
        return 0;
      case "check":
        return await check(command, process);
    }
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    await process.error(`${texts.notWritten(error.code)}\n`);
    return 2;
  }
}

async function check(command: Extract<Command, { name: "check" }>, process: Process): Promise<ExitCode> {
  const { files, language } = command;
  const texts = cliTexts(language);
  const { report, end } = formatter(command.format, language, files.length);
  const failures: { readonly file: string; readonly failure: Failure }[] = [];
  let hasErrors = false;
  for (const file of files) {
    // One file at a time: neither its cells nor its findings are needed once it is reported.
    const checked = checkFile(await readInput(file, process.standardInput), command);
    if (!checked.ok) {
      failures.push({ file, failure: checked.failure });
      continue;
    }
    if (checked.result.errors > 0) hasErrors = true;
    await writeAll(report(file, checked), process.out);
  }
  await writeAll(end(), process.out);

  if (command.today === null) await process.error(`${texts.clock}\n`);
  for (const { file, failure } of failures) await process.error(`${printable(file)}: ${texts.failures[failure]}\n`);
  if (failures.length > 0) return 2;
  return hasErrors ? 1 : 0;
}
