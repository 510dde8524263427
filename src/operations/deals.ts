/** The deals of a checked sheet in one line: new or updates, ready or not. Pure. */
import type { RecognisedResult } from "../check";
import type { Sheet } from "../values/sheet";
import { isBlank } from "../values/space";

export interface Deals {
  /** 1-based sheet rows of the records that update a deal; the other records create one. */
  readonly updates: ReadonlySet<number>;
  readonly created: ReadonlySet<number>;
  /** Records that may not be exported. */
  readonly withErrors: ReadonlySet<number>;
  /** Records that may, and of which something is to be looked at. */
  readonly withWarnings: ReadonlySet<number>;
}

export function dealsOf(sheet: Sheet, result: RecognisedResult): Deals {
  const { recordRows, blockedRows, findings, columns } = result;
  const index = columns.find(({ key, read }) => key === "referralId" && read)?.index;
  const isUpdate = (row: number): boolean =>
    index !== undefined && !isBlank(sheet.text[row - sheet.firstRow]?.[index] ?? "");
  const warned = new Set(findings.flatMap(({ severity, row }) => (severity === "warning" ? (row ?? []) : [])));
  return {
    updates: new Set(recordRows.filter(isUpdate)),
    created: new Set(recordRows.filter((row) => !isUpdate(row))),
    withErrors: new Set(recordRows.filter((row) => blockedRows.has(row))),
    withWarnings: new Set(recordRows.filter((row) => !blockedRows.has(row) && warned.has(row))),
  };
}
