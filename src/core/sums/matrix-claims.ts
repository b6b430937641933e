import { cellKey, TOTAL_ROW } from '../forms';
import { parentsOf } from '../forms/code-hierarchy';
import type { MatrixHalf } from '../forms/schema';

/** A row of a matrix as it is laid out; a blank one to be filled has no key. */
export interface Line {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

/**
 * What is the sum of what, by key of the cell: across the columns where the form says so, else down the rows. The same sums that rules
 * T02 and T04 to T06 check.
 */
export function claimsOf(
  { columns, rows, across = [] }: MatrixHalf,
  lines: readonly Line[],
): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, readonly string[]>();
  const filled = lines.filter(({ key }) => key !== '');
  const money = columns.filter(({ type }) => type === 'money').map(({ key }) => key);
  for (const line of filled) {
    for (const { total, parts } of across)
      claims.set(
        cellKey(line.key, total),
        parts.map((part) => cellKey(line.key, part)),
      );
  }
  for (const column of money) {
    for (const [total, parts] of downward(rows, filled, column)) {
      const key = cellKey(total.key, column);
      if (!claims.has(key) && parts.length > 0)
        claims.set(
          key,
          parts.map((part) => cellKey(part.key, column)),
        );
    }
  }
  return claims;
}

function downward(
  rows: MatrixHalf['rows'],
  lines: readonly Line[],
  column: string,
): readonly (readonly [Line, readonly Line[]])[] {
  switch (rows.kind) {
    case 'fixed':
      return rows.sums.flatMap(({ total, parts }) => {
        const line = lines.find(({ key }) => key === total);
        return line ? [[line, lines.filter(({ key }) => parts.includes(key))] as const] : [];
      });
    case 'coded': {
      const coded = lines.filter(({ code }) => code !== '');
      const parents = parentsOf(coded);
      const total = lines.find(({ key }) => key === TOTAL_ROW);
      const sums = coded.map((line) => [line, coded.filter((other) => parents.get(other) === line)] as const);
      return total ? [...sums, [total, coded.filter((line) => !parents.has(line))]] : sums;
    }
    case 'listed': {
      if (!rows.sums.includes(column)) return [];
      const isSubtotal = ({ name }: Line) => name.endsWith('小计');
      const items = lines.filter((line) => line.key !== TOTAL_ROW && !isSubtotal(line));
      return lines.flatMap((line, index) => {
        if (line.key === TOTAL_ROW) return [[line, items] as const];
        if (!isSubtotal(line)) return [];
        const after = lines.slice(index + 1);
        const end = after.findIndex(isSubtotal);
        return [[line, (end < 0 ? after : after.slice(0, end)).filter((other) => items.includes(other))] as const];
      });
    }
  }
}
