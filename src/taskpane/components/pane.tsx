import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { loadRulePages, RulePagesContext } from '../logic/rule-pages';
import { isUnderWay } from '../logic/state';
import { useKeptFocus } from '../logic/use-kept-focus';
import { useLoaded } from '../logic/use-loaded';
import { useReturn } from '../logic/use-return';
import { useStepKeys } from '../logic/use-step-keys';
import { useWishes, type Wish } from '../logic/use-wishes';
import { useSession } from '../session/use-session';
import type { Fixing } from './fix-offer';
import { FixTray } from './fix-tray';
import { Header } from './header';
import { PaneContent } from './pane-content';
import { RulePage } from './rule-page';
import { RunProgress } from './run-progress';
import { StatusBar } from './status-bar';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // Too low for a fixed header (zoomed in, or a flat window): the whole pane scrolls instead.
    '@media (max-height: 400px)': { display: 'block', overflowY: 'auto' },
  },
  // Out of sight and reach, but laid out as before: what was scrolled stays scrolled.
  away: { visibility: 'hidden' },
});

export interface PaneProps {
  readonly viewSwitch: ReactNode;
  /** Whether this view is the one in sight. */
  readonly shown: boolean;
  readonly wish: Wish;
  /** Grows with each wish. */
  readonly wishes: number;
  readonly onInsertForm: () => void;
}

/** Takes the focus to the list, once it shows what was asked for. */
function useListFocus(pane: RefObject<HTMLElement | null>): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) pane.current?.querySelector<HTMLElement>('[data-list] :is([tabindex="0"], button)')?.focus();
  }, [pane, asked]);
  return () => setAsked(asked + 1);
}

/** The view that checks. */
export function Pane({ viewSwitch, shown, wish, wishes, onInsertForm }: PaneProps) {
  const styles = useStyles();
  const [state, actions] = useSession();
  const { running, page } = state;
  const pages = useLoaded(loadRulePages, state.chosen !== undefined || page !== undefined);
  const busy = isUnderWay(state);
  const escapable = shown && !page;
  const pane = useRef<HTMLDivElement>(null);
  useReturn(pane, page);
  useKeptFocus(pane, state.fixing, busy);
  useWishes(wish, wishes);
  useStepKeys(escapable ? actions.step : undefined);
  const focusList = useListFocus(pane);
  const onFix = actions.fix;
  const fixing = useMemo((): Fixing => ({ busy, escapable, onFix }), [busy, escapable, onFix]);
  return (
    <RulePagesContext value={pages}>
      <div ref={pane} className={mergeClasses(styles.pane, page && styles.away)}>
        <Header viewSwitch={viewSwitch} busy={busy}>
          {running && (
            <RunProgress running={running} waiting={state.waiting} escapable={escapable} onCancel={actions.cancel} />
          )}
        </Header>
        <PaneContent fixing={fixing} onInsertForm={onInsertForm} onPicked={focusList} />
        <FixTray state={state.fixing} actions={actions} busy={busy} escapable={escapable} />
        <StatusBar />
      </div>
      {page && <RulePage key={page.code} escapable={shown} code={page.code} onBack={actions.closeRule} />}
    </RulePagesContext>
  );
}
