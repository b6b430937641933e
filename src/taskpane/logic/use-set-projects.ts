import { useCallback } from 'react';
import { setProjectsInSteps, type SetProject } from '../../core';
import { usePorts } from '../ports';
import { breathe, inSlices } from './in-slices';
import { untilCellIsLeft } from './patience';
import { useReading, type Reading } from './use-reading';

/** The projects of the workbook that have tables of targets. */
export function useSetProjects(): Reading<readonly SetProject[]> {
  const { host } = usePorts();
  const read = useCallback(
    async (signal: AbortSignal) => {
      const ask = () => host.readWorkbook({ merges: true, signal });
      const sheets = await untilCellIsLeft(ask, () => undefined, signal);
      await breathe();
      return inSlices(setProjectsInSteps(sheets), { signal, onProgress: () => undefined });
    },
    [host],
  );
  return useReading(read, 'read-tables');
}
