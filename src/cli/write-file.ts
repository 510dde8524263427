/** Files that a command makes: whole or not at all, and never over another one unless asked to. */
import { access, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { systemCode, WriteError } from "./output";

export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The first of these paths where there is something already; null where there is nothing. */
export async function firstTaken(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await isThere(path)) return path;
  return null;
}

/**
 * Writes a file. What stands there already is replaced only with `isForced`, and stays whole until the new content is on the disk. Rejects with `WriteError`;
 * then nothing of the new file is left.
 */
export async function writeNewFile({ path, content }: NewFile, isForced: boolean): Promise<void> {
  const part = isForced ? join(dirname(path), `.${basename(path)}.part`) : path;
  let isBegun = isForced;
  try {
    await writeFile(part, "", { flag: isForced ? "w" : "wx" });
    isBegun = true;
    await writeFile(part, content);
    if (isForced) await rename(part, path);
  } catch (error) {
    if (isBegun) await rm(part, { force: true });
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new WriteError(code, path);
  }
}
