/** `match`: where each column of the template may come from in a file with other headings, as a map that `fix --map` carries out. */
import { mappingOf } from "../../operations/match/proposal";
import { matchText } from "../../operations/match/match-file";
import { proposeMatch } from "../../operations/match/propose";
import { cliTexts } from "../../texts/cli";
import type { CommandNamed } from "../options";
import { writeAll } from "../output";
import type { ExitCode, Process } from "../process";
import { readSheet } from "../read-sheet";
import { proposalReport } from "../reports/match";
import { reportTo, STANDARD_OUTPUT, writeFiles } from "./output-place";
import { refuse } from "./refuse";

/** Writes the map, and says how sure each part of it is. The exit code is 1 while a mandatory column has no source: somebody has to complete the map. */
export async function match(command: CommandNamed<"match">, process: Process): Promise<ExitCode> {
  const { file, language, edition, output = STANDARD_OUTPUT } = command;
  const texts = cliTexts(language);
  const read = await readSheet(file, process, command);
  const proposal = read.ok ? proposeMatch(read.sheet, { edition }) : null;
  if (proposal === null) return refuse(process, file, read.ok ? texts.match.noHeaders : texts.failures[read.failure]);
  const content = matchText(mappingOf(proposal));
  if (output === STANDARD_OUTPUT) await process.out(content);
  else if (!(await writeFiles([{ path: output, content }], command, process))) return 2;
  const { lines, isWhole } = proposalReport(proposal, language);
  await writeAll(lines, reportTo(output, process));
  return isWhole ? 0 : 1;
}
