/** What the user does with the workbook: each goes to the model, and what Excel would ask or refuse is asked and said here. */
import {
  type Area,
  clearArea,
  deleteCells,
  ExcelRefusal,
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  type Place,
  pasteText,
  readText,
  type Sheet,
  typeInto,
  type Workbook,
} from "../model";
import { ask } from "./ui/question";
import type { Entered } from "./ui/editor";

const NAME = "Stand-in Excel";

/** What Excel says of an entry that no validation is the reason for. */
const REFUSALS = {
  protected: "The cell you're trying to change is on a protected sheet. To change it, unprotect the sheet.",
  formula: "There's a problem with this formula.",
  "too-long": "The text you entered is too long: a cell holds 32,767 characters.",
} as const;

/** Says what the model refused, as Excel does in a message box; anything else is a fault of ours and goes on. */
export async function saying(act: () => void): Promise<boolean> {
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof ExcelRefusal)) throw error;
    await ask({ title: NAME, text: error.message, answers: ["OK"], escape: "OK", sign: "warning" });
    return false;
  }
}

/** Enters a text into a cell as if it were typed there. "again": the user wants to go on editing it. */
export async function enter(sheet: Sheet, place: Place, text: string): Promise<Entered> {
  const { outcome, alert, reason } = typeInto(sheet, place, text);
  if (outcome !== "rejected") return "done";
  if (reason !== null && reason !== "validation") {
    await ask({ title: NAME, text: REFUSALS[reason], answers: ["OK"], escape: "OK", sign: "warning" });
    return reason === "protected" ? "undone" : "again";
  }
  return alert === null ? "undone" : overrule(sheet, place, text, alert);
}

type Alert = NonNullable<ReturnType<typeof typeInto>["alert"]>;

/** Shows the alert of a validation: a Stop can be tried again, the others can be overruled. */
async function overrule(sheet: Sheet, place: Place, text: string, { style, title, message }: Alert): Promise<Entered> {
  const keep = (): Entered => {
    typeInto(sheet, place, text, "yes");
    return "done";
  };
  switch (style) {
    case "Stop":
      return (await ask({ title, text: message, answers: ["Retry", "Cancel"], escape: "Cancel", sign: "stop" })) ===
        "Retry"
        ? "again"
        : "undone";
    case "Information":
      return (await ask({ title, text: message, answers: ["OK", "Cancel"], escape: "Cancel", sign: "information" })) ===
        "OK"
        ? keep()
        : "undone";
    case "Warning": {
      const answer = await ask({
        title,
        text: `${message}\n\nContinue?`,
        answers: ["Yes", "No", "Cancel"],
        escape: "Cancel",
        sign: "warning",
      });
      if (answer === "Yes") return keep();
      return answer === "No" ? "again" : "undone";
    }
  }
}

/** The selected cells as text: tabs between cells, line breaks between rows; quoted where a cell holds either. */
export function selectionText(workbook: Workbook): string {
  const { sheet, areas } = workbook.selection;
  const [area] = areas;
  if (!area) return "";
  const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return readText(sheet, area)
    .map((row) => row.map(quoted).join("\t"))
    .join("\r\n");
}

export const clearSelection = (workbook: Workbook): Promise<boolean> =>
  saying(() =>
    workbook.change(() =>
      workbook.selection.areas.forEach((area) => clearArea(workbook.activeSheet, area, "Contents")),
    ),
  );

export const paste = (workbook: Workbook, text: string): Promise<boolean> => {
  const { sheet, active } = workbook.selection;
  return saying(() => void pasteText(sheet, active.row, active.column, text));
};

const rowsOf = (area: Area): Area => ({ ...area, column: 0, columns: MAX_COLUMNS });
const columnsOf = (area: Area): Area => ({ ...area, row: 0, rows: MAX_ROWS });

/** The commands of a right click, for the selection as it is. */
export function selectionCommands(
  workbook: Workbook,
): readonly { readonly label: string; readonly run: () => Promise<boolean> }[] {
  const { sheet, areas } = workbook.selection;
  const [area] = areas;
  if (!area) return [];
  return [
    { label: "Clear contents", run: () => clearSelection(workbook) },
    { label: "Insert rows", run: () => saying(() => void insertCells(sheet, rowsOf(area), "Down")) },
    { label: "Delete rows", run: () => saying(() => deleteCells(sheet, rowsOf(area), "Up")) },
    { label: "Insert columns", run: () => saying(() => void insertCells(sheet, columnsOf(area), "Right")) },
    { label: "Delete columns", run: () => saying(() => deleteCells(sheet, columnsOf(area), "Left")) },
  ];
}
