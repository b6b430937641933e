import type { ReactNode } from 'react';
import type { PaneWords } from '../../words/pane';
import type { FixState } from '../logic/fixing';
import type { PaneActions } from '../session/session';
import { useWords } from '../ports';
import { FixedNotice } from './fixed-notice';
import { FixLeftNotice } from './fix-left-notice';
import { LongWork } from './long-work';
import { FailureNotice } from './notices';
import { useTrayStyles } from './tray-styles';

function outcomeText({ outcome }: FixState, words: PaneWords): string | undefined {
  if (!outcome) return undefined;
  return outcome === 'undone' ? words.fix.undone : words.fix.cancelled;
}

/** Where undoing has a better sentence than the reason has. */
function sentenceFor({ failure }: FixState, words: PaneWords): string | undefined {
  return failure?.task === 'undo-fix' && failure.reason === 'sheet-changed' ? words.fix.filledSince : undefined;
}

export interface FixTrayProps {
  readonly state: FixState;
  readonly actions: PaneActions;
  /** A fix, or the check after it, is under way. */
  readonly busy: boolean;
  readonly escapable: boolean;
  /** What else stands there. */
  readonly children?: ReactNode;
}

/** At the foot of the pane, wherever it is scrolled: what was fixed last, and 撤销. */
export function FixTray({ state, actions, busy, escapable, children }: FixTrayProps) {
  const styles = useTrayStyles();
  const words = useWords();
  const { running, progress, waiting, done, failure, left } = state;
  const last = done.at(-1);
  const outcome = outcomeText(state, words);
  const task = running === 'following' ? undefined : running;
  const isEmpty = !task && !last && !failure && left.length === 0 && outcome === undefined && !children;
  return (
    <footer className={isEmpty ? styles.empty : styles.tray}>
      {task && (
        <LongWork
          label={words.fix.progress[task]}
          done={progress.done}
          total={progress.total}
          waiting={waiting}
          escapable={escapable}
          onCancel={actions.cancelFix}
        >
          {words.fix.progress[task]}
        </LongWork>
      )}
      {failure && (
        <FailureNotice failure={failure} sentence={sentenceFor(state, words)} onClose={actions.closeFixFailure} />
      )}
      {left.length > 0 && <FixLeftNotice left={left} onClose={actions.closeFixFailure} />}
      <div role="status">
        {outcome}
        {last && <FixedNotice fix={last} busy={busy} actions={actions} />}
      </div>
      {children}
    </footer>
  );
}
