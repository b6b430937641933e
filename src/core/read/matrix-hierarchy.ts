import { matrixOf } from '../forms';
import { depthOfNumber } from '../language/numbering';
import { squeeze } from '../language/spelling';
import type { MatrixRow, Table } from './table';

/** Which rows contain which, as far as 一、, (一), 1. and 其中 show it. */
export interface Hierarchy {
  /** 0 for a row that is not numbered; a row without a number that follows a 其中 row continues its list. */
  readonly depth: (row: MatrixRow) => number;
  readonly isPart: (row: MatrixRow) => boolean;
  /** The rows that no other of them contains. */
  readonly outermost: (rows: readonly MatrixRow[]) => readonly MatrixRow[];
  readonly contains: (outer: MatrixRow, row: MatrixRow) => boolean;
}

/** Works out the hierarchy of one half's rows from their labels as the user wrote them. */
export function hierarchyOf(table: Table, rows: readonly MatrixRow[]): Hierarchy {
  const name = matrixOf(table.form)?.halves[rows[0]?.half ?? 0]?.columns.find(({ type }) => type === 'name')?.key ?? '';
  const texts = rows.map((row) => squeeze(row.cells.get(name)?.content ?? row.label));
  const isNumbered = texts.some((text) => depthOfNumber(text) > 0);
  const depths = new Map<MatrixRow, number>();
  const parts = new Set<MatrixRow>();
  const parents = new Map<MatrixRow, MatrixRow>();
  const open: MatrixRow[] = [];
  const depth = (row: MatrixRow) => depths.get(row) ?? 0;
  let outer = 0;
  let part: number | undefined;
  rows.forEach((row, index) => {
    const text = texts[index] ?? '';
    const inner = depthOfNumber(text.replace(/^其中[:：]?/, ''));
    const begins = text.startsWith('其中');
    const goesOn = !begins && part !== undefined && inner === 0 && isNumbered && !/计$|总额$/.test(text);
    if (begins) part = inner > outer ? inner : outer + 0.5;
    else if (!goesOn && !(part !== undefined && inner >= part)) part = undefined;
    const own = begins || goesOn ? (part ?? 0) : inner;
    if (part === undefined) outer = own;
    if (part !== undefined) parts.add(row);
    depths.set(row, own);
    while (open.length > 0 && depth(open[open.length - 1] ?? row) >= own) open.pop();
    const parent = open.at(-1);
    if (parent) parents.set(row, parent);
    open.push(row);
  });
  const contains = (above: MatrixRow, row: MatrixRow): boolean => {
    for (let parent = parents.get(row); parent; parent = parents.get(parent)) if (parent === above) return true;
    return false;
  };
  return {
    depth,
    isPart: (row) => parts.has(row),
    contains,
    outermost: (some) => some.filter((row) => !some.some((other) => contains(other, row))),
  };
}
