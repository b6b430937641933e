import { useEffect } from 'react';
import type { StopListening } from '../../core';

/** Listens for as long as the component lives; a host that has no such event leaves the pane without it. */
export function useHostEvent(listen: () => Promise<StopListening>): void {
  useEffect(() => {
    let stop: StopListening | undefined;
    let over = false;
    listen().then(
      (stopListening) => {
        if (over) stopListening();
        else stop = stopListening;
      },
      (error: unknown) => {
        console.warn('The host does not report this event.', error);
      },
    );
    return () => {
      over = true;
      stop?.();
    };
  }, [listen]);
}
