import { useCallback, useEffect, useRef } from 'react';
import { projectsIn, type ProjectEntry } from '../../core';
import { usePorts } from '../ports';
import { untilCellIsLeft } from './patience';
import { useHostEvent } from './use-host-event';
import { useReading, type Reading } from './use-reading';

/** A selection that is still being dragged is not read. */
const SETTLED = 300;

/** The projects that the selected cells list; read anew whenever something else is selected. */
export function useSelectedProjects(): Reading<readonly ProjectEntry[]> {
  const { host } = usePorts();
  const read = useCallback(
    async (signal: AbortSignal) =>
      projectsIn(
        await untilCellIsLeft(
          () => host.readSelection(),
          () => undefined,
          signal,
        ),
      ),
    [host],
  );
  const reading = useReading(read, 'read-selection');
  const { readAgain } = reading;

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onSelection = useCallback(
    () =>
      host.onSelectionChanged(() => {
        clearTimeout(timer.current);
        timer.current = setTimeout(readAgain, SETTLED);
      }),
    [host, readAgain],
  );
  useHostEvent(onSelection);

  return reading;
}
