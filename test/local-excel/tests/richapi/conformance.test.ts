import { offeredTypes } from "../../objects";
import { startLocalExcel, type LocalExcel } from "../../transport/node";

let excel: LocalExcel;
beforeAll(() => {
  excel = startLocalExcel();
});
afterAll(() => excel.stop());

/** What Microsoft's client knows of a type: its names on the wire, from its own tables and from the text of its methods. */
interface ClientType {
  readonly scalars: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

const quoted = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""));

function clientType(name: string): ClientType {
  const namespace: unknown = Reflect.get(globalThis, "Excel");
  const made: unknown = typeof namespace === "object" && namespace !== null ? Reflect.get(namespace, name) : undefined;
  if (typeof made !== "function") throw new Error(`Excel.${name} is no type of the client's`);
  const prototype = made.prototype as object;
  const sources = Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([, { value, get, set }]) =>
    [value as unknown, get, set].filter((part) => typeof part === "function").map(String),
  );
  const text = sources.join("\n");
  // Setters that the client has written by hand ("Worksheet_ShowGridlines_Set") may use another name on the wire.
  const byHand = Object.entries(Reflect.get(Object(namespace), "_CC") as Record<string, unknown>)
    .filter(([customized]) => customized.startsWith(`${name}_`) && customized.endsWith("_Set"))
    .map(([, setter]) => String(setter))
    .join("\n");
  const setters = quoted(byHand, /_invokeSetProperty\(thisObj, "(\w+)"/g);
  const scalars = (Reflect.get(prototype, "_scalarPropertyOriginalNames") ?? []) as string[];
  const updatable = (Reflect.get(prototype, "_scalarPropertyUpdateable") ?? []) as boolean[];
  return {
    scalars: new Set([...scalars, ...setters]),
    writable: new Set([...scalars.filter((_, index) => updatable[index]), ...setters]),
    objects: quoted(text, /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/g),
    methods: new Set([
      ...quoted(text, /_createMethodObject\((?:Excel\.)?\w+, this, "(\w+)"/g),
      ...quoted(text, /_invokeMethod\(this, "(\w+)"/g),
    ]),
  };
}

test.each(offeredTypes.map((type) => [type.table.name, type] as const))(
  "%s offers only what the client knows",
  (name, type) => {
    const known = clientType(name);
    const offered = type.members();
    expect(offered.properties.filter((member) => !known.scalars.has(member))).toEqual([]);
    expect(offered.writable.filter((member) => !known.writable.has(member))).toEqual([]);
    expect(offered.objects.filter((member) => !known.objects.has(member))).toEqual([]);
    // GetItemAt is called by the client's own machinery for collections without an indexer.
    expect(offered.methods.filter((member) => member !== "GetItemAt" && !known.methods.has(member))).toEqual([]);
  },
);

test("the table of what is offered, a type a line", () => {
  const lines = offeredTypes.map((type) => {
    const { properties, writable, objects, methods } = type.members();
    const scalars = properties.map((name) => (writable.includes(name) ? `${name}=` : name));
    return `${type.table.name}: ${[...scalars, ...objects.map((name) => `${name}.`), ...methods.map((name) => `${name}()`)].join(" ")}`;
  });
  expect(lines.join("\n")).toMatchSnapshot();
});
