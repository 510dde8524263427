/** The bytes of a file, or of standard input, and never more of them than an import sheet can have. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { MAX_FILE_BYTES } from "../csv";
import { systemCode } from "./output";

/** The name that stands for standard input. */
export const STANDARD_INPUT = "-";

export type ReadFailure = "no-such-file" | "directory" | "unreadable" | "file-too-large";

export type Bytes =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: ReadFailure };

const TOO_LARGE: Bytes = { ok: false, failure: "file-too-large" };

function failureOf(error: unknown): ReadFailure {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "no-such-file";
  if (code === "EISDIR") return "directory";
  if (code !== undefined) return "unreadable";
  throw error;
}

/** Counts what it reads: devices and pipes have no size to ask for, and may never end. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) return TOO_LARGE;
    parts.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(parts, length) };
}

/**
 * Reads all of a file, or of standard input where the name is `-`. Refuses more than `MAX_FILE_BYTES` bytes, whatever they come from.
 * @param standardInput the bytes of standard input as they arrive.
 */
export async function readInput(file: string, standardInput: AsyncIterable<Uint8Array>): Promise<Bytes> {
  try {
    if (file === STANDARD_INPUT) return await collect(standardInput);
    const { size } = await stat(file);
    return size > MAX_FILE_BYTES ? TOO_LARGE : await collect(createReadStream(file));
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}
