/** What we have left in a workbook: see `Spreadsheet.traces`. It is needed now and then, and loaded then. */
import {
  HostFailure,
  TRACE_KINDS,
  type SweptKind,
  type Trace,
  type TraceKind,
  type TraceOptions,
  type TraceRemoval,
  type Traces,
  type UnseenTrace,
} from '../../core';
import { FINDING, SWEEPING } from './kinds';
import { Survey } from './survey';

/** Two syncs for all sheets, and then one or two for each kind; for colours one for each 10,000 cells. */
export async function traces(kinds: readonly TraceKind[], options: TraceOptions): Promise<Traces> {
  const survey = await Survey.take();
  const found: Trace[] = [];
  const unseen: UnseenTrace[] = [];
  for (const kind of TRACE_KINDS.filter((one) => kinds.includes(one))) {
    if (options.signal?.aborted) throw new HostFailure('cancelled');
    const { places, unseen: hidden } = await FINDING[kind].find(survey, options);
    if (places.length > 0) found.push({ kind, places });
    for (const where of hidden) unseen.push({ kind, ...where });
  }
  return { found, unseen };
}

export async function removeTraces(
  wanted: readonly Trace<SweptKind>[],
  options: TraceOptions,
): Promise<readonly TraceRemoval[]> {
  const done: TraceRemoval[] = [];
  for (const { kind, places } of wanted) {
    if (options.signal?.aborted) break;
    done.push({ kind, ...(await SWEEPING[kind].remove(places, options)) });
  }
  return done;
}

export { writeReport } from './write-report';
