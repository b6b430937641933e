import { useCallback, useEffect, useState } from 'react';

type State<T> =
  { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly value: T };

/** A part of the program that comes in a file of its own, and may not have come yet. */
export type Loaded<T> = Exclude<State<T>, { kind: 'failed' }> | { readonly kind: 'failed'; readonly again: () => void };

/**
 * Loads a part of the program when it is first wanted, and keeps it; who does not want it need not wait for it.
 * @param load must stay the same function
 */
export function useLoaded<T>(load: () => Promise<T>, wanted = true): Loaded<T> {
  const [state, setState] = useState<State<T>>({ kind: 'loading' });
  const [begun, setBegun] = useState(wanted);
  if (wanted && !begun) setBegun(true);
  const { kind } = state;
  useEffect(() => {
    if (!begun || kind !== 'loading') return;
    let over = false;
    load().then(
      (value) => {
        if (!over) setState({ kind: 'ready', value });
      },
      (error: unknown) => {
        console.error(error);
        if (!over) setState({ kind: 'failed' });
      },
    );
    return () => {
      over = true;
    };
  }, [begun, kind, load]);
  const again = useCallback(() => setState({ kind: 'loading' }), []);
  return state.kind === 'failed' ? { kind: 'failed', again } : state;
}
