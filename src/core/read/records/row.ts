import type { IndicatorColumn } from '../../forms/indicator-columns';
import type { CellReading, IndicatorRow } from '../table';

/** A row of the cells that the sheet has, name and value at least. */
export function indicatorRow(
  { level1, level2 }: Pick<IndicatorRow, 'level1' | 'level2'>,
  read: ReadonlyMap<IndicatorColumn, CellReading | undefined>,
): IndicatorRow | undefined {
  const cells = new Map([...read].flatMap(([column, cell]) => (cell ? [[column, cell] as const] : [])));
  const [name, value] = [cells.get('name'), cells.get('value')];
  return name && value && { level1, level2, name, value, cells };
}
