import { useCallback, useState } from 'react';
import type { Settings } from '../../../../core';
import type { Layer, SettingsOutcome } from '../../../logic/setting';
import { useSession } from '../../../session/use-session';

/** What came last of a wish to change settings; `isUndo` where it took one back. */
export type LastOutcome = SettingsOutcome & { readonly isUndo?: boolean; readonly canUndo?: boolean };

export interface SettingsEditing {
  readonly last: LastOutcome | undefined;
  readonly change: (layer: Layer, edit: (settings: Settings) => Settings) => Promise<SettingsOutcome>;
  /** Takes everything away that one of both says; of damaged settings that cannot be undone. */
  readonly clear: (layer: Layer, canUndo: boolean) => void;
  readonly undo: () => void;
}

/** Changes settings, and remembers the last change to take it back. */
export function useSettingsEditing(): SettingsEditing {
  const [, { settings }] = useSession();
  const [last, setLast] = useState<LastOutcome>();
  const change = useCallback(
    async (layer: Layer, edit: (own: Settings) => Settings) => {
      const outcome = await settings.change(layer, edit);
      setLast({ ...outcome, canUndo: true });
      return outcome;
    },
    [settings],
  );
  const clear = useCallback(
    (layer: Layer, canUndo: boolean) =>
      void settings.put(layer, '').then((outcome) => setLast({ ...outcome, canUndo })),
    [settings],
  );
  const undo = useCallback(() => {
    if (last?.kind !== 'kept') return;
    void settings.put(last.layer, last.before).then((outcome) => setLast({ ...outcome, isUndo: true }));
  }, [settings, last]);
  return { last, change, clear, undo };
}
