import { Button, makeStyles, Radio, RadioGroup, Field, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowSync16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ProjectEntry } from '../../../core';
import { useSelectedProjects } from '../../logic/use-selected-projects';
import type { GalleryForm } from '../../logic/shelves';
import { useEscape } from '../../logic/use-escape';
import { usePorts, useWords } from '../../ports';
import { FailureNotice } from '../notices';
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
  how: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  found: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  projects: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '2.2em' },
  project: { padding: `${tokens.spacingVerticalXXS} 0` },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  amount: { fontVariantNumeric: 'tabular-nums' },
  advice: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

function ProjectItem({ project: { name, code, amount } }: { readonly project: ProjectEntry }) {
  const styles = useStyles();
  const { projects: words } = useGalleryWords();
  const { locale } = usePorts();
  const shown = amount?.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return (
    <li className={styles.project}>
      {name}
      <span className={styles.meta}>
        {code !== undefined && <span>{code}</span>}
        <span className={styles.amount}>{shown === undefined ? words.noAmount : words.amount(shown)}</span>
      </span>
    </li>
  );
}

export interface ProjectListPageProps {
  readonly entry: GalleryForm;
  readonly escapable: boolean;
  readonly onBack: () => void;
  readonly onInsert: (projects: readonly ProjectEntry[], stacked: boolean) => void;
}

/** A table for each project that the selected cells list, in place of the gallery. */
export function ProjectListPage({ entry, escapable, onBack, onInsert }: ProjectListPageProps) {
  const styles = useStyles();
  const { projects: words } = useGalleryWords();
  const { labels } = useWords();
  const { found, failure, readAgain, closeFailure } = useSelectedProjects();
  const [stacked, setStacked] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEscape(escapable ? onBack : undefined);
  // Screen readers go on reading from here, and say that it is another page.
  useEffect(() => title.current?.focus(), []);
  const count = found?.length ?? 0;
  return (
    <main className={styles.page} aria-label={words.title(entry.name)}>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-keyshortcuts="Escape"
          title="Esc"
          onClick={onBack}
        >
          {words.back}
        </Button>
      </div>
      <div className={styles.body} tabIndex={0} role="region" aria-label={labels.results}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {words.title(entry.name)}
        </h1>
        <p className={styles.how}>{words.how}</p>
        {failure && <FailureNotice failure={failure} onClose={closeFailure} />}
        <div className={styles.line}>
          <p className={styles.found} role="status">
            {found ? (count > 0 ? words.found(count) : words.none) : ''}
          </p>
          <Button appearance="subtle" icon={<ArrowSync16Regular />} onClick={readAgain}>
            {words.readAgain}
          </Button>
        </div>
        {!found && !failure && <Spinner size="tiny" label={words.reading} />}
        {count > 0 && (
          <ol className={styles.projects} aria-label={words.list}>
            {found?.map((project, index) => (
              <ProjectItem key={index} project={project} />
            ))}
          </ol>
        )}
        {found && count === 0 && (
          <ul className={styles.advice}>
            {words.noneHow.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ul>
        )}
      </div>
      {found && count > 0 && (
        <div className={styles.foot}>
          {count > 1 && (
            <Field label={words.layout}>
              <RadioGroup
                value={stacked ? 'stacked' : 'separate'}
                onChange={(_, data) => setStacked(data.value === 'stacked')}
              >
                <Radio value="separate" label={words.separate} />
                <Radio value="stacked" label={words.stacked} />
              </RadioGroup>
            </Field>
          )}
          <Button appearance="primary" onClick={() => onInsert(found, stacked && count > 1)}>
            {words.insert(count)}
          </Button>
        </div>
      )}
    </main>
  );
}
