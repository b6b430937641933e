import { cellKey, matrixOf, rowKey, TOTAL_ROW } from '../forms';
import type { Form, FormData, MatrixColumn, MatrixHalf, MatrixSection } from '../forms/schema';
import { toA1, type Area, type Position, greatest } from '../model/geometry';
import type { Canvas } from './canvas';
import { isSubtotalWord } from '../language/total-words';
import { claimsOf, type Row } from '../sums';
import type { Look } from '../model/sheet-plan';
import { layTotals, sumFormula } from './totals';

const ORDINAL_WIDTH = 6;
type Widths = Readonly<Record<MatrixColumn['type'], number>>;
const WIDTHS: Widths = { code: 11, name: 32, text: 18, measure: 8, count: 8, money: 13 };
/**
 * Widths for a form with many columns: as narrow as the contents allow, so that the printed text is large enough to read; a head of six
 * characters stays on one line.
 */
const NARROW: Widths = { code: 10, name: 29, text: 14, measure: 6, count: 7, money: 13 };
const MANY_COLUMNS = 10;
/** The space a cell leaves free beside its text, in characters. */
const EDGES = 1.7;
/** How many blank rows an empty table of codes, or an empty list, offers. */
const OFFERED = { coded: 20, listed: 8 } as const;

/** Widths of a matrix's columns by their kind of content, wider if an amount needs it; `undefined` for a form without a matrix. */
export function matrixWidths(form: Form, { fields }: FormData): readonly number[] | undefined {
  const matrix = matrixOf(form);
  if (!matrix) return undefined;
  const columns = matrix.halves.flatMap((half) => half.columns);
  const widths = columns.length > MANY_COLUMNS ? NARROW : WIDTHS;
  const numbers = Object.entries(fields).filter(([, value]) => typeof value === 'number');
  const needed = (column: string): number => {
    const own = numbers.filter(([key]) => key.endsWith(`.${column}`)).map(([, value]) => Math.abs(Number(value)));
    return (
      greatest([
        0,
        ...own.map(
          (value) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).length,
        ),
      ]) + EDGES
    );
  };
  return [
    ...(matrix.numbered ? [ORDINAL_WIDTH] : []),
    ...columns.map(({ key, type }) => Math.max(widths[type], type === 'money' ? needed(key) : 0)),
  ];
}

/** A row as it is laid out. A blank row that is to be filled has no key. */
interface Line extends Row {
  readonly level: number;
}

const at = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });

/** Lays out a matrix. Returns the number of header rows, which are to be frozen and repeated on each page. */
export function layMatrix(canvas: Canvas, section: MatrixSection, form: Form, data: FormData): number {
  const top = canvas.row;
  layHeads(canvas, section);
  const heads = canvas.row - top;
  const lines = linesOf(section, data);
  const first = canvas.row;
  const starts = startsOf(section);
  lines.forEach((pair, index) => {
    if (section.numbered) canvas.put(at(first + index, 0), index + 1, 'number');
    section.halves.forEach((half, place) =>
      layLine(canvas, half, pair[place], first + index, starts[place] ?? 0, data),
    );
  });
  canvas.row = first + lines.length;
  const [only, second] = section.halves;
  if (only && !second && only.rows.kind !== 'fixed') {
    canvas.body = {
      first,
      last: canvas.row - 1,
      columns: new Map(only.columns.map(({ key }, index) => [key, (starts[0] ?? 0) + index])),
    };
  }
  const filled = lines.flatMap((pair) => pair.flatMap((line) => (line && line.key !== '' ? [line] : [])));
  layTotals(canvas, claimsOf(form, filled), data.fields);
  section.halves.forEach((half, place) => {
    const own = filled.filter((line) => line.half === place);
    if (!own.every(({ key }) => key === TOTAL_ROW)) return;
    openTotals(canvas, half, { first, last: canvas.row - 1 }, starts[place] ?? 0);
    offerMeasures(canvas, half, { first, last: canvas.row - 1 }, starts[place] ?? 0);
  });
  return heads;
}

/** The column in which each half begins. */
function startsOf({ numbered, halves }: MatrixSection): readonly number[] {
  let next = numbered ? 1 : 0;
  return halves.map(({ columns }) => {
    const start = next;
    next += columns.length;
    return start;
  });
}

function layHeads(canvas: Canvas, { numbered, halves }: MatrixSection): void {
  const columns = halves.flatMap((half) => half.columns);
  const { row } = canvas;
  const deep = columns.some(({ under }) => under) ? 1 : 0;
  const shift = numbered ? 1 : 0;
  if (numbered) canvas.put({ top: row, bottom: row + deep, left: 0, right: 0 }, '序号', 'head');
  columns.forEach(({ label, under }, index) => {
    const column = index + shift;
    canvas.put(
      under ? at(row + deep, column) : { top: row, bottom: row + deep, left: column, right: column },
      label,
      'head',
    );
    if (!under || columns[index - 1]?.under === under) return;
    let last = index;
    while (columns[last + 1]?.under === under) last++;
    canvas.put({ top: row, bottom: row, left: column, right: last + shift }, under, 'head');
  });
  canvas.row += 1 + deep;
  if (!numbered) return;
  canvas.put(at(canvas.row, 0), '栏次', 'head');
  columns.forEach((_, index) => canvas.put(at(canvas.row, index + 1), index + 1, 'number'));
  canvas.row++;
}

/** The lines of a matrix: for each line the row of every half, or nothing. */
function linesOf({ halves }: MatrixSection, data: FormData): readonly (readonly (Line | undefined)[])[] {
  const columns = halves.map((half, place) => rowsOf(half, place, data));
  const [left, right] = columns;
  if (!left) return [];
  if (!right) return left.map((line) => [line]);
  // The first totals of the two halves stand in one line, and so do their last totals, as on the official form.
  const [a, b] = [firstTotal(halves[0], left), firstTotal(halves[1], right)];
  const before = Math.max(a, b);
  const tail = Math.max(left.length - a, right.length - b);
  const pick = (rows: readonly Line[], total: number, line: number): Line | undefined => {
    if (line < before) return line < total ? rows[line] : undefined;
    if (line === before + tail - 1) return rows.at(-1);
    const index = total + line - before;
    return index < rows.length - 1 ? rows[index] : undefined;
  };
  return Array.from({ length: before + tail }, (_, line) => [pick(left, a, line), pick(right, b, line)]);
}

function firstTotal(half: MatrixHalf | undefined, rows: readonly Line[]): number {
  const totals = half?.rows.kind === 'fixed' ? half.rows.sums.map(({ total }) => total) : [];
  const found = rows.findIndex(({ key }) => totals.includes(key));
  return found < 0 ? rows.length : found;
}

function rowsOf({ rows }: MatrixHalf, half: number, data: FormData): readonly Line[] {
  const line = { kind: 'item', half, code: '', level: 0 } as const;
  if (rows.kind === 'fixed')
    return rows.items.map(({ key, label, prefix = '', level = 0 }) => ({
      ...line,
      key,
      text: `${prefix}${label}`,
      level,
    }));
  const given = withCounts(
    (data.rows ?? []).map((row): Line => {
      const key = rowKey(row);
      const kind = key === TOTAL_ROW ? 'total' : isSubtotalWord(row.name) ? 'subtotal' : 'item';
      return { ...line, key, kind, code: row.code ?? '', text: row.name };
    }),
  );
  if (given.some(({ kind }) => kind !== 'total')) return given;
  const total: Line[] =
    rows.kind === 'coded' || rows.sums.length > 0 ? [{ ...line, key: TOTAL_ROW, kind: 'total', text: '合计' }] : [];
  return [...total, ...Array.from({ length: OFFERED[rows.kind] }, () => ({ ...line, key: '', text: '' }))];
}

/** Numbers the keys of rows with the same name, as reading a table does: `名称`, `名称#2`. */
function withCounts(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const count = (counts.get(line.key) ?? 0) + 1;
    counts.set(line.key, count);
    return count === 1 ? line : { ...line, key: `${line.key}#${count}` };
  });
}

const LOOK_OF: Readonly<Record<MatrixColumn['type'], Look>> = {
  code: 'code',
  name: 'text',
  text: 'text',
  measure: 'number',
  count: 'number',
  money: 'amount',
};

function layLine(
  canvas: Canvas,
  { columns, rows }: MatrixHalf,
  line: Line | undefined,
  row: number,
  start: number,
  data: FormData,
): void {
  columns.forEach(({ key, type }, index) => {
    const place = at(row, start + index);
    if (!line) {
      canvas.put(place, null, 'text');
      return;
    }
    const printed = rows.kind === 'fixed' || line.kind !== 'item';
    if (type === 'name')
      canvas.put(
        place,
        line.text || null,
        printed ? 'rowLabel' : 'text',
        line.level > 0 ? { indent: line.level * 2 } : {},
      );
    else if (type === 'code') canvas.put(place, line.code || null, 'code');
    else {
      const value = line.key === '' ? null : (data.fields[cellKey(line.key, key)] ?? null);
      canvas.put(place, value, type === 'money' && typeof value === 'string' && value !== '' ? 'text' : LOOK_OF[type]);
    }
    if (line.key !== '') canvas.field(cellKey(line.key, key), { row, column: start + index });
  });
}

/** Offers the usual units of measure where something is counted. */
function offerMeasures(
  canvas: Canvas,
  { columns }: MatrixHalf,
  { first, last }: { first: number; last: number },
  start: number,
): void {
  columns.forEach(({ type }, index) => {
    if (type === 'measure')
      canvas.offerChoices({ top: first + 1, bottom: last, left: start + index, right: start + index }, 'measure');
  });
}

/** A formula for the sum of a list that does not count 小计 rows again. */
function listedTotal(amounts: string, names: string): string {
  return `IF(COUNT(${amounts})=0,"",SUM(${amounts})-SUMIF(${names},"*小计",${amounts}))`;
}

/**
 * The formulas for 合计 in a table that is still empty: they will add up the shortest codes, or the rows of a list, once these are typed
 * below.
 */
function openTotals(
  canvas: Canvas,
  { columns, rows, across = [] }: MatrixHalf,
  { first, last }: { first: number; last: number },
  start: number,
): void {
  const body = { first: first + 1, last };
  const place = (index: number, row: number): Position => ({ row, column: start + index });
  const range = (index: number) => `${toA1(place(index, body.first))}:${toA1(place(index, body.last))}`;
  const code = columns.findIndex(({ type }) => type === 'code');
  columns.forEach(({ key, type }, index) => {
    if (type !== 'money') return;
    const parts = across
      .find(({ total }) => total === key)
      ?.parts.map((part) => columns.findIndex((column) => column.key === part));
    if (parts)
      for (let row = body.first; row <= body.last; row++)
        canvas.calculate(place(index, row), sumFormula(parts.map((part) => place(part, row))), '');
    if (rows.kind === 'listed' ? !rows.sums.includes(key) : rows.kind !== 'coded') return;
    const amounts = range(index);
    if (rows.kind === 'coded') {
      const shortest = `LEN(TRIM(${range(code).replace(/([A-Z]{1,3})(\d+)/g, '$$$1$2')}))=${rows.digits[0]}`;
      const formula = `IF(COUNT(${amounts})=0,"",IF(SUMPRODUCT(--(${shortest}))=0,SUM(${amounts}),SUMPRODUCT(--(${shortest}),${amounts})))`;
      canvas.calculate(place(index, first), formula, '');
    } else
      canvas.calculate(
        place(index, first),
        listedTotal(amounts, range(columns.findIndex((column) => column.type === 'name'))),
        '',
      );
  });
}
