/** Where a command's file goes: to a path, or to the standard output. */
import { basename, dirname, extname, join } from "node:path";
import { cliTexts } from "../../texts/cli";
import type { Language } from "../../template";
import type { Output, Write } from "../output";
import { printable } from "../printable";
import { STANDARD_INPUT } from "../read-input";
import { firstTaken, writeNewFile, type NewFile } from "../write-file";

/** The name that stands for the standard output. */
export const STANDARD_OUTPUT = "-";

interface Wanted {
  /** As the command line gives it. */
  readonly output: string | undefined;
  readonly isForced: boolean;
  readonly language: Language;
}

/** `deals.csv` becomes `deals-fixed.csv` in the same folder. What was read from the standard input goes to the standard output. */
export function outputFor(output: string | undefined, file: string, suffix: string): string {
  if (output !== undefined) return output;
  if (file === STANDARD_INPUT) return STANDARD_OUTPUT;
  return join(dirname(file), `${basename(file, extname(file))}-${suffix}.csv`);
}

/** The report goes where the file does not go. */
export const reportTo = (place: string, { out, error }: Output): Write => (place === STANDARD_OUTPUT ? error : out);

/** Writes files, none of them where one of them would replace something that may not be replaced: then says so, and is false. */
export async function writeFiles(
  files: readonly NewFile[],
  { isForced, language }: Pick<Wanted, "isForced" | "language">,
  { error }: Pick<Output, "error">,
): Promise<boolean> {
  const taken = isForced ? null : await firstTaken(files.map(({ path }) => path));
  if (taken !== null) {
    await error(`${cliTexts(language).taken(printable(taken))}\n`);
    return false;
  }
  for (const file of files) await writeNewFile(file, isForced);
  return true;
}
