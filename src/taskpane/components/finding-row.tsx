import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState, type KeyboardEvent } from 'react';
import { isFixable, type SheetPlace } from '../../core';
import { describeFinding } from '../../words/describe';
import type { Row } from '../logic/report';
import { usePorts, useWords } from '../ports';
import { FindingDetail } from './finding-detail';
import type { Fixing } from './fix-offer';
import { FixableMark } from './fixable-mark';
import { useRowStyles } from './row-styles';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  chosenButton: {
    // The row and what is open below it are one surface.
    ':hover': { backgroundColor: 'transparent' },
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  bundled: { paddingLeft: tokens.spacingHorizontalXXL },
});

export interface FindingRowProps {
  readonly row: Row;
  readonly chosen: boolean;
  /** The one row of the list that Tab stops at. */
  readonly tabStop: boolean;
  /** Stands below the line of its bundle. */
  readonly bundled: boolean;
  readonly onChoose: (row: Row) => void;
  readonly onOpenRule: (row: Row) => void;
  readonly onVisit: (place: SheetPlace) => void;
  /** For the chosen row only, so that the others need not render on each change. */
  readonly fixing: Fixing | undefined;
}

type RowButtonProps = Pick<FindingRowProps, 'row' | 'chosen' | 'tabStop' | 'bundled' | 'onChoose'>;

function RowButton({ row, chosen, tabStop, bundled, onChoose }: RowButtonProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { severity, code } = row.finding;
  return (
    <button
      type="button"
      className={mergeClasses(shared.button, bundled && styles.bundled, chosen && styles.chosenButton)}
      data-row={row.id}
      aria-current={chosen ? 'true' : undefined}
      // For the open row only: a screen reader would say "collapsed" sixty times.
      aria-expanded={chosen ? true : undefined}
      aria-keyshortcuts="F1"
      tabIndex={tabStop ? 0 : -1}
      onClick={() => onChoose(row)}
    >
      <SeverityIcon severity={severity} className={shared.icon} />
      <span className={shared.text}>
        {describeFinding(row.finding, locale)}
        <span className={shared.meta}>
          <span>{words.severity[severity]}</span>
          <span className={shared.address}>{row.address}</span>
          <span>{code}</span>
          {row.returned && <span>{words.explain.returned}</span>}
          {isFixable(row.finding) && <FixableMark />}
        </span>
      </span>
    </button>
  );
}

/** One finding: what is wrong, how grave, where. Choosing it selects the cell and opens why and what to do; F1 opens its rule's page. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { row, chosen, tabStop, bundled, onChoose, onOpenRule, onVisit, fixing } = props;
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  if (asking && !chosen) setAsking(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F1') {
      event.preventDefault();
      onOpenRule(row);
    } else if (event.key === 'Escape' && asking && !fixing?.busy) {
      // Closes what was opened last, and not the row.
      event.preventDefault();
      event.stopPropagation();
      setAsking(false);
    }
  };
  return (
    <li data-line className={mergeClasses(chosen && styles.chosen)} onKeyDown={onKeyDown}>
      <RowButton row={row} chosen={chosen} tabStop={tabStop} bundled={bundled} onChoose={onChoose} />
      {chosen && (
        <FindingDetail
          row={row}
          bundled={bundled}
          onOpenRule={onOpenRule}
          onVisit={onVisit}
          fixing={fixing}
          asking={asking}
          onAsk={setAsking}
        />
      )}
    </li>
  );
});
