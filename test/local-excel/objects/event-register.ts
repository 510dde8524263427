/** EventType numbers of the wire, by name of the client's registration method (`_Register<Name>Event`). */
export const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
} as const;
export type EventName = keyof typeof eventTypes;

/** Events of the whole workbook (worksheets.onChanged …) are addressed to this target. */
export const WORKBOOK_TARGET = "Workbook";

/** Which events the add-in asked for: Excel sends no others. */
export class EventRegister {
  readonly #counts = new Map<string, number>();

  register(name: EventName, target: string): void {
    this.#add(name, target, 1);
  }
  unregister(name: EventName, target: string): void {
    this.#add(name, target, -1);
  }
  has(type: number, target: string): boolean {
    return this.#counts.size > 0 && (this.#counts.get(`${type} ${target}`) ?? 0) > 0;
  }

  #add(name: EventName, target: string, step: number): void {
    const key = `${eventTypes[name]} ${target}`;
    this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) + step));
  }
}

/** The hidden methods by which the client registers: `_RegisterDataChangedEvent` and the like. */
export function eventMethods<T>(
  names: readonly EventName[],
  register: (self: T) => EventRegister,
  target: (self: T) => string,
): Record<string, (self: T) => null> {
  const methods: Record<string, (self: T) => null> = {};
  for (const name of names) {
    // The newer events are spelled the other way round: `_RegisterEventNameChanged`.
    const method = name === "NameChanged" ? `Event${name}` : `${name}Event`;
    methods[`_Register${method}`] = (self) => {
      register(self).register(name, target(self));
      return null;
    };
    methods[`_Unregister${method}`] = (self) => {
      register(self).unregister(name, target(self));
      return null;
    };
  }
  return methods;
}
