import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { failureText } from '../../words/failures';
import type { Locale } from '../../core';
import type { PaneWords } from '../../words/pane';
import type { LeftSheet } from '../logic/fixing';
import { usePorts, useWords } from '../ports';
import { CloseButton } from './close-button';
import { useTrayStyles } from './tray-styles';

/** More cells are counted. */
const NAMED = 8;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

function whyLeft({ task, cells, failure }: LeftSheet, { fix: { left } }: PaneWords, locale: Locale): string {
  if (!failure) return left.notBegun[task];
  const isChangedSince =
    task === 'undo-fix' && failure.reason === 'sheet-changed' && failure.leftover.kind === 'nothing';
  if (isChangedSince) return left.changedSince(left.cells(cells.slice(0, NAMED), cells.length));
  return failureText(failure, locale, 'pane');
}

export interface FixLeftNoticeProps {
  /** Not empty. */
  readonly left: readonly LeftSheet[];
  readonly onClose: () => void;
}

/** What 全部修复, or undoing it, has left out, sheet by sheet, and why. */
export function FixLeftNotice({ left, onClose }: FixLeftNoticeProps) {
  const styles = useStyles();
  const tray = useTrayStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { title, on } = words.fix.left;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody className={tray.body}>
        <MessageBarTitle>{title[left[0]?.task ?? 'fix']}</MessageBarTitle>
        <ul className={styles.list}>
          {left.map((sheet, index) => (
            <li key={index}>{on(sheet.sheetName, whyLeft(sheet, words, locale))}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={onClose} />} />
    </MessageBar>
  );
}
