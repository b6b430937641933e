import { useEffect, useSyncExternalStore } from 'react';
import { indicatorsPageWords } from '../../../../words/indicators-page';
import type { PickState } from '../../../logic/picking';
import { usePorts } from '../../../ports';
import { indicatorsOf, type Indicators } from '../../../session/indicators';
import { useWholeSession } from '../../../session/use-session';

export const usePageWords = () => indicatorsPageWords[usePorts().locale];

/** What a part of the page is given. */
export interface PickProps {
  readonly state: PickState;
  readonly indicators: Indicators;
}

/** Follows the selection for as long as the page is there, and reads as long as it is in sight. */
export function useIndicators(shown: boolean): PickProps {
  const session = useWholeSession();
  const indicators = indicatorsOf(session, usePorts());
  useEffect(() => indicators.listen(), [indicators]);
  useEffect(() => indicators.show(shown), [indicators, shown]);
  return { indicators, state: useSyncExternalStore(indicators.subscribe, indicators.state) };
}
