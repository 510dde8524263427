/** What a command gets from the process, and what it gives back. */
import type { Output } from "./output";

/** 0: no error found. 1: errors found. 2: could not run, or not on every file. */
export type ExitCode = 0 | 1 | 2;

/** What a run needs from the process. */
export interface Process extends Output {
  /** The bytes of standard input as they arrive. */
  readonly standardInput: AsyncIterable<Uint8Array>;
}
