import type { Explanation, Finding, InsertedSheet, SheetEdit, SheetSnapshot } from '../../core';
import type { Failure } from './failure';
import type { Wait } from './patience';

export type ExplainTask = 'explain' | 'undo-explain';

/** What an explanation is made from. */
export interface ExplainMaterial {
  readonly findings: readonly Finding[];
  /** The sheets that were checked. */
  readonly sheets: readonly SheetSnapshot[];
  /** The explanation that a finding has, or had until its cells changed. */
  readonly formerOf: (finding: Finding) => Explanation | undefined;
}

/** What was done to the sheet of explanations, and how it is taken back. */
export interface Explaining {
  readonly kind: 'written' | 'changed' | 'withdrawn';
  /** The cell that it is about. */
  readonly address: string;
  /** The sheet's name. */
  readonly sheetName: string;
  readonly undo:
    | { readonly kind: 'edit'; readonly edit: SheetEdit }
    /** The sheet itself was made for it. */
    | { readonly kind: 'sheet'; readonly sheet: InsertedSheet };
}

export interface ExplainState {
  readonly running: ExplainTask | undefined;
  readonly waiting: Wait | undefined;
  /** The last one, which can be undone. */
  readonly done: Explaining | undefined;
  readonly failure: Failure | undefined;
  /** The last one was undone. */
  readonly undone: boolean;
  /** What is being written, by the ids of rows: it outlives the row's being closed, and another check. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Grows with each change of the sheet. */
  readonly turns: number;
}

export const NOTHING_WRITTEN: ExplainState = {
  running: undefined,
  waiting: undefined,
  done: undefined,
  failure: undefined,
  undone: false,
  drafts: new Map(),
  turns: 0,
};

export type ExplainEvent =
  /** Without a text it is given up, or saved. */
  | { readonly type: 'drafted'; readonly rowId: string; readonly text: string | undefined }
  | { readonly type: 'started'; readonly task: ExplainTask }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'done'; readonly done: Explaining }
  | { readonly type: 'undone' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'followed' }
  | { readonly type: 'forgotten' };

export function reduceExplain(state: ExplainState, event: ExplainEvent): ExplainState {
  switch (event.type) {
    case 'drafted': {
      const drafts = new Map(state.drafts);
      if (event.text === undefined) drafts.delete(event.rowId);
      else drafts.set(event.rowId, event.text);
      return { ...state, drafts };
    }
    case 'started':
      return { ...state, running: event.task, waiting: undefined, failure: undefined, undone: false };
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'done':
      return { ...state, waiting: undefined, done: event.done, turns: state.turns + 1 };
    case 'undone':
      return { ...state, waiting: undefined, done: undefined, undone: true, turns: state.turns + 1 };
    case 'failed':
      return { ...state, running: undefined, waiting: undefined, failure: event.failure };
    case 'followed':
      return { ...state, running: undefined };
    case 'forgotten':
      return { ...NOTHING_WRITTEN, drafts: state.drafts, turns: state.turns };
  }
}

/** Whether something was done, failed, or is under way. */
export function hasNews({ running, done, failure, undone }: ExplainState): boolean {
  return running !== undefined || done !== undefined || failure !== undefined || undone;
}
