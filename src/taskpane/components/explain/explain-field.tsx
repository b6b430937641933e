import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { countSigns, isExplanation, LONGEST_EXPLANATION } from '../../../core';
import { useExplainWords } from './use-explain-words';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    scrollMarginBottom: tokens.spacingVerticalM,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '72px',
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    resize: 'vertical',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  button: { minWidth: 0 },
});

export interface ExplainFieldProps {
  /** As it is being written. */
  readonly text: string;
  /** What explained it until its cells changed. */
  readonly former?: string | undefined;
  /** Something is under way. */
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Where an explanation is written. Escape gives it up, Ctrl+Enter saves it; no other key leaves the field. */
export function ExplainField({ text, former, busy, onText, onSave, onCancel }: ExplainFieldProps) {
  const styles = useStyles();
  const { form } = useExplainWords();
  const id = useId();
  const block = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    block.current?.scrollIntoView({ block: 'nearest' });
    field.current?.focus({ preventScroll: true });
  }, []);
  const canSave = isExplanation(text) && !busy;
  const save = (): void => {
    if (canSave) onSave(text);
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The list's own keys are for its rows.
    event.stopPropagation();
    if (event.key === 'Escape' && !busy) {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div ref={block} className={styles.field} role="group" aria-labelledby={`${id}-label`} onKeyDown={onKeyDown}>
      <label id={`${id}-label`} className={styles.label} htmlFor={`${id}-text`}>
        {form.label}
      </label>
      {former !== undefined && <p className={styles.line}>{form.former(former)}</p>}
      <textarea
        ref={field}
        id={`${id}-text`}
        className={styles.text}
        value={text}
        maxLength={LONGEST_EXPLANATION}
        rows={3}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onText(target.value)}
      />
      <p id={`${id}-hint`} className={styles.line}>
        {form.hint}
      </p>
      <div className={styles.foot}>
        <span className={styles.count} role="status">
          {form.signs(countSigns(text))}
        </span>
        <Button appearance="primary" className={styles.button} disabledFocusable={!canSave} onClick={save}>
          {form.save}
        </Button>
        <Button className={styles.button} title="Esc" aria-keyshortcuts="Escape" onClick={onCancel}>
          {form.cancel}
        </Button>
      </div>
    </div>
  );
}
