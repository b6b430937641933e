import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { areaToA1, SEVERITIES } from '../../core';
import type { Row, TableGroup as Group } from '../logic/report';
import type { VisibleGroup } from '../logic/visible';
import { usePorts, useWords } from '../ports';
import { FindingRow } from './finding-row';
import { SeverityIcon } from './severity';

/** Hints are counted on the button that unfolds them. */
const GRAVE = SEVERITIES.filter((severity) => severity !== 'hint');

const useStyles = makeStyles({
  group: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 240px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
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
  count: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
});

export interface TableGroupProps {
  readonly visible: VisibleGroup;
  readonly chosenId: string | undefined;
  readonly tabStopId: string | undefined;
  readonly onChoose: (row: Row) => void;
  readonly onShowMore: (group: Group) => void;
  readonly onFoldHints: (group: Group) => void;
}

function Counts({ group }: { readonly group: Group }) {
  const styles = useStyles();
  const words = useWords();
  return GRAVE.filter((severity) => group.counts[severity] > 0).map((severity) => (
    <span key={severity} className={styles.count}>
      <SeverityIcon severity={severity} />
      {words.severity[severity]} {group.counts[severity]}
    </span>
  ));
}

/** The findings of one table under its title: 强制, then 核实; 提示 folded away until asked for. */
export function TableGroup({ visible, chosenId, tabStopId, onChoose, onShowMore, onFoldHints }: TableGroupProps) {
  const styles = useStyles();
  const { actions, place } = useWords();
  const { formName, locale } = usePorts();
  const { group, rows, more, foldable, hintsShown } = visible;
  const { table } = group;
  const headingId = `table-${group.id}`;
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {table.title || formName(table.form, locale)}
        </h2>
        <div className={styles.place}>
          <span>{place(table.sheetName, areaToA1(table.area))}</span>
          <Counts group={group} />
        </div>
      </div>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <FindingRow
              key={row.id}
              row={row}
              chosen={row.id === chosenId}
              tabStop={row.id === tabStopId}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => onShowMore(group)}>
          {actions.showMore(more)}
        </Button>
      )}
      {foldable > 0 && (
        <Button
          appearance="subtle"
          className={styles.more}
          icon={hintsShown ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={hintsShown}
          onClick={() => onFoldHints(group)}
        >
          {hintsShown ? actions.hideHints : actions.showHints(foldable)}
        </Button>
      )}
    </section>
  );
}
