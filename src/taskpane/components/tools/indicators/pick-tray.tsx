import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { inOneLine, toA1, type CellEdit } from '../../../../core';
import type { PickState, Written } from '../../../logic/picking';
import { useEscape } from '../../../logic/use-escape';
import { useWords } from '../../../ports';
import { CloseButton } from '../../close-button';
import { LongWork } from '../../long-work';
import { FailureNotice } from '../../notices';
import { useTrayStyles } from '../../tray-styles';
import { usePageWords, type PickProps } from './use-indicators';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface AskProps {
  readonly asking: NonNullable<PickState['asking']>;
  readonly isBusy: boolean;
  readonly onAgree: () => void;
  readonly onDisagree: () => void;
}

/** What would become of filled cells, old and new, before anything is changed. */
function Ask({ asking: { offer, edit }, isBusy, onAgree, onDisagree }: AskProps) {
  const styles = useStyles();
  const { replace: words } = usePageWords();
  const { actions } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEscape(isBusy ? undefined : onDisagree);
  const shown = (value: CellEdit['before']) =>
    value === null || value === '' ? words.blank : inOneLine(String(value));
  return (
    <div role="group" aria-label={words.heading(offer.name)}>
      <p role="status" className={styles.heading}>
        {words.heading(offer.name)}
      </p>
      <ul className={styles.list}>
        {edit.cells.map(({ position, before, after }) => (
          <li key={toA1(position)}>{words.line(toA1(position), shown(before), shown(after))}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button ref={button} appearance="primary" disabledFocusable={isBusy} onClick={onAgree}>
          {words.agree}
        </Button>
        <Button onClick={onDisagree}>{actions.cancel}</Button>
      </div>
    </div>
  );
}

interface WrittenNoticeProps {
  readonly written: Written;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

function WrittenNotice({ written: { edit, name }, isBusy, onUndo, onClose }: WrittenNoticeProps) {
  const styles = useTrayStyles();
  const words = usePageWords();
  const row = (edit.cells[0]?.position.row ?? 0) + 1;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={styles.body}>{words.written(row, name)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={onClose} />}>
        <Button size="medium" data-undo icon={<ArrowUndo16Regular />} disabledFocusable={isBusy} onClick={onUndo}>
          {words.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export interface PickTrayProps extends PickProps {
  readonly isBusy: boolean;
  readonly escapable: boolean;
}

/** At the foot, wherever the list is scrolled: a change to be agreed to, what was written last, and 撤销. */
export function PickTray({ state, indicators, isBusy, escapable }: PickTrayProps) {
  const words = usePageWords();
  const { asking, running, waiting, done, failure, outcome } = state;
  const last = done.at(-1);
  return (
    <>
      {running && (
        <LongWork
          label={words.progress[running]}
          done={0}
          total={0}
          waiting={waiting}
          escapable={escapable}
          onCancel={() => indicators.cancel()}
        >
          {words.progress[running]}
        </LongWork>
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          sentence={
            failure.reason === 'sheet-changed' && (failure.task === 'write-row' || failure.task === 'undo-row')
              ? words.changed[failure.task]
              : undefined
          }
          onClose={() => indicators.closeFailure()}
        />
      )}
      {asking && !running && (
        <Ask
          asking={asking}
          isBusy={isBusy}
          onAgree={() => indicators.agree()}
          onDisagree={() => indicators.disagree()}
        />
      )}
      <div role="status">
        {outcome && words.outcome[outcome]}
        {last && (
          <WrittenNotice
            written={last}
            isBusy={isBusy}
            onUndo={() => void indicators.undo()}
            onClose={() => indicators.forgetDone()}
          />
        )}
      </div>
    </>
  );
}
