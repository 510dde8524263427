/** `export`: the file to import, as Partner Center wants it; several of them beyond 1,000 records. */
import { basename, dirname, join } from "node:path";
import { toCsvFiles } from "../../csv";
import { exportRecords } from "../../operations/export";
import { copyObstacle } from "../../operations/fixed-copy";
import { importSummary } from "../../operations/import-summary";
import { cliTexts } from "../../texts/cli";
import { checkFile, type CheckedFile } from "../check-file";
import type { CommandNamed } from "../options";
import { writeAll } from "../output";
import { printable } from "../printable";
import type { ExitCode, Process } from "../process";
import { readSheet } from "../read-sheet";
import { importReport } from "../reports/import";
import { leftOutLines, textReport } from "../reports/report";
import { outputFor, reportTo, STANDARD_OUTPUT, writeFiles } from "./output-place";
import { refuse } from "./refuse";

/**
 * Writes the file, and says what importing it will do. Nothing is written while a record may not go out, unless the others are asked for alone: then the
 * exit code is 1, and what was left out is named.
 */
export async function exportFile(command: CommandNamed<"export">, process: Process): Promise<ExitCode> {
  const { file, language, onlyReady } = command;
  const texts = cliTexts(language);
  const read = await readSheet(file, process, command);
  if (!read.ok) return refuse(process, file, texts.failures[read.failure]);
  const { sheet } = read;
  const checked = checkFile(sheet, command);
  if (!checked.ok) return refuse(process, file, texts.failures[checked.failure]);
  const { result } = checked;
  // What a bad quote hides is left out with its row, and named.
  if (copyObstacle(sheet) === "encoding-unclear") return refuse(process, file, texts.copyObstacles["encoding-unclear"]);
  if (!result.recognised || result.recordsReady === 0 || !(result.ready || onlyReady))
    return notExported(command, checked, process);

  const exported = exportRecords(sheet, result, { onlyRowsWithoutErrors: onlyReady });
  const place = outputFor(command.output, file, "import");
  const files = toCsvFiles(basename(place), exported.headers, exported.records);
  const [first] = files;
  const report = reportTo(place, process);
  if (place === STANDARD_OUTPUT) {
    if (!first || files.length > 1) return refuse(process, file, texts.severalFiles(files.length));
    await process.out(first.text);
  } else {
    const written = files.map(({ name, text }) => ({ path: join(dirname(place), name), content: text }));
    if (!(await writeFiles(written, command, process))) return 2;
    for (const [at, { records }] of files.entries())
      await report(`${texts.written(printable(written[at]?.path ?? ""), records)}\n`);
  }
  await writeAll(importReport(importSummary(exported, result), language), report);
  const left = leftOutLines(checked, language);
  for (const line of left) await report(`${line}\n`);
  if (command.today === null) await process.error(`${texts.clock}\n`);
  return left.length > 0 ? 1 : 0;
}

/** Says why nothing was written, and what is wrong. */
async function notExported(
  { file, language }: CommandNamed<"export">,
  checked: CheckedFile,
  process: Process,
): Promise<ExitCode> {
  const texts = cliTexts(language);
  const { recognised, records } = checked.result;
  const canBePart = recognised && checked.result.recordsReady > 0;
  await writeAll(textReport(file, checked, language), process.error);
  await process.error(`\n${records === 0 ? texts.nothingToExport : texts.notExported(canBePart)}\n`);
  return 1;
}
