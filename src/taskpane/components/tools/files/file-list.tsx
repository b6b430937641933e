import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  ChevronRight16Regular,
  Circle16Regular,
  DismissCircle16Filled,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { partState, type PartState, type ReportPart } from '../../../../report';
import { partSentence } from '../../../../words/files-page';
import type { FileLine } from '../../../logic/files';
import { usePorts } from '../../../ports';
import { SeverityIcon } from '../../severity';
import { FileDetails } from './file-details';
import { useFilesWords } from './use-files-session';

const ICONS = {
  unread: DismissCircle16Filled,
  toFill: QuestionCircle16Regular,
  incomplete: QuestionCircle16Regular,
  none: SubtractCircle16Regular,
  clean: CheckmarkCircle16Regular,
} as const;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  file: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    boxSizing: 'border-box',
  },
  summary: {
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  // As high as a line of text, so that icons stand in the middle of the first one.
  icon: { flexShrink: 0, height: tokens.lineHeightBase300 },
  open: { transform: 'rotate(90deg)' },
  danger: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  sentence: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What became of a file, as a sign; its sentence says it in words. */
function StateIcon({ state }: { readonly state: PartState | undefined }) {
  const styles = useStyles();
  if (state === undefined) return <Circle16Regular aria-hidden className={mergeClasses(styles.icon, styles.neutral)} />;
  if (state === 'error' || state === 'warning' || state === 'hint')
    return <SeverityIcon severity={state} className={styles.icon} />;
  const Icon = ICONS[state];
  const colour = state === 'unread' ? styles.danger : state === 'clean' ? styles.good : styles.neutral;
  return <Icon aria-hidden className={mergeClasses(styles.icon, colour)} />;
}

interface HeadProps {
  readonly name: string;
  readonly state: PartState | undefined;
  readonly sentence: string;
}

function Head({ name, state, sentence }: HeadProps) {
  const styles = useStyles();
  return (
    <>
      <StateIcon state={state} />
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        <span className={styles.sentence}>{sentence}</span>
      </span>
    </>
  );
}

/** A file that was read: what is said of it opens below. */
function ReadFile({ name, part }: { readonly name: string; readonly part: ReportPart }) {
  const styles = useStyles();
  const { locale } = usePorts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={mergeClasses(styles.line, styles.summary)}>
        <ChevronRight16Regular aria-hidden className={mergeClasses(styles.icon, isOpen && styles.open)} />
        <Head name={name} state={partState(part)} sentence={partSentence(part, locale)} />
      </summary>
      {isOpen && <FileDetails part={part} />}
    </details>
  );
}

interface FileRowProps {
  readonly line: FileLine;
  /** What is said of it while there is no result. */
  readonly pending: string;
}

const FileRow = memo(function FileRow({ line: { path, part }, pending }: FileRowProps) {
  const styles = useStyles();
  const { locale } = usePorts();
  if (part && partState(part) !== 'unread') return <ReadFile name={path} part={part} />;
  return (
    <div className={styles.line}>
      <Head name={path} state={part && 'unread'} sentence={part ? partSentence(part, locale) : pending} />
    </div>
  );
});

export interface FileListProps {
  readonly lines: readonly FileLine[];
  readonly isChecking: boolean;
  readonly current: number | undefined;
}

/** A line for each file, with what came of it. */
export function FileList({ lines, isChecking, current }: FileListProps) {
  const styles = useStyles();
  const words = useFilesWords();
  const pending = (id: number): string =>
    id === current ? words.checking : isChecking ? words.waiting : words.notChecked;
  return (
    <ul className={styles.list} aria-label={words.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.file}>
          <FileRow line={line} pending={line.part ? '' : pending(line.id)} />
        </li>
      ))}
    </ul>
  );
}
