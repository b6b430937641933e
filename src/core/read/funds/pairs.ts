import { Decimal } from 'decimal.js';
import { isWithin, overlapsOf, type Period } from '../../language/concepts';
import { labelConcept } from '../../language/labels';
import { readMoney } from '../../language/money';
import { isSubtotalWord } from '../../language/total-words';
import { greatest, type Area } from '../../model/geometry';
import { cellAt, withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { Fact, FieldReading } from '../table';
import { insides } from './inside';
import { inContext, labelled, tokensIn, type Token } from './tokens';

/** A label and the amount beside it. */
interface Pair {
  readonly token: Token;
  readonly reading: FieldReading;
}

/** Labels with their amounts beside them, from the first total on; behind other rows, from a total that has its sources below it. */
export function readPairs(view: SheetView, head: Area, taken: ReadonlySet<number>): readonly Fact[] {
  const pairs: Pair[] = [];
  let begun = false;
  for (let row = head.top; row <= head.bottom; row++) {
    if (taken.has(row)) continue;
    const tokens = tokensIn(view, row, head);
    begun ||=
      (tokens.some(({ concept }) => concept === 'total') && (pairs.length === 0 || hasSourceBelow(view, row, head))) ||
      (pairs.length === 0 && hasSumBelow(view, row, head, tokens));
    if (!begun) continue;
    if (tokens.length === 0) {
      if (view.filled(row, head.left, head.right).length === 0 || pairs.length === 0 || isHeading(view, row, head))
        continue;
      if (isOfAbove(view, row, head) || (hasAmount(view, row, head) && hasSourceBelow(view, row, head))) continue;
      begun = false;
      continue;
    }
    tokens.forEach((token, index) => {
      const reading = besideOf(view, token, (tokens[index + 1]?.area.left ?? head.right + 1) - 1);
      if (reading && !isHeadOver(view, token, reading.content))
        pairs.push({ token, reading: withLabel(reading, labelled(token)) });
    });
  }
  const told = inContext(pairs.map(({ token }) => token));
  const made = partsBeside(pairs);
  const inside = insides(view, told).map((own, index) => (made.has(index) ? ('surely' as const) : own));
  const totals = told.filter(({ concept }) => concept === 'total');
  const hasYear = totals.some(({ period, isOfProject }) => period === 'year' && !isOfProject);
  const isBesideYear = ({ area }: Token) =>
    totals.some(({ period, area: other }) => period === 'year' && other.top === area.top && other.left !== area.left);
  const isOfTerm = (total: Token) => (total.isOfProject && hasYear) || isBesideYear(total);
  const periodOf = (total: Token): Period => total.period ?? (isOfTerm(total) ? 'term' : 'year');
  return pairs.map(({ token: own, reading }, index) => {
    const token = told[index] ?? own;
    const { concept } = token;
    const total = concept === 'total' ? token : totalOver(token, totals);
    return {
      concept,
      period: total ? periodOf(total) : (token.period ?? 'year'),
      stage: 'planned' as const,
      subject: '',
      inside: inside[index],
      reading,
    };
  });
}

/**
 * The parts of a source that may contain others and stands to the left of some that come to exactly its amount, in its row and below: 自有资金 16 beside
 * 事业收入 10, 经营性收入 3 and 其他 3. By their places in `pairs`.
 */
function partsBeside(pairs: readonly Pair[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, { token, reading }] of pairs.entries()) {
    const whole = amountIn(reading);
    const [first, ...others] = besideAndBelow(pairs, at);
    const mayContain =
      first !== undefined && overlapsOf(token.concept).includes(pairs[first]?.token.concept ?? 'total');
    if (!whole || whole.isZero() || !mayContain || others.length === 0) continue;
    const amounts = [first, ...others].map((index) => amountIn(pairs[index]?.reading));
    const sum = amounts.reduce((all, amount) => amount && all?.plus(amount), new Decimal(0));
    if (sum?.equals(whole)) for (const index of [first, ...others]) found.add(index);
  }
  return found;
}

/** The pairs to the right of one, in its row and in each row below as long as there are any. */
function besideAndBelow(pairs: readonly Pair[], at: number): readonly number[] {
  const own = pairs[at]?.token.area;
  const found: number[] = [];
  let last = own?.top ?? 0;
  for (const [index, { token }] of pairs.entries()) {
    const { top, left } = token.area;
    if (!own || index <= at || left <= own.right) continue;
    if (top > last + 1) break;
    found.push(index);
    last = top;
  }
  return found;
}

function amountIn(reading: FieldReading | undefined): Decimal | undefined {
  const money = reading && readMoney(reading.value, '元');
  return money?.kind === 'amount' ? money.amount : undefined;
}

/** Whether a row only says by what the money is divided below it: 按收入性质分 | 按支出性质分. */
function isHeading(view: SheetView, row: number, { left, right }: Area): boolean {
  return view.filled(row, left, right).every((column) => DIVISIONS.has(labelConcept(view.key(row, column))));
}

/** Whether the row below is that of a source. */
const hasSourceBelow = (view: SheetView, row: number, head: Area): boolean =>
  tokensIn(view, row + 1, head).some(({ concept }) => isWithin(concept, 'total'));

/** Whether the budget of a whole unit begins with its parts, and what they come to stands below them: 财政拨款, 其他资金, 收入合计. */
function hasSumBelow(view: SheetView, row: number, head: Area, tokens: readonly Token[]): boolean {
  let own = tokens;
  for (let below = row + 1; own.length > 0 && below <= head.bottom; below++) {
    own = tokensIn(view, below, head);
    if (own.some(({ concept }) => concept === 'income' || concept === 'expenditure')) return true;
  }
  return false;
}

/** Whether a row has an amount beside a text: among sources it is one in words we do not know. */
function hasAmount(view: SheetView, row: number, { left, right }: Area): boolean {
  const [first, ...others] = view.filled(row, left, right).map((column) => typeof view.value(row, column));
  return first === 'string' && others.includes('number');
}

/** Whether a row in words we do not know is of the source above it: 其中：…, and its amount. */
function isOfAbove(view: SheetView, row: number, { left, right }: Area): boolean {
  const filled = view.filled(row, left, right);
  const at = filled.findIndex((column) => view.content(row, column).trim().startsWith('其中'));
  return at >= 0 && filled.slice(at + 1).some((column) => typeof view.value(row, column) === 'number');
}

const DIVISIONS: ReadonlySet<ReturnType<typeof labelConcept>> = new Set(['bySource', 'byKind', 'funds', 'budget']);

/** Whether a label heads amounts: text stands beside it, and a number below, or it stands over several rows itself. */
function isHeadOver(view: SheetView, { area: { top, bottom, left }, inline }: Token, beside: string): boolean {
  const isHead = inline === undefined && beside !== '' && !/\d/.test(beside);
  return isHead && (bottom > top || NUMBER.test(view.content(bottom + 1, left)));
}

/** A number, also where it is stored as text. */
const NUMBER = /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/;

/** The total that a source belongs to: the one above it, of the half of the page in which it stands. */
function totalOver({ area }: Token, totals: readonly Token[]): Token | undefined {
  const above = totals.filter((total) => total.area.top <= area.top && total.area.left <= area.left);
  const last = greatest(above.map((total) => total.area.top));
  return above
    .filter((total) => total.area.top === last)
    .reduce<Token | undefined>((best, total) => (best && best.area.left >= total.area.left ? best : total), undefined);
}

function besideOf(
  view: SheetView,
  { area, inline }: Token,
  right: number,
): Omit<FieldReading, 'label' | 'labelAt'> | undefined {
  const { top, left } = area;
  if (inline !== undefined)
    return { position: { row: top, column: left }, content: inline, value: inline, format: 'General' };
  if (area.right >= right) return undefined;
  const [first] = view.filled(top, area.right + 1, right).filter((column) => !isSubtotalWord(view.key(top, column)));
  // Another label stands behind an amount that is not filled in yet.
  const isAmount = first !== undefined && labelConcept(view.key(top, first)) === undefined;
  return cellAt(view, view.anchor(top, isAmount ? first : area.right + 1));
}
