import { isLevelName, levelKey } from '../forms/frameworks';
import type { IndicatorColumn } from '../forms/schema';
import { isNothing, squeeze } from '../sheet/text';
import type { SheetView } from '../sheet/view';
import { readTarget } from '../values/target';
import type { ColumnBand } from './header';
import type { Segment } from './segment';
import type { CellReading, IndicatorBlock, IndicatorRow, LevelReading } from './table';

/** Reads the rows below an indicator header; levels carry on downwards until the next one is named. */
export function readIndicators(view: SheetView, segment: Segment): IndicatorBlock {
  const { header, bottom, repeatedHeaders } = segment;
  const levels: { level1: LevelReading | undefined; level2: LevelReading | undefined }[] = [];
  const rows: IndicatorRow[] = [];
  let level1: LevelReading | undefined;
  let level2: LevelReading | undefined;

  const cell = (row: number, column: IndicatorColumn): CellReading | undefined => {
    const band = header.columns.get(column);
    return band && cellIn(view, row, band);
  };

  for (let row = header.bottom + 1; row <= bottom; row++) {
    if (repeatedHeaders.has(row)) continue;
    const first = levelAt(view, row, header.columns.get('level1'), bottom);
    const second = levelAt(view, row, header.columns.get('level2'), bottom);
    if (first && !sameLevel(first, level1)) {
      level1 = first;
      level2 = undefined;
    }
    if (second && !sameLevel(second, level2)) level2 = second;
    if (first ?? second) {
      const last = levels.at(-1);
      if (!last || last.level1 !== level1 || last.level2 !== level2) levels.push({ level1, level2 });
    }
    const name = cell(row, 'name');
    const value = joinedValue(cell(row, 'sign'), cell(row, 'value'), cell(row, 'unit'));
    if (!name || !value) continue;
    const found: IndicatorRow = { level1, level2, name, value, description: cell(row, 'description'), basis: cell(row, 'basis') };
    const filled = [found.name, found.value, found.description, found.basis].filter((part) => part && part.content !== '');
    if (filled.length === 0) continue;
    const previous = rows.at(-1);
    if (previous && continues(found, previous, filled.length, row)) rows[rows.length - 1] = merge(previous, found);
    else rows.push(found);
  }
  return { origin: { row: header.row, column: header.columns.get('level1')?.left ?? header.left }, levels, rows };
}

/** The cell under a head: the one below its first column, or the first filled one up to the next head. */
function cellIn(view: SheetView, row: number, band: ColumnBand): CellReading {
  const column = view.isBlank(row, band.left) ? (view.filled(row, band.left, band.right)[0] ?? band.left) : band.left;
  const position = view.anchor(row, column);
  return {
    position,
    content: view.content(position.row, position.column),
    value: view.value(position.row, position.column),
    format: view.format(position.row, position.column),
  };
}

/** The level named in this very row; one split over rows (服务对象 / 满意度指标) is put together again. */
function levelAt(view: SheetView, row: number, band: ColumnBand | undefined, bottom: number): LevelReading | undefined {
  if (!band) return undefined;
  const column = view.filled(row, band.left, band.right)[0];
  if (column === undefined) return undefined;
  const text = view.content(row, column);
  if (isNothing(text)) return undefined;
  const position = { row, column };
  const above = view.content(row - 1, column);
  if (isLevelName(text)) {
    const carriedOn = above !== '' && !isLevelName(above) && isLevelName(above + text);
    return carriedOn ? undefined : { text: squeeze(text), position };
  }
  const joined = row < bottom ? squeeze(text + view.content(row + 1, column)) : '';
  if (joined !== squeeze(text) && isLevelName(joined)) return { text: joined, position };
  return { text: squeeze(text), position };
}

function sameLevel(a: LevelReading, b: LevelReading | undefined): boolean {
  return b !== undefined && levelKey(a.text) === levelKey(b.text);
}

/** Sign, number and unit kept in three columns read as one value, at the number's cell. */
function joinedValue(sign: CellReading | undefined, value: CellReading | undefined, unit: CellReading | undefined): CellReading | undefined {
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
  if (row.name.content !== '' && row.name.position.row < at) return row.name.position.row === previous.name.position.row;
  if (filled !== 1) return false;
  if (row.value.content !== '') return readTarget(row.value.content).kind === 'words' && readTarget(previous.value.content).kind === 'words';
  return row.name.content === '' && previous.name.content !== '';
}

function merge(row: IndicatorRow, more: IndicatorRow): IndicatorRow {
  const join = <T extends CellReading | undefined>(a: T, b: T): T =>
    a && b && b.content !== '' && b.position.row !== a.position.row ? { ...a, content: [a.content, b.content].filter(Boolean).join('\n') } : a;
  return {
    ...row,
    name: join(row.name, more.name),
    value: join(row.value, more.value),
    description: join(row.description, more.description),
    basis: join(row.basis, more.basis),
  };
}
