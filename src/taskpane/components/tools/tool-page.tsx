import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useArrival } from '../../logic/use-arrival';
import { BackButton } from '../back-button';
import { useToolsWords } from './use-tools-words';

const useStyles = makeStyles({
  page: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    // Too low for a fixed head and foot (zoomed in, or a flat window): the whole page scrolls instead.
    '@media (max-height: 400px)': { display: 'block', overflowY: 'auto' },
  },
  bar: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    '@media (max-height: 400px)': { overflowY: 'visible' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { padding: 0, borderTop: 'none' },
});

export interface ToolPageProps {
  readonly title: string;
  /** Whether Escape leads back: not while the page is out of sight, or at work. */
  readonly escapable: boolean;
  readonly onBack: () => void;
  /** What stays in sight below: the button that does it, and what came of it. */
  readonly foot?: ReactNode;
  /** Nothing is to be seen of the foot for now; it is there all the same, so that what comes into it is announced. */
  readonly isFootEmpty?: boolean;
  readonly children: ReactNode;
}

/** A tool's page, in place of the list of tools. */
export function ToolPage({ title, escapable, onBack, foot, isFootEmpty = false, children }: ToolPageProps) {
  const styles = useStyles();
  const { back } = useToolsWords();
  const heading = useArrival(escapable, onBack);
  return (
    <main className={styles.page} aria-label={title}>
      <div className={styles.bar}>
        <BackButton label={back} onBack={onBack} />
      </div>
      <div className={styles.body} tabIndex={0} role="region" aria-label={title}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {children}
      </div>
      {foot && <div className={mergeClasses(styles.foot, isFootEmpty && styles.empty)}>{foot}</div>}
    </main>
  );
}
