import { HostFailure, type HostFailureReason, type Leftover } from '../../core';
import type { PaneTask } from '../../words/pane';

/** A task that failed. */
export interface Failure {
  readonly task: PaneTask;
  readonly reason: HostFailureReason;
  readonly detail: string;
  readonly leftover: Leftover;
}

/** What changes nothing but our own marks. */
const READING: ReadonlySet<PaneTask> = new Set(['check', 'clear', 'select', 'look-for-traces']);

/** What went wrong with a task, as the pane can say it. */
export function asFailure(task: PaneTask, error: unknown): Failure {
  if (error instanceof HostFailure) {
    const { reason, detail, leftover } = error;
    return { task, reason, detail, leftover };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { task, reason: 'unknown', detail, leftover: { kind: READING.has(task) ? 'nothing' : 'unverified' } };
}

/** Rejects as soon as the person cancels, whether or not the host notices. */
export function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new HostFailure('cancelled')));
  });
}
