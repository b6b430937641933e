import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PaneState } from '../logic/state';
import type { PanePorts } from '../ports';
import { createSession, type PaneActions } from './session';

/** The session of a pane, for as long as the pane is there. */
export function useSession(ports: PanePorts): readonly [PaneState, PaneActions] {
  const session = useMemo(() => createSession(ports), [ports]);
  useEffect(() => session.listen(), [session]);
  return [useSyncExternalStore(session.subscribe, session.state), session.actions];
}
