import { followedFramework, isSecondLevel, levelKey } from '../forms/frameworks';
import { fundsCells } from '../forms/funds';
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
import { layFunds } from './funds';
import type { Sum } from './totals';
import type { LayoutWords, Prompt } from './words';
import type { Look } from '../model/sheet-plan';

/** Lays out one section of a form of targets below what is there already. */
export function layTargets(canvas: Canvas, section: FormSection, form: Form, data: FormData): void {
  if (section.kind === 'fields') layFields(canvas, section, form, data);
  else if (section.kind === 'columns') layColumns(canvas, section, form, data);
  else if (section.kind === 'funds') layFunds(canvas, section, form, data);
  else if (section.kind === 'indicators' && section.list) layList(canvas, section, form, data);
  else if (section.kind === 'indicators') layIndicators(canvas, section, data);
}

/** What a field holds; boxes are printed though none is ticked yet. */
const valueOf = ({ key, ticks }: FormField, { fields }: FormData): CellValue =>
  fields[key] ?? (ticks ? boxes(ticks) : null);

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

function layColumns(canvas: Canvas, section: ColumnsSection, form: Form, data: FormData): void {
  const top = canvas.row;
  for (const { field, label, value } of placesOfColumns(section, canvas.right)) {
    if (label) canvas.put(below(top, label), field.label ?? '', 'label');
    putValue(canvas, form, field, below(top, value), valueOf(field, data));
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

/** The indicators of one block, each with its place among the form's and the row that it is put in. */
interface Block {
  readonly bands: Bands;
  readonly rows: readonly { readonly index: number; readonly data: IndicatorData; readonly line: number }[];
}

function layIndicators(canvas: Canvas, section: IndicatorSection, data: FormData): void {
  const left = section.group ? (section.group.span ?? 1) : 0;
  const top = canvas.row;
  const [own, second] = bandsOf(canvas, section, left);
  for (const bands of second ? [own, second] : [own]) layHeadsOf(canvas, section, bands, top);
  const first = top + 1;
  const { blocks, height } = blocksOf(data.indicators, own, second, first);
  canvas.field('indicators', { row: top, column: left });
  canvas.row = first + height;
  for (const { bands, rows } of blocks) {
    for (let line = first; line < canvas.row; line++)
      layRow(canvas, bands, rows.find((row) => row.line === line)?.data, line);
    for (const { index, line } of rows)
      for (const [column, [from]] of bands) canvas.field(`indicators.${index}.${column}`, { row: line, column: from });
    laySeconds(canvas, bands, rows, first);
    offerChoices(canvas, section, bands, rows, first);
  }
  layFirsts(
    canvas,
    own,
    blocks.flatMap(({ rows }) => rows),
    first,
  );
  if (section.group) canvas.put(at(top, canvas.row - 1, 0, left - 1), section.group.label, 'label');
  if (section.scoreTotal !== undefined) layScoreTotal(canvas, section.scoreTotal, own);
}

function layHeadsOf(canvas: Canvas, { heads }: IndicatorSection, bands: Bands, row: number): void {
  for (const [column, [from, to]] of bands)
    canvas.put(at(row, row, from, to), heads?.[column] ?? INDICATOR_COLUMNS[column].head, 'head');
}

/** A list of projects: what is said of each of them over all its rows, and its indicators behind. */
function layList(canvas: Canvas, section: IndicatorSection, form: Form, data: FormData): void {
  const { list = [] } = section;
  const top = canvas.row++;
  list.forEach(({ label }, column) => {
    canvas.put(at(top, top, column, column), label, 'head');
  });
  const [bands] = bandsOf(canvas, section, list.length);
  layHeadsOf(canvas, section, bands, top);
  [data, ...(data.others ?? [])].forEach((project, index) => {
    const first = canvas.row;
    const rows = project.indicators.map((row, line) => ({ data: row, index: line, line: first + line }));
    canvas.row = first + Math.max(1, rows.length);
    list.forEach((field, column) => {
      const area = at(first, canvas.row - 1, column, column);
      canvas.put(area, project.fields[field.key] ?? null, LOOK_OF[field.type]);
      if (index === 0) canvas.field(field.key, { row: first, column });
      if (field.type === 'paragraphs') canvas.reserve(area, 3);
      const prompt = promptFor(field, form.unit, canvas.words);
      if (prompt) canvas.offer({ area: at(first, first, column, column), prompt });
    });
    for (let line = first; line < canvas.row; line++) layRow(canvas, bands, rows[line - first]?.data, line);
    if (index === 0)
      for (const row of rows)
        for (const [column, [from]] of bands)
          canvas.field(`indicators.${row.index}.${column}`, { row: row.line, column: from });
    laySeconds(canvas, bands, rows, first);
    layFirsts(canvas, bands, rows, first);
    offerChoices(canvas, section, bands, rows, first);
  });
  canvas.field('indicators', { row: top, column: list.length });
}

/** The cells of one row but its levels; a form that shows no indicator keeps a row for them. */
function layRow(canvas: Canvas, bands: Bands, row: IndicatorData | undefined, line: number): void {
  const parts = bands.has('sign') && bands.has('unit') ? partsOfTarget(row?.value ?? null) : undefined;
  for (const [column, [from, to]] of bands) {
    const { holds } = INDICATOR_COLUMNS[column];
    if (holds === 'level') continue;
    const value = parts?.[column] ?? row?.[column] ?? null;
    canvas.put(at(line, line, from, to), value, typeof value === 'number' ? 'number' : LOOK_OF_COLUMN[holds]);
  }
}

/** A target in the three columns of sign, number and unit; one that is no quantity stands in the middle, as 定性. */
function partsOfTarget(value: CellValue): Partial<Record<IndicatorColumn, CellValue>> {
  if (typeof value !== 'string' || value === '') return {};
  const [, sign = '', number = '', unit = ''] = /^([≥≤＝=><＞＜]?)(\d+(?:\.\d+)?)([^\d\s]\D*)?$/.exec(value) ?? [];
  if (number === '') return { sign: '定性' };
  return { sign: sign === '' ? null : sign, value: String(Number(number)) === number ? Number(number) : number, unit };
}

/** Puts indicators into rows: one below the other, or those of the year beside those of the term, each first level in rows of its own. */
function blocksOf(
  indicators: readonly IndicatorData[],
  own: Bands,
  second: Bands | undefined,
  first: number,
): { readonly blocks: readonly Block[]; readonly height: number } {
  const all = indicators.map((data, index) => ({ data, index }));
  if (!second) {
    const rows = all.map((row, line) => ({ ...row, line: first + line }));
    return { blocks: [{ bands: own, rows }], height: Math.max(1, rows.length) };
  }
  const halves = [all.filter(({ data }) => data.period !== 'year'), all.filter(({ data }) => data.period === 'year')];
  const placed: Block['rows'][number][][] = [[], []];
  let line = first;
  for (const level of firstsOf(halves.map((half) => half.map(({ data }) => data.level1)))) {
    const groups = halves.map((half) => half.filter(({ data }) => data.level1 === level));
    groups.forEach((group, half) => group.forEach((row, at) => placed[half]?.push({ ...row, line: line + at })));
    line += Math.max(...groups.map(({ length }) => length));
  }
  const blocks = placed.map((rows, half) => ({ bands: half === 0 ? own : second, rows }));
  return { blocks, height: Math.max(1, line - first) };
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

/** The first levels of both halves: each half keeps its order. */
function firstsOf([own = [], second = []]: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(own)];
  const others = [...new Set(second)];
  others.forEach((level, index) => {
    if (all.includes(level)) return;
    const next = others.slice(index + 1).find((later) => all.includes(later));
    all.splice(next === undefined ? all.length : all.indexOf(next), 0, level);
  });
  return all;
}

type Bands = ReadonlyMap<IndicatorColumn, readonly [from: number, to: number]>;

/** The columns of the block, and of the second one where the form is in halves: the same without first levels. */
function bandsOf(
  canvas: Canvas,
  { columns, spans, isInHalves }: IndicatorSection,
  left: number,
): readonly [own: Bands, second: Bands | undefined] {
  const more = isInHalves ? columns.filter((column) => column !== 'level1') : [];
  let next = left;
  const placed = [...columns, ...more].map((column, index, all) => {
    const from = next;
    const to = index === all.length - 1 ? canvas.right : from + (spans?.[index] ?? 1) - 1;
    next = to + 1;
    return [column, [from, to]] as const;
  });
  const own = new Map(placed.slice(0, columns.length));
  return [own, isInHalves ? new Map(placed.slice(columns.length)) : undefined];
}

/** Second levels, one over all neighbouring rows of it; it never reaches beyond its first. */
function laySeconds(canvas: Canvas, bands: Bands, rows: Block['rows'], first: number): void {
  const band = bands.get('level2');
  if (!band) return;
  if (rows.length === 0) canvas.put(at(first, first, ...band), null, 'label');
  for (const group of runsOf(rows, ({ data: { level1, level2 } }) => `${level1}/${level2}`)) {
    const [from, to] = [group[0], group.at(-1)];
    if (from && to) canvas.put(at(from.line, to.line, ...band), from.data.level2, 'label');
  }
}

/** Neighbours with the same key. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** First levels, one over all neighbouring rows of it, in both blocks. */
function layFirsts(canvas: Canvas, bands: Bands, rows: Block['rows'], first: number): void {
  const band = bands.get('level1');
  if (!band) return;
  if (rows.length === 0) canvas.put(at(first, first, ...band), null, 'label');
  for (const group of runsOf(
    rows.toSorted((a, b) => a.line - b.line),
    ({ data }) => data.level1,
  )) {
    const [from, to] = [group[0], group.at(-1)];
    if (from && to) canvas.put(at(from.line, to.line, ...band), from.data.level1, 'label');
  }
}

/** Second levels the framework has under the first, usual bases, and how a value is written. */
function offerChoices(
  canvas: Canvas,
  section: IndicatorSection,
  bands: Bands,
  rows: Block['rows'],
  first: number,
): void {
  const levels =
    followedFramework(
      section,
      rows.map(({ data }) => data),
    )?.levels ?? [];
  const level2 = bands.get('level2');
  rows.forEach(({ data: row, line }, index) => {
    const under = levels.find((level) => levelKey(level.name) === levelKey(row.level1));
    const before = rows[index - 1]?.data;
    const isFirst = before?.level2 !== row.level2 || before.level1 !== row.level1;
    const known = under?.seconds.some((second) => isSecondLevel(second, levelKey(row.level2)));
    if (level2 && isFirst && under && known && under.seconds.length > 1) {
      canvas.offer({
        area: at(line, line, level2[0], level2[0]),
        choices: under.seconds.map(({ name }) => name),
        ...(canvas.words.seconds && { prompt: canvas.words.seconds(under.name) }),
      });
    }
  });
  const last = Math.max(first, canvas.row - 1);
  for (const [column, [left]] of bands) {
    const { holds, choices } = INDICATOR_COLUMNS[column];
    const area = at(first, last, left, left);
    if (holds === 'target') canvas.offer({ area, prompt: canvas.words.target });
    if (choices) canvas.offerChoices(area, choices);
  }
}
