import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { useWords } from '../ports';
import type { GalleryProps } from './gallery/gallery';

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  page: { padding: tokens.spacingHorizontalL },
});

type Loaded = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly Gallery: ComponentType<GalleryProps> };

/** The gallery, which is loaded when it is first asked for: who only checks need not wait for it. */
export function LazyGallery(props: GalleryProps) {
  const styles = useStyles();
  const { views } = useWords();
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const { kind } = loaded;
  useEffect(() => {
    if (kind !== 'loading') return;
    let over = false;
    import(/* webpackChunkName: "gallery" */ './gallery/gallery').then(
      ({ Gallery }) => {
        if (!over) setLoaded({ kind: 'ready', Gallery });
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
  if (loaded.kind === 'ready') return <loaded.Gallery {...props} />;
  return (
    <>
      <header className={styles.header}>{props.viewSwitch}</header>
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
  );
}
