import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { SafeFixes, SheetEdit } from '../../core';
import { describeEdit } from '../../words/edits';
import { describeDone, describeLeft, safeFixWords } from '../../words/safe-fixes';
import { bySheet, cellsIn, countOf, toldLeft } from '../logic/safe-fixes';
import { useEscape } from '../logic/use-escape';
import { usePorts, useWords } from '../ports';
import { useFixStyles } from './fix-styles';

const useStyles = makeStyles({
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  changes: {
    maxHeight: '240px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What is changed on one worksheet, folded away: there may be hundreds of lines. */
function SheetChanges({ edits }: { readonly edits: readonly SheetEdit[] }) {
  const styles = useStyles();
  const shared = useFixStyles();
  const { locale } = usePorts();
  const [open, setOpen] = useState(false);
  const title = safeFixWords(locale).sheet(edits[0]?.sheetName ?? '', cellsIn(edits));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {open && (
        <div className={styles.changes} role="region" aria-label={title} tabIndex={0}>
          <ul className={shared.lines}>
            {edits
              .flatMap((edit) => describeEdit(edit, locale))
              .map((line, index) => (
                <li key={index}>{line}</li>
              ))}
          </ul>
        </div>
      )}
    </details>
  );
}

function Left({ safe }: { readonly safe: SafeFixes }) {
  const styles = useFixStyles();
  const { locale } = usePorts();
  const id = useId();
  const lines = describeLeft({ left: toldLeft(safe) }, locale);
  if (lines.length === 0) return null;
  return (
    <>
      <h3 id={id} className={styles.heading}>
        {safeFixWords(locale).leaves}
      </h3>
      <ul className={styles.lines} aria-labelledby={id}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

export interface FixAllPanelProps {
  readonly safe: SafeFixes;
  /** Something else is under way. */
  readonly busy: boolean;
  readonly escapable: boolean;
  readonly onFix: () => void;
  readonly onCancel: () => void;
}

/** All that 全部修复 will change, and what it leaves to the person, to be confirmed. */
export function FixAllPanel({ safe, busy, escapable, onFix, onCancel }: FixAllPanelProps) {
  const styles = useFixStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { heading, promise } = safeFixWords(locale);
  const id = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  // While something is under way, Escape cancels it.
  useEscape(escapable && !busy ? onCancel : undefined);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <div className={styles.preview} role="group" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {heading(countOf(safe))}
      </h2>
      <ul id={`${id}-kinds`} className={styles.lines}>
        {describeDone(safe, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p id={`${id}-promise`} className={styles.line}>
        {promise}
      </p>
      {bySheet(safe.edits).map((edits) => (
        <SheetChanges key={edits[0]?.sheetId} edits={edits} />
      ))}
      <Left safe={safe} />
      <div className={styles.buttons}>
        <Button
          ref={confirm}
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy}
          aria-describedby={`${id}-kinds ${id}-promise`}
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
