import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowUndo16Regular, Dismiss20Regular } from '@fluentui/react-icons';
import type { PaneWords } from '../../words/pane';
import type { Repair, RepairState } from '../logic/repairing';
import type { RepairActions } from '../logic/use-repairer';
import { describeEdit } from '../../words/edits';
import { usePorts, useWords } from '../ports';
import { LongWork } from './long-work';
import { FailureNotice } from './notices';
import { useTrayStyles } from './tray-styles';

interface RepairedNoticeProps {
  readonly repair: Repair;
  readonly busy: boolean;
  readonly actions: RepairActions;
}

function RepairedNotice({ repair: { edit }, busy, actions }: RepairedNoticeProps) {
  const styles = useTrayStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { insert, sheetName } = edit;
  const text = insert
    ? words.repair.inserted(sheetName, insert.before + 1, insert.before + insert.count)
    : words.repair.changed(...describeEdit(edit, locale));
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
            onClick={actions.forget}
          />
        }
      >
        <Button size="medium" data-undo icon={<ArrowUndo16Regular />} disabledFocusable={busy} onClick={actions.undo}>
          {words.repair.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function outcomeText({ outcome }: RepairState, words: PaneWords): string | undefined {
  if (!outcome) return undefined;
  return outcome === 'undone' ? words.repair.undone : words.failures.cancelled;
}

export interface RepairTrayProps {
  readonly state: RepairState;
  readonly actions: RepairActions;
  /** A repair, or the check after it, is under way. */
  readonly busy: boolean;
  readonly escapable: boolean;
}

/** At the foot of the pane, wherever it is scrolled: what was repaired last, and 撤销. */
export function RepairTray({ state, actions, busy, escapable }: RepairTrayProps) {
  const styles = useTrayStyles();
  const words = useWords();
  const { running, waiting, done, failure } = state;
  const last = done.at(-1);
  const outcome = outcomeText(state, words);
  const task = running === 'following' ? undefined : running;
  const isEmpty = !task && !last && !failure && outcome === undefined;
  return (
    <footer className={isEmpty ? styles.empty : styles.tray}>
      {task && (
        <LongWork
          label={words.repair.progress[task]}
          done={0}
          total={0}
          waiting={waiting}
          escapable={escapable}
          onCancel={actions.cancel}
        >
          {words.repair.progress[task]}
        </LongWork>
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          sentence={
            failure.task === 'undo-repair' && failure.reason === 'sheet-changed' ? words.repair.filledSince : undefined
          }
          onClose={actions.closeFailure}
        />
      )}
      <div role="status">
        {outcome}
        {last && <RepairedNotice repair={last} busy={busy} actions={actions} />}
      </div>
    </footer>
  );
}
