import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckScope, PaneView } from '../../words/pane';
import type { ToolId } from '../../words/tools';
import { OpenToolContext } from '../logic/tool-link';
import { usePorts } from '../ports';
import { SessionContext, useNewSession } from '../session/use-session';
import { LazyView } from './lazy-view';
import { Pane } from './pane';
import { ViewSwitch } from './view-switch';

const useStyles = makeStyles({
  views: { position: 'relative', height: '100vh', overflow: 'hidden' },
  view: { position: 'absolute', inset: 0 },
  // Out of sight and reach, but laid out as before: what was scrolled stays scrolled.
  away: { visibility: 'hidden' },
});

/** The views that come in files of their own. */
const LAZY = [
  {
    view: 'insert',
    load: async () => (await import(/* webpackChunkName: "gallery" */ './gallery/gallery')).Gallery,
  },
  {
    view: 'tools',
    load: async () => (await import(/* webpackChunkName: "tools" */ './tools/tools')).Tools,
  },
] as const;

/** The pane's views on top of each other, one of them visible. Each keeps its state while another is shown. */
export function Views() {
  const styles = useStyles();
  const ports = usePorts();
  const { ribbon } = ports;
  const session = useNewSession(ports);
  const [view, setView] = useState<PaneView>('check');
  /** Views that were asked for. */
  const [opened, setOpened] = useState<ReadonlySet<PaneView>>(new Set());
  const [wishes, setWishes] = useState(0);
  const wish = useRef<CheckScope>(undefined);
  /** The tool that was asked for from another view; a new object each time. */
  const [wishedTool, setWishedTool] = useState<{ readonly id: ToolId }>();
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef(view);

  const show = useCallback((next: PaneView) => {
    setOpened((before) => new Set(before).add(next));
    setView(next);
  }, []);
  const check = useCallback((scope: CheckScope) => {
    wish.current = scope;
    setView('check');
    setWishes((before) => before + 1);
  }, []);
  const openTool = useCallback(
    (id: ToolId) => {
      setWishedTool({ id });
      show('tools');
    },
    [show],
  );
  const checkSheet = useCallback(() => check('sheet'), [check]);
  useEffect(() => ribbon.offer({ check: checkSheet, showForms: () => show('insert') }), [ribbon, checkSheet, show]);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    // The pressed button has gone with its view.
    container.current?.querySelector<HTMLElement>(`[data-panel="${view}"] [data-view="${view}"]`)?.focus();
  }, [view]);

  const viewSwitch = <ViewSwitch view={view} onView={show} />;
  return (
    <SessionContext value={session}>
      <div ref={container} className={styles.views}>
        <div data-panel="check" className={mergeClasses(styles.view, view !== 'check' && styles.away)}>
          <OpenToolContext value={openTool}>
            <Pane
              viewSwitch={viewSwitch}
              shown={view === 'check'}
              wish={wish}
              wishes={wishes}
              onInsertForm={() => show('insert')}
            />
          </OpenToolContext>
        </div>
        {LAZY.filter(({ view: one }) => opened.has(one)).map(({ view: one, load }) => (
          <div key={one} data-panel={one} className={mergeClasses(styles.view, view !== one && styles.away)}>
            <LazyView
              view={one}
              load={load}
              viewSwitch={viewSwitch}
              shown={view === one}
              wishedTool={wishedTool}
              onCheckSheet={checkSheet}
              onCheck={check}
            />
          </div>
        ))}
      </div>
    </SessionContext>
  );
}
