import { fundsCells } from '../forms/funds';
import { cellKey } from '../forms/keys';
import type { Form, FormData, FundsSection } from '../forms/schema';
import { greatest, type Area } from '../model/geometry';
import type { Look } from '../model/sheet-plan';
import type { Canvas } from './canvas';
import type { Ratio, Sum } from './totals';

const at = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

const LOOK_OF: Readonly<Record<FundsSection['columns'][number]['type'], Look>> = {
  text: 'text',
  money: 'amount',
  share: 'rate',
  number: 'number',
};

/** What is printed where nothing is to be filled in. */
const NOTHING = '—';

/** Lays out rows of amounts under their columns, below what is there already. */
export function layFunds(canvas: Canvas, section: FundsSection, form: Form, data: FormData): void {
  const { group, rows } = section;
  const top = canvas.row;
  const left = group ? (group.span ?? 1) : 0;
  const bands = bandsOf(canvas, section, left);
  layHeads(canvas, section, bands, left);
  const first = canvas.row;
  const cells = new Map(fundsCells(section).map(({ field }) => [field.key, field]));
  const totals = new Set(form.totals.map(({ total }) => total));
  rows.forEach((row, index) => {
    const line = first + index;
    const labelRight = labelEnd(section, bands, left);
    if (row.label !== undefined)
      canvas.put(at(line, left, labelRight), row.label, section.corner ? 'rowLabel' : 'label');
    for (const { key, type } of section.columns) {
      const area = at(line, ...(bands.get(key) ?? [0, 0]));
      if (row.label !== undefined && area.left <= labelRight) continue;
      const field = cells.get(cellKey(row.key, key));
      const value = field ? (data.fields[field.key] ?? null) : NOTHING;
      const isText = typeof value === 'string' && value !== '' && type !== 'text';
      canvas.put(area, value, isText ? 'number' : LOOK_OF[type]);
      if (!field) continue;
      canvas.field(field.key, { row: line, column: area.left });
      if (type === 'money' && !totals.has(field.key) && row.isWhole !== 'tasks')
        canvas.offer({ area: at(line, area.left, area.left), prompt: canvas.words.amount(form.unit) });
    }
  });
  canvas.row = first + rows.length;
  if (group) canvas.put({ top, bottom: canvas.row - 1, left: 0, right: left - 1 }, group.label, 'label');
}

type Bands = ReadonlyMap<string, readonly [from: number, to: number]>;

/** The columns of the page that each column takes up; the last one reaches to the right edge. */
function bandsOf(canvas: Canvas, { corner, columns }: FundsSection, left: number): Bands {
  let next = left + (corner ? (corner.span ?? 1) : 0);
  return new Map(
    columns.map(({ key, span = 1 }, index) => {
      const from = next;
      next = index === columns.length - 1 ? canvas.right + 1 : from + span;
      return [key, [from, next - 1]] as const;
    }),
  );
}

/** The last column of the rows' labels: below the corner, or over the columns of text. */
function labelEnd({ corner, columns }: FundsSection, bands: Bands, left: number): number {
  if (corner) return left + (corner.span ?? 1) - 1;
  const ends = columns.flatMap(({ key, type }) => (type === 'text' ? [bands.get(key)?.[1] ?? left] : []));
  return greatest([left, ...ends]);
}

/** One row of heads, or two where some of them stand under another. */
function layHeads(canvas: Canvas, { corner, columns }: FundsSection, bands: Bands, left: number): void {
  const top = canvas.row;
  const bottom = columns.some(({ under }) => under !== undefined) ? top + 1 : top;
  if (corner) canvas.put({ top, bottom, left, right: left + (corner.span ?? 1) - 1 }, corner.label, 'head');
  columns.forEach(({ key, label, under }, index) => {
    const [from, to] = bands.get(key) ?? [0, 0];
    canvas.put({ top: under === undefined ? top : bottom, bottom, left: from, right: to }, label, 'head');
    if (under === undefined || columns[index - 1]?.under === under) return;
    const last = columns.findLast((column) => column.under === under);
    canvas.put(at(top, from, bands.get(last?.key ?? key)?.[1] ?? to), under, 'head');
  });
  canvas.row = bottom + 1;
}

/** What the rows of 合计 add up, column by column: the tasks above them. */
export function fundsSums({ sections }: Form): readonly Sum[] {
  return sections.flatMap((section) =>
    section.kind === 'funds'
      ? fundsCells(section).flatMap(({ row, column, field: { key } }) =>
          row.isWhole === 'tasks'
            ? [
                {
                  key,
                  look: 'total' as const,
                  parts: section.rows
                    .filter(({ label }) => label === undefined)
                    .map((one) => cellKey(one.key, column.key)),
                },
              ]
            : [],
        )
      : [],
  );
}

/** The quotients among the columns of a form's funds. */
export function ratiosOf({ sections }: Form): readonly Ratio[] {
  return sections.flatMap((section) =>
    section.kind === 'funds'
      ? fundsCells(section).flatMap(({ row, column: { ratio }, field: { key } }) =>
          ratio ? [{ key, part: cellKey(row.key, ratio[0]), whole: cellKey(row.key, ratio[1]) }] : [],
        )
      : [],
  );
}
