import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useLoaded } from '../logic/use-loaded';
import { useWords } from '../ports';
import type { GalleryProps } from './gallery/gallery';
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

/** The gallery, loaded when it is first asked for, so that those who only check need not wait for it. */
export function LazyGallery(props: GalleryProps) {
  const styles = useStyles();
  const { views } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const load = useCallback(async () => {
    const { Gallery } = await import(/* webpackChunkName: "gallery" */ './gallery/gallery');
    hadFocus.current = place.current?.contains(document.activeElement) ?? false;
    return Gallery;
  }, []);
  const gallery = useLoaded(load);
  const { kind } = gallery;
  useLayoutEffect(() => {
    // The switch between the views has been replaced by the gallery's own.
    if (kind === 'ready' && hadFocus.current) place.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [kind]);
  return (
    <div ref={place} className={styles.place}>
      {gallery.kind === 'ready' ? (
        <gallery.value {...props} />
      ) : (
        <>
          <header className={styles.header}>
            <h1 className={styles.heading}>{views.insert}</h1>
            {props.viewSwitch}
          </header>
          <main className={styles.page}>
            {gallery.kind === 'loading' ? (
              <Spinner label={views.loading} />
            ) : (
              <NotLoaded text={views.notLoaded} onAgain={gallery.again} />
            )}
          </main>
        </>
      )}
    </div>
  );
}
