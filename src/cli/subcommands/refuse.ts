/** Why nothing was done with a file. */
import type { Output } from "../output";
import { printable } from "../printable";

/** Says it in one line behind the file's name; gives the exit code of what could not run. */
export async function refuse({ error }: Pick<Output, "error">, file: string, why: string): Promise<2> {
  await error(`${printable(file)}: ${why}\n`);
  return 2;
}
