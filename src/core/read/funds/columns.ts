import { amountLabel, isAside, stageOf, type Aside, type Period, type Stage } from '../../language/concepts';
import type { Area } from '../../model/geometry';
import type { ColumnBand } from '../records/heads';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading, Execution, Fact } from '../table';
import { inContext, labelled, tokensIn, type Part, type Token } from './tokens';

/** A head over amounts: of what time they are, and how far the year had come. */
interface DimensionHead extends ColumnBand {
  readonly stage: Stage;
  /** `undefined` where the head does not say. */
  readonly period: Period | undefined;
}

/** A head over what stands beside the amounts. */
interface AsideHead extends ColumnBand {
  readonly aside: Aside;
}

/** Rows of labels under a row of heads; the row of heads itself must have two. */
export function readColumns(view: SheetView, row: number, head: Area): Part | undefined {
  const heads: DimensionHead[] = [];
  const asides: AsideHead[] = [];
  let first = Number.POSITIVE_INFINITY;
  const filled = view.filled(row, head.left, head.right);
  filled.forEach((column, index) => {
    // What stands first may be repeated over cells that were merged once.
    const isBehind = index > 0 && view.key(row, column) !== view.key(row, filled[0] ?? column);
    const dimension = dimensionAt(view, row, column, isBehind);
    // A head over the labels themselves: 年度预算数（万元） over 总额, 财政资金.
    if (!dimension || isLabel(view, view.area(row, column).bottom + 1, column)) return;
    first = Math.min(first, column);
    const right = (filled[index + 1] ?? view.area(row, column).right + 1) - 1;
    if (isAside(dimension.stage)) asides.push({ aside: dimension.stage, left: column, right });
    else if (!heads.some((other) => isSame(other, dimension)))
      heads.push({ stage: dimension.stage, period: dimension.period, left: column, right });
  });
  if (heads.length < 2) return undefined;
  const found: { readonly token: Token; readonly row: number }[] = [];
  const tokenAt = (at: number) => tokensIn(view, at, { left: head.left, right: first - 1 });
  let bottom = row;
  for (let below = row + 1; below <= head.bottom; below++) {
    if (view.filled(below, head.left, head.right).length === 0) continue;
    const [token] = tokenAt(below);
    // A source in words we do not know: its amounts stand for themselves.
    const isUnknown =
      heads.some(({ left }) => typeof view.value(below, left) === 'number') ||
      (heads.every(({ left }) => typeof view.value(below, left) !== 'string') && tokenAt(below + 1).length > 0);
    if (!token && !isUnknown) break;
    bottom = below;
    if (token) found.push({ token, row: below });
  }
  const tokens = inContext(found.map(({ token }) => token));
  const rows = found.flatMap(({ row: at }, index) => {
    const token = tokens[index];
    return token ? [{ token, row: at, facts: factsIn(view, at, token, heads) }] : [];
  });
  if (rows.length === 0) return undefined;
  const executions = rows.map(({ token, row: at, facts }): Execution => ({
    concept: token.concept,
    label: labelled(token).label,
    facts,
    ...besideAmounts(view, at, asides),
  }));
  return { facts: rows.flatMap(({ facts }) => facts), executions: asides.length > 0 ? executions : [], bottom };
}

const factsIn = (view: SheetView, row: number, token: Token, heads: readonly DimensionHead[]): readonly Fact[] =>
  heads.map(({ stage, period, ...band }) => ({
    concept: token.concept,
    period: period ?? token.period ?? 'year',
    stage,
    subject: '',
    reading: { ...cellIn(view, row, band), ...labelled(token) },
  }));

/** What stands beside the amounts of a row; a cell merged over several rows belongs to the first of them. */
function besideAmounts(
  view: SheetView,
  row: number,
  asides: readonly AsideHead[],
): Pick<Execution, 'rate' | 'weight' | 'score'> {
  const at = (aside: Aside): CellReading | undefined => {
    const heads = asides.filter((head) => head.aside === aside);
    const [head] = heads;
    const cell = head && heads.length === 1 ? cellIn(view, row, head) : undefined;
    return cell?.position.row === row ? cell : undefined;
  };
  return { rate: at('rate'), weight: at('weight'), score: at('score') };
}

const isSame = (a: Pick<DimensionHead, 'stage' | 'period'>, b: { stage: Stage | Aside; period: Period | undefined }) =>
  a.stage === b.stage && a.period === b.period;

/** What a head says of the amounts below it: a stage of the year, or the time that they are of (项目总额 | 年度总额). */
function dimensionAt(view: SheetView, row: number, column: number, isBehind: boolean) {
  // What stands first in its row names the rows: 年度预算资金.
  const isHead = isBehind || typeof view.value(row + 1, column) === 'number';
  if (!isHead || typeof view.value(row, column) !== 'string') return undefined;
  const stage = stageOf(view.key(row, column));
  if (stage) return { stage, period: undefined };
  const label = amountLabel(view.content(row, column));
  const period = label?.concept === 'total' && label.inline === undefined ? periodTold(label) : undefined;
  return period && { stage: 'planned' as const, period };
}

const periodTold = ({ period, isOfProject }: Pick<Token, 'period' | 'isOfProject'>): Period | undefined =>
  period ?? (isOfProject ? 'term' : undefined);

function isLabel(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'string' && amountLabel(view.content(row, column)) !== undefined;
}
