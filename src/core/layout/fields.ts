import { groupSpan, placesOfColumns, placesOfLines, type ColumnsSection, type FieldsSection } from '../forms/places';
import type { Form, FormData, FormField } from '../forms/schema';
import type { Area } from '../model/geometry';
import type { CellValue } from '../model/grid';
import type { Canvas } from './canvas';
import type { LayoutWords, Prompt } from './words';
import type { Look } from '../model/sheet-plan';

/** What a field holds; boxes are printed though none is ticked yet. */
const valueOf = ({ key, ticks }: FormField, { fields }: FormData): CellValue =>
  fields[key] ?? (ticks ? boxes(ticks) : null);

/** How the value of a field looks. */
export const LOOK_OF: Readonly<Record<FormField['type'], Look>> = {
  text: 'text',
  paragraphs: 'text',
  money: 'amount',
  share: 'share',
};

/** A value, dressed by what the field holds; text in a field of money (`315万元`) is text. */
function putValue(canvas: Canvas, form: Form, field: FormField, area: Area, value: CellValue): void {
  canvas.field(field.key, { row: area.top, column: area.left });
  canvas.put(area, value, lookOf(field, value));
  if (field.type === 'paragraphs' && (value === null || value === ''))
    canvas.reserve(area, field.key === 'goals' ? 4 : 2);
  const prompt = form.totals.some(({ total: key }) => key === field.key)
    ? undefined
    : promptFor(field, form.unit, canvas.words);
  const cell = at(area.top, area.top, area.left, area.left);
  if (prompt) canvas.offer({ area: cell, prompt });
  if (field.ticks)
    canvas.offer({
      area: cell,
      choices: field.ticks.map((_, ticked) => boxes(field.ticks, ticked)),
      prompt: canvas.words.tick,
    });
}

/** What is to be ticked, one of it ticked or none. */
function boxes(ticks: readonly string[] = [], ticked?: number): string {
  return ticks.map((tick, index) => `${index === ticked ? '☑' : '□'}${tick}`).join('  ');
}

/** How an amount or a share is to be written. */
export function promptFor({ type }: FormField, unit: string, { amount, share }: LayoutWords): Prompt | undefined {
  if (type === 'money') return amount(unit);
  return type === 'share' ? share : undefined;
}

function lookOf({ type }: FormField, value: CellValue): Look {
  if (typeof value === 'string' && value !== '' && type !== 'share') return 'text';
  // A number in a plan is an amount under a heading of shares, or a figure out of a hundred: no percentage of 1.
  return type === 'share' && typeof value === 'number' ? 'number' : LOOK_OF[type];
}

export const at = (top: number, bottom: number, left: number, right: number): Area => ({ top, bottom, left, right });

/** Labels with their values beside them, line by line. */
export function layFields(canvas: Canvas, section: FieldsSection, form: Form, data: FormData): void {
  const first = canvas.row;
  const left = groupSpan(section);
  if (section.heads) layHeads(canvas, section, left);
  const top = canvas.row;
  for (const { field, label, under, value } of placesOfLines(section, canvas.right)) {
    // The label that several lines share is put with the first of them.
    if (under && under.top === label?.top) canvas.put(below(top, under), field.under ?? null, 'label');
    if (label) canvas.put(below(top, label), field.label ?? null, 'label');
    putValue(canvas, form, field, below(top, value), valueOf(field, data));
  }
  canvas.row = top + section.lines.length;
  if (section.group) canvas.put(at(first, canvas.row - 1, 0, left - 1), section.group.label, 'label');
}

/** An area counted from a row of the sheet. */
const below = (row: number, area: Area): Area => ({ ...area, top: row + area.top, bottom: row + area.bottom });

/** Heads over a field's label, and what stands over its value. */
function layHeads(canvas: Canvas, { heads = [], valueHead, lines, group }: FieldsSection, left: number): void {
  const fields = lines[0] ?? [];
  let column = left;
  heads.forEach((head, index) => {
    const field = fields[index];
    const span = (field?.labelSpan ?? 1) + (field?.under ? 1 : 0);
    const right = index === heads.length - 1 ? canvas.right : column + span + (field?.span ?? 1) - 1;
    const end = valueHead === undefined ? right : column + span - 1;
    canvas.put(at(canvas.row, canvas.row, column, end), head, 'head');
    if (valueHead !== undefined) canvas.put(at(canvas.row, canvas.row, end + 1, right), valueHead, 'head');
    column = right + 1;
  });
  canvas.row += group || heads.length > 0 ? 1 : 0;
}

/** Labels with their values below them. */
export function layColumns(canvas: Canvas, section: ColumnsSection, form: Form, data: FormData): void {
  const top = canvas.row;
  for (const { field, label, value } of placesOfColumns(section, canvas.right)) {
    if (label) canvas.put(below(top, label), field.label ?? '', 'label');
    putValue(canvas, form, field, below(top, value), valueOf(field, data));
  }
  if (section.group) canvas.put(at(top, top + 1, 0, groupSpan(section) - 1), section.group.label, 'label');
  canvas.row = top + 2;
}
