import { depthOfNumber } from '../language/numbering';
import { squeeze } from '../language/spelling';

/** Works out which of one half's rows contain which, as far as 一、, (一), 1. and 其中 in their labels show it. */
export function hierarchyOf<Row extends { readonly text: string }>(rows: readonly Row[]) {
  const texts = rows.map((row) => squeeze(row.text));
  const isNumbered = texts.some((text) => depthOfNumber(text) > 0);
  const depths = new Map<Row, number>();
  const parts = new Set<Row>();
  const parents = new Map<Row, Row>();
  const open: Row[] = [];
  const depth = (row: Row) => depths.get(row) ?? 0;
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
  const contains = (above: Row, row: Row): boolean => {
    for (let parent = parents.get(row); parent; parent = parents.get(parent)) if (parent === above) return true;
    return false;
  };
  return {
    /** 0 for a row that is not numbered; a row without a number that follows a 其中 row continues its list. */
    depth,
    isPart: (row: Row): boolean => parts.has(row),
    contains,
    /** The rows that no other of them contains. */
    outermost: (some: readonly Row[]): readonly Row[] =>
      some.filter((row) => !some.some((other) => contains(other, row))),
  };
}
