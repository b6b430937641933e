import { HostFailure } from '../../core';
import type { PaneTask } from '../../words/pane';
import type { Failure } from './state';

/** What went wrong with a task, as the pane can say it. */
export function asFailure(task: PaneTask, error: unknown): Failure {
  if (error instanceof HostFailure) return { task, reason: error.reason, detail: error.detail };
  return { task, reason: 'unknown', detail: error instanceof Error ? error.message : String(error) };
}

/** Rejects as soon as the person cancels, whether or not the host notices. */
export function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new HostFailure('cancelled')));
  });
}
