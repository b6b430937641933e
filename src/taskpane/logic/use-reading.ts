import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaneTask } from '../../words/pane';
import { asFailure } from './failure';
import type { Failure } from './failure';

/** What is read of the worksheets for a page, and how it went. */
export interface Reading<Found> {
  /** Absent until it has been read. */
  readonly found: Found | undefined;
  readonly failure: Failure | undefined;
  readonly readAgain: () => void;
  readonly closeFailure: () => void;
}

/**
 * Reads when the page opens, and again on demand; a new reading puts an end to the one before.
 * @param read stays the same from one rendering to the next
 */
export function useReading<Found>(read: (signal: AbortSignal) => Promise<Found>, task: PaneTask): Reading<Found> {
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<Failure>();
  const reading = useRef<AbortController>(undefined);

  const readAgain = useCallback(() => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    read(signal).then(
      (next) => {
        if (signal.aborted) return;
        setFound(() => next);
        setFailure(undefined);
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure(asFailure(task, error));
      },
    );
  }, [read, task]);

  useEffect(() => {
    readAgain();
    return () => reading.current?.abort();
  }, [readAgain]);

  return { found, failure, readAgain, closeFailure: () => setFailure(undefined) };
}
