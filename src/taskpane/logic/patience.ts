import { HostFailure } from '../../core';

const RETRY_EVERY = 400;
const SAY_SO_AFTER = 1000;

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Why an answer is late: `editing` where the host said so, `perhaps-editing` where it merely does not answer. */
export type Wait = 'editing' | 'perhaps-editing';

/**
 * Asks the host again while the user is typing in a cell, until the editing ends or the signal says stop.
 * Excel itself may hold a request back for the same reason, and then says nothing.
 * @param onWaiting called once, when the wait is long enough to be noticed
 */
export async function untilCellIsLeft<T>(
  ask: () => Promise<T>,
  onWaiting: (wait: Wait) => void,
  signal?: AbortSignal,
): Promise<T> {
  let refused = false;
  const timer = setTimeout(() => {
    if (!signal?.aborted) onWaiting(refused ? 'editing' : 'perhaps-editing');
  }, SAY_SO_AFTER);
  try {
    for (;;) {
      if (signal?.aborted) throw new HostFailure('cancelled');
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof HostFailure) || error.reason !== 'cell-being-edited') throw error;
        if (error.leftover.kind !== 'nothing') throw error; // done once more, it would be there twice
      }
      refused = true;
      await pause(RETRY_EVERY, signal);
    }
  } finally {
    clearTimeout(timer);
  }
}
