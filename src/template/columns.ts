/** Look-ups in the editions. */
import type { TemplateColumn } from "./column";
import type { ColumnKey } from "./column-key";
import type { Edition } from "./edition";
import { editionOf } from "./editions";
import { STATUSES, type Status, type StatusPairs } from "./status";

/** One column of one edition. A numbered family is one column, under the header of its number 1. */
export type Column = TemplateColumn<ColumnKey>;

/** The columns of an edition in template order; the order of some is not known: see `isOrderKnown`. */
export function columns(edition: Edition): readonly Column[] {
  return editionOf(edition).columns;
}

/** The column of that key, or undefined where the edition has none. */
export function columnByKey(edition: Edition, key: ColumnKey): Column | undefined {
  return columns(edition).find((column) => column.key === key);
}

/** Which substatuses belong to which status in an edition. */
export function statusPairs(edition: Edition): StatusPairs {
  return editionOf(edition).statusPairs;
}

/** The status that a substatus of the edition belongs to; null for a text that is none. */
export function statusOf(edition: Edition, substatus: string): Status | null {
  const pairs = statusPairs(edition);
  return STATUSES.find((status) => pairs[status].includes(substatus)) ?? null;
}

/** The column under a number of its family: only number 1 can be mandatory. The very same column where it is in no family. */
export function ofNumber(column: Column, number: number | null): Column {
  return number === null || number === 1 ? column : { ...column, mandatory: "" };
}
