/** Records whose messages tell the rows that they belong to, and a way to change the sheet while an action works. */
import { readFormulas, usedArea, type Sheet, type Workbook } from "../../local-excel/model";
import type { Fault } from "../../local-excel/transport/faults";
import { record, type Desk } from "../support";

export const ROW = { row: 0, column: 0, rows: 1, columns: 16_384 };

/** Every other record lacks its Deal Name, so that a message on a wrong row is seen. */
const NAMES = ["One", "", "Three", "", "", "Six"];
export const RECORDS = NAMES.map((name, index) => record({ "Deal Name": name, "Customer Name": `Customer ${index}` }));

/** The Errors cell of every record says that its Deal Name is missing exactly where it is. Cells are found by their headers. */
export function expectMessagesOnTheirRows(sheet: Sheet): void {
  const used = usedArea(sheet, true);
  if (!used) throw new Error("nothing there");
  const rows = readFormulas(sheet, {
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  }).map((row) => row.map(String));
  const header = rows.findIndex((row) => row.includes("Deal Name"));
  const at = (name: string): number => rows[header]?.indexOf(name) ?? -1;
  for (const row of rows.slice(header + 1)) {
    const isRecord = row.some((cell, column) => cell !== "" && column !== at("Errors"));
    const says = (row[at("Errors")] ?? "").includes("✖ Deal Name");
    const misses = isRecord && row[at("Deal Name")] === "";
    expect([row[at("Customer Name")], says]).toEqual([row[at("Customer Name")], misses]);
  }
}

/** Runs `happens` before the request with this number; gives whether there was one. */
export function before(desk: Desk, number: number, happens: (workbook: Workbook) => void): () => boolean {
  let seen = -1;
  let happened = false;
  desk.excel.host.faults = (request): Fault | null => {
    if (request.cleanUp) return null;
    seen += 1;
    if (seen !== number || happened) return null;
    return {
      kind: "meanwhile",
      when: "before",
      happens: (workbook) => {
        happened = true;
        workbook.act({ origin: "coauthor" }, () => happens(workbook));
      },
    };
  };
  return () => happened;
}
