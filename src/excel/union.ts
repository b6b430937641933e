import { areaToA1, parseA1, type Area } from '../core';

/** Longest address text `Worksheet.getRanges` takes (Excel's documented limit, in characters). */
const ADDRESS_LIMIT = 8192;

/**
 * Covers cells with few rectangles: first runs down a column, since marks mostly stand below each other, then equal
 * runs side by side.
 */
export function rectangles(addresses: readonly string[]): Area[] {
  const cells = addresses.flatMap((address) => parseA1(address) ?? []);
  cells.sort((a, b) => a.left - b.left || a.top - b.top);
  const columns: Area[] = [];
  for (const cell of cells) {
    const last = columns.at(-1);
    if (last?.left === cell.left && cell.top <= last.bottom + 1)
      columns[columns.length - 1] = { ...last, bottom: Math.max(last.bottom, cell.bottom) };
    else columns.push(cell);
  }
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of columns) {
    const rows = `${run.top}:${run.bottom}`;
    const beside = open.get(rows);
    if (beside && beside.right + 1 === run.left) open.set(rows, { ...beside, right: run.right });
    else {
      if (beside) done.push(beside);
      open.set(rows, run);
    }
  }
  return [...done, ...open.values()];
}

/** Joins addresses into as few texts for `getRanges` as Excel's limit allows. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const unions: string[] = [];
  for (const address of addresses) {
    const last = unions.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= ADDRESS_LIMIT)
      unions[unions.length - 1] = `${last},${address}`;
    else unions.push(address);
  }
  return unions;
}

/** Address texts for `getRanges` that cover exactly the given cells, each within Excel's limit. */
export function unionAddresses(addresses: readonly string[]): string[] {
  return joinedAddresses(rectangles(addresses).map(areaToA1));
}
