import { gridCells } from '../forms/grid';
import { cellKey } from '../forms/keys';
import type { Form, FormData, GridSection } from '../forms/schema';
import type { Area } from '../model/geometry';
import type { Look } from '../model/sheet-plan';
import type { Canvas } from './canvas';
import type { Ratio } from './totals';

const at = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

const LOOK_OF: Readonly<Record<GridSection['columns'][number]['type'], Look>> = {
  money: 'amount',
  share: 'rate',
  number: 'number',
};

/** What is printed where nothing is to be filled in. */
const NOTHING = '—';

/** Lays out rows of funds under their columns, below what is there already. */
export function layGrid(canvas: Canvas, section: GridSection, form: Form, data: FormData): void {
  const { group, corner, columns, rows } = section;
  const top = canvas.row;
  const left = group ? (group.span ?? 1) : 0;
  const labelRight = left + (corner.span ?? 1) - 1;
  let next = labelRight + 1;
  const bands = new Map(
    columns.map(({ key, span = 1 }, index) => {
      const from = next;
      next = index === columns.length - 1 ? canvas.right + 1 : from + span;
      return [key, [from, next - 1]] as const;
    }),
  );
  canvas.put(at(top, left, labelRight), corner.label, 'head');
  for (const { key, label } of columns) canvas.put(at(top, ...(bands.get(key) ?? [0, 0])), label, 'head');
  const cells = new Map(gridCells(section).map(({ row, column, field }) => [cellKey(row.key, column.key), field]));
  const totals = new Set(form.totals.map(({ total }) => total));
  rows.forEach((row, index) => {
    const line = top + 1 + index;
    canvas.put(at(line, left, labelRight), row.label, 'rowLabel');
    for (const { key, type } of columns) {
      const area = at(line, ...(bands.get(key) ?? [0, 0]));
      const field = cells.get(cellKey(row.key, key));
      const value = field ? (data.fields[field.key] ?? null) : NOTHING;
      canvas.put(area, value, typeof value === 'string' && value !== '' ? 'number' : LOOK_OF[type]);
      if (!field) continue;
      canvas.field(field.key, { row: line, column: area.left });
      if (type === 'money' && !totals.has(field.key))
        canvas.offer({ area: at(line, area.left, area.left), prompt: canvas.words.amount(form.unit) });
    }
  });
  canvas.row = top + 1 + rows.length;
  if (group) canvas.put({ top, bottom: canvas.row - 1, left: 0, right: left - 1 }, group.label, 'label');
}

/** The quotients among the columns of a form's grids. */
export function ratiosOf({ sections }: Form): readonly Ratio[] {
  return sections.flatMap((section) =>
    section.kind === 'grid'
      ? gridCells(section).flatMap(({ row, column: { ratio }, field: { key } }) =>
          ratio ? [{ key, part: cellKey(row.key, ratio[0]), whole: cellKey(row.key, ratio[1]) }] : [],
        )
      : [],
  );
}
