import { HostFailure } from '../../core/host';

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

/**
 * Asks the host again while the user is typing in a cell, until the editing ends or the signal says stop.
 * @param onWaiting called once, when the wait is long enough to be noticed
 */
export async function untilCellIsLeft<T>(
  ask: () => Promise<T>,
  onWaiting: () => void,
  signal?: AbortSignal,
): Promise<T> {
  const begun = Date.now();
  let said = false;
  for (;;) {
    if (signal?.aborted) throw new HostFailure('cancelled');
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof HostFailure) || error.reason !== 'cell-being-edited') throw error;
    }
    if (!said && Date.now() - begun >= SAY_SO_AFTER) {
      said = true;
      onWaiting();
    }
    await pause(RETRY_EVERY, signal);
  }
}
