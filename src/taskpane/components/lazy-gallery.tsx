import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import { useWords } from '../ports';
import type { GalleryProps } from './gallery/gallery';

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  place: { height: '100%' },
  heading: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  page: { padding: tokens.spacingHorizontalL },
});

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly Gallery: ComponentType<GalleryProps> };

/** The gallery, loaded when it is first asked for, so that those who only check need not wait for it. */
export function LazyGallery(props: GalleryProps) {
  const styles = useStyles();
  const { views } = useWords();
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const { kind } = loaded;
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    // The switch between the views has been replaced by the gallery's own.
    if (kind === 'ready' && hadFocus.current) place.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [kind]);
  useEffect(() => {
    if (kind !== 'loading') return;
    let over = false;
    import(/* webpackChunkName: "gallery" */ './gallery/gallery').then(
      ({ Gallery }) => {
        if (over) return;
        hadFocus.current = place.current?.contains(document.activeElement) ?? false;
        setLoaded({ kind: 'ready', Gallery });
      },
      (error: unknown) => {
        console.error(error);
        if (!over) setLoaded({ kind: 'failed' });
      },
    );
    return () => {
      over = true;
    };
  }, [kind]);
  return (
    <div ref={place} className={styles.place}>
      {loaded.kind === 'ready' ? (
        <loaded.Gallery {...props} />
      ) : (
        <>
          <header className={styles.header}>
            <h1 className={styles.heading}>{views.insert}</h1>
            {props.viewSwitch}
          </header>
          <main className={styles.page}>
            {kind === 'loading' ? (
              <Spinner label={views.loading} />
            ) : (
              <>
                <p role="alert">{views.notLoaded}</p>
                <Button onClick={() => setLoaded({ kind: 'loading' })}>{views.loadAgain}</Button>
              </>
            )}
          </main>
        </>
      )}
    </div>
  );
}
