import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Wait } from '../logic/patience';
import { useElapsed } from '../logic/use-elapsed';
import { useEscape } from '../logic/use-escape';
import { useWords } from '../ports';

/** Quicker work comes and goes without a bar. */
const SHOW_AFTER = 500;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  field: { flexGrow: 1, minWidth: 0 },
});

export interface LongWorkProps {
  /** Label of the bar, for screen readers. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly waiting: Wait | undefined;
  /** Whether Escape cancels: not while it closes something else. */
  readonly escapable: boolean;
  readonly onCancel: () => void;
  /** What is being done, in words. */
  readonly children: ReactNode;
}

/** The progress of long work, with a button to cancel. Appears only when the work takes its time. */
export function LongWork({ label, done, total, waiting, escapable, onCancel, children }: LongWorkProps) {
  const styles = useStyles();
  const words = useWords();
  useEscape(escapable ? onCancel : undefined);
  if (!useElapsed(SHOW_AFTER)) return null;
  return (
    <div className={styles.bar}>
      <Field
        className={styles.field}
        validationState="none"
        validationMessage={<>{children}</>}
        hint={waiting && <span role="status">{words.progress[waiting]}</span>}
      >
        <ProgressBar aria-label={label} {...(total > 1 ? { value: done, max: total } : {})} />
      </Field>
      <Button aria-keyshortcuts="Escape" title="Esc" onClick={onCancel}>
        {words.actions.cancel}
      </Button>
    </div>
  );
}
