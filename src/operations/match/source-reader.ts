/** Reads the text that a source gives for a row of theirs. */
import { columnByKey, DEFAULT_EDITION, type Column, type ColumnKey } from "../../template";
import { cellReader, type CellReader } from "../../values/cell";
import { writeParts } from "../../values/composite";
import { NO_FACTS } from "../../values/record-facts";
import type { Sheet } from "../../values/sheet";
import { isBlank, normaliseSpace, trim } from "../../values/space";
import { sameColumn, type ColumnRef, type SimpleSource, type Source } from "./mapping";
import { partOf } from "./parts";
import { cellText, type TheirSheet } from "./theirs";

/** Reads a 0-based matrix row. */
export type RowReader = (row: number) => string;

/** The column of theirs that a mapping means; undefined where it is gone. */
export const columnOf = ({ columns }: Pick<TheirSheet, "columns">, ref: ColumnRef) =>
  columns.find((column) => sameColumn(column, ref));

/** As which column each part of a solution is read: an amount has one right text, whatever it shows. */
const SOLUTION_PARTS: readonly (ColumnKey | null)[] = [null, "currency", "dealValue", "dealValue"];

function partColumn(target: Column, at: number): Column | undefined {
  const key = target.kind === "solution" ? SOLUTION_PARTS[at] : null;
  return key ? columnByKey(DEFAULT_EDITION, key) : undefined;
}

/** A separator would end the part. */
const withoutSeparators = (text: string): string =>
  text
    .split(/[,;|\r\n\t，、]/)
    .map((part) => normaliseSpace(trim(part), false))
    .filter((part) => part !== "")
    .join(" ");

/** The canonical text of a cell read as one of `column`; as it is where it has none. */
function canonicalReader(sheet: Sheet, index: number, column: Column): RowReader {
  const read: CellReader = cellReader(column, sheet.source, "en");
  return (row) => {
    const value = sheet.values[row]?.[index] ?? "";
    const { text, problem } = read(
      value,
      sheet.text[row]?.[index] ?? "",
      sheet.formats?.[row]?.[index] ?? "@",
      NO_FACTS,
    );
    return (problem && "meant" in problem ? problem.meant : null) ?? text;
  };
}

function simpleReader(sheet: Sheet, theirs: TheirSheet, source: SimpleSource, as?: Column): RowReader | null {
  if (source.kind === "constant") return () => source.text;
  const column = columnOf(theirs, source.column);
  if (!column) return null;
  const { index } = column;
  if (source.kind === "part") return (row) => partOf(cellText(sheet, row, index), source.part);
  return as ? canonicalReader(sheet, index, as) : (row) => trim(cellText(sheet, row, index));
}

/** An amount that cannot be read keeps its comma: the check then says what is wrong with it. */
const partText = (text: string, as: Column | undefined): string =>
  as?.kind === "amount" ? text : withoutSeparators(text);

/**
 * The text that a source gives in each row for a target; null where a column of it is gone. A joined cell is empty where all of theirs in it are, whatever its
 * constants say.
 */
export function sourceReader(sheet: Sheet, theirs: TheirSheet, source: Source, target: Column): RowReader | null {
  if (source.kind !== "joined") return simpleReader(sheet, theirs, source);
  const readers = source.parts.map((part, at) =>
    part === null ? () => "" : simpleReader(sheet, theirs, part, partColumn(target, at)),
  );
  if (readers.includes(null)) return null;
  const isTheirs = source.parts.map((part) => part !== null && part.kind !== "constant");
  const onlyConstants = !isTheirs.includes(true);
  return (row) => {
    const texts = readers.map((reader) => reader?.(row) ?? "");
    const isFilled = onlyConstants || texts.some((text, at) => isTheirs[at] === true && !isBlank(text));
    return isFilled ? writeParts(texts.map((text, at) => partText(text, partColumn(target, at)))) : "";
  };
}
