import { Link } from '@fluentui/react-components';
import { quoteSheetName, toA1, type SheetPlace } from '../../core';
import { nameReadAs } from '../../words/read-as';
import { cellsElsewhere, type Row } from '../logic/report';
import { usePorts, useWords } from '../ports';
import { useFindingStyles } from './finding-styles';

/** Related cells that are named; the rest are counted. */
const NAMED = 6;

export interface RelatedCellsProps {
  readonly row: Row;
  readonly onVisit: (place: SheetPlace) => void;
}

/** The other cells that a finding involves; each leads there. */
export function RelatedCells({ row, onVisit }: RelatedCellsProps) {
  const styles = useFindingStyles();
  const words = useWords();
  const { locale } = usePorts();
  const { related, table } = row.finding;
  // Where two worksheets disagree, both sides are shown, however many addends one of them has.
  const elsewhere = cellsElsewhere(row.finding);
  const cells = [...elsewhere, ...related.filter(({ sheetId }) => sheetId === table.sheetId)];
  const unnamed = related.length - NAMED;
  return (
    <ul className={styles.cells} aria-label={words.labels.relatedCells}>
      <li aria-hidden className={styles.label}>
        {words.labels.relatedCells}
      </li>
      {elsewhere.length > 0 && (
        <li>
          <Link
            as="button"
            className={styles.link}
            onClick={() => onVisit({ sheetId: table.sheetId, address: row.address })}
          >
            {words.ownCell(`${quoteSheetName(table.sheetName)}!${row.address}`)}
          </Link>
        </li>
      )}
      {cells.slice(0, NAMED).map(({ sheetId, sheetName, position, readAs: own }) => {
        const address = toA1(position);
        return (
          <li key={`${sheetId} ${address}`}>
            <Link as="button" className={styles.link} onClick={() => onVisit({ sheetId, address })}>
              {sheetId === table.sheetId ? address : `${quoteSheetName(sheetName)}!${address}`}
            </Link>
            {own && <span className={styles.readAs}> {nameReadAs(own, locale)}</span>}
          </li>
        );
      })}
      {unnamed > 0 && <li>{words.moreCells({ all: related.length, unnamed })}</li>}
    </ul>
  );
}
