import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetPlace } from '../../core';
import type { Row } from '../logic/report';
import type { Line } from '../logic/visible';
import { useTableName } from '../logic/use-table-name';
import { BundleLine } from './bundle-line';
import { FindingRow } from './finding-row';
import type { Fixing } from './fix-offer';

const useStyles = makeStyles({
  table: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXXL}`,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    // Forced colours paint transparent borders.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

function TableLine({ table }: Extract<Line, { kind: 'table' }>) {
  const styles = useStyles();
  return <li className={styles.table}>{useTableName()(table)}</li>;
}

/** What each line of the list is given. */
export interface LineActions {
  readonly chosenId: string | undefined;
  readonly tabStopId: string | undefined;
  readonly fixing: Fixing;
  readonly onChoose: (row: Row) => void;
  readonly onOpenRule: (row: Row) => void;
  readonly onVisit: (place: SheetPlace) => void;
  /** Folds or unfolds what holds these rows. */
  readonly onFold: (id: string, rows: readonly Row[]) => void;
}

/** One line of the list. */
export function ListLine({ line, ...props }: LineActions & { readonly line: Line }) {
  const { chosenId, tabStopId, fixing, onFold, onChoose, onOpenRule, onVisit } = props;
  switch (line.kind) {
    case 'table':
      return <TableLine {...line} />;
    case 'bundle':
      return (
        <BundleLine bundle={line.bundle} tabStop={line.id === tabStopId} onFold={({ id, rows }) => onFold(id, rows)} />
      );
    case 'row':
      return (
        <FindingRow
          row={line.row}
          chosen={line.id === chosenId}
          tabStop={line.id === tabStopId}
          bundled={line.bundled}
          onChoose={onChoose}
          onOpenRule={onOpenRule}
          onVisit={onVisit}
          fixing={line.id === chosenId ? fixing : undefined}
        />
      );
  }
}
