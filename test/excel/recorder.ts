/** Notes which members of Microsoft's client are used while it runs, by wrapping them; nothing of what they do is changed. */

export interface Recorder {
  /** "Excel.Range.values", "OfficeExtension.ClientObject.isNullObject", "Excel.SheetVisibility.veryHidden", "Excel.run". */
  readonly seen: ReadonlySet<string>;
  stop(): void;
}

type Owner = Record<string, unknown>;

const isClass = (value: unknown): value is { readonly prototype: object } =>
  typeof value === "function" && Object.getOwnPropertyNames(Object(value.prototype)).length > 1;
const isEnumeration = (value: unknown): value is Record<string, string> =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((one) => typeof one === "string");

/** Wraps what Excel's and OfficeExtension's namespaces hold until `stop` is called. Start it after the client was loaded. */
export function recordMembers(): Recorder {
  const seen = new Set<string>();
  const undo: (() => void)[] = [];
  for (const space of ["Excel", "OfficeExtension"]) {
    const owner = Reflect.get(globalThis, space) as Owner;
    for (const [name, value] of Object.entries(owner)) {
      if (isClass(value)) wrapPrototype(value.prototype, `${space}.${name}`, seen, undo);
      else if (isEnumeration(value)) replace(owner, name, enumeration(value, `${space}.${name}`, seen), undo);
      // Capital letters are classes that hold nothing but what belongs to the class itself.
      else if (typeof value === "function" && name.charAt(0) === name.charAt(0).toLowerCase())
        replace(owner, name, noting(value, `${space}.${name}`, seen), undo);
    }
  }
  return { seen, stop: () => undo.splice(0).forEach((step) => step()) };
}

function replace(owner: Owner, name: string, value: unknown, undo: (() => void)[]): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  if (!before?.configurable && !before?.writable) return;
  owner[name] = value;
  undo.push(() => Object.defineProperty(owner, name, before));
}

function enumeration(values: Record<string, string>, name: string, seen: Set<string>): object {
  return new Proxy(values, {
    get: (target, key) => {
      seen.add(name);
      if (typeof key === "string") seen.add(`${name}.${key}`);
      return Reflect.get(target, key) as unknown;
    },
  });
}

type Callable = (this: unknown, ...args: unknown[]) => unknown;

function noting(call: unknown, name: string, seen: Set<string>): Callable {
  return function (this: unknown, ...args: unknown[]): unknown {
    seen.add(name);
    return Reflect.apply(call as Callable, this, args);
  };
}

function wrapPrototype(prototype: object, name: string, seen: Set<string>, undo: (() => void)[]): void {
  for (const [key, before] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (key === "constructor" || key.startsWith("_") || !before.configurable) continue;
    const member = `${name}.${key}`;
    const { get, set, value } = before as { get?: Callable; set?: Callable; value?: unknown };
    if (typeof value === "function")
      Object.defineProperty(prototype, key, { ...before, value: noting(value, member, seen) });
    else if (get)
      Object.defineProperty(prototype, key, {
        ...before,
        get: noting(get, member, seen),
        ...(set && { set: noting(set, member, seen) }),
      });
    undo.push(() => Object.defineProperty(prototype, key, before));
  }
}
