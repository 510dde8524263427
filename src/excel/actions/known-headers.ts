/** What is learnt of the sheets' headers by checking them. */
import type { RecognisedResult } from "../../check";

/** Where the headers of a checked sheet are, and how the sheet itself spells them. */
export interface Headers {
  /** 1-based sheet row. */
  readonly row: number;
  /** The sheet's own header text by the template's. */
  readonly own: ReadonlyMap<string, string>;
}

/** The headers of each sheet as its last check read them. */
export class KnownHeaders {
  private readonly bySheet = new Map<string, Headers>();

  remember(sheet: string, { headerRow, columns }: RecognisedResult): void {
    const own = new Map<string, string>();
    // The first of two is the one that is read.
    for (const { name, header } of columns) if (!own.has(name)) own.set(name, header);
    this.bySheet.set(sheet, { row: headerRow, own });
  }

  /** Undefined for a sheet that has not been checked. */
  of(sheet: string): Headers | undefined {
    return this.bySheet.get(sheet);
  }
}
