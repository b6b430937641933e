import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowUndo16Regular, Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PaneWords } from '../../words/pane';
import type { Fix, FixState } from '../logic/fixing';
import type { PaneActions } from '../session/session';
import { describeEdit } from '../../words/edits';
import { usePorts, useWords } from '../ports';
import { LongWork } from './long-work';
import { FailureNotice } from './notices';
import { useTrayStyles } from './tray-styles';

/** As many changes are told one by one; there are cells of a fix by the dozen. */
const TOLD = 3;

interface FixedNoticeProps {
  readonly fix: Fix;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

function FixedNotice({ fix: { edit }, busy, actions }: FixedNoticeProps) {
  const styles = useTrayStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { insert, sheetName } = edit;
  const lines = describeEdit(edit, locale);
  const text = insert
    ? words.fix.inserted(sheetName, insert.before + 1, insert.before + insert.count)
    : lines.length > TOLD
      ? words.fix.changedCells(edit.cells.length)
      : words.fix.changed(...lines);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="medium"
            appearance="transparent"
            aria-label={words.actions.close}
            icon={<Dismiss20Regular />}
            onClick={actions.forgetFixes}
          />
        }
      >
        <Button
          size="medium"
          data-undo
          icon={<ArrowUndo16Regular />}
          disabledFocusable={busy}
          onClick={actions.undoFix}
        >
          {words.fix.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function outcomeText({ outcome }: FixState, words: PaneWords): string | undefined {
  if (!outcome) return undefined;
  return outcome === 'undone' ? words.fix.undone : words.fix.cancelled;
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
  const { running, waiting, done, failure } = state;
  const last = done.at(-1);
  const outcome = outcomeText(state, words);
  const task = running === 'following' ? undefined : running;
  const isEmpty = !task && !last && !failure && outcome === undefined && !children;
  return (
    <footer className={isEmpty ? styles.empty : styles.tray}>
      {task && (
        <LongWork
          label={words.fix.progress[task]}
          done={0}
          total={0}
          waiting={waiting}
          escapable={escapable}
          onCancel={actions.cancelFix}
        >
          {words.fix.progress[task]}
        </LongWork>
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          sentence={
            failure.task === 'undo-fix' && failure.reason === 'sheet-changed' ? words.fix.filledSince : undefined
          }
          onClose={actions.closeFixFailure}
        />
      )}
      <div role="status">
        {outcome}
        {last && <FixedNotice fix={last} busy={busy} actions={actions} />}
      </div>
      {children}
    </footer>
  );
}
