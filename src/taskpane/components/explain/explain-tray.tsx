import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import type { ExplainState } from '../../logic/explaining';
import type { PaneActions } from '../../session/session';
import { useWords } from '../../ports';
import { CloseButton } from '../close-button';
import { FailureNotice } from '../notices';
import { useTrayStyles } from '../tray-styles';
import { useExplainWords } from './use-explain-words';

export interface ExplainTrayProps {
  readonly state: ExplainState;
  readonly actions: Pick<PaneActions, 'undoExplain' | 'forgetExplain'>;
  readonly busy: boolean;
}

/** At the foot of the pane: what was done to the explanations last, and 撤销. */
export function ExplainTray({ state, actions, busy }: ExplainTrayProps) {
  const styles = useTrayStyles();
  const { tray } = useExplainWords();
  const words = useWords();
  const { running, waiting, done, failure, undone } = state;
  const isChangedSince = failure?.task === 'undo-explain' && failure.reason === 'sheet-changed';
  return (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          sentence={isChangedSince ? tray.changedSince : undefined}
          onClose={actions.forgetExplain}
        />
      )}
      <div role="status">
        {running && (waiting ? words.progress[waiting] : tray[running])}
        {!running && undone && tray.undone}
        {!running && done && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.body}>{tray[done.kind](done.address, done.sheetName)}</MessageBarBody>
            <MessageBarActions containerAction={<CloseButton onClose={actions.forgetExplain} />}>
              <Button
                size="medium"
                data-undo
                icon={<ArrowUndo16Regular />}
                disabledFocusable={busy}
                onClick={actions.undoExplain}
              >
                {tray.undo}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </>
  );
}
