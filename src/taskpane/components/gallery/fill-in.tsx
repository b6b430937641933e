import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronUp16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { budgetYear, proposedYear, type Remembered } from '../../../core';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  summary: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  change: { flexShrink: 0, minWidth: 0 },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBottom: tokens.spacingVerticalS,
  },
  wide: { flexBasis: '100%' },
  half: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface YearFieldProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** A year counts once it is complete; what is typed on the way changes nothing. */
function YearField({ year, onYear }: YearFieldProps) {
  const styles = useStyles();
  const words = useGalleryWords().fillIn;
  const [text, setText] = useState(String(year));
  const right = /^(?:199\d|20\d\d)$/.test(text.normalize('NFKC').trim());
  const onChange = (next: string): void => {
    setText(next);
    const plain = next.normalize('NFKC').trim();
    if (/^(?:199\d|20\d\d)$/.test(plain)) onYear(Number(plain));
  };
  return (
    <Field
      label={words.year}
      className={styles.half}
      {...(!right && { validationState: 'error' as const, validationMessage: words.yearWrong })}
    >
      <Input
        className={styles.input}
        value={text}
        inputMode="numeric"
        maxLength={6}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

export interface FillInProps {
  readonly remembered: Remembered;
  readonly now: Date;
  readonly onChange: (change: Partial<Remembered>) => void;
}

/** What is filled into every form: the year, and the unit's name and code. Shown on one line, edited below it. */
export function FillIn({ remembered, now, onChange }: FillInProps) {
  const styles = useStyles();
  const words = useGalleryWords().fillIn;
  const [open, setOpen] = useState(false);
  const fieldsId = useId();
  const year = budgetYear(remembered, now);
  const unit = [remembered.unitCode, remembered.unitName].filter((text) => text.trim() !== '').join(' ');
  return (
    <section aria-label={words.label}>
      <div className={styles.line}>
        <span className={styles.summary} title={unit}>
          {words.summary(year, unit === '' ? words.noUnit : unit)}
        </span>
        <Button
          appearance="subtle"
          className={styles.change}
          icon={open ? <ChevronUp16Regular /> : <Edit16Regular />}
          aria-expanded={open}
          aria-controls={open ? fieldsId : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? words.done : words.change}
        </Button>
      </div>
      {open && (
        <div id={fieldsId} className={styles.fields}>
          <Field label={words.unitName} className={styles.wide}>
            <Input
              className={styles.input}
              value={remembered.unitName}
              maxLength={100}
              onChange={(_, data) => onChange({ unitName: data.value })}
            />
          </Field>
          <YearField year={year} onYear={(chosen) => onChange({ year: { chosen, proposed: proposedYear(now) } })} />
          <Field label={words.unitCode} className={styles.half}>
            <Input
              className={styles.input}
              value={remembered.unitCode}
              maxLength={50}
              onChange={(_, data) => onChange({ unitCode: data.value })}
            />
          </Field>
        </div>
      )}
    </section>
  );
}
