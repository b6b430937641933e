import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProjectEntry, SetProject } from '../../../core';
import type { GalleryForm } from '../../logic/shelves';
import { toggled } from '../../logic/listing';
import { useSetProjects } from '../../logic/use-set-projects';
import { GalleryPage } from './gallery-page';
import { ReadingState } from './reading-state';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
  projects: { margin: 0, padding: 0, listStyleType: 'none' },
  project: { padding: `${tokens.spacingVerticalXXS} 0` },
  from: {
    margin: `0 0 0 ${tokens.spacingHorizontalXXXL}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ProjectLineProps {
  readonly project: SetProject;
  readonly isTaken: boolean;
  readonly version: number;
  readonly onToggle: () => void;
  readonly onVersion: (version: number) => void;
}

function ProjectLine({ project: { name, versions }, isTaken, version, onToggle, onVersion }: ProjectLineProps) {
  const styles = useStyles();
  const { followUp: words } = useGalleryWords();
  const [only] = versions;
  return (
    <li className={styles.project}>
      <Checkbox checked={isTaken} label={name} onChange={onToggle} />
      <div className={styles.from}>
        {versions.length === 1 ? (
          words.from(only.title, only.sheetName)
        ) : (
          <Select
            size="small"
            aria-label={words.versionOf(name)}
            value={String(version)}
            onChange={(_, { value }) => onVersion(Number(value))}
          >
            {versions.map(({ title, sheetName }, index) => (
              <option key={index} value={index}>
                {words.from(title, sheetName)}
              </option>
            ))}
          </Select>
        )}
      </div>
    </li>
  );
}

export interface FollowUpPageProps {
  readonly entry: GalleryForm;
  readonly escapable: boolean;
  readonly onBack: () => void;
  readonly onFromList: () => void;
  readonly onInsert: (projects: readonly ProjectEntry[], isLinked: boolean) => void;
}

/** A table that follows up each project's targets, made from the tables of targets in the workbook. */
export function FollowUpPage({ entry, escapable, onBack, onFromList, onInsert }: FollowUpPageProps) {
  const styles = useStyles();
  const { followUp: words, projects: listWords } = useGalleryWords();
  const reading = useSetProjects();
  const { found } = reading;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [isLinked, setLinked] = useState(false);
  const versionOf = ({ name }: SetProject): number => chosen.get(name) ?? 0;
  const taken = (found ?? []).filter(({ name }) => !left.has(name));
  const insert = (): void =>
    onInsert(
      taken.map((project) => (project.versions[versionOf(project)] ?? project.versions[0]).project),
      isLinked,
    );
  const foot = found && found.length > 0 && (
    <>
      <Field label={words.how}>
        <RadioGroup
          value={isLinked ? 'formulas' : 'values'}
          onChange={(_, { value }) => setLinked(value === 'formulas')}
        >
          <Radio value="values" label={words.values} />
          <Radio value="formulas" label={words.formulas} />
        </RadioGroup>
      </Field>
      <Button appearance="primary" disabledFocusable={taken.length === 0} onClick={insert}>
        {listWords.insert(taken.length)}
      </Button>
    </>
  );
  return (
    <GalleryPage title={words.title(entry.name)} escapable={escapable} onBack={onBack} foot={foot}>
      <ReadingState reading={reading} how={words.what} underWay={words.reading} none={words.none} />
      <ul className={styles.projects} aria-label={listWords.list}>
        {found?.map((project) => (
          <ProjectLine
            key={project.name}
            project={project}
            isTaken={!left.has(project.name)}
            version={versionOf(project)}
            onToggle={() => setLeft(toggled(left, project.name))}
            onVersion={(version) => setChosen(new Map([...chosen, [project.name, version]]))}
          />
        ))}
      </ul>
      <Button appearance="subtle" onClick={onFromList}>
        {words.fromList}
      </Button>
    </GalleryPage>
  );
}
