import { partOf, toA1, type SheetEdit, type Spreadsheet } from '../../core';
import { asFailure, type Failure } from '../logic/failure';
import type { FixTask, LeftEdit } from '../logic/fixing';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import { bySheet } from '../logic/safe-fixes';

/** What is heard of several edits while they are carried out or undone. */
export interface Course {
  /** Says to stop: before the next edit, never in the middle of one, when nobody would know what has become of the worksheet. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  readonly onWaiting: (wait: Wait) => void;
}

/** What came of several edits. */
export interface Outcome {
  /** Those that are done, as they were carried out. */
  readonly done: readonly SheetEdit[];
  /** The others, in the order of the edits. */
  readonly left: readonly LeftEdit[];
}

/** Whether something may be left that should not be: then nothing more is written, before somebody has looked. */
const isUnclear = (failure: Failure | undefined): boolean =>
  failure !== undefined && failure.leftover.kind !== 'nothing';

/** A failure, or nothing where the person has said stop before the edit was begun. */
function failureOf(task: FixTask, error: unknown): Failure | undefined {
  const failure = asFailure(task, error);
  return failure.reason === 'cancelled' && failure.leftover.kind === 'nothing' ? undefined : failure;
}

/**
 * Carries out edits of cells, each worksheet's all or none. Where a worksheet refuses, the others are still done, unless nobody knows what is left.
 */
export async function applyAll(
  host: Pick<Spreadsheet, 'apply' | 'revert'>,
  edits: readonly SheetEdit[],
  course: Course,
): Promise<Outcome> {
  const done: SheetEdit[] = [];
  const left: LeftEdit[] = [];
  let isStopped = false;
  for (const ofSheet of bySheet(edits)) {
    if (isStopped || course.signal.aborted) {
      left.push(...ofSheet.map((edit) => ({ edit })));
      continue;
    }
    const outcome = await applySheet(host, ofSheet, {
      ...course,
      onProgress: (own) => course.onProgress(done.length + left.length + own, edits.length),
    });
    done.push(...outcome.done);
    left.push(...outcome.left);
    isStopped = outcome.left.some(({ failure }) => isUnclear(failure));
  }
  return { done, left };
}

async function applySheet(
  host: Pick<Spreadsheet, 'apply' | 'revert'>,
  edits: readonly SheetEdit[],
  { signal, onProgress, onWaiting }: Course,
): Promise<Outcome> {
  const done: SheetEdit[] = [];
  try {
    for (const edit of edits) {
      onProgress(done.length, edits.length);
      done.push(await untilCellIsLeft(() => host.apply(edit), onWaiting, signal));
    }
    return { done, left: [] };
  } catch (error) {
    const stuck = await takeBack(host, done, onWaiting);
    const failure = stuck.length > 0 ? leavingAlso(asFailure('fix', error), stuck) : failureOf('fix', error);
    return { done: stuck, left: edits.slice(stuck.length).map((edit) => ({ edit, failure })) };
  }
}

/** @returns those that could not be taken back */
async function takeBack(
  host: Pick<Spreadsheet, 'revert'>,
  done: readonly SheetEdit[],
  onWaiting: Course['onWaiting'],
): Promise<readonly SheetEdit[]> {
  for (let count = done.length; count > 0; count--) {
    const edit = done[count - 1];
    try {
      if (edit) await untilCellIsLeft(() => host.revert(edit), onWaiting);
    } catch (error) {
      console.warn('Half of what a worksheet was to get could not be taken back.', error);
      return done.slice(0, count);
    }
  }
  return [];
}

/** The failure, with the cells of these edits among what it has left. */
function leavingAlso(failure: Failure, edits: readonly SheetEdit[]): Failure {
  const { leftover } = failure;
  if (leftover.kind === 'unverified' || leftover.kind === 'sheets') return failure;
  const own = edits.flatMap(({ cells }) => cells.map(({ position }) => toA1(position)));
  const addresses = leftover.kind === 'cells' ? [...own, ...leftover.addresses] : own;
  return { ...failure, leftover: { kind: 'cells', sheetName: edits[0]?.sheetName ?? '', addresses } };
}

/**
 * Undoes edits of cells that were carried out, newest first. Of an edit with a cell that was changed since, the other cells are still undone, so that
 * what is left are the changed ones alone.
 */
export async function revertAll(
  host: Pick<Spreadsheet, 'revert'>,
  edits: readonly SheetEdit[],
  { signal, onProgress, onWaiting }: Course,
): Promise<readonly LeftEdit[]> {
  const left: LeftEdit[] = [];
  const open = [...edits];
  let total = edits.length;
  let isStopped = false;
  for (let over = 0; open.length > 0; over++) {
    const edit = open.pop();
    if (!edit) break;
    onProgress(over, total);
    if (isStopped || signal.aborted) {
      left.unshift({ edit });
      continue;
    }
    try {
      await untilCellIsLeft(() => host.revert(edit), onWaiting, signal);
    } catch (error) {
      const failure = failureOf('undo-fix', error);
      isStopped = isUnclear(failure);
      const halves = failure?.reason === 'sheet-changed' && !isStopped ? halvesOf(edit) : [];
      open.push(...halves);
      total += halves.length;
      if (halves.length === 0) left.unshift({ edit, failure });
    }
  }
  return left;
}

function halvesOf(edit: SheetEdit): readonly SheetEdit[] {
  const { cells } = edit;
  if (cells.length < 2) return [];
  const middle = cells.length >> 1;
  return [partOf(edit, cells.slice(0, middle)), partOf(edit, cells.slice(middle))];
}
