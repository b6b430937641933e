import { sumOf, type Row, type RowSum } from './claim';

/** 合计 adds up all items. A 小计 adds up the rows that follow it, or those that precede it if the list does not begin with a 小计. */
export function listSums(rows: readonly Row[]): readonly RowSum[] {
  const items = rows.filter(({ kind }) => kind === 'item');
  const subtotals = rows.filter(({ kind }) => kind === 'subtotal');
  const body = rows.filter(({ kind }) => kind !== 'total');
  const isAbove = body[0]?.kind === 'subtotal';
  // A 小计 above its rows need not have any: 工程类 without details.
  const isInFull =
    items.length > 0 && (!isAbove || body.every(({ kind }, at) => kind === 'item' || body[at + 1]?.kind === 'item'));
  // Rows that only name a group (货物类), while others give details.
  const hasGroups = new Set(items.map(({ isBare }) => isBare)).size > 1;
  const partsOfTotal = (whole: Row): readonly Row[] => {
    if (whole.kind === 'total') return isInFull ? items : subtotals;
    const at = body.indexOf(whole);
    const rest = isAbove ? body.slice(at + 1) : body.slice(0, at).reverse();
    const end = rest.findIndex(({ kind }) => kind === 'subtotal');
    return end < 0 ? rest : rest.slice(0, end);
  };
  const total = rows.find(({ kind }) => kind === 'total');
  return [...(total ? [total] : []), ...subtotals].flatMap((whole) => {
    const parts = partsOfTotal(whole);
    const groups = [parts.filter(({ isBare }) => !isBare), parts.filter(({ isBare }) => isBare)];
    const isOutermost = whole.kind === 'total' && (whole === rows[0] || whole === rows.at(-1));
    const isPlain = isOutermost && parts.every(({ isProject }) => isProject);
    const sum = sumOf('T02', whole, parts, hasGroups ? [parts, ...groups] : [parts]);
    return parts.length > 0 ? [isPlain ? { ...sum, isPlain } : sum] : [];
  });
}
