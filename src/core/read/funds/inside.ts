import { isRest, isWithin } from '../../language/concepts';
import { squeeze } from '../../language/spelling';
import { isSubtotalWord } from '../../language/total-words';
import type { SheetView } from '../sheet/view';
import type { Inside } from '../table';
import type { Token } from './tokens';

/**
 * Which labels are of a part of the source above them and not of the total: `财政拨款 | 小计` over `上年结转` and `当年财政资金` further to the right,
 * `其中：上年结转` below `财政拨款`. Below 资金总额 其中 says nothing, and what the words themselves say (中央补助 is of 财政拨款) needs no place.
 * @param tokens from top to bottom, those of a row from left to right
 */
export function insides(view: SheetView, tokens: readonly Token[]): readonly (Inside | undefined)[] {
  const told: (Inside | undefined)[] = [];
  tokens.forEach((token, index) => {
    const at = aboveOf(tokens.slice(0, index), token);
    const above = tokens[at];
    told.push(above && isInside(view, token, above, told[at]));
  });
  return told;
}

function isInside(view: SheetView, token: Token, above: Token, own: Inside | undefined): Inside | undefined {
  if (token.concept === 'total' || above.concept === 'total') return undefined;
  const isFurther = token.area.left > above.area.right;
  if (own === undefined) {
    const isPart = isFurther ? hasSubtotal(view, above) : squeeze(token.text).startsWith('其中');
    if (isPart) return isWithin(token.concept, above.concept) ? undefined : 'surely';
    return !isFurther && !isRest(token.concept) && hasOfWhich(view, above, token) ? 'perhaps' : undefined;
  }
  if (token.area.left < above.area.left || isRest(token.concept)) return undefined;
  return 'perhaps';
}

/** Whether a row between two labels is of the upper one, in words we do not know: 其中：…. */
function hasOfWhich(view: SheetView, above: Token, { area: { top, left } }: Token): boolean {
  for (let row = above.area.top + 1; row < top; row++)
    if (view.content(row, left).trim().startsWith('其中')) return true;
  return false;
}

/** The nearest label in a row above, in the same column or, where none is, to the left of it. */
function aboveOf(before: readonly Token[], { area: { top, left } }: Token): number {
  const row = before.findLast(({ area }) => area.top < top && area.left <= left)?.area.top;
  return before.findLastIndex(({ area }) => area.top === row && area.left <= left);
}

/** Whether 小计 stands beside a label: its parts follow. */
function hasSubtotal(view: SheetView, { area: { top, right } }: Token): boolean {
  const [beside] = view.filled(top, right + 1);
  return beside !== undefined && isSubtotalWord(view.key(top, beside));
}
