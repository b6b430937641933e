import { pushAll } from '../../model/grouping';
import { greatest, least } from '../../model/geometry';
import { indicatorColumn, isHeadOfTerm } from '../../forms/indicator-columns';
import type { IndicatorColumn } from '../../forms/schema';
import { periodNamed } from '../../language/concepts';
import { listColumn } from '../../language/list-heads';
import type { Steps } from '../../model/steps';
import { ROWS_A_STEP, type SheetView } from '../sheet/view';
import { levelsAcross } from './across';
import { headsOf, LEVELS, withLevelsBelow, type Head } from './head-rows';
import { columnsOf, evidenceOf, OF_BLOCK, type IndicatorHeader, type ScoreHeader } from './header';
import { inOldForm, withNames, withNamesAsLevel, withPlaces, withTypesAsLevel } from './heads-by-neighbours';
import { withPossibilities, withSubHeads, withTargetBelow } from './heads-below';
import { amountsOf, listOf } from './list-columns';

/** Whether a row has a head of levels or names, or heads of a list of projects with a target for each indicator, which may have no levels. */
function hasHeads(view: SheetView, row: number): boolean {
  let hasTargets = false;
  const filled = view.filled(row);
  for (const column of filled) {
    const key = view.key(row, column);
    const head = key === '' ? undefined : indicatorColumn(key);
    if (LEVELS.has(head)) return true;
    if (head === 'value') hasTargets = true;
  }
  return hasTargets && filled.some((column) => listColumn(view.key(row, column)) === 'project');
}

const levelRows = new WeakMap<SheetView, readonly number[]>();

/** The rows in which a level or the names of indicators have a head. The sheet is gone through once for both kinds of headers. */
function* rowsOfLevels(view: SheetView): Steps<readonly number[]> {
  const known = levelRows.get(view);
  if (known) return known;
  const rows: number[] = [];
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    if (hasHeads(view, row)) rows.push(row);
  }
  levelRows.set(view, rows);
  return rows;
}

/** Finds the header rows of all indicator sections on the sheet; one row holds several if tables stand side by side. */
export function* findIndicatorHeaders(view: SheetView): Steps<readonly IndicatorHeader[]> {
  const headers: IndicatorHeader[] = [];
  const rows = yield* rowsOfLevels(view);
  for (const row of rows) {
    yield;
    const heads = headsOf(view, row);
    const own = headersIn(view, row, withLevelsBelow(view, row, heads) ?? heads);
    const isBelow = own.length === 0 && row > view.used.top && headers.at(-1)?.row !== row - 1;
    const above = isBelow ? withLevelsBelow(view, row - 1, headsOf(view, row - 1)) : undefined;
    pushAll(headers, above ? headersIn(view, row - 1, above) : own);
  }
  return headers;
}

function headersIn(view: SheetView, row: number, heads: readonly Head[]): readonly IndicatorHeader[] {
  const across = headerAcross(view, row, heads);
  if (across) return [across];
  const blocks = groups(withPlaces(inOldForm(heads))).map((own) => withTypesAsLevel(view, withNamesAsLevel(view, own)));
  return withSecond(headersOf(view, row, blocks)).map((header) =>
    withPossibilities(view, withTargetBelow(view, withSubHeads(view, header))),
  );
}

/** Splits heads into those of each block: another one begins where one of these is named again. */
function groups(heads: readonly Head[]): readonly (readonly Head[])[] {
  const found: Head[][] = [[]];
  for (const head of heads) {
    const current = found.at(-1);
    if (head.column && OF_BLOCK.has(head.column) && current?.some(({ column }) => column === head.column))
      found.push([head]);
    else current?.push(head);
  }
  return found;
}

/** So many columns of indicators are a block that has no levels: 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值. */
const WITHOUT_LEVELS = 4;

function toHeader(view: SheetView, row: number, group: readonly Head[]): IndicatorHeader | undefined {
  const heads = withNames(group);
  const first = heads.findIndex(({ column }) => column !== undefined);
  const last = heads.findLastIndex(({ column }) => column !== undefined);
  if (first < 0) return undefined;
  const columns = columnsOf(heads, last);
  const isNamed = group.some(({ column }) => column === 'name');
  const isOfProjects = heads.slice(0, first).some(({ key }) => listColumn(key) === 'project');
  const hasLevels = columns.has('level1') || columns.has('level2') || (isNamed && columns.size >= WITHOUT_LEVELS);
  const complete = (hasLevels || isOfProjects) && columns.has('name') && columns.has('value');
  if (!complete || (columns.size < 3 && !isOfProjects)) return undefined;
  const own = heads.slice(first, last + 1);
  const bottom = greatest(own.map((head) => head.bottom));
  const list = listOf(view, row, bottom, heads, columns);
  return {
    evidence: evidenceOf(row, heads),
    row,
    bottom,
    left: least([heads[first]?.left ?? 0, ...[...(list?.values() ?? [])].map(({ left }) => left)]),
    right: heads[last]?.right ?? 0,
    columns,
    guessedName: heads.find(({ column }, index) => column === 'name' && group[index]?.column === undefined)?.key,
    isOfTerm: heads.some(({ column, key }) => column === 'value' && periodNamed(key) === 'term'),
    signs: heads.filter(({ column }) => column === 'sign'),
    list,
    amounts: list && amountsOf(view, row, bottom, heads, columns, list),
  };
}

/** The headers in a row; heads of a second target alone, without levels and names, belong to the header before: 项目指标值 | 年度指标值. */
function headersOf(view: SheetView, row: number, found: readonly (readonly Head[])[]): readonly IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  let last: readonly Head[] = [];
  for (const heads of found) {
    const header = toHeader(view, row, heads);
    const before = headers.at(-1);
    if (header) headers.push(header);
    else if (before) headers[headers.length - 1] = withSecondTarget(before, last, heads) ?? before;
    last = heads;
  }
  return headers;
}

function withSecondTarget(
  header: IndicatorHeader,
  own: readonly Head[],
  more: readonly Head[],
): IndicatorHeader | undefined {
  const [first, second] = [own, more].map((heads) => heads.find(({ column }) => column === 'value'));
  if (header.second || !first || !second || isHeadOfTerm(first.key) === isHeadOfTerm(second.key)) return undefined;
  const further = columnsOf(more, more.length - 1);
  const right = greatest([header.right, ...[...further.values()].map((band) => band.right)]);
  const shared = new Map([...further, ...header.columns]);
  const other = new Map([...header.columns, ...further]);
  return isHeadOfTerm(first.key)
    ? { ...header, right, columns: shared, second: other }
    : { ...header, right, columns: other, second: shared };
}

/** Two blocks that share their first levels are one table: the second has none of its own and begins where the first ends. */
function withSecond(headers: readonly IndicatorHeader[]): IndicatorHeader[] {
  const joined: IndicatorHeader[] = [];
  for (const header of headers) {
    const before = joined.at(-1);
    const shares = before?.columns.has('level1') && !header.columns.has('level1') && header.left === before.right + 1;
    if (before && shares && !before.second)
      joined[joined.length - 1] = { ...before, right: header.right, second: header.columns };
    else joined.push(header);
  }
  return joined;
}

/** The header of a list that has its first levels side by side. */
function headerAcross(view: SheetView, row: number, heads: readonly Head[]): IndicatorHeader | undefined {
  const across = levelsAcross(view, row, heads);
  const [first] = across ?? [];
  const list = across && first && listOf(view, row, row, heads, first.columns);
  if (!list) return undefined;
  const own = heads.filter(({ column }) => column !== undefined);
  return {
    evidence: evidenceOf(row, own),
    row,
    bottom: row,
    left: least([...own, ...list.values()].map(({ left }) => left)),
    right: greatest(own.map(({ right }) => right)),
    columns: first.columns,
    signs: [],
    list,
    amounts: amountsOf(view, row, row, heads, first.columns, list),
    across,
  };
}

/** Finds such heads: levels, 分值 and 得分, and nothing that is said of targets. */
export function* findScoreHeads(view: SheetView): Steps<readonly ScoreHeader[]> {
  const found: ScoreHeader[] = [];
  for (const row of yield* rowsOfLevels(view)) {
    yield;
    const heads = headsOf(view, row);
    const columns = columnsOf(heads, heads.length);
    const isScored = (columns.has('level1') || columns.has('level2')) && columns.has('weight') && columns.has('score');
    if (!isScored || OF_TARGETS.some((column) => columns.has(column))) continue;
    const own = heads.filter(({ column }) => column !== undefined);
    found.push({
      evidence: evidenceOf(row, own),
      row,
      bottom: greatest(own.map(({ bottom }) => bottom)),
      left: least(own.map(({ left }) => left)),
      right: greatest(own.map(({ right }) => right)),
      columns,
    });
  }
  return found;
}

const OF_TARGETS: readonly IndicatorColumn[] = ['sign', 'value', 'unit', 'actual', 'expected', 'possibility'];
