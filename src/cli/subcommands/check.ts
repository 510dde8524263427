/** `check`: what is wrong with each file. */
import { cliTexts } from "../../texts/cli";
import { checkFile } from "../check-file";
import type { CommandNamed } from "../options";
import { writeAll } from "../output";
import { printable } from "../printable";
import type { ExitCode, Process } from "../process";
import { readSheet, type Failure } from "../read-sheet";
import { formatter } from "../reports/formats";

/** Reports every file that can be checked, and says in one line each which cannot. */
export async function check(command: CommandNamed<"check">, process: Process): Promise<ExitCode> {
  const { files, language } = command;
  const texts = cliTexts(language);
  const { report, end } = formatter(command.format, language, files.length);
  const failures: { readonly file: string; readonly failure: Failure }[] = [];
  let hasErrors = false;
  for (const file of files) {
    // One file at a time: neither its cells nor its findings are needed once it is reported.
    const read = await readSheet(file, process, command);
    const checked = read.ok ? checkFile(read.sheet, command) : read;
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
