import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { areaToA1, SEVERITIES, type SheetPlace } from '../../core';
import { tableTitle } from '../../words/describe';
import { isGeneric, type Row, type TableGroup as Group } from '../logic/report';
import type { Bundle, VisibleGroup } from '../logic/visible';
import { usePorts, useWords } from '../ports';
import { BundleLine } from './bundle-line';
import { FindingRow } from './finding-row';
import type { Fixing } from './fix-offer';
import { SeverityIcon } from './severity';
import { ToFillLine } from './to-fill-line';

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
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
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
  readonly onFoldBundle: (bundle: Bundle) => void;
  readonly onOpenRule: (row: Row) => void;
  readonly onVisit: (place: SheetPlace) => void;
  readonly fixing: Fixing;
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

/** The findings of one table under its title: 强制, then 核实 with those of a kind in one line; 提示 folded away until asked for. */
export function TableGroup(props: TableGroupProps) {
  const { visible, chosenId, tabStopId, onChoose, onShowMore, onFoldHints, onFoldBundle, onOpenRule, onVisit, fixing } =
    props;
  const styles = useStyles();
  const { actions, place, generic } = useWords();
  const { locale } = usePorts();
  const { group, lines, more, foldable, hintsShown } = visible;
  const { table } = group;
  const headingId = `table-${group.id}`;
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {tableTitle(table, locale)}
        </h2>
        <div className={styles.place}>
          <span>{place(table.sheetName, areaToA1(table.area))}</span>
          <Counts group={group} />
        </div>
        {isGeneric(table) && <p className={styles.note}>{generic.note}</p>}
      </div>
      {group.toFill.length > 0 && (
        <ToFillLine addresses={group.toFill} onVisit={(address) => onVisit({ sheetId: table.sheetId, address })} />
      )}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) =>
            line.kind === 'bundle' ? (
              <BundleLine key={line.id} bundle={line.bundle} tabStop={line.id === tabStopId} onFold={onFoldBundle} />
            ) : (
              <FindingRow
                key={line.id}
                row={line.row}
                chosen={line.id === chosenId}
                tabStop={line.id === tabStopId}
                bundled={line.bundled}
                onChoose={onChoose}
                onOpenRule={onOpenRule}
                onVisit={onVisit}
                fixing={line.id === chosenId ? fixing : undefined}
              />
            ),
          )}
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
