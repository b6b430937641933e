import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type Form, choicesOf, chosenSeconds, MOST_GOALS, MOST_ROWS, type FormOptions as Options } from '../../../core';
import { usePorts } from '../../ports';
import { useGalleryWords } from './use-gallery-words';

const useStyles = makeStyles({
  options: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground1 },
  level: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  seconds: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))' },
});

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Stands for 0. */
  readonly none?: string;
  readonly onChange: (value: number) => void;
}

function Count({ label, value, from, to, none, onChange }: CountProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select value={String(value)} onChange={(_, data) => onChange(Number(data.value))}>
        {numbers(from, to).map((number) => (
          <option key={number} value={number}>
            {number === 0 ? (none ?? 0) : number}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export interface FormOptionsProps {
  readonly form: Form;
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

/** The options of a form beside year and unit. */
export function FormOptions({ form, options, onChange }: FormOptionsProps) {
  const styles = useStyles();
  const words = useGalleryWords();
  const { goals, items, scores, levels, frameworks } = choicesOf(form, options);
  const { locale } = usePorts();
  const seconds = chosenSeconds(form, options);
  const all = levels.flatMap((first) => first.seconds.map(({ name }) => name));
  const change = (part: Options): void => onChange({ ...options, ...part });
  const toggle = (name: string): void => {
    const next = all.filter((one) => (one === name ? !seconds.includes(one) : seconds.includes(one)));
    change({ seconds: next.length === all.length ? undefined : next });
  };
  return (
    <div className={styles.options}>
      {frameworks.length > 1 && (
        <Field label={words.framework}>
          {/* The other framework has other levels, so all of them are chosen again. */}
          <Select
            value={options.framework ?? frameworks[0]?.id}
            onChange={(_, { value }) => change({ framework: value, seconds: undefined })}
          >
            {frameworks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[locale]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {scores && (
        <Checkbox
          label={words.scores}
          checked={options.hasScores ?? false}
          onChange={(_, { checked }) => change({ hasScores: checked === true })}
        />
      )}
      <div className={styles.line}>
        {goals && (
          <Count
            label={words.goals}
            value={options.goals ?? 0}
            from={0}
            to={MOST_GOALS}
            none={words.goalsNone}
            onChange={(count) => change({ goals: count })}
          />
        )}
        {items && (
          <Count
            label={words.items}
            value={options.items ?? 2}
            from={1}
            to={MOST_ROWS}
            onChange={(count) => change({ items: count })}
          />
        )}
        {levels.length > 0 && (
          <Count
            label={words.rows}
            value={options.rows ?? 1}
            from={1}
            to={MOST_ROWS}
            onChange={(count) => change({ rows: count })}
          />
        )}
      </div>
      {levels.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.seconds}</legend>
          {levels.map((first) => (
            <div key={first.name} role="group" aria-label={first.name}>
              <p className={styles.level}>{first.name}</p>
              <div className={styles.seconds}>
                {first.seconds.map(({ name }) => (
                  <Checkbox
                    key={name}
                    label={name}
                    checked={seconds.includes(name)}
                    // An indicator section without any indicator is no form.
                    disabled={seconds.length === 1 && seconds[0] === name}
                    onChange={() => toggle(name)}
                  />
                ))}
              </div>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  );
}
