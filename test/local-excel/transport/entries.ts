import type { ChangedEvent, ModelEvent, Sheet } from "../model";
import type { Book } from "../objects";
import { eventTypes, WORKBOOK_TARGET, type EventName } from "../objects/event-register";

/** One event as it goes to the client; `message` is JSON. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const entry = (messageType: number, targetId: string, message: object): EventEntry => ({
  messageCategory: 65536,
  messageType,
  targetId,
  message: JSON.stringify(message),
});

/** Office.addin.onVisibilityModeChanged. */
export const visibilityEntry = (visible: boolean): EventEntry =>
  entry(65539, "", { visibility: visible ? "Visible" : "Hidden" });

const SHIFTS = { Up: "ShiftCellUp", Left: "ShiftCellLeft", Right: "ShiftCellRight", Down: "ShiftCellDown" } as const;
const source = (origin: ChangedEvent["origin"]): string => (origin === "coauthor" ? "Remote" : "Local");
const trigger = (origin: ChangedEvent["origin"]): string => (origin === "addin" ? "ThisLocalAddin" : "Unknown");

function nameAndMessage(event: ModelEvent, book: Book): readonly [EventName, object] | null {
  const worksheetId = event.sheet.id;
  switch (event.kind) {
    case "changed":
      return [
        "DataChanged",
        {
          address: event.address,
          changeType: event.changeType,
          source: source(event.origin),
          triggerSource: trigger(event.origin),
          worksheetId,
          shiftDirection: event.shift === null ? "None" : SHIFTS[event.shift],
          referenceId: event.changeType === "RangeEdited" ? book.rememberForEvent(event.sheet, event.area) : "",
          ...event.details,
        },
      ];
    case "formatChanged":
      return [
        "FormatChanged",
        { address: event.address, source: source(event.origin), triggerSource: trigger(event.origin), worksheetId },
      ];
    case "formulaChanged":
      return [
        "FormulaChanged",
        {
          formulaDetails: [{ cellAddress: event.address, previousFormula: event.previous }],
          source: source(event.origin),
          triggerSource: trigger(event.origin),
          worksheetId,
        },
      ];
    case "selectionChanged":
      return ["SelectionChanged", { address: event.address, worksheetId }];
    case "calculated":
      return ["Calculated", { address: event.address, worksheetId }];
    case "sorted":
      return ["RowSorted", { address: event.address, source: source(event.origin), worksheetId }];
    case "added":
      return ["Added", { worksheetId, source: source(event.origin) }];
    case "deleted":
      return ["Deleted", { worksheetId, source: source(event.origin) }];
    case "activated":
      return ["Activated", { worksheetId }];
    case "deactivated":
      return ["Deactivated", { worksheetId }];
    case "renamed":
      return ["NameChanged", { nameAfter: event.sheet.name, source: source(event.origin), worksheetId }];
    case "protectionChanged":
      return [
        "ProtectionChanged",
        { isProtected: event.sheet.state.protection !== null, source: source(event.origin), worksheetId },
      ];
    default:
      return null;
  }
}

const targets = (sheet: Sheet): readonly string[] => [sheet.id, WORKBOOK_TARGET];

/** What the add-in is told of an event: nothing unless it registered for it, on the sheet or on all sheets. */
export function entriesOf(event: ModelEvent, book: Book): EventEntry[] {
  const listening = targets(event.sheet).filter((target) =>
    Object.values(eventTypes).some((type) => book.events.has(type, target)),
  );
  if (listening.length === 0) return [];
  const told = nameAndMessage(event, book);
  if (told === null) return [];
  const [name, message] = told;
  return listening
    .filter((target) => book.events.has(eventTypes[name], target))
    .map((target) => entry(eventTypes[name], target, message));
}
