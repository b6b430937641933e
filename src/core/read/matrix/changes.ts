import { greatest } from '../../model/geometry';
import { Decimal } from 'decimal.js';
import { isPercentFormat } from '../../language/display';
import { growth, isGrowthOff, type Printed } from '../../language/growth';
import { decimalOf, grainOf, readMoney, type MoneyUnit } from '../../language/money';
import { isNothing, squeeze } from '../../language/spelling';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading, YearChange } from '../table';
import type { Body } from './body';
import type { Leaf } from './leaves';

const CHANGE = /增减|增加|减少|增长|下降|变动|变化|同比|[比较](?:上年|去年|上一年|20\d\d年)/;
const BEFORE = /上年|去年|上一年/;
const NOW = /本年|今年|预算|合计|小计|总计|金额/;

/** How a column of changes is meant: as an amount, in %, or as a share of 1. */
type Meaning = 'amount' | 'percent' | 'share';
const MEANINGS: readonly Meaning[] = ['amount', 'percent', 'share'];

/** How many rows must agree before what two columns have to do with a third is known. */
const ENOUGH = 2;

interface Line {
  readonly row: number;
  readonly before: CellReading;
  readonly now: CellReading;
  readonly stated: CellReading;
}

interface Judged {
  readonly line: Line;
  readonly stated: Decimal;
  readonly expected: Decimal;
  readonly isRight: boolean;
  /** Whether a row that is right tells anything: of rows of 0 every reading is right. */
  readonly tells: boolean;
}

/**
 * What a table says of the change from last year to this one, row by row, and what it should be. Which columns are meant, and whether in % or not, the rows
 * themselves must prove: most of them agree. A change in % of nothing is anything.
 */
export function changesIn(view: SheetView, { head, rows }: Body, unit: MoneyUnit): readonly YearChange[] {
  const words = (leaf: Leaf) => [leaf.key, ...leaf.path].join();
  const changes = head.leaves.filter((leaf) => CHANGE.test(words(leaf)));
  if (changes.length === 0) return [];
  const others = head.leaves.filter((leaf) => !changes.includes(leaf));
  const latest = greatest(others.flatMap(({ year }) => year ?? []));
  const before = others.filter((leaf) => leaf.year === latest - 1 || BEFORE.test(words(leaf)));
  const now = others.filter(
    (leaf) => !before.includes(leaf) && (leaf.year === latest || (leaf.year === undefined && NOW.test(words(leaf)))),
  );
  const decimals = decimalsOf(view, rows, [...before, ...now], unit);
  // 增减 and 增减（%） count as one head over two columns.
  const columns = changes.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, at) => ({ left: left + at, right: left + at })),
  );
  return columns.flatMap((leaf): readonly YearChange[] => {
    if (rows.every((row) => view.isBlank(row, leaf.left))) return [];
    let best: { readonly meaning: Meaning; readonly judged: readonly Judged[]; readonly right: number } | undefined;
    for (const from of before) {
      for (const to of now) {
        const lines = rows.map((row): Line => {
          const [first, second, stated] = [cellIn(view, row, from), cellIn(view, row, to), cellIn(view, row, leaf)];
          return { row, before: first, now: second, stated };
        });
        for (const meaning of MEANINGS) {
          const judged = lines.flatMap((line) => judge(line, meaning, unit, decimals) ?? []);
          const right = judged.filter(({ isRight, tells }) => isRight && tells).length;
          if (right > (best?.right ?? 0)) best = { meaning, judged, right };
        }
      }
    }
    const wrong = best?.judged.filter(({ isRight }) => !isRight).length ?? 0;
    if (!best || best.right < ENOUGH || best.right < wrong * 2) return [];
    const { meaning, judged } = best;
    const isSigned = writesSigns(judged);
    return judged.map(({ line: { row, before: from, now: to, stated: cell }, stated, expected, isRight }) => ({
      ...{ label: labelOf(view, row, head.left), before: from, now: to, cell },
      ...{ isRate: meaning !== 'amount', stated, expected },
      isRight: isRight && !(isSigned && isOpposite(stated, expected)),
    }));
  });
}

const isOpposite = (stated: Decimal, expected: Decimal): boolean => stated.times(expected).lessThan(0);

/** Whether a column has decreases below 0: then one without its sign is an increase. A column of decreases has the signs of none or of all the other way round. */
function writesSigns(judged: readonly Judged[]): boolean {
  const told = judged.filter(({ isRight, tells }) => isRight && tells);
  const below = told.filter(({ stated, expected }) => stated.isNegative() && !isOpposite(stated, expected)).length;
  return below >= ENOUGH && told.filter(({ stated, expected }) => isOpposite(stated, expected)).length * 2 <= below;
}

function judge(
  { before, now, stated: cell, row }: Line,
  meaning: Meaning,
  unit: MoneyUnit,
  decimals: number,
): Judged | undefined {
  const [from, to] = [amountIn(before, unit), amountIn(now, unit)];
  const stated = meaning === 'amount' ? amountIn(cell, unit) : rateIn(cell, meaning);
  if (isNothing(squeeze(cell.content)) || !from || !to || !stated) return undefined;
  const line = { row, before, now, stated: cell };
  const change = to.minus(from);
  const grain = grainOf(Math.min(2, decimals));
  if (meaning === 'amount') {
    // 减少 may have been written as a number without a sign.
    const off = Decimal.min(stated.minus(change).abs(), stated.plus(change).abs());
    // A share of 1 is never far from a small amount.
    const tells = !change.isZero() && off.lessThanOrEqualTo(grainOf(Math.max(decimals, stated.decimalPlaces())));
    return { line, stated, expected: change, isRight: off.lessThanOrEqualTo(grain), tells };
  }
  if (from.lessThanOrEqualTo(0) || to.isNegative()) return undefined;
  const of = (amount: Decimal): Printed => ({ amount, grain });
  const rate = { amount: stated, grain: grainOf(stated.decimalPlaces()) };
  const isRight = [rate, { ...rate, amount: stated.negated() }].some((one) => !isGrowthOff(of(from), of(to), one));
  // Between small whole amounts many a rate may lie; only one that they give exactly tells anything.
  const expected = growth(from, to);
  const tells = !change.isZero() && stated.abs().minus(expected.abs()).abs().lessThanOrEqualTo(rate.grain);
  return { line, stated, expected: expected.toDecimalPlaces(2), isRight, tells };
}

/** The amount in a cell; nothing is 0. */
function amountIn({ value }: CellReading, unit: MoneyUnit): Decimal | undefined {
  const money = readMoney(value, unit);
  return money.kind === 'amount' ? money.amount : money.kind === 'blank' ? new Decimal(0) : undefined;
}

/** The rate in a cell, in %. */
function rateIn({ value, format }: CellReading, meaning: Meaning): Decimal | undefined {
  const text = typeof value === 'string' ? squeeze(value) : '';
  const [, digits, sign] = /^(-?\d{1,9}(?:\.\d{1,12})?)(%?)$/.exec(text) ?? [];
  const number = typeof value === 'number' ? decimalOf(value) : digits === undefined ? undefined : new Decimal(digits);
  if (sign === '%') return meaning === 'percent' ? number : undefined;
  const isShare = typeof value === 'number' && isPercentFormat(format);
  return isShare && meaning === 'percent' ? undefined : meaning === 'share' ? number?.times(100) : number;
}

/** How many decimals the amounts of some columns show, at most. */
function decimalsOf(view: SheetView, rows: readonly number[], leaves: readonly Leaf[], unit: MoneyUnit): number {
  let most = 0;
  for (const row of rows)
    for (const leaf of leaves) most = Math.max(most, amountIn(cellIn(view, row, leaf), unit)?.decimalPlaces() ?? 0);
  return most;
}

/** The name of a row: its last text that is no number, from the left. */
function labelOf(view: SheetView, row: number, left: number): string {
  const texts = view.filled(row, left, view.used.right).map((column) => view.content(row, column).trim());
  const end = texts.findIndex((text, at) => at > 0 && /^-?[\d.,]+%?$/.test(text) && !/^\d{3,}$/.test(text));
  const named = texts.slice(0, end < 0 ? 2 : end).filter((text) => !/^[\d.,%-]*$/.test(text));
  return squeeze(named.at(-1) ?? '');
}
