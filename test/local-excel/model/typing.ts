/** What a user does in the grid: typing into a cell, through coercion and validation. */
import { cell, parseAddress } from "./address";
import { enter, type Entered } from "./coerce";
import { ExcelRefusal, refuse } from "./refusal";
import { refuseLocked } from "./guard";
import type { Sheet } from "./sheet";
import type { AlertStyle, Validation } from "./state";
import { growTableFor } from "./table-growth";
import { obeys } from "./validation-check";
import { validationAt } from "./validation";
import { clearContents, putEntered } from "./contents";

/** The button that the user presses on a validation alert: "yes" keeps the entry (OK, where the alert only informs). */
export type Answer = "yes" | "no" | "cancel";

export interface Typed {
  readonly outcome: "accepted" | "warned" | "rejected";
  /** What was shown: the alert of the validation, with Excel's own words where it has none. */
  readonly alert: {
    readonly style: AlertStyle;
    readonly title: string;
    readonly message: string;
  } | null;
  /** Why it was rejected. */
  readonly reason: "validation" | "protected" | "formula" | "too-long" | null;
}

const accepted: Typed = { outcome: "accepted", alert: null, reason: null };
const rejected = (reason: NonNullable<Typed["reason"]>): Typed => ({
  outcome: "rejected",
  alert: null,
  reason,
});

function alertOf({ errorAlert }: Validation): NonNullable<Typed["alert"]> {
  return {
    style: errorAlert.style,
    title: errorAlert.title === "" ? "Microsoft Excel" : errorAlert.title,
    message:
      errorAlert.message === ""
        ? "This value doesn't match the data validation restrictions defined for this cell."
        : errorAlert.message,
  };
}

/**
 * Types `text` into the cell (`address`: "D2", with or without the sheet's name, or a place) and presses Enter. "" presses Delete, which
 * asks no validation. Rejected entries leave the cell as it was. `answer` is what the user presses on a Warning or Information alert.
 */
export function typeInto(
  sheet: Sheet,
  address: string | { readonly row: number; readonly column: number },
  text: string,
  answer: Answer = "cancel",
): Typed {
  const asked =
    typeof address === "string"
      ? (parseAddress(address)?.area ?? refuse("InvalidArgument"))
      : cell(address.row, address.column);
  const place = sheet.mergeAt(asked.row, asked.column) ?? asked;
  return sheet.workbook.act({ origin: "user" }, () => type(sheet, place.row, place.column, text, answer));
}

function type(sheet: Sheet, row: number, column: number, text: string, answer: Answer): Typed {
  const { workbook } = sheet;
  const area = cell(row, column);
  workbook.editing = null;
  try {
    refuseLocked(sheet, area);
  } catch (error) {
    if (error instanceof ExcelRefusal && error.code === "AccessDenied") return rejected("protected");
    throw error;
  }
  if (text === "") {
    clearContents(sheet, area);
    return accepted;
  }
  const { locale, date1904, now } = workbook;
  const entry = enter(text, {
    locale,
    date1904,
    now,
    numberFormat: sheet.styleAt(row, column).numberFormat,
    typed: true,
  });
  if (!entry.ok) return rejected(entry.reason);
  const validation = validationAt(sheet, row, column);
  const broken =
    validation && validation.errorAlert.showAlert && !wouldObey(sheet, validation, row, column, entry.entered)
      ? validation
      : null;
  if (broken) {
    const alert = alertOf(broken);
    if (alert.style === "Stop" || answer !== "yes") return { outcome: "rejected", alert, reason: "validation" };
    putEntered(sheet, area, [[entry.entered]]);
    return { outcome: "warned", alert, reason: null };
  }
  putEntered(sheet, area, [[entry.entered]]);
  growTableFor(sheet, row, column);
  return accepted;
}

/** The entry is put into the cell for as long as it is looked at: a custom rule reads it there. */
function wouldObey(sheet: Sheet, validation: Validation, row: number, column: number, entered: Entered): boolean {
  const before = sheet.state;
  const content = sheet.cellAt(row, column);
  const shared = before.stamp !== sheet.workbook.stamp;
  sheet.put(row, column, entered.content);
  const good = obeys(sheet, validation, row, column);
  if (shared) sheet.state = before;
  else sheet.put(row, column, content);
  sheet.workbook.version++;
  return good;
}
