import { apiNotFound, httpStatusOf, itemNotFound, RichApiError } from "./error";
import { located, Paths, References, type Translate } from "./paths";
import { ActionType, type Action, type ActionResult, type BatchRequest, type BatchResponse } from "./protocol";
import { query, queryAsJson } from "./query";
import { isRemote, type RemoteObject } from "./remote";

export interface ExecutorOptions {
  /** Path type 1: the workbook. Asked anew for every request. */
  readonly root: () => RemoteObject;
  /** Path type 2: objects beside the workbook, by server type name; null answers ApiNotFound. */
  readonly newObject?: (typeName: string) => RemoteObject | null;
  /** Called after a reference was removed, so that the model can stop following the range. */
  readonly released?: (object: RemoteObject) => void;
  /** Whether what is below an object that is not there is not there either (by default), or refuses the request. */
  readonly nullHasChildren?: boolean;
  /** Errors of the model that are answers, not defects. Null: it is a defect and `execute` throws it. */
  readonly translate?: Translate;
}

/**
 * Executes request batches against an object model; it knows nothing of Excel. Actions run in order; the first one that
 * fails ends the request, what was done before stays done and its results are answered (Excel batches are no transactions).
 */
export class Executor {
  readonly references = new References();
  /** "Type.Member" of everything that was asked for and is not there, in order, with repetitions. */
  readonly apiNotFound: string[] = [];
  /** "Type.Member" of everything that was asked for by name; "Type.Member=" for what was set. */
  readonly used = new Set<string>();
  private readonly translate: Translate;
  private readonly seen = (member: string): void => {
    this.used.add(member);
  };

  constructor(private readonly options: ExecutorOptions) {
    this.translate = options.translate ?? (() => null);
  }

  execute(request: BatchRequest): BatchResponse {
    const newObject = this.options.newObject ?? (() => null);
    const paths = new Paths(
      request.ObjectPaths,
      this.options.root(),
      newObject,
      this.references,
      this.translate,
      this.seen,
      this.options.nullHasChildren ?? true,
    );
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        results.push({
          ActionId: action.Id,
          Value: this.perform(action, paths),
        });
      } catch (thrown) {
        const error = this.asAnswer(thrown);
        return {
          Error: {
            ActionIndex: index,
            Code: error.code,
            HttpStatusCode: httpStatusOf(error.code),
            Location: error.location ?? "",
            Message: error.message,
          },
          Results: results,
          TraceIds: traceIds,
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private asAnswer(thrown: unknown): RichApiError {
    const error = thrown instanceof RichApiError ? thrown : this.translate(thrown);
    if (error === null) throw thrown;
    if (error.code === "ApiNotFound") this.apiNotFound.push(error.location ?? error.message);
    return error;
  }

  private perform(action: Action, paths: Paths): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.identity(object);
      case ActionType.query:
        return object === null
          ? null
          : {
              ...this.identity(object),
              ...(query(object, action.QueryInfo, this.seen) as object),
            };
      case ActionType.queryAsJson:
        return object === null
          ? null
          : {
              ...this.identity(object),
              ...(queryAsJson(object, action.QueryInfo, this.seen) as object),
            };
    }
    // The client asks to keep every range that it makes before it can know whether there is one.
    if (object === null && action.Name === "_KeepReference") return null;
    // Assumed: what Excel answers to a call on a null object is not documented; it must not pass silently.
    if (object === null) throw itemNotFound();
    switch (action.ActionType) {
      case ActionType.method:
        return this.call(object, action.Name, paths.args(action.ArgumentInfo));
      case ActionType.setProperty:
        this.set(object, action.Name, paths.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      case ActionType.ensureUnchanged:
        this.ensureUnchanged(object, action.ObjectState ?? {});
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private identity(object: RemoteObject): Readonly<Record<string, unknown>> {
    const referenceId = this.references.idFor(object);
    return referenceId === null ? object.identity() : { ...object.identity(), _ReferenceId: referenceId };
  }

  private call(object: RemoteObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference" && object.kept) {
      this.references.keep(object);
      return null;
    }
    if (name === "_RemoveReference") {
      const removed = this.references.remove(String(args[0]));
      if (removed !== null) this.options.released?.(removed);
      return null;
    }
    this.seen(`${object.typeName}.${name}`);
    const value = located(object, name, this.translate, () => object.call(name, args));
    return isRemote(value) ? this.identity(value) : (value ?? null);
  }

  private set(object: RemoteObject, name: string, value: unknown): void {
    const declared = object.scalarName(name);
    if (declared === null) throw apiNotFound(`${object.typeName}.${name}`);
    this.seen(`${object.typeName}.${declared}=`);
    located(object, declared, this.translate, () => object.set(declared, value));
  }

  private ensureUnchanged(object: RemoteObject, state: Readonly<Record<string, unknown>>): void {
    const now = query(object, { Select: Object.keys(state) }, this.seen) as Record<string, unknown>;
    for (const [name, value] of Object.entries(state)) {
      const declared = object.scalarName(name) ?? name;
      if (JSON.stringify(now[declared]) !== JSON.stringify(value)) {
        throw new RichApiError("Conflict", "The object was changed by someone else.", `${object.typeName}.${name}`);
      }
    }
  }
}
