import { greatest } from '../model/geometry';
import { followedFramework, isSecondLevel, levelKey } from '../forms/frameworks';
import { INDICATOR_COLUMNS } from '../forms/indicator-columns';
import type { Form, FormData, IndicatorColumn, IndicatorData, IndicatorSection } from '../forms/schema';
import type { CellValue } from '../model/grid';
import type { Look } from '../model/sheet-plan';
import { bandsOf, type Bands } from './bands';
import type { Canvas } from './canvas';
import { layParts, offerTicks, partsOf, placeIn } from './divided';
import { at, LOOK_OF, promptFor } from './fields';
import { firstsOf, layFirsts, laySeconds, type PlacedRow } from './levels';
import { layScoreTotal } from './points';

/** The indicators of one block, each with its place among the form's and the row that it is put in. */
interface Block {
  readonly bands: Bands;
  readonly rows: readonly PlacedRow[];
}

/** The block of indicators: heads, a row for each, levels merged over theirs. */
export function layIndicators(canvas: Canvas, section: IndicatorSection, data: FormData): void {
  const left = section.group ? (section.group.span ?? 1) : 0;
  const top = canvas.row;
  const [own, second] = bandsOf(canvas, section, left);
  for (const bands of second ? [own, second] : [own]) layHeadsOf(canvas, section, bands, top);
  const first = lastHeadRow(section, top) + 1;
  const { blocks, height } = blocksOf(data.indicators, own, second, first);
  canvas.field('indicators', { row: top, column: left });
  canvas.row = first + height;
  for (const { bands, rows } of blocks) {
    for (let line = first; line < canvas.row; line++)
      layRow(canvas, section, bands, rows.find((row) => row.line === line)?.data, line);
    rememberRows(canvas, section, bands, rows);
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

const lastHeadRow = ({ divided }: IndicatorSection, top: number): number => (divided ? top + 1 : top);

function layHeadsOf(canvas: Canvas, section: IndicatorSection, bands: Bands, top: number): void {
  const { heads, divided } = section;
  for (const [column, [from, to]] of bands) {
    const parts = divided?.[column];
    const bottom = parts ? top : lastHeadRow(section, top);
    canvas.put(at(top, bottom, from, to), heads?.[column] ?? INDICATOR_COLUMNS[column].head, 'head');
    const below = parts ? partsOf(parts) : [];
    below.forEach((head, index) => {
      canvas.put(at(top + 1, top + 1, from + index, from + index), head, 'head');
    });
  }
}

/** Remembers where the cells of indicators are. */
function rememberRows(
  canvas: Canvas,
  { divided }: IndicatorSection,
  bands: Bands,
  rows: readonly Pick<PlacedRow, 'index' | 'line'>[],
): void {
  for (const { index, line } of rows)
    for (const [column, [from]] of bands) {
      const parts = divided?.[column];
      const place = { row: line, column: parts ? placeIn(parts, from) : from };
      canvas.field(`indicators.${index}.${column}`, place);
    }
}

/** A list of projects: what is said of each of them over all its rows, and its indicators behind. */
export function layList(canvas: Canvas, section: IndicatorSection, form: Form, data: FormData): void {
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
    for (let line = first; line < canvas.row; line++) layRow(canvas, section, bands, rows[line - first]?.data, line);
    if (index === 0) rememberRows(canvas, section, bands, rows);
    laySeconds(canvas, bands, rows, first);
    layFirsts(canvas, bands, rows, first);
    offerChoices(canvas, section, bands, rows, first);
  });
  canvas.field('indicators', { row: top, column: list.length });
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

/** The cells of one row but its levels; a form that shows no indicator keeps a row for them. */
function layRow(
  canvas: Canvas,
  { divided }: IndicatorSection,
  bands: Bands,
  row: IndicatorData | undefined,
  line: number,
): void {
  const parts = bands.has('sign') && bands.has('unit') ? partsOfTarget(row?.value ?? null) : undefined;
  for (const [column, [from, to]] of bands) {
    const { holds } = INDICATOR_COLUMNS[column];
    if (holds === 'level') continue;
    const value = parts?.[column] ?? row?.[column] ?? null;
    const boxes = divided?.[column];
    if (boxes) layParts(canvas, boxes, from, value, line);
    else canvas.put(at(line, line, from, to), value, typeof value === 'number' ? 'number' : LOOK_OF_COLUMN[holds]);
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
  const placed: PlacedRow[][] = [[], []];
  let line = first;
  for (const level of firstsOf(halves.map((half) => half.map(({ data }) => data.level1)))) {
    const groups = halves.map((half) => half.filter(({ data }) => data.level1 === level));
    groups.forEach((group, half) => group.forEach((row, at) => placed[half]?.push({ ...row, line: line + at })));
    line += greatest(groups.map(({ length }) => length));
  }
  const blocks = placed.map((rows, half) => ({ bands: half === 0 ? own : second, rows }));
  return { blocks, height: Math.max(1, line - first) };
}

/** Second levels the framework has under the first, usual bases, and how a value is written. */
function offerChoices(
  canvas: Canvas,
  section: IndicatorSection,
  bands: Bands,
  rows: readonly PlacedRow[],
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
    const boxes = section.divided?.[column];
    if (boxes) offerTicks(canvas, boxes, left, first, last);
    else if (choices) canvas.offerChoices(area, choices);
  }
}
