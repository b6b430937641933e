import { parseA1, rowsOf, toA1 } from '../model/geometry';
import type { SheetView } from '../read/sheet/view';

const SUM = /^=\s*SUM\s*\(([^()]*)\)$/i;

/**
 * The cells that a cell's formula adds up, as addresses: `=SUM(C6:C8)`, `=SUM(C6,C7)`, `=C6+C7`. `undefined` for any other formula, and for none; cells of
 * other sheets are none of this one's.
 */
export function sumIn(view: SheetView, address: string): readonly string[] | undefined {
  const at = parseA1(address);
  const { top, left, formulas } = view.snapshot.grid;
  const formula = at && formulas?.[at.top - top]?.[at.left - left]?.trim();
  if (!formula?.startsWith('=') || formula.includes('!')) return undefined;
  const inside = SUM.exec(formula)?.[1]?.split(',') ?? formula.slice(1).split('+');
  const cells: string[] = [];
  for (const part of inside) {
    const area = parseA1(part.trim());
    if (!area) return undefined;
    for (const row of rowsOf(area))
      for (let column = area.left; column <= area.right; column++) cells.push(toA1({ row, column }));
  }
  return cells.length > 1 ? cells : undefined;
}
