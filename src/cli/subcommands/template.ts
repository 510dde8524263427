/** `template`: an empty template, as a CSV of its headers or as a workbook. */
import { writeCsv } from "../../csv";
import { templateColumns } from "../../design/columns";
import { columns } from "../../template";
import { cliTexts } from "../../texts/cli";
import type { CommandNamed } from "../options";
import { printable } from "../printable";
import type { ExitCode, Process } from "../process";
import { STANDARD_OUTPUT, writeFiles } from "./output-place";

/** Writes the template. Without `--output`, the headers go to the standard output. */
export async function template(command: CommandNamed<"template">, process: Process): Promise<ExitCode> {
  const { edition, language, output = STANDARD_OUTPUT } = command;
  const laidOut = templateColumns(columns(edition));
  const headers = writeCsv([laidOut.map(({ header }) => header)]);
  if (output === STANDARD_OUTPUT) {
    await process.out(headers);
    return 0;
  }
  const content = output.toLowerCase().endsWith(".xlsx") ? await workbook(command) : headers;
  if (!(await writeFiles([{ path: output, content }], command, process))) return 2;
  await process.out(`${cliTexts(language).template(printable(output), laidOut.length)}\n`);
  return 0;
}

/** Loaded on demand: no other command needs the library that writes it. */
async function workbook({ edition, language }: CommandNamed<"template">): Promise<Uint8Array> {
  const { templateWorkbook } = await import("../workbook");
  return templateWorkbook(edition, language);
}
