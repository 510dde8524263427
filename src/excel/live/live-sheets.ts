/** What Live keeps of each sheet: its cells as they were read, and their check, so that the next edit costs only its own rows. */
import type { CheckState, RecognisedResult } from "../../check";
import { isWithinColumn } from "../../operations/live/plan";
import { withColumnTexts } from "../../operations/live/with-rows";
import type { Checked } from "../checked";
import { errorsColumnOf } from "../marks/errors-column";
import { rowsAbove } from "../marks/target";
import type { ReadSheet } from "../sheet/read";

/** A sheet that was read and checked. Its proxies belong to a request context that is over: only what was read counts. */
export interface LiveSheet extends Pick<Checked, "at" | "asOf" | "decisions"> {
  readonly read: ReadSheet;
  readonly result: RecognisedResult;
  readonly state: CheckState;
  /** What the add-in did not write in each Errors cell, from the first row below the headers on. */
  readonly external: readonly string[];
}

export class LiveSheets {
  private readonly bySheet = new Map<string, LiveSheet>();

  of(sheetId: string): LiveSheet | null {
    return this.bySheet.get(sheetId) ?? null;
  }

  /**
   * Goes on from this check. Without a state there is nothing to go on from, and the next edit has the whole sheet read.
   * @param texts what the Errors cells hold by now, from the first row below the headers on; null where they hold what was read
   */
  keep(sheet: Omit<LiveSheet, "state"> & { readonly state: CheckState | null }, texts: readonly string[] | null): void {
    const { read, result, state, external, at, asOf, decisions } = sheet;
    if (state === null) return void this.bySheet.delete(read.id);
    const column = errorsColumnOf(result);
    const now =
      texts && column
        ? { ...read, sheet: withColumnTexts(read.sheet, column.index, rowsAbove(read, result), texts) }
        : read;
    this.bySheet.set(read.id, {
      read: now,
      result,
      state,
      external,
      at,
      asOf,
      ...(decisions !== undefined && { decisions }),
    });
  }

  /** An action is about to write, or a sheet was not as it should be. All sheets where none is named. */
  forget(sheetId?: string): void {
    if (sheetId === undefined) this.bySheet.clear();
    else this.bySheet.delete(sheetId);
  }

  /** The Errors column of a sheet, 0-based within the worksheet; null where it has none, or is not kept. */
  errorsColumn(sheetId: string): number | null {
    const kept = this.of(sheetId);
    const column = kept && errorsColumnOf(kept.result);
    return kept && column ? kept.read.sheet.firstColumn + column.index : null;
  }

  /** Says of an address of a sheet whether it names nothing but Errors cells: what is written there is no news. */
  isOfErrors(sheetId: string): (address: string) => boolean {
    const column = this.errorsColumn(sheetId);
    return (address) => column !== null && isWithinColumn(address, column);
  }
}
