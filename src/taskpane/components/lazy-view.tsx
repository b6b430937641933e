import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useRef, type ComponentType, type ReactNode } from 'react';
import type { CheckScope, PaneView } from '../../words/pane';
import type { ToolId } from '../../words/tools';
import { useLoaded } from '../logic/use-loaded';
import { useWords } from '../ports';
import { NotLoaded } from './not-loaded';

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  place: { height: '100%' },
  heading: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  page: { padding: tokens.spacingHorizontalL },
});

/** What every view of the pane is given. */
export interface ViewProps {
  readonly viewSwitch: ReactNode;
  /** Whether this view is the one in sight. */
  readonly shown: boolean;
  /** A tool that was asked for from another view; a new object each time. */
  readonly wishedTool: { readonly id: ToolId } | undefined;
  /** Goes to the view that checks, and checks the active worksheet. */
  readonly onCheckSheet: () => void;
  /** Goes to the view that checks, and checks. */
  readonly onCheck: (scope: CheckScope) => void;
}

export interface LazyViewProps extends ViewProps {
  readonly view: Exclude<PaneView, 'check'>;
  /** Must stay the same function. */
  readonly load: () => Promise<ComponentType<ViewProps>>;
}

/** A view that is loaded when it is first asked for, so that those who only check need not wait for it. */
export function LazyView({ view, load, ...props }: LazyViewProps) {
  const styles = useStyles();
  const { views } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const loadAndLook = useCallback(async () => {
    const View = await load();
    hadFocus.current = place.current?.contains(document.activeElement) ?? false;
    return View;
  }, [load]);
  const loaded = useLoaded(loadAndLook);
  const { kind } = loaded;
  useLayoutEffect(() => {
    // The switch between the views has been replaced by the view's own.
    if (kind === 'ready' && hadFocus.current) place.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [kind]);
  return (
    <div ref={place} className={styles.place}>
      {loaded.kind === 'ready' ? (
        <loaded.value {...props} />
      ) : (
        <>
          <header className={styles.header}>
            <h1 className={styles.heading}>{views[view]}</h1>
            {props.viewSwitch}
          </header>
          <main className={styles.page}>
            {loaded.kind === 'loading' ? (
              <Spinner label={views.loading[view]} />
            ) : (
              <NotLoaded text={views.notLoaded[view]} onAgain={loaded.again} />
            )}
          </main>
        </>
      )}
    </div>
  );
}
