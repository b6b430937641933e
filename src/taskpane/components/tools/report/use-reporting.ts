import { use, useEffect, useSyncExternalStore } from 'react';
import { reportPageWords, type ReportPageWords } from '../../../../words/report-page';
import type { ReportingState } from '../../../logic/reporting';
import { usePorts, type PanePorts } from '../../../ports';
import { Reporting } from '../../../session/reporting';
import type { Session } from '../../../session/session';
import { SessionContext } from '../../../session/use-session';

/** One for a session, whether its page is open or not: what was written can still be undone when the page is opened again. */
const KNOWN = new WeakMap<Session, Reporting>();

function reportingOf(session: Session, ports: PanePorts): Reporting {
  const known = KNOWN.get(session) ?? new Reporting(session, ports);
  KNOWN.set(session, known);
  return known;
}

/** What is known of the report, and what can be done. Looks for earlier reports when the page comes into sight. */
export function useReporting(shown: boolean): readonly [ReportingState, Reporting] {
  const session = use(SessionContext);
  const ports = usePorts();
  if (!session) throw new Error('The page was rendered without its session.');
  const reporting = reportingOf(session, ports);
  useEffect(() => {
    if (shown) void reporting.look();
  }, [reporting, shown]);
  return [useSyncExternalStore(reporting.subscribe, reporting.state), reporting];
}

export function useReportPageWords(): ReportPageWords {
  return reportPageWords[usePorts().locale];
}
