import { Button, makeStyles, Radio, RadioGroup, Field, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProjectEntry } from '../../../core';
import { useSelectedProjects } from '../../logic/use-selected-projects';
import type { GalleryForm } from '../../logic/shelves';
import { usePorts } from '../../ports';
import { GalleryPage } from './gallery-page';
import { ReadingState } from './reading-state';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
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
  const reading = useSelectedProjects();
  const { found } = reading;
  const [stacked, setStacked] = useState(false);
  const count = found?.length ?? 0;
  const foot = found && count > 0 && (
    <>
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
    </>
  );
  return (
    <GalleryPage title={words.title(entry.name)} escapable={escapable} onBack={onBack} foot={foot}>
      <ReadingState reading={reading} how={words.how} underWay={words.reading} none={words.none} />
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
    </GalleryPage>
  );
}
