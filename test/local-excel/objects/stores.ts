import { refuse } from "../model";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { text } from "./arguments";
import type { Book } from "./book";

/** A key with a value that belongs to the workbook. Keys are told apart by case here; Excel's custom properties are not. */
interface Entry<V> {
  readonly map: Map<string, V>;
  readonly key: string;
}

const keyOf = <V>({ map, key }: Entry<V>): string => (map.has(key) ? key : refuse("ItemNotFound"));

function collection<V>(
  name: string,
  entryType: RemoteType<Entry<V>>,
  mapOf: (book: Book) => Map<string, V>,
  spell: (map: Map<string, V>, key: string) => string,
  store: (value: unknown) => V,
  more = {},
): RemoteType<Book> {
  const find = (book: Book, key: unknown): RemoteObject | null => {
    const map = mapOf(book);
    const spelled = spell(map, text(key));
    return map.has(spelled) ? entryType.of({ map, key: spelled }) : null;
  };
  return new RemoteType<Book>({
    name,
    methods: {
      // Adding a key that is there replaces its value.
      Add: (book, [key, value]) => {
        const map = mapOf(book);
        const spelled = spell(map, text(key));
        if (spelled === "") return refuse("InvalidArgument");
        map.set(spelled, store(value));
        return entryType.of({ map, key: spelled });
      },
      GetCount: (book) => mapOf(book).size,
      GetItemOrNullObject: (book, [key]) => find(book, key),
      ...more,
    },
    items: (book) => [...mapOf(book).keys()].map((key) => entryType.of({ map: mapOf(book), key })),
    indexer: (book, key) => find(book, key) ?? refuse("ItemNotFound"),
  });
}

const asIs = <V>(_map: Map<string, V>, key: string): string => key;
const anyCase = <V>(map: Map<string, V>, key: string): string =>
  [...map.keys()].find((known) => known.toLowerCase() === key.toLowerCase()) ?? key;

export const settingType: RemoteType<Entry<unknown>> = new RemoteType<Entry<unknown>>({
  name: "Setting",
  identity: { field: "_Id", of: ({ key }) => key },
  properties: {
    _Id: { get: keyOf },
    Key: { get: keyOf },
    Value: {
      get: ({ map, key }) => map.get(key) ?? null,
      set: (entry, value) => void entry.map.set(keyOf(entry), value),
    },
  },
  methods: { Delete: (entry) => void entry.map.delete(keyOf(entry)) },
});
/** The same store as Office.context.document.settings, but each key is saved at once. */
export const settingsType = collection<unknown>(
  "SettingCollection",
  settingType,
  (book) => book.workbook.settings,
  asIs,
  (value) => value,
);

type PropertyValue = string | number | boolean | Date;

/** Dates arrive as ISO text. */
const propertyValue = (value: unknown): PropertyValue =>
  typeof value === "number" || typeof value === "boolean" ? value : text(value);
const kindOf = (value: PropertyValue | undefined): string =>
  typeof value === "boolean"
    ? "Boolean"
    : typeof value === "number"
      ? Number.isInteger(value)
        ? "Number"
        : "Float"
      : value instanceof Date
        ? "Date"
        : "String";

export const customPropertyType: RemoteType<Entry<PropertyValue>> = new RemoteType<Entry<PropertyValue>>({
  name: "CustomProperty",
  properties: {
    Key: { get: keyOf },
    Value: {
      get: ({ map, key }) => map.get(key) ?? null,
      set: (entry, value) => void entry.map.set(keyOf(entry), propertyValue(value)),
    },
    Type: { get: ({ map, key }) => kindOf(map.get(key)) },
  },
  methods: { Delete: (entry) => void entry.map.delete(keyOf(entry)) },
});
export const customPropertiesType = collection<PropertyValue>(
  "CustomPropertyCollection",
  customPropertyType,
  (book) => book.workbook.customProperties,
  anyCase,
  propertyValue,
  {
    DeleteAll: (book: Book) => book.workbook.customProperties.clear(),
  },
);

export const documentPropertiesType: RemoteType<Book> = new RemoteType<Book>({
  name: "DocumentProperties",
  objects: { Custom: (book) => customPropertiesType.of(book) },
});
