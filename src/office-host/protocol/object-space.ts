/** The objects of a host as paths reach them: members looked up in the model, and the references clients keep. */
import type { Arguments, Model, ObjectType } from './model';
import { HostError, NotImplemented, ObjectNode } from './model';
import type { Answer, Objects } from './query';

const OR_NULL = 'OrNullObject';

/** Runs the throwing version of an `…OrNullObject` member. */
function orNull<T>(name: string, run: (throwing: string) => T): T | null {
  try {
    return run(name.slice(0, -OR_NULL.length));
  } catch (error) {
    if (error instanceof HostError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

/** Names come from outside: `constructor` is no member. */
function own<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function itemAt(items: readonly ObjectNode[], index: number): ObjectNode {
  const item = items[index];
  if (!item) throw new HostError('InvalidArgument', `There is no item ${index}.`);
  return item;
}

export class ObjectSpace implements Objects {
  private readonly references = new Map<string, ObjectNode>();
  private readonly referenceOf = new WeakMap<ObjectNode, string>();
  private lastReference = 0;

  constructor(private readonly model: Model) {}

  typeOf({ type }: ObjectNode): ObjectType<unknown> {
    const found = own(this.model, type);
    if (!found) throw new NotImplemented(type);
    return found;
  }

  navigate(node: ObjectNode, name: string): ObjectNode | null {
    const { navigations } = this.typeOf(node);
    const navigate = own(navigations, name);
    if (navigate) return navigate(node.state);
    if (!name.endsWith(OR_NULL)) throw this.missing(node, name);
    return orNull(name, (throwing) => {
      const target = own(navigations, throwing);
      if (!target) throw this.missing(node, name);
      return target(node.state);
    });
  }

  /** A method of an object, or the item of a collection. */
  call(node: ObjectNode, name: string, args: Arguments): unknown {
    if (name === '_KeepReference') {
      this.keep(node);
      return null;
    }
    if (name === '_RemoveReference') {
      this.release(args.text(0));
      return null;
    }
    const type = this.typeOf(node);
    const method = own(type.methods, name);
    if (method) return method(node.state, args);
    if (name === 'GetItem' && type.item) return type.item(node.state, args.any(0));
    if (name === 'GetItemAt' && type.items) return itemAt(type.items(node.state), args.integer(0));
    if (name.endsWith(OR_NULL)) return orNull(name, (throwing) => this.call(node, throwing, args));
    throw this.missing(node, name);
  }

  identity(node: ObjectNode): Answer {
    const { key } = this.typeOf(node);
    const identity: Answer = key ? { [key.field]: key.of(node.state) } : {};
    const reference = this.referenceOf.get(node);
    if (reference) identity._ReferenceId = reference;
    return identity;
  }

  missing(node: ObjectNode, member: string): NotImplemented {
    return new NotImplemented(`${node.type}.${member}`);
  }

  /** @throws InvalidReference once the client has released it */
  referenced(reference: string): ObjectNode {
    const node = this.references.get(reference);
    if (!node) throw new HostError('InvalidReference', 'The object was released.');
    return node;
  }

  create(type: string): ObjectNode {
    if (!own(this.model, type)) throw new NotImplemented(type);
    return new ObjectNode(type, null);
  }

  /** Puts what `place` gives in the place of each kept object; what it gives nothing for is gone. */
  moveReferences(place: (node: ObjectNode) => ObjectNode | undefined): void {
    for (const [reference, node] of this.references) {
      const moved = place(node);
      if (moved === node) continue;
      this.referenceOf.delete(node);
      if (moved) {
        this.references.set(reference, moved);
        this.referenceOf.set(moved, reference);
      } else this.references.delete(reference);
    }
  }

  private keep(node: ObjectNode): void {
    if (this.referenceOf.has(node)) return;
    const reference = `reference-${++this.lastReference}`;
    this.referenceOf.set(node, reference);
    this.references.set(reference, node);
  }

  private release(reference: string): void {
    const node = this.references.get(reference);
    if (node) this.referenceOf.delete(node);
    this.references.delete(reference);
  }
}
