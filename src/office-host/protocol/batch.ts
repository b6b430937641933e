/** One batch: its paths, each resolved once and when first needed, and its actions. */
import { Arguments, HostError, NotImplemented, ObjectNode } from './model';
import type { ObjectSpace } from './object-space';
import { answerQuery, asPlainJson, lowerFirst, propertyIn } from './query';
import type { PathIds, RequestBody, WireAction, WireArguments, WirePath } from './wire';
import { ActionType, PathType } from './wire';

const REFERENCE_METHODS = new Set(['_KeepReference', '_RemoveReference']);

function isList(ids: PathIds | undefined): ids is readonly PathIds[] {
  return Array.isArray(ids);
}

function there(node: ObjectNode | null): ObjectNode {
  if (!node) throw new HostError('ItemNotFound', 'The object is a null object.');
  return node;
}

export class Batch {
  private readonly resolved = new Map<number, ObjectNode | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly space: ObjectSpace,
    private readonly root: ObjectNode,
    private readonly beforeQuery: (type: string) => Promise<void>,
  ) {}

  /** Runs one action and gives what goes into the results for it. */
  async run(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const node = this.resolve(action.ObjectPathId);
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return node && this.space.identity(node);
      case ActionType.Query:
      case ActionType.QueryAsJson: {
        if (node) await this.beforeQuery(node.type);
        const found = node && answerQuery(node, action.QueryInfo, this.space);
        return action.ActionType === ActionType.QueryAsJson ? asPlainJson(found) : found;
      }
      case ActionType.Method: {
        if (!node && REFERENCE_METHODS.has(name)) return null;
        const out = this.space.call(there(node), name, this.argumentsOf(action.ArgumentInfo));
        return out instanceof ObjectNode ? this.space.identity(out) : (out ?? null);
      }
      case ActionType.SetProperty:
        this.set(there(node), name, this.argumentsOf(action.ArgumentInfo).any(0));
        return null;
      case ActionType.Update:
        for (const [property, value] of Object.entries(action.ObjectState ?? {}))
          this.set(there(node), property, value);
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new NotImplemented(`action type ${action.ActionType}`);
    }
  }

  /** `Class.member` of an action, as Excel names the place of an error. */
  locationOf(action: WireAction): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const isPathItself = action.ActionType === ActionType.Instantiate;
    const owner = this.resolved.get((isPathItself ? path?.ParentObjectPathId : action.ObjectPathId) ?? 0)?.type;
    const member = isPathItself ? (path?.Name ?? 'getItem') : (action.Name ?? '');
    return [owner, lowerFirst(member)].filter(Boolean).join('.');
  }

  private set(node: ObjectNode, name: string, value: unknown): void {
    const found = propertyIn(this.space.typeOf(node), name);
    if (!found?.property.set) throw this.space.missing(node, `${name}=`);
    found.property.set(node.state, value);
  }

  private resolve(id: number): ObjectNode | null {
    let node = this.resolved.get(id);
    if (node === undefined) this.resolved.set(id, (node = this.walk(id)));
    return node;
  }

  private walk(id: number): ObjectNode | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.root;
      case PathType.NullObject:
        return null;
      case PathType.ReferenceId:
        return this.space.referenced(path.Name ?? '');
      case PathType.NewObject:
        return this.space.create(path.Name ?? '');
      default:
        return this.walkFrom(path);
    }
  }

  private walkFrom(path: WirePath): ObjectNode | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null; // whatever hangs on a null object is null
    const name = path.ObjectPathType === PathType.Indexer ? 'GetItem' : (path.Name ?? '');
    if (path.ObjectPathType === PathType.Property) return this.space.navigate(parent, name);
    const out = this.space.call(parent, name, this.argumentsOf(path.ArgumentInfo));
    if (out instanceof ObjectNode || out === null) return out;
    throw new HostError('GeneralException', `${parent.type}.${name} gave no object.`);
  }

  /** Client objects stand in the arguments as path ids: marked beside them, or `_ObjectPathId` within plain objects. */
  private argumentsOf(info: WireArguments | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds;
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.argument(value, ids?.[index])));
  }

  private argument(value: unknown, ids: PathIds | undefined): unknown {
    if (typeof ids === 'number' && ids > 0) return this.resolve(ids);
    if (Array.isArray(value)) {
      // An array without objects has no marks: it is passed on as it is, however large.
      return isList(ids) ? value.map((item: unknown, index) => this.argument(item, ids[index])) : value;
    }
    return value !== null && typeof value === 'object' ? this.withObjects(value) : value;
  }

  private withObjects(value: object): unknown {
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.argument(inner, undefined)]));
  }
}
