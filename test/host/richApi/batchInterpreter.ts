import { HostCollection, HostObject, refuse, RichApiError, statusOf } from "./hostObject";
import { callMethod, propertyOf, setProperty, wireName } from "./members";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchReply,
  type ObjectPath,
  type QueryInfo,
} from "./wire";

type Answer = Record<string, unknown>;

/** Carries out the batches that office.js sends, on a model of objects; knows names and shapes, nothing of Excel. */
export class BatchInterpreter {
  readonly #references = new Map<string, HostObject>();
  readonly #idOfReference = new Map<HostObject, string>();
  #lastReference = 0;

  /** `services`: objects that are reached by a name of their own. */
  constructor(
    private readonly root: HostObject,
    private readonly services: Readonly<Record<string, HostObject>> = {},
  ) {}

  /** How many objects the add-in holds on to. */
  get referenceCount(): number {
    return this.#references.size;
  }

  /** Actions in their order up to the first refusal; what was done before it stays done, as in Excel. */
  run(batch: Batch): BatchReply {
    const paths = new PathResolver(batch, { root: this.root, services: this.services, references: this.#references });
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.#carryOut(action, paths) ?? null });
      } catch (error) {
        if (!(error instanceof RichApiError)) throw error;
        const { code, message } = error;
        const location = batch.ObjectPaths[action.ObjectPathId]?.Name ?? "";
        return {
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: statusOf(code),
            Location: location,
            ActionIndex: index,
          },
          ProcessedResults: { Results: results },
        };
      }
    }
    return { Results: results };
  }

  #carryOut(action: Action, paths: PathResolver): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = paths.resolve(action.ObjectPathId);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && this.#identity(target);
      case ACTION.query:
        return target && this.#query(target, action.QueryInfo ?? {});
      case ACTION.method:
        return this.#callMethod(target, name, paths.values(action.ArgumentInfo));
      case ACTION.setProperty:
        if (!target) return refuse("InvalidObjectPath", `${name} of an object that does not exist`);
        setProperty(target, name, paths.values(action.ArgumentInfo)[0]);
        return null;
      default:
        return refuse("ApiNotFound", `action ${action.ActionType} is not implemented by the test host`);
    }
  }

  #callMethod(target: HostObject | null, name: string, values: readonly unknown[]): unknown {
    if (name === "_RemoveReference") return this.#removeReference(values[0]);
    if (!target) return null;
    return name === "_KeepReference" ? this.#identity(target) : this.#plain(callMethod(target, name, values));
  }

  #removeReference(id: unknown): null {
    const target = this.#references.get(String(id));
    if (target) this.#idOfReference.delete(target);
    this.#references.delete(String(id));
    return null;
  }

  #identity(target: HostObject): Answer {
    if (!target.keptByReference) return { ...target.identity };
    let id = this.#idOfReference.get(target);
    if (id === undefined) {
      id = `reference-${++this.#lastReference}`;
      this.#idOfReference.set(target, id);
      this.#references.set(id, target);
    }
    return { ...target.identity, _ReferenceId: id };
  }

  #query(target: HostObject, { Select: select = [], Expand: expand = [], Top, Skip }: QueryInfo): Answer {
    if (expand.length > 0 || Top !== undefined || Skip !== undefined) {
      refuse("ApiNotFound", "expand, top and skip are not implemented by the test host");
    }
    if (select.length === 0)
      refuse("ApiNotFound", `load without names on ${target.constructor.name}: name what you need`);
    const answer = this.#identity(target);
    if (target instanceof HostCollection) {
      const ofItems = select.map((path) => path.replace(/^items\//, ""));
      answer["_Items"] = (target.items as readonly HostObject[]).map((item) => this.#query(item, { Select: ofItems }));
      return answer;
    }
    for (const path of select) this.#select(target, path, answer);
    return answer;
  }

  #select(target: HostObject, path: string, answer: Answer): void {
    const [head = "", ...rest] = path.split("/");
    const key = wireName(head);
    const value = propertyOf(target, key);
    if (!(value instanceof HostObject)) {
      if (rest.length > 0 && value !== null) refuse("InvalidArgument", `${path} leads nowhere`);
      answer[key] = value;
      return;
    }
    if (rest.length === 0) refuse("ApiNotFound", `load of all of ${path}: name what you need`);
    const found = this.#query(value, { Select: [rest.join("/")] });
    const before = answer[key] as Answer | undefined;
    answer[key] = { ...before, ...merged(before, found) };
  }

  #plain(value: unknown): unknown {
    return value instanceof HostObject ? this.#identity(value) : value;
  }
}

/** Answers of two paths into one object: "format/font/color" and "format/fill/color". */
function merged(present: Answer | undefined, found: Answer): Answer {
  const isAnswer = (value: unknown): value is Answer =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = Object.entries(found).map(([key, value]) => {
    const before = present?.[key];
    return [key, isAnswer(before) && isAnswer(value) ? { ...before, ...merged(before, value) } : value] as const;
  });
  return Object.fromEntries(entries);
}

/** The objects that a batch speaks of. Null stands for one that does not exist (`getItemOrNullObject`). */
class PathResolver {
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly known: {
      readonly root: HostObject;
      readonly services: Readonly<Record<string, HostObject>>;
      readonly references: ReadonlyMap<string, HostObject>;
    },
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id] ?? refuse("InvalidObjectPath", `path ${id} is missing`);
    const object = this.#reach(path);
    this.#found.set(id, object);
    return object;
  }

  /** The arguments of a call, objects in the place of their paths. */
  values(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return path ? this.resolve(path) : value;
    });
  }

  #reach(path: ObjectPath): HostObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.known.root;
      case PATH.nullObject:
        return null;
      case PATH.service:
        return this.known.services[name] ?? refuse("ApiNotFound", `${name} is not implemented by the test host`);
      case PATH.referenceId:
        return this.known.references.get(name) ?? refuse("InvalidReference", `the reference ${name} is not kept`);
      default:
        return this.#reachFromParent(path, name);
    }
  }

  #reachFromParent(path: ObjectPath, name: string): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return asObject(propertyOf(parent, name), name);
      case PATH.method:
        return asObject(callMethod(parent, name, this.values(path.ArgumentInfo)), name);
      case PATH.indexer:
        return asObject(callMethod(parent, "GetItem", this.values(path.ArgumentInfo)), name);
      default:
        return refuse("ApiNotFound", `path type ${path.ObjectPathType} is not implemented by the test host`);
    }
  }
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  return refuse("InvalidObjectPath", `${name} is no object`);
}
