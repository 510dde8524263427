/** Reads a file that the user picked. */
import { MAX_FILE_BYTES, readCsv } from "../csv";
import type { Sheet } from "../values/sheet";
import type { PickedFile } from "./api";
import { Refusal } from "./gateway/refusal";

const MEGABYTE = 1024 * 1024;

/** The sheet in a file. Refuses a file that is too large, out of reach, no CSV, or whose encoding the user has to choose. */
export async function readFile(file: PickedFile): Promise<Sheet> {
  if (file.size > MAX_FILE_BYTES) throw new Refusal("file-too-large", `${MAX_FILE_BYTES / MEGABYTE} MB`);
  const read = readCsv(new Uint8Array(await bytesOf(file)), { encoding: file.encoding });
  if (!read.ok) throw new Refusal(read.reason, file.name);
  const { source } = read.sheet;
  const candidates = source.kind === "file" ? source.encodingCandidates : [];
  if (candidates.length > 0) throw new Refusal("encoding-unclear", file.name, undefined, { file, candidates });
  return read.sheet;
}

/** A file that was moved, or lies in a cloud folder that is out of reach, cannot be read. */
function bytesOf(file: PickedFile): Promise<ArrayBuffer> {
  return file.arrayBuffer().catch(() => Promise.reject(new Refusal("file-unreadable", file.name)));
}

/** A file's name without its ending. */
export const nameWithoutEnding = ({ name }: PickedFile): string => name.replace(/\.[^.]*$/, "");
