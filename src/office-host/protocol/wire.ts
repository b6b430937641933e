/**
 * What crosses between office.js and a host: batches of actions on object paths, as JSON. The library names none of
 * these numbers; the names here follow its factory functions (`createInstantiateAction`, …).
 */

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const PathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Path id at each place where a client object was passed, `0` or nothing at a plain value; same shape as the arguments. */
export type PathIds = number | null | readonly PathIds[];

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}

/** A step to an object, from its parent path. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

/** What a `load` asked for. Names arrive as the add-in wrote them; paths are joined with `/`. */
export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** One `sync`. */
export interface RequestBody {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** `Class.member`, shown to the add-in as `error.debugInfo.errorLocation`. */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode?: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  /** Set when an action failed: the ones before it stay applied, the ones after it were not looked at. */
  readonly Error?: WireError;
}
