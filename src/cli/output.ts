/** Where the command's texts go. */

/** Takes a piece of text as it is, and resolves once it has been written. Rejects with `WriteError`. */
export type Write = (text: string) => Promise<void>;

export interface Output {
  readonly out: Write;
  /** Whole lines. */
  readonly error: Write;
}

/** What was asked for could not be written, because the disk is full for example. */
export class WriteError extends Error {
  /**
   * @param code of the system's error: "ENOSPC"
   * @param file the name of the file; null where it is the standard output.
   */
  constructor(
    readonly code: string,
    readonly file: string | null = null,
  ) {
    super(code);
  }
}

/** The code of a system's error, such as "ENOENT"; undefined where it has none. */
export function systemCode(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

const codeOf = (error: Error): string => systemCode(error) ?? error.name;

/** A stream of the process as `Write`. A reader that stops early (`| head`) is no failure: the rest is dropped. */
export function writeTo(stream: NodeJS.WritableStream): Write {
  let hasReader = true;
  // Every error reaches the caller by the write that it belongs to.
  stream.on("error", () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      if (!hasReader) {
        resolve();
        return;
      }
      stream.write(text, (error) => {
        if (!error) resolve();
        else if (codeOf(error) === "EPIPE") {
          hasReader = false;
          resolve();
        } else reject(new WriteError(codeOf(error)));
      });
    });
}

const CHARACTERS_IN_WRITE = 1 << 16;

/** Writes many small pieces in few writes. */
export async function writeAll(pieces: Iterable<string>, write: Write): Promise<void> {
  let buffer: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    buffer.push(piece);
    length += piece.length;
    if (length < CHARACTERS_IN_WRITE) continue;
    await write(buffer.join(""));
    buffer = [];
    length = 0;
  }
  if (length > 0) await write(buffer.join(""));
}
