import type { StopListening } from '../../core';

/**
 * Hears an event until it is stopped, also where the host takes its time to answer; a host that has no such event leaves the pane without it.
 */
export function hearing(asked: Promise<StopListening>): StopListening {
  let stop: StopListening | undefined;
  let isOver = false;
  asked.then(
    (stopListening) => {
      if (isOver) stopListening();
      else stop = stopListening;
    },
    (error: unknown) => console.warn('The host does not report this event.', error),
  );
  return () => {
    isOver = true;
    stop?.();
  };
}
