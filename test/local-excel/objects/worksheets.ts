import { addSheet, refuse, type Sheet } from "../model";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { flag, isMissing, text } from "./arguments";
import type { Book } from "./book";
import { eventMethods, WORKBOOK_TARGET } from "./event-register";
import { INVALID_SELECTION } from "./messages";
import { refuseBehindAnother, SHEET_EVENTS, worksheetsOf, worksheetType } from "./worksheet";

const shown = (book: Book, visibleOnly: unknown): Sheet[] =>
  worksheetsOf(book).filter((sheet) => !flag(visibleOnly, false) || sheet.visibility === "Visible");

/** By name (whatever its case) or id. */
function find(book: Book, key: unknown): RemoteObject | null {
  const wanted = text(key);
  const sheet = book.workbook.findSheet(wanted) ?? book.workbook.sheetById(wanted);
  return sheet?.kind === "Worksheet" ? worksheetType.of({ book, sheet }) : null;
}

/** A chart or macro sheet in front is no worksheet: the call fails (OfficeDev/office-js #2444). */
function activeWorksheet(book: Book): RemoteObject {
  const sheet = book.mistakenForActive ?? book.workbook.activeSheet;
  if (!book.inFront) return refuse("InvalidSelection", INVALID_SELECTION);
  if (sheet.kind !== "Worksheet") return refuse(book.habits.chartSheetCode);
  return worksheetType.of({ book, sheet });
}

const one = (book: Book, sheet: Sheet | undefined): RemoteObject =>
  sheet === undefined ? refuse("ItemNotFound") : worksheetType.of({ book, sheet });

export const worksheetCollectionType: RemoteType<Book> = new RemoteType<Book>({
  name: "WorksheetCollection",
  methods: {
    Add: (book, [name]) => {
      refuseBehindAnother(book);
      const sheet = isMissing(name) ? addSheet(book.workbook) : addSheet(book.workbook, text(name));
      return worksheetType.of({ book, sheet });
    },
    GetActiveWorksheet: activeWorksheet,
    GetCount: (book, [visibleOnly]) => shown(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]) => one(book, shown(book, visibleOnly)[0]),
    GetLast: (book, [visibleOnly]) => one(book, shown(book, visibleOnly).at(-1)),
    GetItemOrNullObject: (book, [key]) => find(book, key),
    ...eventMethods<Book>(
      [...SHEET_EVENTS, "Added", "Deleted"],
      (book) => book.events,
      () => WORKBOOK_TARGET,
    ),
  },
  items: (book) => worksheetsOf(book).map((sheet) => worksheetType.of({ book, sheet })),
  indexer: (book, key) => find(book, key) ?? refuse("ItemNotFound"),
});
