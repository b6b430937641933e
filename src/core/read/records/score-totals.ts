import { isOverallScore, isScoreTotal, isSubtotalWord } from '../../language/total-words';
import { isAside, stageOf } from '../../language/concepts';
import { isConclusion } from '../../language/captions';
import { readPoints } from '../../language/points';
import { squeeze } from '../../language/spelling';
import { least, type Area } from '../../model/geometry';
import { indicatorColumn, type IndicatorColumn } from '../../forms/indicator-columns';
import { cellAt, cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { ScoreRow, Scores } from '../table';
import type { IndicatorHeader } from './header';

/** So many rows below the last indicator the row of totals is looked for; spacer rows may stand between. */
export const GAP = 3;
/** The label of the whole block may stand so many columns to the left of the first head, and so may 总分. */
export const ASIDE = 2;

/** The row that adds the points up, below the last of them. */
export function totalBelow(
  view: SheetView,
  header: Pick<IndicatorHeader, 'left' | 'right' | 'columns'>,
  bottom: number,
): ScoreRow | undefined {
  const { columns } = header;
  const left = least([header.left, ...[...columns.values()].map((band) => band.left)]);
  for (let row = bottom + 1; row <= Math.min(bottom + GAP, view.used.bottom); row++) {
    const lead = view.firstFilled(row, left - ASIDE, header.right);
    if (lead === undefined) continue;
    const label = squeeze(view.content(row, lead));
    // 其他需要说明的事项 may stand before it.
    if (isConclusion(label) && !isScoreTotal(label)) continue;
    if (!isScoreTotal(label)) return undefined;
    const cell = (column: IndicatorColumn) => {
      const band = columns.get(column);
      return band && lead < band.left ? cellIn(view, row, band) : undefined;
    };
    return { label, weight: cell('weight'), score: cell('score') };
  }
  return undefined;
}

/** The whole score where it is stated above the indicators, too: 自评总分 | 97.59, or both in one cell. */
export function totalAbove(view: SheetView, { top, left, bottom, right }: Area): ScoreRow | undefined {
  for (let row = top; row <= bottom; row++) {
    const filled = view.filled(row, left, right);
    for (const [index, column] of filled.entries()) {
      const [label = '', inline] = squeeze(view.content(row, column)).split(':');
      if (!isOverallScore(label)) continue;
      if (inline) {
        const cell = { ...cellAt(view, { row, column }), content: inline };
        return readPoints(inline) ? { label, score: cell } : undefined;
      }
      const beside = filled[index + 1];
      const cell = beside === undefined ? undefined : cellAt(view, { row, column: beside });
      return cell && readPoints(cell.content) ? { label, score: cell } : undefined;
    }
  }
  return undefined;
}

/**
 * What is scored above the indicators under heads of its own: 评价内容 | 分值 | 自评分 over the rows of 项目管理, whose points the total below counts with
 * those of the indicators. Empty where the rows of funds have such heads (执行数 | 分值 | 得分).
 */
export function blockAbove(view: SheetView, { top, left, bottom, right }: Area): readonly ScoreRow[] {
  const rows: ScoreRow[] = [];
  let weights: number | undefined;
  let scores: number | undefined;
  for (let row = top; row <= bottom; row++) {
    const filled = view.filled(row, left, right);
    const headOf = (wanted: IndicatorColumn) =>
      filled.find((column) => indicatorColumn(view.key(row, column)) === wanted);
    const [weight, score] = [headOf('weight'), headOf('score')];
    if (weight !== undefined && score !== undefined) {
      if (filled.some((column) => isAmountHead(view.key(row, column)))) return [];
      [weights, scores] = [weight, score];
      continue;
    }
    if (weights === undefined || scores === undefined) continue;
    const own = cellAt(view, { row, column: weights });
    if (!readPoints(own.content)) break;
    const named = filled.findLast((column) => column < own.position.column) ?? left;
    rows.push({ label: squeeze(view.content(row, named)), weight: own, score: cellAt(view, { row, column: scores }) });
  }
  return rows;
}

function isAmountHead(key: string): boolean {
  const stage = stageOf(key);
  return stage !== undefined && !isAside(stage);
}

/** Takes rows of 小计 out of the rows that are scored: each adds up those above it, down from the one before. */
export function withoutSubtotals(rows: readonly ScoreRow[]): Pick<Scores, 'rows' | 'subtotals'> {
  const scored: ScoreRow[] = [];
  const subtotals: { total: ScoreRow; rows: readonly ScoreRow[] }[] = [];
  let begin = 0;
  for (const row of rows) {
    if (isSubtotalWord(squeeze(row.label))) {
      subtotals.push({ total: row, rows: scored.slice(begin) });
      begin = scored.length;
    } else scored.push(row);
  }
  return { rows: scored, subtotals };
}
