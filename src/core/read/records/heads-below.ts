import { greatest } from '../../model/geometry';
import { columnBelowValue, indicatorColumn, isHeadBeforeChange } from '../../forms/indicator-columns';
import type { SheetView } from '../sheet/view';
import type { IndicatorHeader } from './header';
import type { ColumnBand } from '../sheet/band';

/** Takes the answers below 完成目标可能性 into the header (确定能 | 有可能 | 完全不可能). */
export function withPossibilities(view: SheetView, header: IndicatorHeader): IndicatorHeader {
  const band = header.columns.get('possibility');
  const row = header.row + 1;
  if (!band) return header;
  const right = lastUnder(view, header.row, band);
  const answers = view.filled(row, band.left, right);
  const isAnswer = (column: number) => POSSIBILITY.test(view.key(row, column));
  if (answers.length < 2 || !answers.every(isAnswer)) return header;
  const possibilities = answers.map((left) => ({
    left,
    right: view.area(row, left).right,
    answer: view.content(row, left),
  }));
  return { ...header, bottom: Math.max(header.bottom, row), right: Math.max(header.right, right), possibilities };
}

const POSSIBILITY = /^(?:确定能|有可能|(?:完全)?不可能)/;

/** The last column under a head: that of its merged area, or, where that is gone, the last before the next head that has a head of its own below. */
function lastUnder(view: SheetView, row: number, { left, right }: ColumnBand): number {
  let last = Math.max(right, view.area(row, left).right);
  const isUnder = (column: number) =>
    view.isBlank(row, column) && [row + 1, row + 2].some((below) => typeof view.value(below, column) === 'string');
  while (last < view.used.right && !view.merge(row, last + 1) && isUnder(last + 1)) last++;
  return last;
}

/** Heads over targets of other years or of half a year, what was reached in them, and over targets that were changed. */
const PAST = /^近.年|^前年|^上年|^上一年|^去年|历史|^上?半年/;
const isPast = (key: string): boolean => PAST.test(key) || isHeadBeforeChange(key);
const isOfTarget = (key: string): boolean => indicatorColumn(key) === 'value' || columnBelowValue(key) === 'value';

/** Where 指标值 stands over the values of years before, too, the target is below it: 近两年指标值 | 预期当年实现值, 调整前 | 调整后. */
export function withTargetBelow(view: SheetView, header: IndicatorHeader): IndicatorHeader {
  const band = header.columns.get('value');
  if (!band) return header;
  const last = lastUnder(view, header.row, band);
  const heads = [header.row + 1, header.row + 2].flatMap((row) =>
    view.filled(row, band.left, last).map((column) => ({ key: view.key(row, column), area: view.area(row, column) })),
  );
  const target = heads.find(({ key }) => isOfTarget(key) && !isPast(key));
  const past = heads.filter(({ key }) => isPast(key));
  if (!target || past.length === 0) return header;
  const { left, right } = target.area;
  const bottom = greatest([header.bottom, ...[target, ...past].map(({ area }) => area.bottom)]);
  return { ...header, bottom, columns: new Map([...header.columns, ['value', { left, right }]]) };
}

/** Takes a second row of heads into the header, if the row below holds nothing but such heads. */
export function withSubHeads(view: SheetView, header: IndicatorHeader): IndicatorHeader {
  const row = header.row + 1;
  const filled = view.filled(row, header.left, header.right + 2);
  const subs = filled.flatMap((left) => {
    const column = columnBelowValue(view.key(row, left));
    return column ? [{ column, left, right: view.area(row, left).right }] : [];
  });
  if (subs.length < 2 || subs.length !== filled.length || !subs.some(({ column }) => column === 'value')) return header;
  const columns = new Map(header.columns);
  for (const { column, left, right } of subs) columns.set(column, { left, right });
  return {
    ...header,
    bottom: Math.max(header.bottom, row),
    right: greatest([header.right, ...subs.map(({ right }) => right)]),
    columns,
    signs: [...header.signs, ...subs.filter(({ column }) => column === 'sign')],
  };
}
