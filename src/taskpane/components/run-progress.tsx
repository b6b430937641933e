import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PaneWords } from '../../core/text/pane';
import type { Running } from '../logic/state';
import { useWords } from '../ports';

/** Quicker checks come and go without a bar. */
const SHOW_AFTER = 500;
/** Office.js may itself wait for a cell to be left, and does not say so. */
const WONDER_AFTER = 4000;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  field: { flexGrow: 1, minWidth: 0 },
});

function useElapsed(milliseconds: number, restartOn: unknown): boolean {
  const [elapsed, setElapsed] = useState<{ readonly since: unknown }>();
  useEffect(() => {
    const timer = setTimeout(() => setElapsed({ since: restartOn }), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, restartOn]);
  return elapsed !== undefined && elapsed.since === restartOn;
}

function stageText({ stage, done, total }: Running, words: PaneWords): string {
  if (stage === 'reading' && total > 1) return words.progress.readingOf(done, total);
  return words.progress[stage];
}

export interface RunProgressProps {
  readonly running: Running;
  readonly onCancel: () => void;
}

/** How far a check has come, with a way out. Appears only when the check takes its time. */
export function RunProgress({ running, onCancel }: RunProgressProps) {
  const styles = useStyles();
  const words = useWords();
  const late = useElapsed(SHOW_AFTER, 'start');
  const silent = useElapsed(WONDER_AFTER, `${running.stage} ${running.done}`);
  if (!late && !running.waitingForCell) return null;
  const hint = running.waitingForCell ? words.progress.waitingForCell : silent ? words.progress.noAnswerYet : undefined;
  return (
    <div className={styles.bar}>
      <Field
        className={styles.field}
        validationState="none"
        validationMessage={stageText(running, words)}
        hint={hint && <span role="status">{hint}</span>}
      >
        <ProgressBar
          aria-label={words.labels.progress}
          {...(running.total > 1 ? { value: running.done, max: running.total } : {})}
        />
      </Field>
      <Button onClick={onCancel}>{words.actions.cancel}</Button>
    </div>
  );
}
