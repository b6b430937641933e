import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaneView } from '../../words/pane';
import { usePorts } from '../ports';
import { LazyGallery } from './lazy-gallery';
import { Pane } from './pane';
import { ViewSwitch } from './view-switch';

const useStyles = makeStyles({
  views: { position: 'relative', height: '100vh', overflow: 'hidden' },
  view: { position: 'absolute', inset: 0 },
  // Out of sight and reach, but laid out as before: what was scrolled stays scrolled.
  away: { visibility: 'hidden' },
});

/** The pane's views on top of each other, one of them visible. Each keeps its state while the other is shown. */
export function Views() {
  const styles = useStyles();
  const { ribbon } = usePorts();
  const [view, setView] = useState<PaneView>('check');
  const [galleryOpened, setGalleryOpened] = useState(false);
  const [wishes, setWishes] = useState(0);
  const wish = useRef(false);
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef(view);

  const show = useCallback((next: PaneView) => {
    if (next === 'insert') setGalleryOpened(true);
    setView(next);
  }, []);
  const checkSheet = useCallback(() => {
    wish.current = true;
    setView('check');
    setWishes((before) => before + 1);
  }, []);
  useEffect(() => ribbon.offer({ check: checkSheet, showForms: () => show('insert') }), [ribbon, checkSheet, show]);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    // The pressed button has gone with its view.
    container.current?.querySelector<HTMLElement>(`[data-panel="${view}"] [data-view="${view}"]`)?.focus();
  }, [view]);

  const viewSwitch = <ViewSwitch view={view} onView={show} />;
  return (
    <div ref={container} className={styles.views}>
      <div data-panel="check" className={mergeClasses(styles.view, view !== 'check' && styles.away)}>
        <Pane
          viewSwitch={viewSwitch}
          shown={view === 'check'}
          wish={wish}
          wishes={wishes}
          onInsertForm={() => show('insert')}
        />
      </div>
      {galleryOpened && (
        <div data-panel="insert" className={mergeClasses(styles.view, view !== 'insert' && styles.away)}>
          <LazyGallery viewSwitch={viewSwitch} shown={view === 'insert'} onCheckSheet={checkSheet} />
        </div>
      )}
    </div>
  );
}
