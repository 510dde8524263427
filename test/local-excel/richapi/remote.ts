import { apiNotFound, invalidArgument } from "./error";

/** One scalar property. A property without `set` is read-only, one without `get` cannot be loaded. */
export interface Property<T> {
  readonly get?: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => void;
}

/** What a type of object offers, under the PascalCase names of the wire. `T` is what the objects stand for in the model. */
export interface TypeTable<T> {
  readonly name: string;
  /** The field by which the client finds the object again ("Id", "_Id"); it comes back with every Instantiate and query. */
  readonly identity?: {
    readonly field: "Id" | "_Id";
    readonly of: (self: T) => unknown;
  };
  /** Ranges have no name of their own: after `_KeepReference` they are known by a reference id. */
  readonly kept?: boolean;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (self: T) => RemoteObject | null>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => unknown>>;
  /** Collections only. */
  readonly items?: (self: T) => readonly RemoteObject[];
  /** `getItem` of a collection (path type 5). Throws ItemNotFound. */
  readonly indexer?: (self: T, key: unknown) => RemoteObject;
}

/** The arguments of a method; proxies have become the objects they stand for. Missing ones are undefined or null. */
export type Arguments = readonly unknown[];

/** An object as the executor sees it: names in, values out. Member names are matched without regard to case, as Excel does. */
export interface RemoteObject {
  readonly typeName: string;
  readonly kept: boolean;
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, unknown>>;
  /** The names of all properties that can be loaded (what `load()` without names answers). */
  scalarNames(): readonly string[];
  /** The declared spelling of a property, or null. */
  scalarName(name: string): string | null;
  objectName(name: string): string | null;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string): RemoteObject | null;
  call(name: string, args: Arguments): unknown;
  items(): readonly RemoteObject[];
  item(key: unknown): RemoteObject;
}

const isEmpty = (record: object | undefined): boolean => record === undefined || Object.keys(record).length === 0;

const spelling = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name.toLowerCase(), name]));

/** A declared type. `of` makes objects of it; `target` takes one apart again (for arguments). */
export class RemoteType<T> {
  readonly propertyNames: ReadonlyMap<string, string>;
  readonly objectNames: ReadonlyMap<string, string>;
  readonly loadable: readonly string[];

  constructor(readonly table: TypeTable<T>) {
    const properties = table.properties ?? {};
    this.propertyNames = spelling(Object.keys(properties));
    this.objectNames = spelling(Object.keys(table.objects ?? {}));
    this.loadable = Object.keys(properties).filter((name) => properties[name]?.get !== undefined);
    if (isEmpty(properties) && isEmpty(table.objects) && isEmpty(table.methods) && table.items === undefined) {
      throw new Error(`${table.name} offers nothing`);
    }
  }

  of(target: T): RemoteObject {
    return new Bound(this, target);
  }

  /** The model's thing behind an argument; undefined when it is not an object of this type. */
  find(argument: unknown): T | undefined {
    return argument instanceof Bound && argument.type === this ? (argument.target as T) : undefined;
  }

  /** Like `find`, but refuses with InvalidArgument. */
  target(argument: unknown): T {
    const found = this.find(argument);
    if (found === undefined) throw invalidArgument();
    return found;
  }

  /** Every name offered, for the conformance test. */
  members(): {
    properties: string[];
    writable: string[];
    objects: string[];
    methods: string[];
  } {
    const properties = this.table.properties ?? {};
    return {
      properties: Object.keys(properties),
      writable: Object.keys(properties).filter((name) => properties[name]?.set !== undefined),
      objects: Object.keys(this.table.objects ?? {}),
      methods: Object.keys(this.table.methods ?? {}),
    };
  }
}

class Bound<T> implements RemoteObject {
  constructor(
    readonly type: RemoteType<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.type.table.name;
  }

  get kept(): boolean {
    return this.type.table.kept === true;
  }

  get isCollection(): boolean {
    return this.type.table.items !== undefined;
  }

  identity(): Readonly<Record<string, unknown>> {
    const identity = this.type.table.identity;
    return identity === undefined ? {} : { [identity.field]: identity.of(this.target) };
  }

  scalarNames(): readonly string[] {
    return this.type.loadable;
  }

  scalarName(name: string): string | null {
    return this.type.propertyNames.get(name.toLowerCase()) ?? null;
  }

  objectName(name: string): string | null {
    return this.type.objectNames.get(name.toLowerCase()) ?? null;
  }

  get(name: string): unknown {
    const get = this.type.table.properties?.[name]?.get;
    if (get === undefined) throw apiNotFound(`${this.typeName}.${name}`);
    return get(this.target);
  }

  set(name: string, value: unknown): void {
    const set = this.type.table.properties?.[name]?.set;
    if (set === undefined) throw apiNotFound(`${this.typeName}.${name}=`);
    set(this.target, value);
  }

  object(name: string): RemoteObject | null {
    const open = this.type.table.objects?.[name];
    if (open === undefined) throw apiNotFound(`${this.typeName}.${name}`);
    return open(this.target);
  }

  call(name: string, args: Arguments): unknown {
    const method = this.type.table.methods?.[name];
    if (method === undefined) throw apiNotFound(`${this.typeName}.${name}()`);
    return method(this.target, args);
  }

  items(): readonly RemoteObject[] {
    const items = this.type.table.items;
    if (items === undefined) throw apiNotFound(`${this.typeName}.items`);
    return items(this.target);
  }

  item(key: unknown): RemoteObject {
    const indexer = this.type.table.indexer;
    if (indexer === undefined) throw apiNotFound(`${this.typeName}.getItem()`);
    return indexer(this.target, key);
  }
}

/** Whether a value that came out of a method is an object of ours (and not plain data). */
export const isRemote = (value: unknown): value is RemoteObject => value instanceof Bound;
