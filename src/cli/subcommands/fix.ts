/** `fix`: a copy of a file with everything fixed that has one answer. */
import { readCsv, writeCsv } from "../../csv";
import { copyObstacle, fixedCopy } from "../../operations/fixed-copy";
import { cliTexts } from "../../texts/cli";
import { checkFile } from "../check-file";
import type { CommandNamed } from "../options";
import { writeAll } from "../output";
import type { ExitCode, Process } from "../process";
import { readSheet } from "../read-sheet";
import { fixedReport } from "../reports/fixed";
import { mappedReport } from "../reports/match";
import { textReport } from "../reports/report";
import { mappedSheet } from "./mapped-sheet";
import { outputFor, reportTo, STANDARD_OUTPUT, writeFiles } from "./output-place";
import { refuse } from "./refuse";

/** Writes the copy, and says what was fixed and what is left. The exit code is that of a check of the copy. */
export async function fix(command: CommandNamed<"fix">, process: Process): Promise<ExitCode> {
  const { file, language, only } = command;
  const texts = cliTexts(language);
  const read = await readSheet(file, process, command);
  if (!read.ok) return refuse(process, file, texts.failures[read.failure]);
  const obstacle = copyObstacle(read.sheet);
  if (obstacle !== null) return refuse(process, file, texts.copyObstacles[obstacle]);
  const mapped = command.map === undefined ? null : await mappedSheet(read.sheet, command.map, command);
  if (mapped && !mapped.ok) return refuse(process, file, mapped.why);
  const sheet = mapped?.sheet ?? read.sheet;
  const checked = checkFile(sheet, command);
  if (!checked.ok) return refuse(process, file, texts.failures[checked.failure]);
  if (!checked.result.recognised) return refuse(process, file, texts.failures["no-header"]);

  const { rows, fixed } = fixedCopy(sheet, checked.result, only);
  const content = writeCsv(rows);
  const place = outputFor(command.output, file, "fixed");
  if (place === STANDARD_OUTPUT) await process.out(content);
  else if (!(await writeFiles([{ path: place, content }], command, process))) return 2;

  const report = reportTo(place, process);
  if (mapped) await writeAll(mappedReport(mapped.matched, language), report);
  await writeAll(fixedReport(fixed, language), report);
  // What the copy is, not what this program thinks of it.
  const copy = readCsv(content);
  const left = copy.ok ? checkFile(copy.sheet, command) : null;
  if (!left?.ok) throw new Error("The copy cannot be read");
  await report("\n");
  await writeAll(textReport(place, left, language), report);
  if (command.today === null) await process.error(`${texts.clock}\n`);
  return left.result.errors > 0 ? 1 : 0;
}
