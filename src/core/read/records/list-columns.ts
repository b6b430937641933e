import { isCodeHead } from '../../language/captions';
import { amountConcept, type Concept } from '../../language/concepts';
import { labelConcept } from '../../language/labels';
import { listColumn, type ListColumn } from '../../language/list-heads';
import { isSubtotalWord, isTotalWord } from '../../language/total-words';
import type { SheetView } from '../sheet/view';
import { HEADS_ABOVE, type Head } from './head-rows';
import { SHOWN, type Columns, type IndicatorHeader, type ListHead } from './header';
import type { ColumnBand } from '../sheet/band';

/** The columns of a list before its levels: one of them names the project, or, in a list of whole units, the unit whose goals or budget stand beside it. */
export function listOf(
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
    // A head that is merged down needs others beside it, which may have heads of their own below: 项目名称 | 项目金额 over 资金总额 | 财政拨款.
    const isRowOfHeads = heads.some(isMerged)
      ? words.length > 1
      : heads.length > 1 && words.length * 2 >= filled.length;
    if (!isRowOfHeads) return [];
    return heads.map((left) => {
      const next = filled.find((column) => column > left) ?? until;
      return { key: view.key(above, left), left, right: next - 1, row: above };
    });
  });
}

/** Whether a text is a word on heads or labels, and no value beside one. */
const isHeadWord = (key: string): boolean =>
  listColumn(key) !== undefined || labelConcept(key) !== undefined || isCodeHead(key);

/**
 * The columns of amounts of a list: its budget, and the sources beside it or, below a head of their own, in the last row of heads. Beside a column of
 * figures that we do not understand the sources say nothing of the whole, and only the budget is taken.
 */
export function amountsOf(
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
    ...mergedDown(view, row, bottom, left),
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

/** The lowest heads before some column that are merged down to a row from those above. */
function mergedDown(
  view: SheetView,
  row: number,
  bottom: number,
  until: number,
): readonly (ListHead & { readonly key: string })[] {
  const found: (ListHead & { key: string })[] = [];
  for (let column = view.used.left; column < until; column++) {
    const merge = view.merge(row, column);
    if (!merge || merge.top >= row || merge.left !== column || merge.bottom > bottom || row - merge.top > HEADS_ABOVE)
      continue;
    found.push({ key: view.key(merge.top, column), left: column, right: merge.right, row: merge.top });
  }
  return found;
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
