import {
  amountLabel,
  isAside,
  stageOf,
  yearOfHead,
  type Aside,
  type Period,
  type Stage,
} from '../../language/concepts';
import { isTotalWord } from '../../language/total-words';
import type { Area } from '../../model/geometry';
import type { ColumnBand } from '../sheet/band';
import { cellIn, withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading, Execution, Fact, Inside } from '../table';
import { insides } from './inside';
import { inContext, labelled, tokensIn, type Part, type Token } from './tokens';

/** A head over amounts: of what time they are, and how far the year had come. */
interface DimensionHead extends ColumnBand, Dimension {}

/** What a head says of the amounts below it. */
interface Dimension {
  readonly stage: Stage;
  /** `undefined` where the head does not say. */
  readonly period: Period | undefined;
  /** Where amounts of several years stand side by side. */
  readonly year?: Fact['year'];
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
  const told = filled.map((column, index) => {
    // What stands first may be repeated over cells that were merged once.
    const isBehind = index > 0 && view.key(row, column) !== view.key(row, filled[0] ?? column);
    // A head over the labels themselves: 年度预算数（万元） over 总额, 财政资金.
    return isLabel(view, view.area(row, column).bottom + 1, column) ? undefined : toldBy(view, row, column, isBehind);
  });
  inYears(told).forEach((dimension, index) => {
    const column = filled[index];
    if (!dimension || column === undefined) return;
    first = Math.min(first, column);
    const right = (filled[index + 1] ?? view.area(row, column).right + 1) - 1;
    if (isAside(dimension.stage)) asides.push({ aside: dimension.stage, left: column, right });
    else if (!heads.some((other) => isSame(other, dimension)))
      heads.push({ stage: dimension.stage, period: dimension.period, year: dimension.year, left: column, right });
  });
  if (heads.length < 2) return undefined;
  const found: { readonly token: Token; readonly row: number }[] = [];
  const tokenAt = (at: number) => tokensIn(view, at, { left: head.left, right: first - 1 });
  let bottom = row;
  for (let below = row + 1; below <= head.bottom; below++) {
    if (view.filled(below, head.left, head.right).length === 0) continue;
    // Of several labels the one beside the amounts: 财政拨款 | 一般公共预算.
    const token = tokenAt(below).at(-1);
    // A source in words we do not know: its amounts stand for themselves.
    const isUnknown =
      heads.some(({ left }) => typeof view.value(below, left) === 'number') ||
      (heads.every(({ left }) => typeof view.value(below, left) !== 'string') && tokenAt(below + 1).length > 0);
    if (!token && !isUnknown) break;
    bottom = below;
    if (token) found.push({ token, row: below });
  }
  const tokens = inContext(found.map(({ token }) => token));
  const inside = insides(view, tokens);
  const rows = found.flatMap(({ row: at }, index) => {
    const token = tokens[index];
    return token ? [{ token, row: at, facts: factsIn(view, at, token, heads, inside[index]) }] : [];
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

const factsIn = (
  view: SheetView,
  row: number,
  token: Token,
  heads: readonly DimensionHead[],
  inside: Inside | undefined,
): readonly Fact[] =>
  heads.map(({ stage, period, year, ...band }) => {
    const { label, labelAt } = labelled(token);
    return {
      concept: token.concept,
      period: period ?? token.period ?? 'year',
      stage,
      year,
      subject: '',
      inside,
      reading: withLabel(cellIn(view, row, band), { label: `${nameOf(year)}${label}`, labelAt }),
    };
  });

const nameOf = (year: Fact['year']): string => (year === undefined ? '' : year === 'before' ? '上年度' : `${year}年`);

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

const isSame = (a: Dimension, b: Told) => a.stage === b.stage && a.period === b.period && a.year === b.year;

/** What a head by itself says: what is beside it may say more. */
interface Told {
  readonly stage: Stage | Aside;
  readonly period: Period | undefined;
  readonly year?: Fact['year'];
  /** A total of which it does not say of what time it is: 合计, 金额. */
  readonly isBare?: 'sum' | 'amount';
}

/** A head over amounts of the year before: 上年度预算安排 | 上年度实际执行 | 本年度申请金额. */
const BEFORE = /^(?:上年|上一年|去年)度?(?:财政)?(?:预算|实际|执行|支出|安排|决算|批复)/;

/** What a head says of the amounts below it: a stage of the year, the time that they are of (项目总额 | 年度总额), or a year. */
function toldBy(view: SheetView, row: number, column: number, isBehind: boolean): Told | undefined {
  // What stands first in its row names the rows: 年度预算资金.
  const isHead = isBehind || typeof view.value(row + 1, column) === 'number';
  if (!isHead || typeof view.value(row, column) !== 'string') return undefined;
  const key = view.key(row, column);
  if (BEFORE.test(key))
    return { stage: /执行|支出|决算/.test(key) ? 'spent' : 'planned', period: 'year', year: 'before' };
  const stage = stageOf(key);
  if (stage) return { stage, period: undefined };
  const year = isOverAmounts(view, row, column) ? yearOfHead(key) : undefined;
  if (year !== undefined) return { stage: 'planned', period: 'year', year: year === 'current' ? undefined : year };
  const label = amountLabel(view.content(row, column));
  if (label?.concept !== 'total' || label.inline !== undefined) return undefined;
  const period = periodTold(label);
  return { stage: 'planned', period, ...(!period && { isBare: isTotalWord(key) ? 'sum' : 'amount' }) };
}

/** Whether nothing stands below a head but an amount, or nothing at all. */
const isOverAmounts = (view: SheetView, row: number, column: number): boolean =>
  /^[-—/\d.,]*$/.test(view.content(view.area(row, column).bottom + 1, column));

/**
 * The heads of several years side by side are each of its own, and a total among them is the sum of all (合计 | 2025年 | 2026年) or of the budget's
 * year (金额 | 2021年 | 2022年). A single year is the budget's, and a total beside it says nothing.
 */
function inYears(told: readonly (Told | undefined)[]): readonly (Told | undefined)[] {
  const years = new Set(told.flatMap((one) => one?.year ?? []));
  const isOfSeveral = years.size > 1 || years.has('before');
  return told.map((one) => {
    if (!one?.isBare) return one && { stage: one.stage, period: one.period, year: isOfSeveral ? one.year : undefined };
    if (!isOfSeveral) return undefined;
    return { stage: one.stage, period: one.isBare === 'sum' ? 'term' : 'year' };
  });
}

const periodTold = ({ period, isOfProject }: Pick<Token, 'period' | 'isOfProject'>): Period | undefined =>
  period ?? (isOfProject ? 'term' : undefined);

function isLabel(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'string' && amountLabel(view.content(row, column)) !== undefined;
}
