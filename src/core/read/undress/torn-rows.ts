import { isLevelName } from '../../forms/frameworks';
import { readTarget } from '../../language/target';
import type { IndicatorHeader } from '../records/header';
import { indicatorRow } from '../records/row';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading, IndicatorRow } from '../table';

/**
 * Puts a row together again that a page break tore in two: the rest of its cells stand in the first columns of the next row,
 * exactly as many as are blank at its end. Otherwise `undefined`.
 */
export function cameApart(
  view: SheetView,
  row: number,
  last: IndicatorRow,
  header: IndicatorHeader,
): IndicatorRow | undefined {
  const filled = view.filled(row, header.left, header.right);
  let blanks = 0;
  for (const { content } of last.cells.values()) if (content === '') blanks++;
  if (filled.length === 0 || blanks !== filled.length || last.name.content === '') return undefined;
  const bands = [...header.columns.values()].sort((a, b) => a.left - b.left);
  const cells = filled.map((column) => cellIn(view, row, { left: column, right: column }));
  const inFirst = filled.every(
    (column, index) => bands[index] && column >= bands[index].left && column <= bands[index].right,
  );
  const named = filled.some((column) => isLevelName(view.content(row, column)));
  if (named || !inFirst) return undefined;
  return indicatorRow(
    last,
    new Map([...last.cells].map(([column, cell]) => [column, cell.content === '' ? (cells.shift() ?? cell) : cell])),
  );
}

/**
 * Whether a row only carries on the paragraphs of the one above, as when a cell of several paragraphs was pasted as
 * several rows: its name is merged with the row above, or a single cell holds text that is no value by itself.
 */
export function continues(row: IndicatorRow, previous: IndicatorRow, filled: number, at: number): boolean {
  if (row.level1 !== previous.level1 || row.level2 !== previous.level2) return false;
  if (row.name.content !== '' && row.name.position.row < at)
    return row.name.position.row === previous.name.position.row;
  if (filled !== 1) return false;
  if (row.value.content !== '')
    return readTarget(row.value.content).kind === 'words' && readTarget(previous.value.content).kind === 'words';
  return row.name.content === '' && previous.name.content !== '';
}

/** A row with what the next carries on, paragraph below paragraph. */
export function joinRows(row: IndicatorRow, more: IndicatorRow): IndicatorRow {
  const join = (a: CellReading, b: CellReading | undefined): CellReading =>
    b && b.content !== '' && b.position.row !== a.position.row
      ? { ...a, content: [a.content, b.content].filter(Boolean).join('\n') }
      : a;
  const cells = new Map([...row.cells].map(([column, cell]) => [column, join(cell, more.cells.get(column))]));
  return indicatorRow(row, cells) ?? row;
}
