import { isUnitCaption, unitAtEnd } from '../../language/captions';
import { moneyUnit, unitNamedIn, type MoneyUnit } from '../../language/money';
import { greatest, least, type Area } from '../../model/geometry';
import type { SheetView } from '../sheet/view';
import type { Fact } from '../table';
import type { LabelHit } from './labels';

/** The unit of money that a table's labels, or cells beside its amounts, name. */
export function unitAmongLabels(
  view: SheetView,
  hits: ReadonlyMap<string, LabelHit>,
  head: Area,
  facts: readonly Fact[],
): MoneyUnit | undefined {
  return (
    unitOfLabels(view, hits) ??
    unitOfFacts(view, head, facts) ??
    unitBesideLabel(view, head) ??
    unitInCorner(view, head)
  );
}

/** The unit of money at the end of a line that begins with a label: 单位名称：某局 … 金额单位：元. */
function unitInCorner(view: SheetView, { top, left, bottom, right }: Area): MoneyUnit | undefined {
  for (let row = bottom; row >= top; row--) {
    for (const column of view.filled(row, left, right)) {
      const content = view.content(row, column);
      const caption = isUnitCaption(content) ? content : unitAtEnd(content)?.text;
      if (caption) return unitNamedIn(caption);
    }
  }
  return undefined;
}

function unitOfLabels(view: SheetView, hits: ReadonlyMap<string, LabelHit>): MoneyUnit | undefined {
  for (const { area } of hits.values()) {
    const unit = unitNamedIn(view.content(area.top, area.left));
    if (unit) return unit;
  }
  return undefined;
}

/** The unit in a label beside the amounts that is none of ours: 资金情况（万元）. */
function unitOfFacts(view: SheetView, head: Area, facts: readonly Fact[]): MoneyUnit | undefined {
  const rows = facts.map(({ reading }) => reading.labelAt.row);
  for (let row = least(rows, head.bottom) - 2; row <= greatest(rows, head.top); row++) {
    for (const column of view.filled(row, head.left, head.right)) {
      const unit = unitNamedIn(view.content(row, column));
      if (unit) return unit;
    }
  }
  return undefined;
}

/** The unit of money where label and unit stand in two cells: 金额单位 | 万元. */
function unitBesideLabel(view: SheetView, { top, left, bottom, right }: Area): MoneyUnit | undefined {
  for (let row = top; row <= bottom; row++) {
    const filled = view.filled(row, left, right);
    for (const [index, column] of filled.entries()) {
      const beside = filled[index + 1];
      if (beside === undefined || !/^(?:金额|资金|货币|计量)?单位:?$/.test(view.key(row, column))) continue;
      const unit = moneyUnit(view.content(row, beside));
      if (unit) return unit;
    }
  }
  return undefined;
}
