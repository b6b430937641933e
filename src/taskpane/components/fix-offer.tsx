import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useId, useRef } from 'react';
import type { SheetEdit } from '../../core';
import { describeEdit } from '../../words/edits';
import type { Row } from '../logic/report';
import { useEscape } from '../logic/use-escape';
import { usePorts, useWords } from '../ports';
import type { Explaining } from './explain-offer';

const useStyles = makeStyles({
  offer: { alignSelf: 'flex-start', minWidth: 0, margin: `${tokens.spacingVerticalXS} 0` },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    scrollMarginBottom: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  button: { minWidth: 0 },
});

/** What the pane gives to rows that offer a fix. */
export interface Fixing {
  /** The list is out of date, or something else is under way. */
  readonly busy: boolean;
  /** Whether Escape reaches the list: not while a page covers it. */
  readonly escapable: boolean;
  readonly onFix: (row: Row) => void;
  readonly explaining: Explaining;
}

interface PreviewProps {
  readonly edit: SheetEdit;
  readonly fixing: Fixing;
  readonly onFix: () => void;
  readonly onCancel: () => void;
}

function Preview({ edit, fixing, onFix, onCancel }: PreviewProps) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { busy, escapable } = fixing;
  const id = useId();
  const block = useRef<HTMLDivElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  // While something is under way, Escape cancels it.
  useEscape(escapable && !busy ? onCancel : undefined);
  useEffect(() => {
    block.current?.scrollIntoView({ block: 'nearest' });
    confirm.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={block} className={styles.preview} role="group" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className={styles.heading}>
        {words.fix.preview}
      </h3>
      <ul id={`${id}-lines`} className={styles.lines}>
        {describeEdit(edit, locale).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          ref={confirm}
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy}
          aria-describedby={`${id}-lines`}
          onClick={onFix}
        >
          {words.fix.action}
        </Button>
        <Button className={styles.button} title="Esc" aria-keyshortcuts="Escape" onClick={onCancel}>
          {words.actions.cancel}
        </Button>
      </div>
    </div>
  );
}

export interface FixOfferProps {
  readonly row: Row;
  readonly edit: SheetEdit;
  readonly fixing: Fixing;
  /** Whether the preview is open and waits to be confirmed. */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
}

/** 修复: shows what it would change, and does it once that is confirmed. */
export function FixOffer({ row, edit, fixing, asking, onAsk }: FixOfferProps) {
  const styles = useStyles();
  const words = useWords();
  const offer = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // The pressed button has gone with its block.
    if (wasAsking.current && !asking) offer.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const onCancel = useCallback(() => onAsk(false), [onAsk]);
  if (asking) {
    const onFix = (): void => {
      onAsk(false);
      fixing.onFix(row);
    };
    return <Preview edit={edit} fixing={fixing} onFix={onFix} onCancel={onCancel} />;
  }
  return (
    <Button
      ref={offer}
      className={styles.offer}
      icon={<Wrench16Regular />}
      aria-label={words.fix.actionAt(row.address)}
      aria-expanded={false}
      disabledFocusable={fixing.busy}
      onClick={() => onAsk(true)}
    >
      {words.fix.action}
    </Button>
  );
}
