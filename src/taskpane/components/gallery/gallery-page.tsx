import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useArrival } from '../../logic/use-arrival';
import { useWords } from '../../ports';
import { BackButton } from '../back-button';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
  // Over the gallery, which keeps its place below.
  page: {
    position: 'fixed',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  bar: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
});

export interface GalleryPageProps {
  readonly title: string;
  readonly escapable: boolean;
  readonly onBack: () => void;
  /** What stays in sight below: the choices, and the button that inserts. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A page in place of the gallery, which waits behind it. */
export function GalleryPage({ title, escapable, onBack, foot, children }: GalleryPageProps) {
  const styles = useStyles();
  const { projects: words } = useGalleryWords();
  const { labels } = useWords();
  const heading = useArrival(escapable, onBack);
  return (
    <main className={styles.page} aria-label={title}>
      <div className={styles.bar}>
        <BackButton label={words.back} onBack={onBack} />
      </div>
      <div className={styles.body} tabIndex={0} role="region" aria-label={labels.results}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </main>
  );
}
