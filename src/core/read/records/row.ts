import type { IndicatorColumn } from '../../forms/indicator-columns';
import type { CellReading, IndicatorRow } from '../table';

/** A row of the cells that the sheet has, name and value at least. */
export function indicatorRow(
  { level1, level2 }: Pick<IndicatorRow, 'level1' | 'level2'>,
  cells: ReadonlyMap<IndicatorColumn, CellReading>,
): IndicatorRow | undefined {
  const [name, value] = [cells.get('name'), cells.get('value')];
  return name && value && { level1, level2, name, value, cells };
}
