import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { loadRulePages, RulePagesContext } from '../logic/rule-pages';
import { ExplainPartsContext } from '../logic/explain-parts';
import { hasNews } from '../logic/explaining';
import { isUnderWay } from '../logic/state';
import { useKeptFocus } from '../logic/use-kept-focus';
import { useLoaded } from '../logic/use-loaded';
import { useReturn } from '../logic/use-return';
import { useStepKeys } from '../logic/use-step-keys';

import { useSession } from '../session/use-session';
import { ExplainTrayView, useExplainParts } from './explain-view';
import { useWishes, type Wish } from '../session/use-wishes';
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

/** What the chosen row can do: be fixed, or be explained. */
function useFixing(busy: boolean, escapable: boolean): Fixing {
  const [{ chosen, explaining }, { fix: onFix, explain: onExplain, draft: onDraft }] = useSession();
  const draft = explaining.drafts.get(chosen?.rowId ?? '');
  return useMemo(
    (): Fixing => ({ busy, escapable, onFix, explaining: { draft, onDraft, onExplain } }),
    [busy, escapable, onFix, draft, onDraft, onExplain],
  );
}

/** The view that checks. */
export function Pane({ viewSwitch, shown, wish, wishes, onInsertForm }: PaneProps) {
  const styles = useStyles();
  const [state, actions] = useSession();
  const { running, page, fixing: fixState, explaining } = state;
  const pages = useLoaded(loadRulePages, state.chosen !== undefined || page !== undefined);
  const busy = isUnderWay(state);
  const escapable = shown && !page;
  const pane = useRef<HTMLDivElement>(null);
  useReturn(pane, page);
  const turns = fixState.done.length + explaining.turns;
  const isFailed = fixState.failure !== undefined || fixState.left.length > 0 || explaining.failure !== undefined;
  useKeptFocus(pane, turns, isFailed, busy);
  useWishes(wish, wishes);
  useStepKeys(escapable ? actions.step : undefined);
  const focusList = useListFocus(pane);
  const fixing = useFixing(busy, escapable);
  const explainParts = useExplainParts(state);
  return (
    <RulePagesContext value={pages}>
      <ExplainPartsContext value={explainParts}>
        <div ref={pane} className={mergeClasses(styles.pane, page && styles.away)}>
          <Header viewSwitch={viewSwitch} busy={busy}>
            {running && (
              <RunProgress running={running} waiting={state.waiting} escapable={escapable} onCancel={actions.cancel} />
            )}
          </Header>
          <PaneContent
            busy={busy}
            escapable={escapable}
            fixing={fixing}
            onInsertForm={onInsertForm}
            onPicked={focusList}
          />
          <FixTray state={fixState} actions={actions} busy={busy} escapable={escapable}>
            {hasNews(explaining) && <ExplainTrayView state={state} actions={actions} busy={busy} />}
          </FixTray>
          <StatusBar />
        </div>
      </ExplainPartsContext>
      {page && <RulePage key={page.code} escapable={shown} code={page.code} onBack={actions.closeRule} />}
    </RulePagesContext>
  );
}
