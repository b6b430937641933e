import { FORMS, type Form, type SheetSnapshot } from '../../src/core';
import { isList, matrixOf, rowKey, TOTAL_ROW, type FormData, type IndicatorData } from '../../src/core/forms';
import { createReader, type CellReading, type IndicatorRow, type Table, type TargetTable } from '../../src/core/read';
import { matrixRows } from '../../src/core/read/contents';
import type { CellValue } from '../../src/core/model/grid';
import { squeeze } from '../../src/core/language/spelling';
import { SheetView } from '../../src/core/read/sheet/view';
import { isPercentFormat } from '../../src/core/language/display';
import { official, sheetOf } from '../samples/dress';
import type { SeedTable } from '../samples/seeds';

const READER = createReader(FORMS);

/** A number as it is, a percentage as it is read (`25%`), the text put together where several cells hold it. */
function valueOf({ content, value, format }: CellReading): CellValue {
  if (typeof value === 'number' && !isPercentFormat(format)) return value;
  return content === '' ? null : content;
}

/** What a recognised table holds, as data that can be laid out again. */
export function dataOf(table: Table, sheet: SheetSnapshot): FormData {
  const { form } = table;
  const fields: Record<string, CellValue> = {};
  const names =
    matrixOf(form)?.halves.flatMap(({ columns }) =>
      columns.filter(({ type }) => type === 'name' || type === 'code').map(({ key }) => key),
    ) ?? [];
  const rows = rowsOf(table);
  const written = new Map(matrixRows(table).map(({ key }, index) => [key, keyAsWritten(key, rows?.[index])]));
  const withItems = form.sections.flatMap((section) =>
    section.kind === 'prose' ? section.parts.filter(({ items }) => items).map(({ key }) => key) : [],
  );
  for (const [key, reading] of table.fields) {
    const value = valueOf(reading);
    if (value !== null && !withItems.includes(key) && !names.some((name) => key.endsWith(`.${name}`)))
      fields[inKey(key, written)] = value;
  }
  const note = noteOf(table, sheet);
  return {
    // In a list the project is a table's title.
    title: isList(form) ? new SheetView(sheet).content(table.area.top, table.area.left) : table.title,
    captions: captionsOf(table, sheet),
    fields,
    indicators: table.made === 'targets' ? indicatorsOf(table) : [],
    rows,
    ...(table.made === 'prose' && {
      items: table.items.map(({ name, texts }) => ({
        name: name.content,
        texts: Object.fromEntries([...texts].map(([key, { content }]) => [key, content])),
      })),
    }),
    note,
  };
}

/** A row's key is its name as it is read; in data it is its name as it is written. */
function keyAsWritten(
  key: string,
  row: { readonly code?: string | undefined; readonly name: string } | undefined,
): string {
  return row ? `${rowKey(row)}${/#\d+$/.exec(key)?.[0] ?? ''}` : key;
}

function inKey(key: string, written: ReadonlyMap<string, string>): string {
  const [row] = [...written.keys()]
    .filter((candidate) => key.startsWith(`${candidate}.`))
    .sort((a, b) => b.length - a.length);
  return row === undefined ? key : `${written.get(row) ?? row}${key.slice(row.length)}`;
}

/** A target: one whose sign or unit stands in another cell is the text of all. */
const targetOf = (reading: CellReading): CellValue =>
  typeof reading.value === 'number' && reading.content !== String(reading.value) ? reading.content : valueOf(reading);

function indicatorOf(row: IndicatorRow): IndicatorData {
  const others = [...row.cells].filter(
    ([column, { content }]) => column !== 'name' && column !== 'value' && content !== '',
  );
  return {
    ...(row.period && { period: row.period }),
    level1: row.level1?.text ?? '',
    level2: row.level2?.text ?? '',
    name: row.name.content,
    value: targetOf(row.value),
    ...Object.fromEntries(others.map(([column, cell]) => [column, valueOf(cell)])),
  };
}

/** Its indicators; without any, the levels that are printed. */
const indicatorsOf = ({ indicators: { rows, levels } }: TargetTable): IndicatorData[] =>
  rows.length > 0
    ? rows.map(indicatorOf)
    : levels.map(({ level1, level2 }) => ({
        level1: level1?.text ?? '',
        level2: level2?.text ?? '',
        name: '',
        value: null,
      }));

function rowsOf(table: Table): FormData['rows'] {
  const { form } = table;
  if (table.made !== 'matrix' || matrixOf(form)?.halves.every(({ rows }) => rows.kind === 'fixed')) return undefined;
  const names =
    matrixOf(form)?.halves.flatMap(({ columns }) =>
      columns.filter(({ type }) => type === 'name').map(({ key }) => key),
    ) ?? [];
  return table.rows.map(({ key, code, label, cells }) => {
    const [name = label] = names.flatMap((column) => cells.get(column)?.content ?? []);
    return { ...(code !== '' && { code }), name: key === TOTAL_ROW ? '合计' : name };
  });
}

/** The lines between the title and the first row of the table, a text for each cell. */
function captionsOf(table: Table, sheet: SheetSnapshot): string[] {
  const view = new SheetView(sheet);
  const labels = [...table.fields.values()].map(({ labelAt }) => labelAt.row);
  const origin = table.made === 'targets' ? table.indicators.origin.row : table.area.top;
  const first = table.made === 'matrix' ? headRow(table, view) : Math.min(origin, ...labels);
  const found: string[] = [];
  for (let row = table.area.top + 1; row < first; row++) {
    for (const column of view.filled(row)) found.push(view.content(row, column));
  }
  return found;
}

/** A matrix begins with the first row of several cells that names one of its columns. */
function headRow({ area, form }: Table, view: SheetView): number {
  const words = new Set(
    matrixOf(form)
      ?.halves.flatMap(({ columns }) => columns.flatMap(({ label, under = label }) => [under, label]))
      .map((word) => word.replace(/\s/g, '')),
  );
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const contents = view.filled(row).map((column) => view.content(row, column).replace(/\s/g, ''));
    if (contents.includes('序号') || contents.some((text) => words.has(text))) return row;
  }
  return area.top + 1;
}

function noteOf(table: Table, sheet: SheetSnapshot): string | undefined {
  if (table.made !== 'matrix' || !table.emptyNote) return undefined;
  const { row, column } = table.emptyNote;
  return new SheetView(sheet).content(row, column);
}

/** The one table of a seed, recognised in its official dress, as data. */
export function seedData(seed: SeedTable): {
  readonly form: Form;
  readonly data: FormData;
  readonly sheet: SheetSnapshot;
} {
  const sheet = { id: '1', name: '表', grid: sheetOf(seed, official).grid };
  const [table] = READER.read(sheet).tables;
  if (!table) throw new Error(`${seed.seed} ${seed.index} is not recognised`);
  return { form: table.form, data: dataOf(table, sheet), sheet };
}

/** Data without what says nothing: blank fields, line breaks in the labels of levels, the width of signs in keys made of names. */
export function bare(data: FormData): FormData {
  return {
    ...data,
    fields: Object.fromEntries(
      Object.entries(data.fields)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => [squeeze(key), value]),
    ),
    indicators: data.indicators.map((row) => ({ ...row, level2: squeeze(row.level2) })),
  };
}
