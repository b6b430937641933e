/**
 * Runs batches against a {@link Model}. All of the protocol lives in this folder once (paths, references, null objects,
 * queries, errors), so that a member of a table is one line. Batches run one at a time, as in Excel.
 */
import { Batch } from './batch';
import type { Model, ObjectNode } from './model';
import { HostError, NotImplemented } from './model';
import { ObjectSpace } from './object-space';
import type { RequestBody, ResponseBody, WireAction, WireError } from './wire';
import { ActionType } from './wire';

/** What the add-in asked of the host so far. */
export interface BatchStats {
  /** Number of actions of each batch, in order. A batch is one `sync` that reached the host. */
  readonly actionsPerBatch: readonly number[];
  /** `actionsPerBatch.length`. */
  readonly batches: number;
  /** Batches that only released objects the client had tracked: sent after an `Excel.run`, not asked for by the add-in. */
  readonly housekeeping: number;
}

export interface Executor {
  /** Never rejects: a failure is part of the answer. */
  execute(body: RequestBody, flags?: number): Promise<ResponseBody>;
  readonly stats: BatchStats;
  resetStats(): void;
  /** Where the objects clients keep are by now: see `ObjectSpace`. */
  moveReferences(place: (node: ObjectNode) => ObjectNode | undefined): void;
  /** Members the host does not have and how often each was asked for, e.g. `Range.RemoveDuplicates` → 1. */
  readonly missing: ReadonlyMap<string, number>;
}

export interface ExecutorOptions {
  readonly model: Model;
  /** What the global object path stands for, e.g. the workbook. */
  readonly root: ObjectNode;
  /** Awaited before anything of an object of that type is read, so that a host may finish calculating. */
  readonly beforeQuery?: (type: string) => Promise<void>;
  /** Its number is that of `BatchStats`, 0 for housekeeping. */
  readonly beforeBatch?: (flags: number, number: number) => void;
  /** Called before each action of the batch; what it throws fails that action. */
  readonly beforeAction?: (action: WireAction) => void;
  readonly afterBatch?: () => void;
  /** Told about failures that are the host's own, not the add-in's. */
  readonly onUnexpected?: ((error: unknown) => void) | undefined;
  /** Told about each member asked for that the host does not have, e.g. `Range.RemoveDuplicates`. */
  readonly onMissing?: ((member: string) => void) | undefined;
}

/** Whether a batch only releases objects the client had tracked. */
export function isHousekeeping({ Actions }: RequestBody): boolean {
  const released = Actions.filter(({ Name }) => Name === '_RemoveReference').length;
  const instantiated = Actions.filter(({ ActionType: type }) => type === ActionType.Instantiate).length;
  return released > 0 && released + instantiated === Actions.length;
}

function describe(error: unknown, batch: Batch, { Actions }: RequestBody, ActionIndex: number): WireError {
  const action = Actions[ActionIndex];
  return {
    Code: error instanceof HostError ? error.code : 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: action ? batch.locationOf(action) : '',
    ActionIndex,
  };
}

export function createExecutor(options: ExecutorOptions): Executor {
  const space = new ObjectSpace(options.model);
  const missing = new Map<string, number>();
  let actionsPerBatch: number[] = [];
  let housekeeping = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function note(error: unknown): void {
    if (error instanceof NotImplemented) {
      missing.set(error.member, (missing.get(error.member) ?? 0) + 1);
      options.onMissing?.(error.member);
    } else if (!(error instanceof HostError)) {
      options.onUnexpected?.(error);
    }
  }

  async function execute(body: RequestBody, flags: number): Promise<ResponseBody> {
    const isOwn = isHousekeeping(body);
    if (isOwn) housekeeping++;
    else actionsPerBatch.push(body.Actions.length);
    const batch = new Batch(body, space, options.root, options.beforeQuery ?? (() => Promise.resolve()));
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    options.beforeBatch?.(flags, isOwn ? 0 : actionsPerBatch.length);
    try {
      for (const action of body.Actions) {
        options.beforeAction?.(action);
        Results.push({ ActionId: action.Id, Value: await batch.run(action) });
        if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
      }
      return { Results, TraceIds };
    } catch (error) {
      note(error);
      return { Results, TraceIds, Error: describe(error, batch, body, Results.length) };
    } finally {
      options.afterBatch?.();
    }
  }

  return {
    execute(body, flags = 0) {
      const answer = queue.then(() => execute(body, flags));
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
    moveReferences: (place) => space.moveReferences(place),
    missing,
  };
}
