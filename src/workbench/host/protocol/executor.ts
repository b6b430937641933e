/**
 * Runs batches against a {@link Model}. All of the protocol lives here once (paths, references, null objects, queries,
 * errors), so that a member of a table is one line. Batches run one at a time, as in Excel.
 */
import type { Model, ObjectType } from './model';
import { Arguments, HostError, NotImplemented, ObjectNode } from './model';
import type { Answer, Objects } from './query';
import { answerQuery, asPlainJson, lowerFirst, propertyIn } from './query';
import type { PathIds, RequestBody, ResponseBody, WireAction, WireArguments, WireError, WirePath } from './wire';
import { ActionType, PathType } from './wire';

/** What the add-in asked of the host so far. */
export interface BatchStats {
  /** Number of actions of each batch, in order. A batch is one `sync` that reached the host. */
  readonly actionsPerBatch: readonly number[];
  /** Batches that only released objects the client had tracked: sent after an `Excel.run`, not asked for by the add-in. */
  readonly housekeeping: number;
  /** `actionsPerBatch.length`. */
  readonly batches: number;
}

export interface Executor {
  /** Never rejects: a failure is part of the answer. */
  execute(body: RequestBody): Promise<ResponseBody>;
  readonly stats: BatchStats;
  resetStats(): void;
  /** Members the host does not have and how often each was asked for, e.g. `Range.RemoveDuplicates` → 1. */
  readonly missing: ReadonlyMap<string, number>;
}

export interface ExecutorOptions {
  readonly model: Model;
  /** What the global object path stands for, e.g. the workbook. */
  readonly root: ObjectNode;
  /** Awaited before anything is read, so that a host may finish calculating. */
  readonly beforeQuery?: () => Promise<void>;
  readonly beforeBatch?: () => void;
  readonly afterBatch?: () => void;
  /** Told about failures that are the host's own, not the add-in's. */
  readonly onUnexpected?: (error: unknown) => void;
}

const OR_NULL = 'OrNullObject';
const REFERENCE_METHODS = new Set(['_KeepReference', '_RemoveReference']);

function isHousekeeping({ Actions }: RequestBody): boolean {
  return Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === '_RemoveReference');
}

export function createExecutor(options: ExecutorOptions): Executor {
  const { model, root } = options;
  const missing = new Map<string, number>();
  const references = new Map<string, ObjectNode>();
  const referenceOf = new WeakMap<ObjectNode, string>();
  let lastReference = 0;
  let actionsPerBatch: number[] = [];
  let housekeeping = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function typeOf(node: ObjectNode): ObjectType<unknown> {
    const type = model[node.type];
    if (!type) throw new NotImplemented(node.type);
    return type;
  }

  /** Runs the throwing version of an `…OrNullObject` member. */
  function orNull<T>(name: string, run: (throwing: string) => T): T | null {
    try {
      return run(name.slice(0, -OR_NULL.length));
    } catch (error) {
      if (error instanceof HostError && error.code === 'ItemNotFound') return null;
      throw error;
    }
  }

  const objects: Objects = {
    typeOf,
    navigate(node, name) {
      const navigations = typeOf(node).navigations;
      const navigate = navigations?.[name];
      if (navigate) return navigate(node.state);
      if (name.endsWith(OR_NULL)) {
        return orNull(name, (throwing) => {
          const target = navigations?.[throwing];
          if (!target) throw new NotImplemented(`${node.type}.${name}`);
          return target(node.state);
        });
      }
      throw new NotImplemented(`${node.type}.${name}`);
    },
    identity(node) {
      const { key } = typeOf(node);
      const identity: Answer = key ? { [key.field]: key.of(node.state) } : {};
      const reference = referenceOf.get(node);
      if (reference) identity['_ReferenceId'] = reference;
      return identity;
    },
    missing: (node, member) => new NotImplemented(`${node.type}.${member}`),
  };

  function keepReference(node: ObjectNode): void {
    if (referenceOf.has(node)) return;
    const reference = `reference-${++lastReference}`;
    referenceOf.set(node, reference);
    references.set(reference, node);
  }

  function removeReference(args: Arguments): void {
    const reference = args.text(0);
    const node = references.get(reference);
    if (node) referenceOf.delete(node);
    references.delete(reference);
  }

  /** The item of a collection by key, or an object's method. */
  function call(node: ObjectNode, name: string, args: Arguments): unknown {
    if (name === '_KeepReference') return keepReference(node);
    if (name === '_RemoveReference') return removeReference(args);
    const type = typeOf(node);
    const method = type.methods?.[name];
    if (method) return method(node.state, args);
    if (name === 'GetItem' && type.item) return type.item(node.state, args.any(0));
    if (name === 'GetItemAt' && type.items) return itemAt(type.items(node.state), args.integer(0));
    if (name.endsWith(OR_NULL)) return orNull(name, (throwing) => call(node, throwing, args));
    throw new NotImplemented(`${node.type}.${name}`);
  }

  function run(body: RequestBody): { results: ResponseBody['Results'][number][]; step: (action: WireAction) => Promise<void>; typeAt: (id: number | undefined) => string | undefined } {
    const resolved = new Map<number, ObjectNode | null>();
    const results: ResponseBody['Results'][number][] = [];

    function resolve(id: number): ObjectNode | null {
      let node = resolved.get(id);
      if (node === undefined) resolved.set(id, (node = walk(id)));
      return node;
    }

    function walk(id: number): ObjectNode | null {
      const path = body.ObjectPaths[id];
      if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
      const name = path.Name ?? '';
      switch (path.ObjectPathType) {
        case PathType.GlobalObject:
          return root;
        case PathType.NullObject:
          return null;
        case PathType.ReferenceId: {
          const node = references.get(name);
          if (!node) throw new HostError('InvalidReference', 'The object was released.');
          return node;
        }
        case PathType.NewObject:
          if (!model[name]) throw new NotImplemented(name);
          return new ObjectNode(name, null);
        default:
          return walkFrom(path, name);
      }
    }

    function walkFrom(path: WirePath, name: string): ObjectNode | null {
      const parent = resolve(path.ParentObjectPathId ?? 0);
      if (!parent) return null; // whatever hangs on a null object is null
      if (path.ObjectPathType === PathType.Property) return objects.navigate(parent, name);
      const member = path.ObjectPathType === PathType.Indexer ? 'GetItem' : name;
      const out = call(parent, member, argumentsOf(path.ArgumentInfo));
      if (out instanceof ObjectNode || out === null) return out;
      throw new HostError('GeneralException', `${parent.type}.${member} gave no object.`);
    }

    /** Client objects stand in the arguments as path ids: marked beside them, or `_ObjectPathId` within plain objects. */
    function argumentsOf(info: WireArguments | undefined): Arguments {
      const ids = info?.ReferencedObjectPathIds;
      return new Arguments((info?.Arguments ?? []).map((value, index) => argument(value, ids?.[index])));
    }

    function argument(value: unknown, ids: PathIds | undefined): unknown {
      if (typeof ids === 'number' && ids > 0) return resolve(ids);
      if (Array.isArray(value)) {
        // An array without objects has no marks: it is passed on as it is, however large.
        return Array.isArray(ids) ? value.map((item: unknown, index) => argument(item, ids[index])) : value;
      }
      return value !== null && typeof value === 'object' ? withObjects(value) : value;
    }

    function withObjects(value: object): unknown {
      if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return resolve(value._ObjectPathId);
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, argument(inner, undefined)]));
    }

    function set(node: ObjectNode, name: string, value: unknown): void {
      const found = propertyIn(typeOf(node), name);
      if (!found?.property.set) throw new NotImplemented(`${node.type}.${name}=`);
      found.property.set(node.state, value);
    }

    async function step(action: WireAction): Promise<void> {
      results.push({ ActionId: action.Id, Value: await valueOf(action) });
    }

    async function valueOf(action: WireAction): Promise<unknown> {
      if (action.ActionType === ActionType.Trace) return null;
      const node = resolve(action.ObjectPathId);
      const name = action.Name ?? '';
      switch (action.ActionType) {
        case ActionType.Instantiate:
          return node && objects.identity(node);
        case ActionType.Query:
        case ActionType.QueryAsJson: {
          await options.beforeQuery?.();
          const found = node && answerQuery(node, action.QueryInfo, objects);
          return action.ActionType === ActionType.QueryAsJson ? asPlainJson(found) : found;
        }
        case ActionType.Method: {
          if (!node && REFERENCE_METHODS.has(name)) return null;
          const out = call(there(node), name, argumentsOf(action.ArgumentInfo));
          return out instanceof ObjectNode ? objects.identity(out) : (out ?? null);
        }
        case ActionType.SetProperty:
          set(there(node), name, argumentsOf(action.ArgumentInfo).any(0));
          return null;
        case ActionType.Update:
          for (const [property, value] of Object.entries(action.ObjectState ?? {})) set(there(node), property, value);
          return null;
        case ActionType.EnsureUnchanged:
          return null;
        default:
          throw new NotImplemented(`action type ${action.ActionType}`);
      }
    }

    return { results, step, typeAt: (id) => (id === undefined ? undefined : resolved.get(id)?.type) };
  }

  async function execute(body: RequestBody): Promise<ResponseBody> {
    if (isHousekeeping(body)) housekeeping++;
    else actionsPerBatch.push(body.Actions.length);
    const TraceIds = body.Actions.filter(({ ActionType: type }) => type === ActionType.Trace).map(({ Id }) => Id);
    const { results, step, typeAt } = run(body);
    options.beforeBatch?.();
    try {
      for (const action of body.Actions) await step(action);
      return { Results: results, TraceIds };
    } catch (error) {
      if (error instanceof NotImplemented) missing.set(error.member, (missing.get(error.member) ?? 0) + 1);
      else if (!(error instanceof HostError)) options.onUnexpected?.(error);
      const done = new Set(results.map(({ ActionId }) => ActionId));
      return {
        Results: results,
        TraceIds: TraceIds.filter((id) => done.has(id)),
        Error: describe(error, body, results.length, typeAt),
      };
    } finally {
      options.afterBatch?.();
    }
  }

  return {
    execute(body) {
      const answer = queue.then(() => execute(body));
      queue = answer;
      return answer;
    },
    get stats() {
      return { actionsPerBatch, housekeeping, batches: actionsPerBatch.length };
    },
    resetStats() {
      actionsPerBatch = [];
      housekeeping = 0;
    },
    missing,
  };
}

function itemAt(items: readonly ObjectNode[], index: number): ObjectNode {
  const item = items[index];
  if (!item) throw new HostError('InvalidArgument', `There is no item ${index}.`);
  return item;
}

function there(node: ObjectNode | null): ObjectNode {
  if (!node) throw new HostError('ItemNotFound', 'The object is a null object.');
  return node;
}

function describe(
  error: unknown,
  body: RequestBody,
  ActionIndex: number,
  typeAt: (id: number | undefined) => string | undefined,
): WireError {
  const action = body.Actions[ActionIndex];
  const path = action && body.ObjectPaths[action.ObjectPathId];
  const isPathItself = action?.ActionType === ActionType.Instantiate;
  const owner = typeAt(isPathItself ? path?.ParentObjectPathId : action?.ObjectPathId);
  const member = isPathItself ? (path?.Name ?? 'getItem') : (action?.Name ?? '');
  return {
    Code: error instanceof HostError ? error.code : 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: [owner, lowerFirst(member)].filter(Boolean).join('.'),
    ActionIndex,
  };
}
