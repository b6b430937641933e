import type { IndicatorColumn } from '../../forms/schema';
import type { Concept } from '../../language/concepts';
import type { ListColumn } from '../../language/list-heads';
import type { Evidence } from '../compete';
import type { ColumnBand } from '../sheet/band';
import type { LevelAcross } from './across';
import type { Head } from './head-rows';

export type Columns = ReadonlyMap<IndicatorColumn, ColumnBand>;

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

/** The heads of a table that scores indicators and sets no target. */
export type ScoreHeader = Pick<IndicatorHeader, 'evidence' | 'row' | 'bottom' | 'left' | 'right' | 'columns'>;

/** The columns that every block has once; of others, such as 得分, a table may have two. */
export const OF_BLOCK: ReadonlySet<IndicatorColumn> = new Set(['level1', 'level2', 'name', 'value']);

/** So many rows below the heads show what stands in a column. */
export const SHOWN = 30;

export function columnsOf(heads: readonly Head[], last: number): Map<IndicatorColumn, ColumnBand> {
  const columns = new Map<IndicatorColumn, ColumnBand>();
  heads.forEach((head, index) => {
    if (!head.column || columns.has(head.column)) return;
    // A band reaches to the next head, known or not, so that a value that stands one spacer column further is still found.
    const next = heads[index + 1];
    columns.set(head.column, { left: head.left, right: index < last && next ? next.left - 1 : head.right });
  });
  return columns;
}

/** What the heads of a row say of columns of indicators; the columns that every block has are told by no other table's words. */
export const evidenceOf = (row: number, heads: readonly Head[]): readonly Evidence[] =>
  heads.flatMap(({ column, key, left }): Evidence[] =>
    column ? [{ word: key, at: { row, column: left }, says: column, weight: OF_BLOCK.has(column) ? 2 : 1 }] : [],
  );
