import { placeKey } from '../model/geometry';
import { both } from '../model/locale';
import type { CellReading } from '../read';
import { filledRows, ownText } from '../read/contents';
import type { CellEdit } from '../model/edit';
import { SIGN_WRITINGS } from '../language/target';
import { JUDGED, tableRule, type Remark, type Remedy } from './rule';

/** Most values begin with none of these. */
const BEGINS_WITH_SIGN = /^[≥≤≧≦⩾⩽=><＞＜]/;

interface Written {
  readonly cell: CellReading;
  readonly spelling: string;
  /** Which way of writing, and which sign of it. */
  readonly way: number;
  readonly sign: number;
}

/** How a value writes its sign, among the given ways; `undefined` where it has none of them. */
function writtenIn(cell: CellReading, ways: readonly (readonly string[])[]): Written | undefined {
  const text = cell.content.trim();
  if (!BEGINS_WITH_SIGN.test(text)) return undefined;
  for (const [way, signs] of ways.entries()) {
    const sign = signs.findIndex(
      (spelling) => text.startsWith(spelling) && !/^[=＝]/.test(text.slice(spelling.length)),
    );
    const spelling = signs[sign];
    if (spelling !== undefined) return { cell, spelling, way, sign };
  }
  return undefined;
}

/** A value that several rows share counts, and is written, once. */
const oncePerCell = (all: readonly Written[]): readonly Written[] => [
  ...new Map(all.map((one) => [placeKey(one.cell.position), one])).values(),
];

/** All of them are written the proper way, or none: the table would still mix. */
function remediesOf(others: readonly Written[], proper: (one: Written) => string): readonly Remedy[] {
  const cells = others.flatMap((one): CellEdit[] => {
    const before = ownText(one.cell);
    return before === undefined
      ? []
      : [{ position: one.cell.position, before, after: before.replace(one.spelling, proper(one)) }];
  });
  return cells.length === others.length ? [{ kind: 'spelling', cells }] : [];
}

export const V10 = tableRule({
  code: 'V10',
  severity: 'hint',
  fixes: ['spelling'],
  of: ['targets'],
  title: both('同一符号写法不一', 'One sign spelt in several ways'),
  messages: {
    mixed: both(
      '“{spelling}”在本表其他地方写作“{usual}”，共 {count} 处，写法宜统一。',
      '"{spelling}" is written "{usual}" elsewhere in this table ({count} cells). Use one spelling.',
    ),
  },
  *check(table): Iterable<Remark> {
    for (const ways of SIGN_WRITINGS) {
      const written = oncePerCell(filledRows(table).flatMap(({ value }) => writtenIn(value, ways) ?? []));
      if (written.length > 0) yield JUDGED;
      if (written.every(({ way }) => way === written[0]?.way)) continue;
      const count = (way: number) => written.filter((one) => one.way === way).length;
      const usual = ways.map((_, way) => way).reduce((most, way) => (count(way) > count(most) ? way : most), 0);
      for (const way of ways.keys()) {
        const others = written.filter((one) => one.way === way && way !== usual);
        const [first] = others;
        if (!first) continue;
        const proper = ({ sign }: Written) => ways[usual]?.[sign] ?? '';
        yield {
          at: first.cell.position,
          field: `sign/${first.spelling}`,
          message: 'mixed',
          values: { spelling: first.spelling, usual: proper(first), count: others.length },
          related: others.slice(1).map(({ cell }) => cell.position),
          remedies: remediesOf(others, proper),
        };
      }
    }
  },
});
