import { Button } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { PossibleFix, SheetEdit } from '../../core';
import type { Row } from '../logic/report';
import { useWords } from '../ports';
import type { Explaining } from './explain-offer';
import { FixPreview } from './fix-preview';
import { useFixStyles } from './fix-styles';

/** What the pane gives to rows that offer a fix. */
export interface Fixing {
  /** The list is out of date, or something else is under way. */
  readonly busy: boolean;
  /** Whether Escape reaches the list: not while a page covers it. */
  readonly escapable: boolean;
  readonly onFix: (row: Row, edit: SheetEdit) => void;
  readonly explaining: Explaining;
}

/** Gives the focus back to the button that has opened a question, once that is closed: the pressed button has gone with it. */
export function useBackFrom(asking: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !asking) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return opener;
}

export interface FixOfferProps {
  readonly row: Row;
  /** Not empty. */
  readonly fixes: readonly PossibleFix[];
  readonly fixing: Fixing;
  /** Whether the preview is open and waits to be confirmed. */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
}

/** 修复: shows what it would change, lets the person choose where there are several ways, and does it once that is confirmed. */
export function FixOffer({ row, fixes, fixing, asking, onAsk }: FixOfferProps) {
  const styles = useFixStyles();
  const words = useWords();
  const offer = useBackFrom(asking);
  const onCancel = useCallback(() => onAsk(false), [onAsk]);
  const { busy, escapable } = fixing;
  if (asking) {
    const onFix = (edit: SheetEdit): void => {
      onAsk(false);
      fixing.onFix(row, edit);
    };
    return <FixPreview fixes={fixes} busy={busy} escapable={escapable} onFix={onFix} onCancel={onCancel} />;
  }
  return (
    <Button
      ref={offer}
      className={styles.offer}
      icon={<Wrench16Regular />}
      aria-label={words.fix.actionAt(row.address)}
      aria-expanded={false}
      disabledFocusable={busy}
      onClick={() => onAsk(true)}
    >
      {words.fix.action}
    </Button>
  );
}
