import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneWords } from '../../words/pane';
import type { Wait } from '../logic/patience';
import type { Running } from '../logic/state';
import { useWords } from '../ports';
import { LongWork } from './long-work';

const useStyles = makeStyles({
  // Worksheets come and go quickly: one line whatever their names, or everything below would jump.
  sheet: {
    display: 'block',
    minHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

function stageText({ stage, done, total }: Running, words: PaneWords): string {
  if (stage === 'reading' && total > 1) return words.progress.readingOf(done, total);
  // A sheet takes several steps: their number would tell a person nothing.
  if (stage === 'checking' && total > 1) return words.progress.checkingOf(Math.floor((done / total) * 100));
  return words.progress[stage];
}

export interface RunProgressProps {
  readonly running: Running;
  readonly waiting: Wait | undefined;
  /** Whether Escape cancels: not while it closes something else. */
  readonly escapable: boolean;
  readonly onCancel: () => void;
}

/** The progress of a check, with a button to cancel. */
export function RunProgress({ running, waiting, escapable, onCancel }: RunProgressProps) {
  const styles = useStyles();
  const words = useWords();
  const { done, total, scope, sheetName } = running;
  return (
    <LongWork
      label={words.labels.progress}
      done={done}
      total={total}
      waiting={waiting}
      escapable={escapable}
      onCancel={onCancel}
    >
      {stageText(running, words)}
      {scope === 'workbook' && <span className={styles.sheet}>{sheetName}</span>}
    </LongWork>
  );
}
