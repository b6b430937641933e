import { useCallback, useRef, useState } from 'react';
import { readRemembered, REMEMBERED_KEY, rememberedText, type KeyValueStore, type Remembered } from '../../core';

/** What a person last chose in the gallery; a change is kept at once. */
export function useRemembered(settings: KeyValueStore): readonly [Remembered, (change: Partial<Remembered>) => void] {
  const [remembered, setRemembered] = useState(() => readRemembered(settings.read(REMEMBERED_KEY)));
  const latest = useRef(remembered);
  const change = useCallback(
    (part: Partial<Remembered>) => {
      latest.current = { ...latest.current, ...part };
      setRemembered(latest.current);
      settings.write(REMEMBERED_KEY, rememberedText(latest.current));
    },
    [settings],
  );
  return [remembered, change];
}
