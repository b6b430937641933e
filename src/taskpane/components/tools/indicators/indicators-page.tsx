import { useEffect, useMemo, useRef } from 'react';
import { isUnderWay } from '../../../logic/state';
import { offersIn } from '../../../logic/picking';
import { useSession } from '../../../session/use-session';
import type { ToolProps } from '../tool-props';
import { ToolPage } from '../tool-page';
import { useToolsWords } from '../use-tools-words';
import { Offers } from './offers';
import { PickTray } from './pick-tray';
import { Sources } from './sources';
import { useIndicators, type PickProps } from './use-indicators';
import { WhereLine } from './where-line';

/**
 * Where the focus goes when the pressed control has gone with what it belonged to: to 撤销 after writing, to the list after that was undone or
 * a change was not agreed to, else to the heading.
 */
function useFocusAfter({ done, asking, running, isBehind, where }: PickProps['state']) {
  const place = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const count = done.length;
  const before = useRef({ count, wasAsking: false });
  const isAsking = asking !== undefined;
  const isReady = running === undefined && !isBehind && where.kind !== 'looking';
  useEffect(() => {
    if (!isReady) return;
    const { count: countBefore, wasAsking } = before.current;
    before.current = { count, wasAsking: isAsking };
    if (isAsking || (count === countBefore && !wasAsking)) return;
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    const find = (selector: string) =>
      foot.current?.querySelector<HTMLElement>(selector) ?? place.current?.querySelector<HTMLElement>(selector);
    const next = count > countBefore ? find('[data-undo]') : find('[data-offer][tabindex="0"]');
    (next ?? find('[data-undo]') ?? find('button'))?.focus();
  }, [count, isAsking, isReady]);
  return { place, foot };
}

/** Whether there is nothing to be said at the foot. */
const isQuiet = ({ running, failure, asking, done, outcome }: PickProps['state']): boolean =>
  !running && !failure && !asking && !outcome && done.length === 0;

/** The tool 指标库: what the selected row may be filled with, and one click that does. */
export function IndicatorsPage({ shown, onBack }: ToolProps) {
  const words = useToolsWords();
  const { state, indicators } = useIndicators(shown);
  const [pane] = useSession();
  const offers = useMemo(() => offersIn(state), [state]);
  const { place, foot } = useFocusAfter(state);
  const isBusy = state.running !== undefined || isUnderWay(pane);
  return (
    <ToolPage
      title={words.tools.indicators.title}
      escapable={shown && !state.asking && !state.running}
      onBack={onBack}
      isFootEmpty={isQuiet(state)}
      foot={
        <div ref={foot}>
          <PickTray state={state} indicators={indicators} isBusy={isBusy} escapable={shown} />
        </div>
      }
    >
      <div ref={place}>
        <WhereLine state={state} indicators={indicators} />
        <Sources state={state} indicators={indicators} />
        <Offers state={state} indicators={indicators} offers={offers} isBusy={isBusy || state.isBehind} />
      </div>
    </ToolPage>
  );
}
