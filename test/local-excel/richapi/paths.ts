import { apiNotFound, invalidArgument, itemNotFound, RichApiError } from "./error";
import { PathType, type ArgumentInfo, type ObjectPathInfo } from "./protocol";
import { isRemote, type RemoteObject } from "./remote";

/** Objects that outlive their request, by reference id: what `_KeepReference` makes and `_RemoveReference` ends. */
export class References {
  private readonly byId = new Map<string, RemoteObject>();
  private readonly idOf = new Map<RemoteObject, string>();
  private next = 1;

  keep(object: RemoteObject): void {
    if (this.idOf.has(object)) return;
    const id = `ref-${this.next++}`;
    this.byId.set(id, object);
    this.idOf.set(object, id);
  }

  idFor(object: RemoteObject): string | null {
    return this.idOf.get(object) ?? null;
  }

  find(id: string): RemoteObject | null {
    return this.byId.get(id) ?? null;
  }

  /** Returns the object that is no longer kept. An unknown id is no error: clean-up may come twice. */
  remove(id: string): RemoteObject | null {
    const object = this.byId.get(id) ?? null;
    if (object !== null) this.idOf.delete(object);
    this.byId.delete(id);
    return object;
  }

  get count(): number {
    return this.byId.size;
  }
}

/** Resolves the object paths of one request. Every path is walked once, when the first action needs it. */
export class Paths {
  private readonly resolved = new Map<number, RemoteObject | null>();

  constructor(
    private readonly infos: Readonly<Record<string, ObjectPathInfo>>,
    private readonly root: RemoteObject,
    private readonly newObject: (name: string) => RemoteObject | null,
    private readonly references: References,
    private readonly translate: Translate,
    private readonly seen: (member: string) => void,
    /** Whether what is below a null object is null too; else it is refused. */
    private readonly nullHasChildren: boolean,
  ) {}

  /** Null stands for a null object. Throws RichApiError with the location of the failing step. */
  resolve(id: number): RemoteObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.infos[String(id)];
    if (info === undefined) throw invalidArgument(`The request has no object path ${id}.`);
    const object = this.walk(info);
    this.resolved.set(id, object);
    return object;
  }

  private walk(info: ObjectPathInfo): RemoteObject | null {
    switch (info.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.nullObject:
        return null;
      case PathType.newObject: {
        const made = this.newObject(info.Name);
        if (made === null) throw apiNotFound(info.Name);
        return made;
      }
      case PathType.reference: {
        const kept = this.references.find(info.Name);
        if (kept === null)
          throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
        return kept;
      }
      default:
        return this.step(info);
    }
  }

  private step(info: ObjectPathInfo): RemoteObject | null {
    if (info.ParentObjectPathId === undefined) throw invalidArgument("An object path lacks its parent.");
    const parent = this.resolve(info.ParentObjectPathId);
    if (parent === null) {
      if (this.nullHasChildren) return null;
      throw itemNotFound();
    }
    switch (info.ObjectPathType) {
      case PathType.property:
        return this.at(parent, info.Name, () => parent.object(info.Name));
      case PathType.indexer:
        return this.at(parent, "getItem", () => parent.item(this.args(info.ArgumentInfo)[0]));
      case PathType.method:
        return this.at(parent, info.Name, () => {
          const made = parent.call(info.Name, this.args(info.ArgumentInfo));
          if (made === null || isRemote(made)) return made;
          throw new RichApiError("GeneralException", `${parent.typeName}.${info.Name} answered no object.`);
        });
      default:
        throw apiNotFound(`object path type ${info.ObjectPathType}`);
    }
  }

  private at<R>(object: RemoteObject, member: string, step: () => R): R {
    this.seen(`${object.typeName}.${member}`);
    return located(object, member, this.translate, step);
  }

  /** The arguments of a call, with path ids replaced by the objects they stand for. A null object as argument is refused. */
  args(info: ArgumentInfo | undefined): unknown[] {
    return this.listOf(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private listOf(values: readonly unknown[], ids: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const id = ids[index];
      if (typeof id === "number" && id !== 0) return this.present(id);
      if (Array.isArray(value)) return Array.isArray(id) ? this.listOf(value, id) : value;
      return this.plain(value);
    });
  }

  /** Inside plain objects a proxy is `{ _ObjectPathId: n }`. */
  private plain(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((entry) => this.plain(entry));
    const id: unknown = Reflect.get(value, "_ObjectPathId");
    if (typeof id === "number") return this.present(id);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.plain(part)]));
  }

  private present(id: number): RemoteObject {
    const object = this.resolve(id);
    if (object === null) throw itemNotFound();
    return object;
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Turns a refusal of the model into an answer; null for what is a defect and must be thrown on. */
export type Translate = (error: unknown) => RichApiError | null;

/** Runs a step and says where it failed, as `debugInfo.errorLocation` does ("Range.values", "Worksheet.getRange"). */
export const located = <R>(object: RemoteObject, member: string, translate: Translate, step: () => R): R => {
  try {
    return step();
  } catch (thrown) {
    const error = thrown instanceof RichApiError ? thrown : translate(thrown);
    if (error === null) throw thrown;
    throw new RichApiError(error.code, error.message, error.location ?? `${object.typeName}.${camel(member)}`);
  }
};
