import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { profileChoices } from '../../words/ledger';
import { usePorts, useWords } from '../ports';

const useStyles = makeStyles({
  field: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

export interface DemandsChoiceProps {
  /** Absent where each table tells. */
  readonly profile: string | undefined;
  readonly busy: boolean;
  readonly onChoose: (profile: string | undefined) => void;
}

/** By whose demands tables are checked. */
export function DemandsChoice({ profile, busy, onChoose }: DemandsChoiceProps) {
  const styles = useStyles();
  const { ledger } = useWords();
  const { locale } = usePorts();
  return (
    <Field className={styles.field} label={ledger.demands} orientation="horizontal" size="small">
      <Select
        size="small"
        value={profile ?? ''}
        // Disabled, it would lose the focus with each check it starts.
        aria-disabled={busy}
        onChange={(_, { value }) => {
          if (!busy) onChoose(value === '' ? undefined : value);
        }}
      >
        {profileChoices(locale).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
