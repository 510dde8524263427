/** Checking one file of the disk. */
import { readFile, stat } from "node:fs/promises";
import { checkSheet, type CheckOptions, type CheckResult } from "../check";
import { MAX_FILE_BYTES, readCsv } from "../csv";
import type { CliTexts } from "../texts/cli";

export type Failure = keyof CliTexts["failures"];

export type FileResult =
  | { readonly ok: true; readonly file: string; readonly result: CheckResult }
  | { readonly ok: false; readonly file: string; readonly failure: Failure };

type Bytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: Failure };

function failureOf(error: unknown): Failure {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "no-such-file";
  if (code === "EISDIR") return "directory";
  if (typeof code === "string") return "unreadable";
  throw error;
}

async function read(file: string): Promise<Bytes> {
  try {
    const { size } = await stat(file);
    // Refused by its size, before it fills the memory.
    if (size > MAX_FILE_BYTES) return { ok: false, failure: "file-too-large" };
    return { ok: true, bytes: await readFile(file) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Checks the file at that path. A file that cannot be read, that is no CSV, or that has no header of the template is a failure. */
export async function checkFile(file: string, options: CheckOptions): Promise<FileResult> {
  const content = await read(file);
  if (!content.ok) return { ok: false, file, failure: content.failure };
  const csv = readCsv(content.bytes);
  if (!csv.ok) return { ok: false, file, failure: csv.reason };
  const result = checkSheet(csv.sheet, options);
  return result.headerRow === null ? { ok: false, file, failure: "no-header" } : { ok: true, file, result };
}
