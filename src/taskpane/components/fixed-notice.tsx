import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import type { Locale } from '../../core';
import { describeEdit } from '../../words/edits';
import type { PaneWords } from '../../words/pane';
import type { Fix } from '../logic/fixing';
import { bySheet, cellsIn } from '../logic/safe-fixes';
import { usePorts, useWords } from '../ports';
import type { PaneActions } from '../session/session';
import { CloseButton } from './close-button';
import { useTrayStyles } from './tray-styles';

/** As many changes are told one by one; there are cells of a fix by the dozen. */
const TOLD = 3;

function fixedText({ edits }: Fix, { fix }: PaneWords, locale: Locale): string {
  const [edit, ...others] = edits;
  if (edit?.insert) {
    const { before, count } = edit.insert;
    return fix.inserted(edit.sheetName, before + 1, before + count);
  }
  const lines = edit && others.length === 0 ? describeEdit(edit, locale) : [];
  return lines.length > 0 && lines.length <= TOLD
    ? fix.changed(...lines)
    : fix.changedCells(cellsIn(edits), bySheet(edits).length);
}

export interface FixedNoticeProps {
  readonly fix: Fix;
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, 'forgetFixes' | 'undoFix'>;
}

/** What was fixed last, and 撤销. */
export function FixedNotice({ fix, busy, actions }: FixedNoticeProps) {
  const styles = useTrayStyles();
  const words = useWords();
  const { locale } = usePorts();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={styles.body}>{fixedText(fix, words, locale)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={actions.forgetFixes} />}>
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
