import { useCallback, useState } from 'react';
import { PROFILE_CHOICES, type KeyValueStore } from '../../core';

const KEY = 'profile';

/** By whose demands the person has tables checked, `undefined` for what each table tells; a change is kept at once. */
export function useProfile(settings: KeyValueStore): readonly [string | undefined, (id: string | undefined) => void] {
  const [profile, setProfile] = useState(() => PROFILE_CHOICES.find((id) => id === settings.read(KEY)));
  const change = useCallback(
    (id: string | undefined) => {
      setProfile(id);
      settings.write(KEY, id ?? '');
    },
    [settings],
  );
  return [profile, change];
}
