/** What the check makes of a sheet once it has an Errors column: derived, so that a large sheet is not checked twice. */
import type { RecognisedResult, Finding, SheetColumn } from "../../check";
import { ERRORS_HEADER } from "../../operations/places";
import { areaOfSheet } from "../gateway/area";
import type { ReadSheet } from "../sheet/read";
import { placeOfColumn } from "./add-column";
import { headerTable } from "./errors-column";

/**
 * The result for `withErrorsColumn(read, result)`: columns after the new one are one further right, and nothing says any more that it is missing. Null where
 * more changes than that: rows beside or below a table do not move with its columns, and a known column in front of the table would then be in the wrong order.
 */
export function resultWithErrorsColumn(read: ReadSheet, result: RecognisedResult): RecognisedResult | null {
  const place = placeOfColumn(read, result);
  const isFirst = result.columns.every(({ index, key }) => key === null || index >= place);
  if (!isFirst || !movesAsOne(read, result)) return null;
  const shifted = (index: number): number => (index < place ? index : index + 1);
  const findings = result.findings
    .filter((finding) => !saysErrorsMissing(finding))
    .map((finding): Finding =>
      finding.columnIndex === null ? finding : { ...finding, columnIndex: shifted(finding.columnIndex) },
    );
  const added: SheetColumn = {
    index: place,
    header: ERRORS_HEADER,
    name: ERRORS_HEADER,
    key: "errors",
    number: null,
    read: true,
  };
  return {
    ...result,
    columns: result.columns.map((column) => ({ ...column, index: shifted(column.index) })).toSpliced(place, 0, added),
    findings,
    warnings: result.warnings - (result.findings.length - findings.length),
  };
}

const saysErrorsMissing = ({ code, column }: Finding): boolean => code === "header-missing" && column === ERRORS_HEADER;

/** Whether all rows from the headers down move when the column is added. */
function movesAsOne(read: ReadSheet, result: RecognisedResult): boolean {
  const table = headerTable(read, result);
  if (!table) return true;
  const { row, rows } = areaOfSheet(read.sheet);
  return table.area.row + table.area.rows >= row + rows;
}
