/** The command line as a function: arguments in, texts out, exit code back. */
import packageJson from "../../package.json";
import { cliTexts } from "../texts/cli";
import { todayOf } from "../values/clock";
import { check } from "./subcommands/check";
import { exportFile } from "./subcommands/export";
import { fix } from "./subcommands/fix";
import { match } from "./subcommands/match";
import { template } from "./subcommands/template";
import { readOptions, type Command } from "./options";
import { WriteError } from "./output";
import { printable } from "./printable";
import type { ExitCode, Process } from "./process";

/**
 * Runs one command. What could not be done is said in one line on `error`, a file each; the other files are reported all the same.
 * @param args the arguments after the program's name.
 * @param now the moment that determines which day it is in UTC.
 */
export async function run(args: readonly string[], process: Process, now: Date): Promise<ExitCode> {
  const command = readOptions(args, todayOf(now.getTime()));
  const texts = cliTexts(command.language);
  try {
    return await runCommand(command, process);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    await process.error(
      `${error.file === null ? texts.notWritten(error.code) : texts.fileNotWritten(printable(error.file), error.code)}\n`,
    );
    return 2;
  }
}

async function runCommand(command: Command, process: Process): Promise<ExitCode> {
  switch (command.name) {
    case "wrong":
      await process.error(`${command.message}\n`);
      return 2;
    case "help":
      await process.out(`${cliTexts(command.language).help}\n`);
      return 0;
    case "version":
      await process.out(`${packageJson.version}\n`);
      return 0;
    case "check":
      return check(command, process);
    case "fix":
      return fix(command, process);
    case "export":
      return exportFile(command, process);
    case "template":
      return template(command, process);
    case "match":
      return match(command, process);
  }
}
