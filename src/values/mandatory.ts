/** When a cell must be filled in (docs/import-sheet.md, sections 2 and 5, `required`), as far as the reading of a cell needs to know. */
import { editionOf, EDITIONS, type Column, type ColumnKey, type Condition } from "../template";
import { FACT_COLUMNS, type RecordFacts } from "./record-facts";

/** Those of every edition together: newer ones ask for all that older ones do, and a value that only they know stands in no right sheet of another. */
const CONDITIONS: readonly Condition[] = EDITIONS.flatMap((edition) => editionOf(edition).conditions);

const factByKey = new Map<ColumnKey, keyof RecordFacts>(FACT_COLUMNS.map(([fact, key]) => [key, fact]));

const always = (): boolean => true;

/** Whether a column of the record has one of these values; false for a column that is none of the facts. */
function holds(record: RecordFacts, on: ColumnKey, values: readonly string[]): boolean {
  const fact = factByKey.get(on);
  return fact !== undefined && values.includes(record[fact]);
}

/** Compiles whether a cell of the column must be filled in, in a record with these facts. */
export function mandatoryIn({ key, mandatory }: Column): (record: RecordFacts) => boolean {
  if (mandatory === "Y") return always;
  const conditions = CONDITIONS.filter(({ keys }) => keys.includes(key));
  return (record) =>
    conditions.some(({ on, values, and }) => holds(record, on, values) && (!and || holds(record, and.on, [and.value])));
}
