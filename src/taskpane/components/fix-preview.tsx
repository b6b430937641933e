import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { PossibleFix, SheetEdit } from '../../core';
import { describeEdit } from '../../words/edits';
import { useEscape } from '../logic/use-escape';
import { usePorts, useWords } from '../ports';
import { FixChoice } from './fix-choice';
import { useFixStyles } from './fix-styles';

export interface FixPreviewProps {
  /** Not empty. */
  readonly fixes: readonly PossibleFix[];
  /** Something else is under way. */
  readonly busy: boolean;
  readonly escapable: boolean;
  readonly onFix: (edit: SheetEdit) => void;
  readonly onCancel: () => void;
}

/** What a fix will change, to be confirmed; of several the person chooses one first. */
export function FixPreview({ fixes, busy, escapable, onFix, onCancel }: FixPreviewProps) {
  const styles = useFixStyles();
  const words = useWords();
  const { locale } = usePorts();
  const id = useId();
  const block = useRef<HTMLDivElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const isChoice = fixes.length > 1;
  const [chosen, setChosen] = useState(isChoice ? undefined : fixes[0]);
  // While something is under way, Escape cancels it.
  useEscape(escapable && !busy ? onCancel : undefined);
  useEffect(() => {
    block.current?.scrollIntoView({ block: 'nearest' });
    (block.current?.querySelector<HTMLElement>('input') ?? confirm.current)?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={block} className={styles.preview} role="group" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className={styles.heading}>
        {isChoice ? words.fix.choose : words.fix.preview}
      </h3>
      {isChoice ? (
        <FixChoice fixes={fixes} chosen={chosen} labelledBy={`${id}-heading`} onChoose={setChosen} />
      ) : (
        <ul id={`${id}-lines`} className={styles.lines}>
          {fixes
            .flatMap(({ edit }) => describeEdit(edit, locale))
            .map((line, index) => (
              <li key={index}>{line}</li>
            ))}
        </ul>
      )}
      {fixes.some(({ kind }) => kind === 'total') && <p className={styles.line}>{words.fix.otherSide}</p>}
      <div className={styles.buttons}>
        <Button
          ref={confirm}
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy || !chosen}
          aria-describedby={isChoice ? undefined : `${id}-lines`}
          onClick={() => chosen && onFix(chosen.edit)}
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
