import { makeStyles, tokens } from '@fluentui/react-components';
import { areaToA1, SEVERITIES } from '../../core';
import { tableTitle } from '../../words/describe';
import { isGeneric, type TableGroup } from '../logic/report';
import { usePorts, useWords } from '../ports';
import { SeverityIcon } from './severity';

/** Hints are counted on the button that unfolds them. */
const GRAVE = SEVERITIES.filter((severity) => severity !== 'hint');

const useStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  progress: { width: '96px', height: '6px', verticalAlign: 'middle', accentColor: tokens.colorCompoundBrandBackground },
  count: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
});

function Counts({ group }: { readonly group: TableGroup }) {
  const styles = useStyles();
  const words = useWords();
  return GRAVE.filter((severity) => group.counts[severity] > 0).map((severity) => (
    <span key={severity} className={styles.count}>
      <SeverityIcon severity={severity} />
      {words.severity[severity]} {group.counts[severity]}
    </span>
  ));
}

export interface TableHeadProps {
  /** Of the heading. */
  readonly id: string;
  readonly group: TableGroup;
  /** So many of its findings are told with those of other tables. */
  readonly lifted: number;
}

/** What a table is, where it stands, and how many findings it has. */
export function TableHead({ id, group, lifted }: TableHeadProps) {
  const styles = useStyles();
  const { place, generic, shared, toFill } = useWords();
  const { locale } = usePorts();
  const { table, filling } = group;
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {tableTitle(table, locale)}
      </h2>
      <div className={styles.place}>
        <span id={`${id}-place`}>
          {table.title === table.sheetName ? areaToA1(table.area) : place(table.sheetName, areaToA1(table.area))}
        </span>
        <Counts group={group} />
      </div>
      {filling && (
        <p className={styles.note}>
          {toFill.filled(filling.filled, filling.all)}{' '}
          <progress aria-hidden value={filling.filled} max={filling.all} className={styles.progress} />
        </p>
      )}
      {isGeneric(table) && <p className={styles.note}>{generic.note}</p>}
      {lifted > 0 && <p className={styles.note}>{shared.lifted(lifted)}</p>}
    </div>
  );
}

/** Above what many tables have in common. */
export function SharedHead({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { shared } = useWords();
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {shared.heading}
      </h2>
    </div>
  );
}
