import { isLevelName, levelKey } from '../../forms/frameworks';
import { CELL_COLUMNS, type IndicatorColumn } from '../../forms/indicator-columns';
import { isNothing, squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import type { Period } from '../../language/concepts';
import { readTarget, signOf } from '../../language/target';
import { cellIn } from '../sheet/cells';
import type { Segment } from './extent';
import { wordDown } from '../undress/letters';
import { cameApart, continues, joinRows } from '../undress/torn-rows';
import { indicatorRow } from './row';
import type { CellReading, IndicatorBlock, IndicatorRow, LevelReading } from '../table';

/** Reads the rows below an indicator header, in one block or in two that share their first levels. */
export function readIndicators(view: SheetView, segment: Segment): IndicatorBlock {
  const { header, repeatedHeaders } = segment;
  const first = header.across ? readAcross(view, segment, header.across) : readBlock(view, segment);
  const shared = header.columns.get('level1');
  const columns = header.second && new Map([...(shared ? [['level1', shared] as const] : []), ...header.second]);
  const second = columns && readBlock(view, { ...segment, header: { ...header, columns } });
  return {
    origin: { row: header.row, column: header.columns.get('level1')?.left ?? header.left },
    header,
    repeatedHeaders,
    levels: [...first.levels, ...(second?.levels ?? [])],
    rows: second
      ? [...of('term', first.rows), ...of('year', second.rows)]
      : header.isOfTerm
        ? of('term', first.rows)
        : inPeriods(first.rows, segment.periods),
  };
}

/** Reads the columns of each first level where they stand side by side. */
function readAcross(
  view: SheetView,
  segment: Segment,
  across: NonNullable<Segment['header']['across']>,
): Pick<IndicatorBlock, 'levels' | 'rows'> {
  const blocks = across.map(({ level1, columns }) => {
    const { rows } = readBlock(view, { ...segment, header: { ...segment.header, columns } });
    return { level1, rows: rows.map((row) => ({ ...row, level1 })) };
  });
  return {
    levels: blocks.map(({ level1 }) => ({ level1, level2: undefined })),
    rows: blocks.flatMap(({ rows }) => rows),
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
    header.signs.map((band) => cellIn(view, row, band)).find(({ content }) => signOf(content) !== undefined);
  const possibilityAt = (row: number): CellReading | undefined => {
    const { possibilities = [] } = header;
    const cells = possibilities.map(({ answer, ...band }) => ({ answer, cell: cellIn(view, row, band) }));
    const ticked = cells.filter((one) => !isNothing(one.cell.content) && !NOT_TICKED.test(one.cell.content));
    const [first] = ticked.length > 0 ? ticked : cells;
    return first && { ...first.cell, content: ticked.map(({ answer }) => answer).join('、') };
  };
  const valueAt = (row: number) => joinedValue(signAt(row), cell(row, 'value'), cell(row, 'unit'));

  const at = (row: number, column: IndicatorColumn): CellReading | undefined => {
    if (column === 'value') return valueAt(row);
    return column === 'possibility' && header.possibilities ? possibilityAt(row) : cell(row, column);
  };

  const columns = CELL_COLUMNS.filter((column) => header.columns.has(column));
  const firsts = levelsIn(view, segment, 'level1');
  const seconds = levelsIn(view, segment, 'level2');
  for (let row = top; row <= bottom; row++) {
    if (repeatedHeaders.has(row)) continue;
    const last = rows.at(-1);
    const rest = last && firsts.get(row) === undefined ? undefined : last && cameApart(view, row, last, segment.header);
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
      const read = at(row, column);
      if (!read) continue;
      cells.set(column, read);
      if (read.content !== '') filled++;
    }
    const found = indicatorRow({ level1, level2 }, cells);
    if (!found || filled === 0) continue;
    const previous = rows.at(-1);
    if (previous && continues(found, previous, filled, row)) rows[rows.length - 1] = joinRows(previous, found);
    else rows.push(found);
  }
  return { levels, rows };
}

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
    const at = view.firstFilled(row, band.left, band.right);
    return at === undefined || repeatedHeaders.has(row)
      ? undefined
      : { text: squeeze(view.content(row, at)), column: at };
  };
  for (let row = firstRow ?? header.bottom + 1; row <= bottom; row++) {
    const here = textAt(row);
    if (!here || isNothing(here.text)) continue;
    const isNamed = isLevelName(here.text);
    const part = (at: number) => {
      const text = textAt(at)?.text;
      // No level is named by the names of two.
      return at > row && isNamed && text !== undefined && isLevelName(text) ? undefined : text;
    };
    const whole = wordDown(row, bottom, part, isLevelName);
    const text = whole?.text ?? here.text;
    levels.set(row, { text, key: levelKey(text), position: { row, column: here.column } });
    if (whole) row = whole.bottom;
  }
  return levels;
}

function sameLevel(a: LevelReading, b: LevelReading | undefined): boolean {
  return a.key === b?.key;
}

/** What people put where a choice is not theirs. */
const NOT_TICKED = /^[×✗否□☐◻○]$/;

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
