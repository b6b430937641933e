import { isFigure } from '../../language/money';
import { greatest, type Area } from '../../model/geometry';
import { cellIn, withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { Fact } from '../table';
import { labelled, tokensIn, type Part, type Token } from './tokens';

/** Sources side by side, each with its amount below it: 年度资金总额 | 财政拨款 | 其他资金 over 745.6 | 520.6 | 225. */
export function readHeadsOfSources(view: SheetView, row: number, head: Area): Part | undefined {
  const tokens = tokensIn(view, row, head);
  const below = greatest([row, ...tokens.map(({ area }) => area.bottom)]) + 1;
  const isHead = (token: Token) => token.inline === undefined && token.area.top === row;
  if (tokens.length < 2 || below > head.bottom || !tokens.every(isHead) || tokensIn(view, below, head).length > 0)
    return undefined;
  const isBare = tokens.every(({ area }, index) => {
    const end = (tokens[index + 1]?.area.left ?? head.right + 1) - 1;
    return view.filled(row, area.right + 1, end).every((column) => !/\d/.test(view.content(row, column)));
  });
  const cells = tokens.map(({ area }) => cellIn(view, below, area));
  if (!isBare || !tokens.some(({ concept }) => concept === 'total') || !cells.some(({ content }) => isFigure(content)))
    return undefined;
  const facts = tokens.map((token, index): Fact => {
    const cell = cells[index] ?? cellIn(view, below, token.area);
    const period = token.period ?? 'year';
    return { concept: token.concept, period, stage: 'planned', subject: '', reading: withLabel(cell, labelled(token)) };
  });
  return { facts, bottom: below };
}
