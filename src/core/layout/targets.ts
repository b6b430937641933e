import { followedFramework, isSecondLevel, levelKey } from '../forms/frameworks';
import { gridCells } from '../forms/grid';
import { INDICATOR_COLUMNS } from '../forms/indicator-columns';
import { groupSpan, placesOfColumns, placesOfLines, type ColumnsSection, type FieldsSection } from '../forms/places';
import type {
  Form,
  FormData,
  FormField,
  FormSection,
  IndicatorColumn,
  IndicatorData,
  IndicatorSection,
} from '../forms/schema';
import type { Area } from '../model/geometry';
import type { CellValue } from '../model/grid';
import type { Canvas } from './canvas';
import { layGrid } from './grid';
import type { Sum } from './totals';
import type { LayoutWords, Prompt } from './words';
import type { Look } from '../model/sheet-plan';

/** Lays out one section of a form of targets below what is there already. */
export function layTargets(canvas: Canvas, section: FormSection, form: Form, data: FormData): void {
  if (section.kind === 'fields') layFields(canvas, section, form, data);
  else if (section.kind === 'columns') layColumns(canvas, section, form, data);
  else if (section.kind === 'grid') layGrid(canvas, section, form, data);
  else if (section.kind === 'indicators') layIndicators(canvas, section, data);
}

const LOOK_OF: Readonly<Record<FormField['type'], Look>> = {
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
  if (prompt) canvas.offer({ area: at(area.top, area.top, area.left, area.left), prompt });
}

/** How an amount or a share is to be written. */
function promptFor({ type }: FormField, unit: string, { amount, share }: LayoutWords): Prompt | undefined {
  if (type === 'money') return amount(unit);
  return type === 'share' ? share : undefined;
}

function lookOf({ type }: FormField, value: CellValue): Look {
  if (typeof value === 'string' && value !== '' && type !== 'share') return 'text';
  // A number in a plan is an amount under a heading of shares, or a figure out of a hundred: no percentage of 1.
  return type === 'share' && typeof value === 'number' ? 'number' : LOOK_OF[type];
}

const at = (top: number, bottom: number, left: number, right: number): Area => ({ top, bottom, left, right });

function layFields(canvas: Canvas, section: FieldsSection, form: Form, data: FormData): void {
  const first = canvas.row;
  const left = groupSpan(section);
  if (section.heads) layHeads(canvas, section, left);
  const top = canvas.row;
  for (const { field, label, under, value } of placesOfLines(section, canvas.right)) {
    // The label that several lines share is put with the first of them.
    if (under && under.top === label?.top) canvas.put(below(top, under), field.under ?? null, 'label');
    if (label) canvas.put(below(top, label), field.label ?? null, 'label');
    putValue(canvas, form, field, below(top, value), data.fields[field.key] ?? null);
  }
  canvas.row = top + section.lines.length;
  if (section.group) canvas.put(at(first, canvas.row - 1, 0, left - 1), section.group.label, 'label');
}

/** An area counted from a row of the sheet. */
const below = (row: number, area: Area): Area => ({ ...area, top: row + area.top, bottom: row + area.bottom });

/** Heads over a field's label, and what stands over its value. */
function layHeads(canvas: Canvas, { heads = [], valueHead = '', lines, group }: FieldsSection, left: number): void {
  const fields = lines[0] ?? [];
  let column = left;
  heads.forEach((head, index) => {
    const field = fields[index];
    const span = (field?.labelSpan ?? 1) + (field?.under ? 1 : 0);
    canvas.put(at(canvas.row, canvas.row, column, column + span - 1), head, 'head');
    column += span;
    const right = index === heads.length - 1 ? canvas.right : column + (field?.span ?? 1) - 1;
    canvas.put(at(canvas.row, canvas.row, column, right), valueHead, 'head');
    column = right + 1;
  });
  canvas.row += group || heads.length > 0 ? 1 : 0;
}

function layColumns(canvas: Canvas, section: ColumnsSection, form: Form, data: FormData): void {
  const top = canvas.row;
  for (const { field, label, value } of placesOfColumns(section, canvas.right)) {
    if (label) canvas.put(below(top, label), field.label ?? '', 'label');
    putValue(canvas, form, field, below(top, value), data.fields[field.key] ?? null);
  }
  if (section.group) canvas.put(at(top, top + 1, 0, groupSpan(section) - 1), section.group.label, 'label');
  canvas.row = top + 2;
}

const LOOK_OF_COLUMN = {
  level: 'label',
  text: 'text',
  target: 'target',
  sign: 'target',
  unit: 'target',
  number: 'number',
  result: 'target',
} as const satisfies Record<string, Look>;

function layIndicators(canvas: Canvas, section: IndicatorSection, data: FormData): void {
  const left = section.group ? (section.group.span ?? 1) : 0;
  const top = canvas.row;
  const bands = bandsOf(canvas, section, left);
  for (const [column, [from, to]] of bands)
    canvas.put(at(top, top, from, to), section.heads?.[column] ?? INDICATOR_COLUMNS[column].head, 'head');
  canvas.row++;
  const first = canvas.row;
  // A form that shows no indicator keeps a row for them.
  const rows: readonly (IndicatorData | undefined)[] = data.indicators.length > 0 ? data.indicators : [undefined];
  rows.forEach((row, index) => {
    for (const [column, [from, to]] of bands) {
      const { holds } = INDICATOR_COLUMNS[column];
      if (holds === 'level') continue;
      const value = row?.[column] ?? null;
      const look = typeof value === 'number' ? 'number' : LOOK_OF_COLUMN[holds];
      canvas.put(at(first + index, first + index, from, to), value, look);
    }
  });
  canvas.field('indicators', { row: top, column: left });
  data.indicators.forEach((_, index) => {
    for (const [column, [from]] of bands)
      canvas.field(`indicators.${index}.${column}`, { row: first + index, column: from });
  });
  canvas.row = first + rows.length;
  for (const column of ['level1', 'level2'] as const) layLevels(canvas, column, bands, data.indicators, first);
  offerChoices(canvas, section, bands, data.indicators, first);
  if (section.group) canvas.put(at(top, canvas.row - 1, 0, left - 1), section.group.label, 'label');
  if (section.scoreTotal !== undefined) layScoreTotal(canvas, section.scoreTotal, bands);
}

/** The row that adds up all points; what it adds up is told by {@link pointSums}. */
function layScoreTotal(canvas: Canvas, label: string, bands: Bands): void {
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
  const cells = sections.flatMap((section) => (section.kind === 'grid' ? gridCells(section) : []));
  return (['weight', 'score'] as const).map((column) => ({
    key: scoreKey(column),
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

type Bands = ReadonlyMap<IndicatorColumn, readonly [from: number, to: number]>;

function bandsOf(canvas: Canvas, { columns, spans }: IndicatorSection, left: number): Bands {
  let next = left;
  return new Map(
    columns.map((column, index) => {
      const from = next;
      const to = index === columns.length - 1 ? canvas.right : from + (spans?.[index] ?? 1) - 1;
      next = to + 1;
      return [column, [from, to]] as const;
    }),
  );
}

/** Level labels, one over all rows of the same level; a second level never reaches beyond its first. */
function layLevels(
  canvas: Canvas,
  column: 'level1' | 'level2',
  bands: Bands,
  rows: readonly IndicatorData[],
  first: number,
): void {
  const band = bands.get(column);
  if (!band) return;
  const key = (row: IndicatorData | undefined) =>
    row && (column === 'level1' ? row.level1 : `${row.level1}/${row.level2}`);
  for (let from = 0; from < Math.max(1, rows.length);) {
    let to = from;
    while (to + 1 < rows.length && key(rows[to + 1]) === key(rows[from])) to++;
    canvas.put(at(first + from, first + to, ...band), rows[from]?.[column] ?? null, 'label');
    from = to + 1;
  }
}

/** Second levels the framework has under the first, usual bases, and how a value is written. */
function offerChoices(
  canvas: Canvas,
  section: IndicatorSection,
  bands: Bands,
  rows: readonly IndicatorData[],
  first: number,
): void {
  const levels = followedFramework(section, rows)?.levels ?? [];
  const level2 = bands.get('level2');
  rows.forEach((row, index) => {
    const under = levels.find((level) => levelKey(level.name) === levelKey(row.level1));
    const isFirst = index === 0 || rows[index - 1]?.level2 !== row.level2 || rows[index - 1]?.level1 !== row.level1;
    const known = under?.seconds.some((second) => isSecondLevel(second, levelKey(row.level2)));
    if (level2 && isFirst && under && known && under.seconds.length > 1) {
      canvas.offer({
        area: at(first + index, first + index, level2[0], level2[0]),
        choices: under.seconds.map(({ name }) => name),
        ...(canvas.words.seconds && { prompt: canvas.words.seconds(under.name) }),
      });
    }
  });
  const last = first + Math.max(1, rows.length) - 1;
  for (const [column, [left]] of bands) {
    const { holds, choices } = INDICATOR_COLUMNS[column];
    const area = at(first, last, left, left);
    if (holds === 'target') canvas.offer({ area, prompt: canvas.words.target });
    if (choices) canvas.offerChoices(area, choices);
  }
}
