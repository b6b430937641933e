import fc from 'fast-check';
import type { Form } from '../../src/core';
import {
  cellKey,
  fieldsOf,
  matrixOf,
  rowKey,
  type FormData,
  type IndicatorData,
  type MatrixHalf,
} from '../../src/core/forms';
import { CELL_COLUMNS, INDICATOR_COLUMNS } from '../../src/core/forms/indicator-columns';
import { frameworkOf } from '../../src/core/forms/frameworks';
import { templateData } from '../../src/core/templates/template';
import type { CellValue } from '../../src/core/model/grid';

const PIECES = [
  '水利设施维护',
  '第二期',
  '（2024年）',
  '＝１００％',
  '≥95%',
  '=SUM(A1:A3)',
  '-5',
  '+3',
  '@某人',
  '\n',
  '：',
  '“一企一策”',
  'No.1',
  'ａｂｃ',
  '，',
  '、',
  '①',
  ' ',
  '　',
  '18.36公里',
  '率',
  '/',
  '%',
  '"',
  "'",
  '<b>',
  '&',
  '……',
  '公里；',
  '（',
  '）',
  '№',
  '😀',
  '全年不少于20次。',
];
/** Anything a person may write: never blank, never only signs, nothing that begins or ends blank. */
const text = fc
  .tuple(
    fc.constantFrom('', '', '', '=', '+', '-', '@', "'"),
    fc.constantFrom('水利', '安全', '某', '巡查'),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }),
  )
  .map(([sign, core, more]) =>
    `${sign}${core}${more.join('')}`
      .split('\n')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .join('\n'),
  );
/** A lone text that is longer may be prose below a table. */
const line = text.map((written) => written.replace(/\s+/g, '').slice(0, 30));
const cents = fc.integer({ min: -99_999_999, max: 999_999_999 }).map((amount) => amount / 100);
const money: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: cents },
  fc.constant(null),
  cents.map((amount) => `${amount}万元`),
);
const share: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 100 }).map((part) => `${part}%`),
  cents,
);

/** A value for each key. */
function filled<T>(
  keys: readonly (readonly [key: string, values: fc.Arbitrary<T>])[],
): fc.Arbitrary<Record<string, T>> {
  return fc.record(Object.fromEntries(keys));
}

const target = fc.oneof<fc.Arbitrary<CellValue>[]>(
  text,
  fc.constantFrom('≥95%', '＝1次', '优秀'),
  fc.integer({ min: 0, max: 400 }),
  fc.constant(null),
);
/** By what a column holds; text where it is none of these. */
const CELLS: Readonly<Partial<Record<string, fc.Arbitrary<CellValue>>>> = {
  target,
  number: fc.integer({ min: 1, max: 100 }),
};

function indicatorsFor(form: Form): fc.Arbitrary<IndicatorData[]> {
  const section = form.sections.find(({ kind }) => kind === 'indicators');
  if (section?.kind !== 'indicators') return fc.constant([]);
  const seconds = (frameworkOf(section.framework)?.levels ?? []).flatMap(({ name, seconds: own }) =>
    own.map((second) => ({ level1: name, level2: second.name })),
  );
  const others = section.columns.filter(
    (column) => CELL_COLUMNS.includes(column) && !['name', 'value'].includes(column),
  );
  const row = fc.record({
    level: fc.nat(seconds.length - 1),
    name: text,
    value: target,
    others: filled(
      others.map((column) => {
        const parts = section.divided?.[column];
        // Of answers with a column each one is ticked.
        const answers = parts && parts.text === undefined ? fc.constantFrom(...parts.boxes) : undefined;
        return [column, answers ?? CELLS[INDICATOR_COLUMNS[column].holds] ?? text] as const;
      }),
    ),
  });
  const rowsOf = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) =>
    rows
      .sort((a, b) => a.level - b.level)
      .map(({ level, name, value, others: cells }) => ({
        level1: seconds[level]?.level1 ?? '',
        level2: seconds[level]?.level2 ?? '',
        name,
        value,
        ...cells,
      })),
  );
  return section.isInHalves
    ? fc
        .tuple(rowsOf, rowsOf)
        .map((halves) => halves.flatMap((half, at) => half.map((own) => ({ ...own, period: PERIODS[at] }))))
    : rowsOf;
}

const PERIODS = ['term', 'year'] as const;

type Rows = NonNullable<FormData['rows']>;

function rowsFor({ rows }: MatrixHalf): fc.Arbitrary<Rows> {
  if (rows.kind === 'fixed') return fc.constant([]);
  const total = { name: '合计' };
  if (rows.kind === 'coded') {
    // Codes of functions begin with 2; with others the table is another one.
    const code = fc
      .constantFrom(...rows.digits)
      .chain((digits) => fc.stringMatching(new RegExp(`^${rows.begins ?? '2'}\\d{${digits - 1}}$`)));
    return fc
      .uniqueArray(fc.record({ code, name: line }), { minLength: 1, maxLength: 15, selector: (row) => row.code })
      .map((own) => [total, ...own.sort((a, b) => a.code.localeCompare(b.code))]);
  }
  return fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((names) => [...(rows.sums.length > 0 ? [total] : []), ...names.map((name) => ({ name }))]);
}

/** One project is bought for twice: the second row has a number behind its name. Names that differ in width alone are one name. */
function counted(keys: readonly string[]): readonly string[] {
  return keys.map((key, index) => {
    const count = keys.slice(0, index + 1).filter((other) => other === key).length;
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** Every cell of a matrix but its names and codes. */
function cellsFor(
  { columns, rows: kind }: MatrixHalf,
  rows: Rows,
): readonly (readonly [string, fc.Arbitrary<CellValue>])[] {
  const keys = kind.kind === 'fixed' ? kind.items.map(({ key }) => key) : counted(rows.map(rowKey));
  return keys.flatMap((key) =>
    columns.flatMap(({ key: column, type }) => {
      if (type === 'name' || type === 'code') return [];
      const values = type === 'money' ? money : type === 'count' ? fc.nat(9999) : fc.oneof(line, fc.constant(null));
      return [[cellKey(key, column), values] as const];
    }),
  );
}

/** Data for a form; sums are left to the formulas, or stated as they come. */
export function dataFor(form: Form): fc.Arbitrary<FormData> {
  const head = templateData(form, { year: 2024, unitName: '某县水利局', unitCode: '101001' });
  const matrix = matrixOf(form);
  const base = { title: head.title, captions: head.captions };
  if (matrix) {
    const halves = matrix.halves;
    return rowsFor(halves[0] ?? { columns: [], rows: { kind: 'listed', sums: [] } }).chain((rows) =>
      filled(halves.flatMap((half) => cellsFor(half, rows))).map((fields) => ({
        ...base,
        fields,
        indicators: [],
        ...(rows.length > 0 && { rows }),
      })),
    );
  }
  const values = fieldsOf(form).map(
    ({ key, type, ticks }) =>
      [
        key,
        type === 'money'
          ? money
          : type === 'share'
            ? share
            : key.startsWith('task')
              ? line
              : ticks
                ? fc.constantFrom<CellValue>(`☑${ticks[0]}  □${ticks[1]}`, `□${ticks[0]}  □${ticks[1]}`)
                : fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }),
      ] as const,
  );
  const texts = form.sections.find((section) => section.kind === 'prose');
  if (texts?.kind === 'prose') {
    const parts = texts.parts.filter(({ items }) => !items).map(({ key }) => [key, text] as const);
    const own = texts.parts.flatMap(({ items = [] }) => items.map(({ key }) => [key, text] as const));
    // A heading is read up to the first sign that may end one.
    const items = fc.array(
      fc.record({ name: line.map((name) => name.replace(/[。：；，、:;.…]/g, '')), texts: filled(own) }),
      { minLength: 1, maxLength: 4 },
    );
    return fc
      .tuple(filled(parts), items)
      .map(([fields, itemList]) => ({ ...base, fields, indicators: [], items: itemList }));
  }
  return fc
    .tuple(filled<CellValue>(values), indicatorsFor(form))
    .map(([fields, indicators]) => ({ ...base, fields, indicators }));
}
