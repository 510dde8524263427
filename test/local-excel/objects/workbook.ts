import { protectStructure, refuse, unprotectStructure } from "../model";
import { functionsType } from "./functions";
import { INVALID_SELECTION } from "./messages";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { applicationType } from "./application";
import { flag, isMissing, text } from "./arguments";
import type { Book } from "./book";
import { namesType } from "./names";
import { rangeOf, rangeType } from "./range";
import { rangeAreasOf } from "./range-areas";
import { documentPropertiesType, settingsType } from "./stores";
import { tablesType } from "./tables";
import { worksheetCollectionType } from "./worksheets";

/** A chart sheet has no cells to select, and behind another workbook there is no selection either. */
function selection(book: Book): Book["workbook"]["selection"] {
  const { selection: selected } = book.workbook;
  return book.inFront && selected.sheet.kind === "Worksheet" ? selected : refuse("InvalidSelection", INVALID_SELECTION);
}

function selectedRange(book: Book): RemoteObject {
  const { sheet, areas } = selection(book);
  const [area, ...more] = areas;
  return area === undefined || more.length > 0
    ? refuse("InvalidSelection", INVALID_SELECTION)
    : rangeOf(book, sheet, area);
}

function rangeOfEvent(book: Book, id: unknown): RemoteObject | null {
  const range = book.rangeOfEvent(text(id));
  return range === null ? null : rangeType.of(range);
}

const secret = (value: unknown): string | undefined => (isMissing(value) ? undefined : text(value));

const workbookProtectionType: RemoteType<Book> = new RemoteType<Book>({
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ workbook }) => workbook.structure !== null } },
  methods: {
    Protect: ({ workbook }, [password]) => protectStructure(workbook, secret(password)),
    Unprotect: ({ workbook }, [password]) => unprotectStructure(workbook, secret(password)),
  },
});

const runtimeType: RemoteType<Book> = new RemoteType<Book>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (book) => book.eventsEnabled,
      set: (book, value) => {
        book.eventsEnabled = flag(value);
      },
    },
  },
});

/** The root object. */
export const workbookType: RemoteType<Book> = new RemoteType<Book>({
  name: "Workbook",
  properties: {
    Name: { get: ({ workbook }) => workbook.name },
    ReadOnly: { get: () => false },
    // A file that was never saved: nothing of the add-in may rely on it being anywhere.
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
    IsDirty: {
      get: (book) => book.dirty,
      set: (book, value) => {
        book.dirty = flag(value);
      },
    },
  },
  objects: {
    Application: (book) => applicationType.of(book),
    Functions: (book) => functionsType.of(book),
    Names: (book) => namesType.of({ book, scope: book.workbook }),
    Properties: (book) => documentPropertiesType.of(book),
    Protection: (book) => workbookProtectionType.of(book),
    Settings: (book) => settingsType.of(book),
    Tables: (book) => tablesType.of({ book, sheet: null }),
    Worksheets: (book) => worksheetCollectionType.of(book),
    _Runtime: (book) => runtimeType.of(book),
  },
  methods: {
    GetActiveCell: (book) => rangeOf(book, selection(book).sheet, selection(book).active),
    GetSelectedRange: selectedRange,
    _GetRangeForEventByReferenceId: (book, [id]) => rangeOfEvent(book, id) ?? refuse("ItemNotFound"),
    _GetRangeOrNullObjectForEventByReferenceId: (book, [id]) => rangeOfEvent(book, id),
    GetSelectedRanges: (book) => rangeAreasOf(book, selection(book).sheet, selection(book).areas),
  },
});

export const workbookTypes = [workbookType, workbookProtectionType, runtimeType] as const;
