import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, type ReactNode } from 'react';
import { ruleOf, type Locale } from '../../../core';
import { inOrder } from '../../logic/arrange';
import { isNarrowed } from '../../logic/filter';
import { SORTS, type Listing, type ListingEvent, type Sort } from '../../logic/listing';
import { tableIdentity, type Report } from '../../logic/report';
import { useTableName } from '../../logic/use-table-name';
import { usePorts } from '../../ports';
import { useReviewWords } from './use-review-words';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  choice: { display: 'flex', flex: '1 1 260px', minWidth: 0, alignItems: 'center' },
  label: { width: '44px', flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  select: {
    flexGrow: 1,
    width: 0,
    minWidth: 0,
    height: '32px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  active: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  only: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  clear: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** A choice, by what it is called. */
type Choices = readonly (readonly [value: string, name: string])[];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select id={id} className={styles.select} value={value} onChange={({ target }) => onChoose(target.value)}>
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The rules that found something, by code, with what they look for and how much they found. */
function rulesOf({ result }: Report, locale: Locale): ReadonlyMap<string, { name: string; count: number }> {
  const found = new Map<string, { name: string; count: number }>();
  for (const { code } of [...result.findings].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const known = found.get(code);
    if (known) known.count += 1;
    else found.set(code, { name: ruleOf(code)?.title[locale] ?? code, count: 1 });
  }
  return found;
}

export interface FilterPanelProps extends Listing {
  readonly report: Report;
  /** Whether the choices are shown, and not only what is chosen. */
  readonly open: boolean;
  readonly onList: (event: ListingEvent) => void;
}

function useNames(report: Report): { readonly rules: Choices; readonly tables: Choices } {
  const { panel } = useReviewWords();
  const { locale } = usePorts();
  const nameOf = useTableName();
  return useMemo(() => {
    const rules = [...rulesOf(report, locale)].map(
      ([code, { name, count }]) => [code, panel.counted(name, count)] as const,
    );
    const tables = inOrder(report, 'sheets').map(({ table, rows, hints }) => {
      return [tableIdentity(table), panel.counted(nameOf(table), rows.length + hints.length)] as const;
    });
    return { rules, tables };
  }, [report, panel, locale, nameOf]);
}

/** What the list shows and in which order, to be chosen; and what is filtered by, with the way back. */
export function FilterPanel({ report, filter, sort, open, onList }: FilterPanelProps): ReactNode {
  const styles = useStyles();
  const { panel } = useReviewWords();
  const { rules, tables } = useNames(report);
  const { code, table } = filter;
  const all = ['', panel.all] as const;
  const names = [...rules.filter(([value]) => value === code), ...tables.filter(([value]) => value === table)];
  return (
    <div className={styles.panel}>
      {open && (
        <div className={styles.line}>
          <Choice
            label={panel.sort}
            value={sort}
            choices={SORTS.map((one) => [one, panel.sorts[one]])}
            onChoose={(value) =>
              onList({ type: 'sorted', sort: SORTS.find((one): one is Sort => one === value) ?? sort })
            }
          />
          <Choice
            label={panel.rule}
            value={code ?? ''}
            choices={[all, ...rules]}
            onChoose={(value) => onList({ type: 'rule', code: value === '' ? undefined : value })}
          />
          <Choice
            label={panel.table}
            value={table ?? ''}
            choices={[all, ...tables]}
            onChoose={(value) => onList({ type: 'table', table: value === '' ? undefined : value })}
          />
        </div>
      )}
      {isNarrowed(filter) && (
        <div className={styles.active}>
          <span className={styles.only}>{panel.only(...names.map(([, name]) => name))}</span>
          <Button size="medium" className={styles.clear} onClick={() => onList({ type: 'cleared' })}>
            {panel.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
