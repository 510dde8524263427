/** What is said of a sheet that was made, and a file that somebody picked: shared by the actions that make sheets. */
import type { RefusalReason } from "./refusal-reason";

/** Why a sheet that is there and whole was not brought to the front: an expected failure, or an unexpected error. */
export type NotShown = { readonly reason: RefusalReason } | { readonly error: unknown };

export interface Inserted {
  readonly sheet: string;
  /** False: the empty active sheet was used. */
  readonly created: boolean;
  /** Only where the sheet is not in front. */
  readonly notShown?: NotShown;
  /** Excel's own Undo cannot go back beyond this any more. */
  readonly endsUndo?: true;
}

/** A file that the user picked or dropped: a `File` is one. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  /** How the user says that it is encoded (see `readCsv`); asked only where the file does not show it. */
  readonly encoding?: string;
}
