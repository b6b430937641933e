import { isLevelName, levelKey } from '../../forms/frameworks';
import { CELL_COLUMNS, type IndicatorColumn } from '../../forms/indicator-columns';
import { rememberedText } from '../../language/remembered';
import { isNothing, squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import type { Period } from '../../language/concepts';
import { readTarget } from '../../language/target';
import { cellIn } from '../sheet/cells';
import type { Segment } from './extent';
import type { CellReading, IndicatorBlock, IndicatorRow, LevelReading } from '../table';

/** Reads the rows below an indicator header, in one block or in two that share their first levels. */
export function readIndicators(view: SheetView, segment: Segment): IndicatorBlock {
  const { header, repeatedHeaders } = segment;
  const first = readBlock(view, segment);
  const shared = header.columns.get('level1');
  const columns = header.second && new Map([...(shared ? [['level1', shared] as const] : []), ...header.second]);
  const second = columns && readBlock(view, { ...segment, header: { ...header, columns } });
  return {
    origin: { row: header.row, column: header.columns.get('level1')?.left ?? header.left },
    header,
    repeatedHeaders,
    levels: [...first.levels, ...(second?.levels ?? [])],
    rows: second ? [...of('term', first.rows), ...of('year', second.rows)] : inPeriods(first.rows, segment.periods),
  };
}

const of = (period: Period, rows: readonly IndicatorRow[]): readonly IndicatorRow[] =>
  rows.map((row) => ({ ...row, period }));

/** Rows of two blocks one below the other, each with the period that its block is for. */
function inPeriods(rows: readonly IndicatorRow[], periods: Segment['periods']): readonly IndicatorRow[] {
  if (new Set(periods.map(({ period }) => period)).size < 2) return rows;
  return rows.map((row) => ({
    ...row,
    period: periods.findLast(({ from }) => from <= row.name.position.row)?.period,
  }));
}

/** The rows of one block; levels carry on downwards until the next one is named. */
function readBlock(view: SheetView, segment: Segment): Pick<IndicatorBlock, 'levels' | 'rows'> {
  const { header, bottom, repeatedHeaders } = segment;
  const top = segment.firstRow ?? header.bottom + 1;
  const levels: { level1: LevelReading | undefined; level2: LevelReading | undefined }[] = [];
  const rows: IndicatorRow[] = [];
  let level1: LevelReading | undefined;
  let level2: LevelReading | undefined;

  const cell = (row: number, column: IndicatorColumn): CellReading | undefined => {
    const band = header.columns.get(column);
    return band && cellIn(view, row, band);
  };

  const signAt = (row: number) =>
    header.signs.map((band) => cellIn(view, row, band)).find(({ content }) => isSign(content));
  const valueAt = (row: number) => joinedValue(signAt(row), cell(row, 'value'), cell(row, 'unit'));

  const columns = CELL_COLUMNS.filter((column) => header.columns.has(column));
  const firsts = levelsIn(view, segment, 'level1');
  const seconds = levelsIn(view, segment, 'level2');
  for (let row = top; row <= bottom; row++) {
    if (repeatedHeaders.has(row)) continue;
    const last = rows.at(-1);
    const rest = last && firsts.get(row) === undefined ? undefined : last && cameApart(view, row, last, segment);
    if (rest) {
      rows[rows.length - 1] = rest;
      continue;
    }
    const first = firsts.get(row);
    const second = seconds.get(row);
    if (first && !sameLevel(first, level1)) {
      level1 = first;
      level2 = undefined;
    }
    if (second && !sameLevel(second, level2)) level2 = second;
    if (first ?? second) {
      const named = levels.at(-1);
      if (!named || named.level1 !== level1 || named.level2 !== level2) levels.push({ level1, level2 });
    }
    const cells = new Map<IndicatorColumn, CellReading>();
    let filled = 0;
    for (const column of columns) {
      const read = column === 'value' ? valueAt(row) : cell(row, column);
      if (!read) continue;
      cells.set(column, read);
      if (read.content !== '') filled++;
    }
    const found = indicatorRow({ level1, level2 }, cells);
    if (!found || filled === 0) continue;
    const previous = rows.at(-1);
    if (previous && continues(found, previous, filled, row)) rows[rows.length - 1] = merge(previous, found);
    else rows.push(found);
  }
  return { levels, rows };
}

/** A row of the cells that the sheet has, name and value at least. */
function indicatorRow(
  { level1, level2 }: Pick<IndicatorRow, 'level1' | 'level2'>,
  cells: ReadonlyMap<IndicatorColumn, CellReading>,
): IndicatorRow | undefined {
  const [name, value] = [cells.get('name'), cells.get('value')];
  return name && value && { level1, level2, name, value, cells };
}

/** A level's name may be pasted over so many rows: 产 / 出 / 指 / 标, 服务对象 / 满意度指标. */
const LEVEL_ROWS = 6;

/** The levels named in a column, by row; one that is split over rows is put together and stands in the first of them. */
function levelsIn(
  view: SheetView,
  { header, firstRow, bottom, repeatedHeaders }: Segment,
  column: 'level1' | 'level2',
): ReadonlyMap<number, LevelReading> {
  const band = header.columns.get(column);
  const levels = new Map<number, LevelReading>();
  if (!band) return levels;
  const textAt = (row: number) => {
    const at = view.filled(row, band.left, band.right)[0];
    return at === undefined || repeatedHeaders.has(row)
      ? undefined
      : { text: squeeze(view.content(row, at)), column: at };
  };
  for (let row = firstRow ?? header.bottom + 1; row <= bottom; row++) {
    const here = textAt(row);
    if (!here || isNothing(here.text)) continue;
    // The longest that is a level: 产出 is one, and so is 产出指标.
    let whole = isLevelName(here.text) ? { text: here.text, row } : undefined;
    let joined = here.text;
    for (let next = row + 1; next <= Math.min(bottom, row + LEVEL_ROWS); next++) {
      const part = textAt(next)?.text;
      // No level is named by the names of two.
      if (part === undefined || (whole && isLevelName(part))) break;
      joined += part;
      if (isLevelName(joined)) whole = { text: joined, row: next };
    }
    const text = whole?.text ?? here.text;
    levels.set(row, { text, key: levelKey(text), position: { row, column: here.column } });
    if (whole) row = whole.row;
  }
  return levels;
}

/**
 * Puts a row together again that a page break tore in two: the rest of its cells stand in the first columns of the next row,
 * exactly as many as are blank at its end. Otherwise `undefined`.
 */
function cameApart(view: SheetView, row: number, last: IndicatorRow, { header }: Segment): IndicatorRow | undefined {
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

function sameLevel(a: LevelReading, b: LevelReading | undefined): boolean {
  return a.key === b?.key;
}

/** Whether a text is a sign of comparison, in characters or in words: ≥, >=, 大于等于. */
const isSign: (text: string) => boolean = rememberedText((text) => {
  const target = readTarget(`${text}1`);
  return text !== '' && target.kind === 'quantity' && target.comparison !== undefined;
});

/** Sign, number and unit kept in three columns read as one value, at the number's cell. */
function joinedValue(
  sign: CellReading | undefined,
  value: CellReading | undefined,
  unit: CellReading | undefined,
): CellReading | undefined {
  if (!value || value.content === '') return value;
  const quantity = readTarget(value.content);
  if (quantity.kind !== 'quantity') return value;
  const before = sign && !quantity.comparison ? sign.content : '';
  const after = unit && quantity.unit === '' ? unit.content : '';
  return before || after ? { ...value, content: `${before}${value.content}${after}` } : value;
}

/**
 * Whether a row only carries on the paragraphs of the one above, as when a cell of several paragraphs was pasted as
 * several rows: its name is merged with the row above, or a single cell holds text that is no value by itself.
 */
function continues(row: IndicatorRow, previous: IndicatorRow, filled: number, at: number): boolean {
  if (row.level1 !== previous.level1 || row.level2 !== previous.level2) return false;
  if (row.name.content !== '' && row.name.position.row < at)
    return row.name.position.row === previous.name.position.row;
  if (filled !== 1) return false;
  if (row.value.content !== '')
    return readTarget(row.value.content).kind === 'words' && readTarget(previous.value.content).kind === 'words';
  return row.name.content === '' && previous.name.content !== '';
}

function merge(row: IndicatorRow, more: IndicatorRow): IndicatorRow {
  const join = (a: CellReading, b: CellReading | undefined): CellReading =>
    b && b.content !== '' && b.position.row !== a.position.row
      ? { ...a, content: [a.content, b.content].filter(Boolean).join('\n') }
      : a;
  const cells = new Map([...row.cells].map(([column, cell]) => [column, join(cell, more.cells.get(column))]));
  return indicatorRow(row, cells) ?? row;
}
