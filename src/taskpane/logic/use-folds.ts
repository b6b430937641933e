import { useCallback, useState } from 'react';
import type { Landing } from './landing';
import { toggled } from './listing';
import type { Report, Row } from './report';
import type { Chosen } from './state';
import { PAGE, type View } from './visible';

/** What is open in the list, and how much of each part is shown. */
export interface Folds extends Pick<View, 'unfolded' | 'limits'> {
  /** Folds or unfolds. What holds the chosen row is open, and folding it closes that row too. */
  readonly toggle: (id: string, rows: readonly Row[]) => void;
  readonly showMore: (id: string) => void;
}

export function useFolds(
  report: Report,
  chosen: Chosen | undefined,
  landing: Landing | undefined,
  onUnchoose: () => void,
): Folds {
  const [unfolded, setUnfolded] = useState<View['unfolded']>(new Set());
  const [limits, setLimits] = useState<View['limits']>(new Map());
  // Hints that only a chosen row kept open stay so when the fix of that row leads to another of them.
  const [followed, setFollowed] = useState(landing);
  if (followed !== landing) {
    setFollowed(landing);
    const home = report.groups.find(({ hints }) => hints.some(({ id }) => id === landing?.rowId));
    if (home) setUnfolded(new Set(unfolded).add(home.id));
  }
  const showMore = useCallback((id: string) => {
    setLimits((before) => new Map(before).set(id, (before.get(id) ?? PAGE) + PAGE));
  }, []);
  const toggle = (id: string, rows: readonly Row[]): void => {
    const holdsChosen = rows.some((row) => row.id === chosen?.rowId);
    if (holdsChosen) onUnchoose();
    if (!holdsChosen || unfolded.has(id)) setUnfolded(toggled(unfolded, id));
  };
  return { unfolded, limits, toggle, showMore };
}
