import { use, useEffect, useSyncExternalStore } from 'react';
import { cleanUpWords, type CleanUpWords } from '../../../../words/clean-up-page';
import type { CleaningState } from '../../../logic/cleaning';
import { usePorts, type PanePorts } from '../../../ports';
import { Cleaning } from '../../../session/cleaning';
import type { Session } from '../../../session/session';
import { SessionContext } from '../../../session/use-session';

/** One for a session, whether its page is open or not: what came of a cleaning up is there when the page is opened again. */
const KNOWN = new WeakMap<Session, Cleaning>();

function cleaningOf(session: Session, host: PanePorts['host']): Cleaning {
  const known = KNOWN.get(session) ?? new Cleaning(session, host);
  KNOWN.set(session, known);
  return known;
}

/** What is known of our traces, and what can be done. Looks when the page comes into sight. */
export function useCleaning(shown: boolean): readonly [CleaningState, Cleaning] {
  const session = use(SessionContext);
  const { host } = usePorts();
  if (!session) throw new Error('The page was rendered without its session.');
  const cleaning = cleaningOf(session, host);
  useEffect(() => {
    if (shown) void cleaning.look();
  }, [cleaning, shown]);
  return [useSyncExternalStore(cleaning.subscribe, cleaning.state), cleaning];
}

export function useCleanUpWords(): CleanUpWords {
  return cleanUpWords[usePorts().locale];
}
