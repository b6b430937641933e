/** How a host describes its objects: one table per type, each member one entry. Knows nothing of spreadsheets. */

/** Codes of `OfficeExtension.Error` as Excel documents them (docs/testing/application-specific-api-error-handling.md). */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotAvailable'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'RangeExceedsLimit'
  | 'SharedRuntimeNotAvailable'
  | 'UndoNotSupported'
  | 'UnsupportedSheet';

/** Thrown by a member of a table; ends the batch and reaches the add-in with this code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** Excel has this, the host does not: reaches the add-in as `ApiNotAvailable` and is counted under the member's name. */
export class NotImplemented extends HostError {
  constructor(readonly member: string) {
    super('ApiNotAvailable', `${member} is not implemented by this host.`);
    this.name = 'NotImplemented';
  }
}

/** An object of the host as an object path reaches it: the name of its table, and whatever finds it again. */
export class ObjectNode<State = unknown> {
  constructor(
    readonly type: string,
    readonly state: State,
  ) {}
}

/** @throws InvalidArgument where an object stands for what must be a single value */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new HostError('InvalidArgument', 'A single value is needed here.');
}

/** The members of an object that an add-in handed over; none where it is no object. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' ? { ...value } : {};
}

/** The arguments of one call, checked where they are used. Every method throws `InvalidArgument` on a wrong type. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw this.wrong(index, 'a string');
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.isAbsent(index) ? undefined : this.text(index);
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw this.wrong(index, 'an integer');
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.isAbsent(index) ? undefined : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.values[index];
    if (value === undefined || value === null) return false;
    if (typeof value !== 'boolean') throw this.wrong(index, 'a boolean');
    return value;
  }

  any(index: number): unknown {
    return this.values[index];
  }

  isAbsent(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }

  private wrong(index: number, wanted: string): HostError {
    return new HostError('InvalidArgument', `Argument ${index + 1} is not ${wanted}.`);
  }
}

/*
 * The members below are declared as methods, not as function-typed properties: only so may tables of different states
 * stand in one `Model` without giving up their types inside.
 */

export interface Property<State> {
  get?(state: State): unknown;
  set?(state: State, value: unknown): void;
  /** Read only when asked for by name, not by a plain `load()`. */
  readonly onRequest?: boolean;
}

interface Members<State> {
  navigate(state: State): ObjectNode;
  call(state: State, args: Arguments): unknown;
}

/** One type of object, e.g. `Range`. Names are those on the wire (`RowIndex`), as the client's own API has them. */
export interface ObjectType<State> {
  /**
   * Where an object can be addressed again in a later batch, its key: in `Id` where the class has such a property, in
   * `_Id` elsewhere. Without it an object dies with its batch, unless the client asks for a reference.
   */
  readonly key?: { readonly field: 'Id' | '_Id'; of(state: State): string };
  readonly properties?: Readonly<Record<string, Property<State>>>;
  readonly navigations?: Readonly<Record<string, Members<State>['navigate']>>;
  /**
   * Methods return a plain value, an {@link ObjectNode}, or `null` for a null object. `xOrNullObject` needs no entry:
   * it is `x` with `ItemNotFound` answered by a null object.
   */
  readonly methods?: Readonly<Record<string, Members<State>['call']>>;
  /** Collections: the item of that key, else `ItemNotFound`. */
  item?(state: State, key: unknown): ObjectNode;
  /** Collections: all items in order. */
  items?(state: State): readonly ObjectNode[];
}

export type Model = Readonly<Record<string, ObjectType<unknown>>>;
