import { useCallback, useEffect, useRef, useState } from 'react';
import { projectsIn, type ProjectEntry } from '../../core';
import { usePorts } from '../ports';
import { asFailure } from './failure';
import { untilCellIsLeft } from './patience';
import type { Failure } from './state';
import { useHostEvent } from './use-host-event';

/** A selection that is still being dragged is not read. */
const SETTLED = 300;

export interface SelectedProjects {
  /** Absent until the selection has been read. */
  readonly found: readonly ProjectEntry[] | undefined;
  readonly failure: Failure | undefined;
  readonly readAgain: () => void;
  readonly closeFailure: () => void;
}

/** The projects that the selected cells list; read anew whenever something else is selected. */
export function useSelectedProjects(): SelectedProjects {
  const { host } = usePorts();
  const [found, setFound] = useState<readonly ProjectEntry[]>();
  const [failure, setFailure] = useState<Failure>();
  const reading = useRef<AbortController>(undefined);

  const read = useCallback(() => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    untilCellIsLeft(
      () => host.readSelection(),
      () => undefined,
      signal,
    ).then(
      (grid) => {
        if (signal.aborted) return;
        setFound(projectsIn(grid));
        setFailure(undefined);
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure(asFailure('read-selection', error));
      },
    );
  }, [host]);

  useEffect(() => {
    read();
    return () => reading.current?.abort();
  }, [read]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onSelection = useCallback(
    () =>
      host.onSelectionChanged(() => {
        clearTimeout(timer.current);
        timer.current = setTimeout(read, SETTLED);
      }),
    [host, read],
  );
  useHostEvent(onSelection);

  return { found, failure, readAgain: read, closeFailure: () => setFailure(undefined) };
}
