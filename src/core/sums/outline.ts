import { depthOfNumber } from '../language/numbering';
import { squeeze } from '../language/spelling';
import type { Row, RowSum } from './claim';

/**
 * Claims about a list whose rows stand at several depths: each is the sum of those below it, and 合计, above or below, of the outermost. Only the way the
 * rows look says so, and the amounts must bear it out.
 */
export function outlineSums(rows: readonly Row[]): readonly RowSum[] {
  // 合计 is the whole of a list wherever it stands, and none of what is above it: 人员经费合计 below the last item.
  const deep = rows.filter(({ depth, kind }) => depth !== undefined && kind !== 'total');
  if (deep.length === 0) return [];
  const below = new Map<Row, Row[]>();
  const outermost: Row[] = [];
  const open: Row[] = [];
  for (const row of rows) {
    // Below 本年支出合计 something else begins.
    if (row.kind === 'total' || /[合总小]计$/.test(squeeze(row.text))) open.length = 0;
    if (row.depth === undefined || row.kind === 'total') continue;
    while ((open.at(-1)?.depth ?? 0) >= row.depth) open.pop();
    const above = open.at(-1);
    if (above) below.set(above, [...(below.get(above) ?? []), row]);
    else outermost.push(row);
    open.push(row);
  }
  const total = [rows[0], rows.at(-1)].find((row) => row?.kind === 'total');
  const innermost = deep.filter((row) => !below.has(row));
  return [...(total ? [[total, outermost] as const] : []), ...below].flatMap(([whole, parts]) => {
    const isNumbered = parts.every(({ text }) => depthOfNumber(squeeze(text)) > 0);
    // A single item below a number is one of it: 三、事业收入, 1、纳入财政专户管理的收入.
    if (isNumbered && parts.length < 2) return [];
    const keys = parts.map(({ key }) => key);
    const isHead = whole.kind === 'total' || whole.isBare === true;
    const isPlain =
      isHead && parts.every((part) => (part.isProject === true || part.isPlain === true) && !below.has(part));
    // A 合计 may be of what stands at any depth.
    const others = whole === total ? depthsIn(deep, innermost) : [];
    return {
      rule: 'T02',
      total: whole.key,
      parts: keys,
      readings: [keys, ...others],
      isAsItLooks: true,
      isPlain,
      isNumbered,
      depth: whole.depth ?? 0,
      batch: 'outline',
    } as const;
  });
}

function depthsIn(rows: readonly Row[], innermost: readonly Row[]): readonly (readonly string[])[] {
  const depths = [...new Set(rows.map(({ depth }) => depth))];
  return [...depths.map((depth) => rows.filter((row) => row.depth === depth)), innermost].map((some) =>
    some.map(({ key }) => key),
  );
}
