import { fundsCells } from '../forms/funds';
import type { Form, FormData } from '../forms/schema';
import type { CellValue } from '../model/grid';
import type { Bands } from './bands';
import type { Canvas } from './canvas';
import { at } from './fields';
import type { Sum } from './totals';

/** The row that adds up all points; what it adds up is told by {@link pointSums}. */
export function layScoreTotal(canvas: Canvas, label: string, bands: Bands): void {
  const row = canvas.row++;
  const points = (['weight', 'score'] as const).flatMap((column) => {
    const band = bands.get(column);
    return band ? [{ column, band }] : [];
  });
  const [first] = points;
  if (!first) return;
  canvas.put(at(row, row, 0, first.band[0] - 1), label, 'head');
  let last = first.band[0] - 1;
  for (const { column, band } of points) {
    canvas.put(at(row, row, ...band), null, 'totalPoints');
    canvas.field(scoreKey(column), { row, column: band[0] });
    last = band[1];
  }
  if (last < canvas.right) canvas.put(at(row, row, last + 1, canvas.right), null, 'text');
}

const scoreKey = (column: string): string => `indicators.total.${column}`;

/** What the row of 总分 adds up: the points of the funds and of the indicators. */
export function pointSums({ sections }: Form, data: FormData): readonly Sum[] {
  const isTotalled = sections.some((section) => section.kind === 'indicators' && section.scoreTotal !== undefined);
  if (!isTotalled) return [];
  const cells = sections.flatMap((section) => (section.kind === 'funds' ? fundsCells(section) : []));
  return (['weight', 'score'] as const).map((column) => ({
    key: scoreKey(column),
    look: 'totalPoints',
    parts: [
      ...cells.flatMap(({ column: { key }, field }) => (key === column ? [field.key] : [])),
      ...data.indicators.map((_, index) => `indicators.${index}.${column}`),
    ],
  }));
}

/** The values of indicators by key, as the totals go by them. */
export const indicatorValues = ({ indicators }: FormData): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    indicators.flatMap((row, index) =>
      (['weight', 'score'] as const).map((column) => [`indicators.${index}.${column}`, row[column] ?? null] as const),
    ),
  );
