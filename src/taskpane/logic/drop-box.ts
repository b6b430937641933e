import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { heldIn, type Held } from '../../files/picked/held';
import { createStore, type Store } from '../session/store';

/** What was dropped on the pane, until somebody takes it. */
export type DropBox = Store<Held | undefined, Held | undefined>;

export const DropBoxContext = createContext<DropBox | undefined>(undefined);

export const createDropBox = (): DropBox =>
  createStore<Held | undefined, Held | undefined>((_, held) => held, undefined);

function useDropBox(): DropBox {
  const box = use(DropBoxContext);
  if (!box) throw new Error('The pane was rendered without its box for what is dropped.');
  return box;
}

/** Whether something was dropped that nobody has taken yet. */
export function useIsDropped(): boolean {
  const { subscribe, state } = useDropBox();
  return useSyncExternalStore(subscribe, state) !== undefined;
}

/** Takes what was dropped. */
export function useDropped(onHeld: (held: Held) => void): void {
  const { subscribe, state, dispatch } = useDropBox();
  const held = useSyncExternalStore(subscribe, state);
  useEffect(() => {
    if (!held) return;
    dispatch(undefined);
    onHeld(held);
  }, [held, dispatch, onHeld]);
}

/**
 * Hears of files that are dropped anywhere on the pane, which a browser would open in its place.
 * @returns whether some are held over it
 */
export function useFileDrop(onDrop: (held: Held) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const hear = (type: 'dragover' | 'dragleave' | 'drop', onEvent: (event: DragEvent, data: DataTransfer) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer?.types.includes('Files')) onEvent(event, event.dataTransfer);
        },
        { signal: controller.signal },
      );
    hear('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    hear('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    hear('drop', (event, data) => {
      event.preventDefault();
      setOver(false);
      onDrop(heldIn(data));
    });
    return () => controller.abort();
  }, [onDrop]);
  return isOver;
}
