import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PaneState } from '../logic/state';
import type { PanePorts } from '../ports';
import { createSession, type PaneActions, type Session } from './session';

/** The one session of a pane: what its view that checks shows, its tools work with. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** Begins the session of a pane, for as long as the pane is there. */
export function useNewSession(ports: PanePorts): Session {
  const session = useMemo(() => createSession(ports), [ports]);
  useEffect(() => session.listen(), [session]);
  return session;
}

/** The session itself, for a tool that has one of its own. */
export function useWholeSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('The pane was rendered without its session.');
  return session;
}

/** What is known whenever it is asked for. */
export function useStateNow(): Session['state'] {
  return useWholeSession().state;
}

/** What is known now, and what can be done. */
export function useSession(): readonly [PaneState, PaneActions] {
  const session = useWholeSession();
  return [useSyncExternalStore(session.subscribe, session.state), session.actions];
}
