import { makeStyles, tokens } from '@fluentui/react-components';
import type { Line } from '../logic/visible';
import { useTableName } from '../logic/use-table-name';
import { BundleLine } from './bundle-line';
import { FindingRow } from './finding-row';
import type { LineActions } from './list-part';

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
