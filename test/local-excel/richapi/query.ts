import { apiNotFound } from "./error";
import type { QueryInfo } from "./protocol";
import type { RemoteObject } from "./remote";

/** What is asked of one object: its own properties, and of each object below it the same again. */
interface Selection {
  all: boolean;
  readonly names: Set<string>;
  readonly below: Map<string, Selection>;
}

const emptySelection = (): Selection => ({
  all: false,
  names: new Set(),
  below: new Map(),
});

const addPath = (selection: Selection, steps: readonly string[]): void => {
  const [first, ...rest] = steps;
  if (first === undefined) return;
  if (first === "*") {
    selection.all = true;
    return;
  }
  if (rest.length === 0) {
    selection.names.add(first);
    return;
  }
  const key = first.toLowerCase();
  const below = selection.below.get(key) ?? emptySelection();
  selection.below.set(key, below);
  addPath(below, rest);
};

/** `Select` holds names, paths ("format/fill/color") and "*"; nothing at all means "*". `Expand` adds everything of an object below. */
const selectionOf = (info: QueryInfo | undefined): Selection => {
  const selection = emptySelection();
  const select = info?.Select ?? [];
  const expand = info?.Expand ?? [];
  for (const path of select) addPath(selection, path.split("/"));
  for (const path of expand) addPath(selection, [...path.split("/"), "*"]);
  if (select.length === 0 && expand.length === 0) selection.all = true;
  return selection;
};

const everything = (): Selection => ({ ...emptySelection(), all: true });

/** Told of every property that is read by name, as "Type.Member". */
export type Seen = (member: string) => void;

const readBelow = (object: RemoteObject, name: string, selection: Selection, seen: Seen): unknown => {
  seen(`${object.typeName}.${name}`);
  const below = object.object(name);
  return below === null ? null : readObject(below, selection, seen);
};

const readInto = (object: RemoteObject, selection: Selection, answer: Record<string, unknown>, seen: Seen): void => {
  if (selection.all) for (const name of object.scalarNames()) answer[name] = object.get(name);
  for (const asked of selection.names) {
    const scalar = object.scalarName(asked);
    const below = scalar === null ? object.objectName(asked) : null;
    if (below !== null) answer[below] = readBelow(object, below, everything(), seen);
    else if (scalar === null) throw apiNotFound(`${object.typeName}.${asked}`);
    else {
      seen(`${object.typeName}.${scalar}`);
      answer[scalar] = object.get(scalar);
    }
  }
  for (const [asked, belowSelection] of selection.below) {
    const name = object.objectName(asked);
    if (name === null) throw apiNotFound(`${object.typeName}.${asked}`);
    answer[name] = readBelow(object, name, belowSelection, seen);
  }
};

/** A collection's own scalars (`Count`) are answered beside `_Items`; every other name is asked of each item. */
const readCollection = (object: RemoteObject, selection: Selection, seen: Seen, top?: number, skip = 0): unknown => {
  const answer: Record<string, unknown> = {};
  const names = [...selection.names];
  const own = names.filter((name) => object.scalarName(name) !== null || object.objectName(name) !== null);
  readInto(object, { all: selection.all, names: new Set(own), below: new Map() }, answer, seen);
  const ofItems: Selection = {
    all: selection.all,
    names: new Set(names.filter((name) => !own.includes(name))),
    below: selection.below,
  };
  const all = object.items();
  answer._Items = all.slice(skip, top === undefined ? undefined : skip + top).map((item, index) => ({
    ...(readObject(item, ofItems, seen) as object),
    _Index: skip + index,
  }));
  return answer;
};

const readObject = (object: RemoteObject, selection: Selection, seen: Seen): unknown => {
  if (object.isCollection) return readCollection(object, selection, seen);
  const answer: Record<string, unknown> = { ...object.identity() };
  readInto(object, selection, answer, seen);
  return answer;
};

/** Answers `load()`: PascalCase names, objects nested, collections as `_Items`. */
export const query = (object: RemoteObject, info: QueryInfo | undefined, seen: Seen): unknown => {
  const selection = selectionOf(info);
  return object.isCollection
    ? readCollection(object, selection, seen, info?.Top, info?.Skip)
    : readObject(object, selection, seen);
};

const camel = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Answers `retrieve()`: the same in camelCase, collections as `items`. Scalar values stay untouched. */
export const queryAsJson = (object: RemoteObject, info: QueryInfo | undefined, seen: Seen): unknown =>
  renamed(query(object, info, seen), object);

const renamed = (value: unknown, object: RemoteObject): unknown => {
  if (!isPlainObject(value)) return value;
  const answer: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (name === "_Items" && Array.isArray(part)) {
      const items = object.items();
      answer.items = part.map((entry: unknown) => {
        const index: unknown = isPlainObject(entry) ? entry._Index : undefined;
        const item = typeof index === "number" ? items[index] : undefined;
        return item === undefined ? entry : renamed(entry, item);
      });
    } else if (name !== "_Index") {
      const below = object.objectName(name) === name ? object.object(name) : null;
      answer[camel(name)] = below === null ? part : renamed(part, below);
    }
  }
  return answer;
};
