import { useCallback, useEffect, useRef, useState } from 'react';
import { setProjectsIn, type SetProject } from '../../core';
import { usePorts } from '../ports';
import { asFailure } from './failure';
import { breathe } from './in-slices';
import { untilCellIsLeft } from './patience';
import type { Failure } from './state';

export interface SetProjects {
  /** Absent until the workbook has been read. */
  readonly found: readonly SetProject[] | undefined;
  readonly failure: Failure | undefined;
  readonly readAgain: () => void;
  readonly closeFailure: () => void;
}

/** The projects of the workbook that have tables of targets. */
export function useSetProjects(): SetProjects {
  const { host } = usePorts();
  const [found, setFound] = useState<readonly SetProject[]>();
  const [failure, setFailure] = useState<Failure>();
  const reading = useRef<AbortController>(undefined);

  const read = useCallback(() => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    const run = async (): Promise<void> => {
      const ask = () => host.readWorkbook({ merges: true, signal });
      const sheets = await untilCellIsLeft(ask, () => undefined, signal);
      await breathe();
      if (signal.aborted) return;
      setFound(setProjectsIn(sheets));
      setFailure(undefined);
    };
    run().catch((error: unknown) => {
      if (!signal.aborted) setFailure(asFailure('read-tables', error));
    });
  }, [host]);

  useEffect(() => {
    read();
    return () => reading.current?.abort();
  }, [read]);

  return { found, failure, readAgain: read, closeFailure: () => setFailure(undefined) };
}
