import { useEffect } from 'react';
import type { StopListening } from '../../core';
import { hearing } from './hearing';

/** Listens for as long as the component lives; see {@link hearing}. */
export function useHostEvent(listen: () => Promise<StopListening>): void {
  useEffect(() => hearing(listen()), [listen]);
}
