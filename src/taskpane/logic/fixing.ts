import { toA1, type SheetEdit } from '../../core';
import type { Trail } from './landing';
import type { Wait } from './patience';
import type { Failure } from './failure';

/** What one press of 修复 has done. */
export interface Fix {
  /** As they were carried out, in that order: one, or several of 全部修复. */
  readonly edits: readonly SheetEdit[];
  /** The way back to its finding, in case it is undone; absent of several. */
  readonly trail?: Trail;
}

export type FixTask = 'fix' | 'undo-fix';

/** An edit that was not carried out, or not undone, and why; without a failure it was not begun. */
export interface LeftEdit {
  readonly edit: SheetEdit;
  readonly failure?: Failure | undefined;
}

/** The same of a worksheet, as the pane says it. */
export interface LeftSheet {
  readonly task: FixTask;
  readonly sheetName: string;
  /** The cells concerned, called as they were when they were fixed. */
  readonly cells: readonly string[];
  readonly failure: Failure | undefined;
}

export interface FixState {
  /** `following`: the fix is done, and the check after it is about to begin. */
  readonly running: FixTask | 'following' | undefined;
  /** How many of several edits are over. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly waiting: Wait | undefined;
  /**
   * What can be undone, newest last: an older fix only after the later ones, which have moved its rows. Forgotten
   * when the person starts a check, and so accepts the worksheet as it is, or closes the message.
   */
  readonly done: readonly Fix[];
  readonly failure: Failure | undefined;
  /** What 全部修复, or undoing it, has left out. */
  readonly left: readonly LeftSheet[];
  /** What happened last, if it left nothing to undo. */
  readonly outcome: 'undone' | 'cancelled' | undefined;
}

const NO_PROGRESS: FixState['progress'] = { done: 0, total: 0 };

export const NOTHING_FIXED: FixState = {
  running: undefined,
  progress: NO_PROGRESS,
  waiting: undefined,
  done: [],
  failure: undefined,
  left: [],
  outcome: undefined,
};

export type FixEvent =
  | { readonly type: 'started'; readonly task: FixTask }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'fixed'; readonly fix: Fix }
  | { readonly type: 'undone' }
  /** Several edits are over: those that were carried out, and those that were not. */
  | { readonly type: 'all-fixed'; readonly edits: readonly SheetEdit[]; readonly left: readonly LeftEdit[] }
  /** Several edits are undone, but for those that are left. */
  | { readonly type: 'all-undone'; readonly left: readonly LeftEdit[] }
  | { readonly type: 'followed' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'forgotten' }
  | { readonly type: 'failure-closed' };

/** Whether the list is of an older worksheet after a failure: something of ours is or may be left in it, or it was found changed. */
export function outdates({ task, reason, leftover }: Failure): boolean {
  // What is undone may have been changed before the list was made.
  const isFoundChanged = task === 'fix' && (reason === 'sheet-changed' || reason === 'sheet-gone');
  return isFoundChanged || leftover.kind !== 'nothing';
}

/** What is left, a line for each worksheet and reason. */
function leftSheets(task: FixTask, left: readonly LeftEdit[]): readonly LeftSheet[] {
  const sheets = new Map<string, LeftSheet>();
  for (const { edit, failure } of left) {
    const key = `${edit.sheetId} ${failure?.reason ?? ''} ${failure?.leftover.kind ?? ''}`;
    const { sheetName, cells } = edit;
    const before = sheets.get(key) ?? { task, sheetName, cells: [], failure };
    sheets.set(key, { ...before, cells: [...before.cells, ...cells.map(({ position }) => toA1(position))] });
  }
  return [...sheets.values()];
}

function afterAll(state: FixState, edits: readonly SheetEdit[], left: readonly LeftEdit[]): FixState {
  const rest: FixState = { ...state, running: 'following', progress: NO_PROGRESS, waiting: undefined };
  if (edits.length > 0) return { ...rest, done: [...state.done, { edits }], left: leftSheets('fix', left) };
  const isCancelled = left.every(({ failure }) => !failure);
  return isCancelled ? { ...rest, outcome: 'cancelled' } : { ...rest, left: leftSheets('fix', left) };
}

function afterAllUndone(state: FixState, left: readonly LeftEdit[]): FixState {
  const edits = left.map(({ edit }) => edit);
  const older = state.done.slice(0, -1);
  return {
    ...state,
    running: 'following',
    progress: NO_PROGRESS,
    waiting: undefined,
    done: edits.length > 0 ? [...older, { edits }] : older,
    left: leftSheets('undo-fix', left),
    outcome: edits.length > 0 ? undefined : 'undone',
  };
}

export function reduceFix(state: FixState, event: FixEvent): FixState {
  switch (event.type) {
    case 'started':
      return { ...NOTHING_FIXED, done: state.done, running: event.task };
    case 'progressed':
      return { ...state, progress: { done: event.done, total: event.total }, waiting: undefined };
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'fixed':
      return { ...state, running: 'following', waiting: undefined, done: [...state.done, event.fix] };
    case 'undone':
      return { ...state, running: 'following', waiting: undefined, done: state.done.slice(0, -1), outcome: 'undone' };
    case 'all-fixed':
      return afterAll(state, event.edits, event.left);
    case 'all-undone':
      return afterAllUndone(state, event.left);
    case 'followed':
      return { ...state, running: undefined };
    case 'failed': {
      const rest: FixState = { ...state, running: undefined, waiting: undefined };
      return event.failure.reason === 'cancelled'
        ? { ...rest, outcome: 'cancelled' }
        : { ...rest, failure: event.failure };
    }
    case 'forgotten':
      return { ...state, done: [], failure: undefined, left: [], outcome: undefined };
    case 'failure-closed':
      return { ...state, failure: undefined, left: [] };
  }
}
