import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PaneWords } from '../../core/text/pane';
import type { Wait } from '../logic/patience';
import type { Running } from '../logic/state';
import { useEscape } from '../logic/use-escape';
import { useWords } from '../ports';

/** Quicker checks come and go without a bar. */
const SHOW_AFTER = 500;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  field: { flexGrow: 1, minWidth: 0 },
  // Sheets come and go quickly: one line, whatever their names, or all below would jump.
  sheet: { display: 'block', minHeight: tokens.lineHeightBase200, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}

function stageText({ stage, done, total }: Running, words: PaneWords): string {
  if (stage === 'reading' && total > 1) return words.progress.readingOf(done, total);
  if (stage === 'checking' && total > 1) return words.progress.checkingOf(done, total);
  return words.progress[stage];
}

export interface RunProgressProps {
  readonly running: Running;
  readonly waiting: Wait | undefined;
  /** Whether Escape cancels: not while it closes something else. */
  readonly escapable: boolean;
  readonly onCancel: () => void;
}

/** How far a check has come, with a way out. Appears only when the check takes its time. */
export function RunProgress({ running, waiting, escapable, onCancel }: RunProgressProps) {
  const styles = useStyles();
  const words = useWords();
  useEscape(escapable ? onCancel : undefined);
  if (!useElapsed(SHOW_AFTER)) return null;
  return (
    <div className={styles.bar}>
      <Field
        className={styles.field}
        validationState="none"
        validationMessage={
          <>
            {stageText(running, words)}
            {running.scope === 'workbook' && <span className={styles.sheet}>{running.sheetName}</span>}
          </>
        }
        hint={waiting && <span role="status">{words.progress[waiting]}</span>}
      >
        <ProgressBar
          aria-label={words.labels.progress}
          {...(running.total > 1 ? { value: running.done, max: running.total } : {})}
        />
      </Field>
      <Button aria-keyshortcuts="Escape" title="Esc" onClick={onCancel}>
        {words.actions.cancel}
      </Button>
    </div>
  );
}
