import {
  columnBelowValue,
  indicatorColumn,
  indicatorColumnAtBest,
  isHeadBeforeChange,
  isHeadOfTerm,
} from '../../forms/indicator-columns';
import { isFirstLevelName, isLevelName } from '../../forms/frameworks';
import type { IndicatorColumn } from '../../forms/schema';
import { amountConcept, periodNamed, type Concept } from '../../language/concepts';
import { isSubtotalWord, isTotalWord } from '../../language/total-words';
import { isCodeHead } from '../../language/captions';
import { labelConcept } from '../../language/labels';
import { listColumn, type ListColumn } from '../../language/list-heads';
import type { Steps } from '../../model/steps';
import type { Evidence } from '../compete';
import { levelsAcross, type LevelAcross } from './across';
import { headsOf, HEADS_ABOVE, LEVELS, withLevelsBelow, type Head } from './head-rows';
import { ROWS_A_STEP, type SheetView } from '../sheet/view';

/** The columns of a worksheet that belong to one head, both ends included. */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
}

type Columns = ReadonlyMap<IndicatorColumn, ColumnBand>;

/** A head over what a list says of its projects; it may stand above the row of the levels. */
export interface ListHead extends ColumnBand {
  readonly row: number;
}

/** The row of heads 一级指标 … 指标值 that every table of indicators has; tables are found from it. */
export interface IndicatorHeader {
  /** The words by which it was told. */
  readonly evidence: readonly Evidence[];
  readonly row: number;
  /** Last row of the heads; differs from `row` if they are merged over several rows. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: Columns;
  /** The head over the names, where it is taken for that only for want of a better one. */
  readonly guessedName?: string;
  /** All columns that may hold the target's sign: 指标性质 and 指标方向 have it in some systems, and other words in others. */
  readonly signs: readonly ColumnBand[];
  /** The columns of a second target for the same first levels: 中期 on the left, 年度 here. */
  readonly second?: Columns;
  /** Where each first level has columns of its own, in a list: 成本指标 | 产出指标 | …, each over 三级指标 | 指标值. */
  readonly across?: readonly LevelAcross[];
  /** Whether its only targets are those of the whole term: 政策期指标值. */
  readonly isOfTerm?: boolean;
  /** Where 完成目标可能性 has a column for each answer, to be ticked: its head and its columns. */
  readonly possibilities?: readonly (ColumnBand & { readonly answer: string })[];
  /** In a list of projects, the columns that say of which project a row is, and what is said of it as a whole. */
  readonly list?: ReadonlyMap<ListColumn, ListHead>;
  /** In a list of projects, the columns of amounts: the budget of each project and, where each of them is understood, its sources. */
  readonly amounts?: readonly (ListHead & { readonly concept: Concept })[];
}

/** The columns that every block has once; of others, such as 得分, a table may have two. */
const OF_BLOCK: ReadonlySet<IndicatorColumn> = new Set(['level1', 'level2', 'name', 'value']);

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

/** A head that names a column only for want of a better one does so between the levels and the target. */
function withNames(heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  if (has('name') || !has('value')) return heads;
  const levels = heads.findLastIndex(
    ({ column, key }) => column === 'level1' || column === 'level2' || listColumn(key) === 'project',
  );
  const value = heads.findIndex(({ column }) => column === 'value');
  const at = heads.findIndex(
    ({ column, key }, index) =>
      index > levels && index < value && column === undefined && indicatorColumnAtBest(key) !== undefined,
  );
  return levels < 0 ? heads : heads.map((head, index) => (index === at ? { ...head, column: 'name' as const } : head));
}

/** The heads before 2015: 绩效目标 | 评价指标 | 绩效内容 | 绩效标准 | 全年绩效目标, the second with a column for the number of each indicator. */
function inOldForm(heads: readonly Head[]): readonly Head[] {
  const at = heads.findIndex(({ key }) => key === '绩效内容');
  if (at < 1 || heads.some(({ column }) => column === 'level2' || column === 'value')) return heads;
  return heads.flatMap((head, index): Head[] => {
    if (index === at - 2) return [{ ...head, column: 'level1' }];
    if (index > at && /^(?:全年|年度|本年)?绩效目标值?$/.test(head.key)) return [{ ...head, column: 'value' }];
    if (index !== at - 1) return [head];
    const level = { ...head, column: 'level2' as const, right: head.left };
    return [level, { ...head, column: undefined, key: '', left: head.left + 1 }];
  });
}

/** Towns and counties, and who else may have a column of targets. */
const PLACE = /(?:[镇乡县区市州旗村校院]|街道|办事处|街道办|农场|中心)$/;

/** Where behind the signs there is a column of targets for each place to which money goes, and none for all, the first of them is read. */
function withPlaces(heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  const last = heads.findLastIndex(({ column }) => column !== undefined);
  const places = heads.slice(last + 1);
  const isOfPlaces = has('name') && has('level2') && heads[last]?.column === 'sign' && !has('value');
  if (!isOfPlaces || places.length === 0 || !places.every(({ key }) => PLACE.test(key))) return heads;
  return heads.map((head, index) => (index === last + 1 ? { ...head, column: 'value' as const } : head));
}

/** So many rows below the heads show what stands in a column. */
const SHOWN = 30;

/**
 * Tables that have only two levels name the indicators under 二级指标, and 数量指标, 质量指标 under 一级指标: there is no head for names then, and no
 * level below 二级指标.
 */
function withNamesAsLevel(view: SheetView, heads: readonly Head[]): readonly Head[] {
  const has = (column: IndicatorColumn) => heads.some((head) => head.column === column);
  if (!has('level1') || !has('level2') || !has('value') || withNames(heads).some(({ column }) => column === 'name'))
    return heads;
  const textsBelow = ({ left, right, bottom }: Head): readonly string[] => {
    const texts: string[] = [];
    for (let below = bottom + 1; below <= Math.min(view.used.bottom, bottom + SHOWN); below++) {
      const column = view.firstFilled(below, left, right);
      if (column !== undefined) texts.push(view.content(below, column));
    }
    return texts;
  };
  const below = new Map(heads.map((head) => [head.column, head.column ? textsBelow(head) : []]));
  const [firsts = [], seconds = []] = [below.get('level1'), below.get('level2')];
  // An indicator may be called like a level: 服务对象满意度.
  const isOfNames = seconds.filter(isLevelName).length * 2 < seconds.length;
  if (!isOfNames || !firsts.some((text) => isLevelName(text) && !isFirstLevelName(text))) return heads;
  return heads.map((head) =>
    head.column === 'level1'
      ? { ...head, column: 'level2' as const }
      : head.column === 'level2'
        ? { ...head, column: 'name' as const }
        : head,
  );
}

function columnsOf(heads: readonly Head[], last: number): Map<IndicatorColumn, ColumnBand> {
  const columns = new Map<IndicatorColumn, ColumnBand>();
  heads.forEach((head, index) => {
    if (!head.column || columns.has(head.column)) return;
    // A band reaches to the next head, known or not, so that a value that stands one spacer column further is still found.
    const next = heads[index + 1];
    columns.set(head.column, { left: head.left, right: index < last && next ? next.left - 1 : head.right });
  });
  return columns;
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
  const bottom = Math.max(...own.map((head) => head.bottom));
  const list = listOf(view, row, bottom, heads, columns);
  return {
    evidence: evidenceOf(row, heads),
    row,
    bottom,
    left: Math.min(heads[first]?.left ?? 0, ...[...(list?.values() ?? [])].map(({ left }) => left)),
    right: heads[last]?.right ?? 0,
    columns,
    guessedName: heads.find(({ column }, index) => column === 'name' && group[index]?.column === undefined)?.key,
    isOfTerm: heads.some(({ column, key }) => column === 'value' && periodNamed(key) === 'term'),
    signs: heads.filter(({ column }) => column === 'sign'),
    list,
    amounts: list && amountsOf(view, row, bottom, heads, columns, list),
  };
}

/**
 * The columns of amounts of a list: its budget, and the sources beside it or, below a head of their own, in the last row of heads. Beside a column of
 * figures that we do not understand the sources say nothing of the whole, and only the budget is taken.
 */
function amountsOf(
  view: SheetView,
  row: number,
  bottom: number,
  heads: readonly Head[],
  columns: Columns,
  list: NonNullable<IndicatorHeader['list']>,
): IndicatorHeader['amounts'] {
  const left = firstOf(columns)?.left ?? 0;
  const budget = list.get('budget');
  const below =
    bottom > row
      ? view.filled(bottom, undefined, left - 1).filter((column) => view.merge(bottom, column)?.top !== row)
      : [];
  const leaves = [
    ...heads
      .filter((head) => head.left < left && !below.some((column) => column >= head.left && column <= head.right))
      .map((head) => ({ ...head, row })),
    ...below.map((column) => ({ key: view.key(bottom, column), left: column, right: column, row: bottom })),
  ];
  const found: (ListHead & { concept: Concept })[] = [];
  let isUnknown = false;
  for (const { key, left: from, right, row: at } of leaves) {
    const concept =
      listColumn(key) === 'budget' || isTotalWord(key) || isSubtotalWord(key) ? 'total' : amountConcept(key);
    if (concept && !found.some((other) => other.concept === concept))
      found.push({ concept, left: from, right, row: at });
    else if (found.length > 0 && listColumn(key) === undefined)
      isUnknown ||= holdsFigures(view, bottom + 1, from, right);
  }
  const total =
    found.find(({ concept }) => concept === 'total') ?? (budget && { ...budget, concept: 'total' as const });
  if (!total) return undefined;
  return isUnknown ? [total] : [total, ...found.filter((head) => head !== total)];
}

/** Whether numbers stand in a column below the heads. */
function holdsFigures(view: SheetView, from: number, left: number, right: number): boolean {
  for (let row = from; row <= Math.min(view.used.bottom, from + SHOWN); row++)
    for (const column of view.filled(row, left, right)) if (typeof view.value(row, column) === 'number') return true;
  return false;
}

/** Where the indicators begin: with their levels, or, in a list without any, with their names. */
const firstOf = (columns: Columns): ColumnBand | undefined =>
  columns.get('level1') ?? columns.get('level2') ?? columns.get('name');

/** The columns of a list before its levels: one of them names the project, or, in a list of whole units, the unit whose goals or budget stand beside it. */
function listOf(
  view: SheetView,
  row: number,
  bottom: number,
  heads: readonly Head[],
  columns: Columns,
): IndicatorHeader['list'] {
  const levels = firstOf(columns);
  if (!levels) return undefined;
  const found = new Map<ListColumn, ListHead>();
  const own = heads.map(({ key, left, right }) => ({ key, left, right, row }));
  for (const { key, ...head } of [...own, ...headsAbove(view, row, bottom, levels.left)]) {
    const column = head.left < levels.left ? listColumn(key) : undefined;
    // 一级项目名称 | 二级项目名称: the targets are the inner one's.
    if (column && (!found.has(column) || /^[二三]级项目/.test(key))) found.set(column, head);
  }
  const isOfUnits = found.has('unit') && (found.has('goals') || found.has('budget'));
  return found.has('project') || isOfUnits ? found : undefined;
}

/**
 * The heads above the levels, where these stand below a head of their own (绩效指标): merged down to the rows of the levels, or in the row above with nothing
 * below them. Labels with their values beside them are not among them: of heads several stand side by side.
 */
function headsAbove(
  view: SheetView,
  row: number,
  bottom: number,
  until: number,
): readonly (ListHead & { readonly key: string })[] {
  const rows = Array.from({ length: Math.min(HEADS_ABOVE, row) }, (_, index) => row - 1 - index);
  return rows.flatMap((above) => {
    const filled = view.filled(above, view.used.left, until - 1);
    const isMerged = (column: number) => view.area(above, column).bottom >= row;
    const isHead = (column: number) =>
      view.isBlank(row, column) &&
      listColumn(view.key(above, column)) !== undefined &&
      view.area(above, column).bottom <= bottom;
    const heads = filled.filter((column) => isHead(column) && (above === row - 1 || isMerged(column)));
    const words = filled.filter((column) => isHeadWord(view.key(above, column)));
    if (heads.length < 2 || (!heads.some(isMerged) && words.length * 2 < filled.length)) return [];
    return heads.map((left) => {
      const next = filled.find((column) => column > left) ?? until;
      return { key: view.key(above, left), left, right: next - 1, row: above };
    });
  });
}

/** Whether a text is a word on heads or labels, and no value beside one. */
const isHeadWord = (key: string): boolean =>
  listColumn(key) !== undefined || labelConcept(key) !== undefined || isCodeHead(key);

/** Takes the answers below 完成目标可能性 into the header (确定能 | 有可能 | 完全不可能). */
function withPossibilities(view: SheetView, header: IndicatorHeader): IndicatorHeader {
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
function withTargetBelow(view: SheetView, header: IndicatorHeader): IndicatorHeader {
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
  const bottom = Math.max(header.bottom, ...[target, ...past].map(({ area }) => area.bottom));
  return { ...header, bottom, columns: new Map([...header.columns, ['value', { left, right }]]) };
}

/** Takes a second row of heads into the header, if the row below holds nothing but such heads. */
function withSubHeads(view: SheetView, header: IndicatorHeader): IndicatorHeader {
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
    right: Math.max(header.right, ...subs.map(({ right }) => right)),
    columns,
    signs: [...header.signs, ...subs.filter(({ column }) => column === 'sign')],
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
  const right = Math.max(header.right, ...[...further.values()].map((band) => band.right));
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

/** What the heads of a row say of columns of indicators; the columns that every block has are told by no other table's words. */
const evidenceOf = (row: number, heads: readonly Head[]): readonly Evidence[] =>
  heads.flatMap(({ column, key, left }): Evidence[] =>
    column ? [{ word: key, at: { row, column: left }, says: column, weight: OF_BLOCK.has(column) ? 2 : 1 }] : [],
  );

/** Whether heads are of a list of projects with a target for each indicator, which may have no levels. */
const isOfList = (keys: readonly string[]): boolean =>
  keys.some((key) => indicatorColumn(key) === 'value') && keys.some((key) => listColumn(key) === 'project');

const levelRows = new WeakMap<SheetView, readonly number[]>();

/** The rows in which a level or the names of indicators have a head. The sheet is gone through once for both kinds of headers. */
function* rowsOfLevels(view: SheetView): Steps<readonly number[]> {
  const known = levelRows.get(view);
  if (known) return known;
  const rows: number[] = [];
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const keys = view.filled(row).map((column) => view.key(row, column));
    if (keys.some((key) => LEVELS.has(indicatorColumn(key))) || isOfList(keys)) rows.push(row);
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
    headers.push(...(above ? headersIn(view, row - 1, above) : own));
  }
  return headers;
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
    left: Math.min(...[...own, ...list.values()].map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
    columns: first.columns,
    signs: [],
    list,
    amounts: amountsOf(view, row, row, heads, first.columns, list),
    across,
  };
}

function headersIn(view: SheetView, row: number, heads: readonly Head[]): readonly IndicatorHeader[] {
  const across = headerAcross(view, row, heads);
  if (across) return [across];
  const blocks = groups(withPlaces(inOldForm(heads))).map((own) => withNamesAsLevel(view, own));
  return withSecond(headersOf(view, row, blocks)).map((header) =>
    withPossibilities(view, withTargetBelow(view, withSubHeads(view, header))),
  );
}

/** The heads of a table that scores indicators and sets no target. */
export type ScoreHeader = Pick<IndicatorHeader, 'evidence' | 'row' | 'bottom' | 'left' | 'right' | 'columns'>;

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
      bottom: Math.max(...own.map(({ bottom }) => bottom)),
      left: Math.min(...own.map(({ left }) => left)),
      right: Math.max(...own.map(({ right }) => right)),
      columns,
    });
  }
  return found;
}

const OF_TARGETS: readonly IndicatorColumn[] = ['sign', 'value', 'unit', 'actual', 'expected', 'possibility'];
