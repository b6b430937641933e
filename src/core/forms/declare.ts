import { wordList } from '../language/word-list';
import type { CellValue } from '../model/grid';
import type { IndicatorColumn } from './indicator-columns';
import { cellKey, rowKey } from './keys';
import type { Form, FormData, FormField, IndicatorData, MatrixColumn, MatrixSection } from './schema';

/** Short ways to write a declaration: what they give is the plain data that the schema describes. */

/** Columns that stand under one head. */
export function under(head: string, columns: readonly MatrixColumn[]): readonly MatrixColumn[] {
  return columns.map((column) => ({ ...column, under: head }));
}

/**
 * The cells of a sample's matrix, as a table.
 * @param columns their keys, blanks between them
 * @param lines each row's key and its cells in the order of the columns; `null`, and what is not there, is left blank
 */
export function cells(
  columns: string,
  lines: readonly (readonly [row: string, ...values: CellValue[]])[],
): FormData['fields'] {
  const keys = wordList(columns);
  return Object.fromEntries(
    lines.flatMap(([row, ...values]) =>
      values.flatMap((value, index) => (value === null ? [] : [[cellKey(row, keys[index] ?? ''), value] as const])),
    ),
  );
}

/** The rows of a sample whose form prints none, and their cells: each row's code (`''` for none), its name and its cells. */
export function listed(
  columns: string,
  lines: readonly (readonly [code: string, name: string, ...values: CellValue[]])[],
): Pick<FormData, 'rows' | 'fields'> {
  const rows = lines.map(([code, name]) => (code === '' ? { name } : { code, name }));
  return {
    rows,
    fields: cells(
      columns,
      lines.map(([, , ...values], index) => [rowKey(rows[index] ?? { name: '' }), ...values]),
    ),
  };
}

/**
 * The indicators of a sample.
 * @param more columns beside the two levels, the name and the value; a line may end before the last of them
 */
export function indicators(
  more: readonly IndicatorColumn[],
  lines: readonly (readonly [level1: string, level2: string, name: string, value: CellValue, ...others: CellValue[]])[],
): IndicatorData[] {
  return lines.map(([level1, level2, name, value, ...others]) => ({
    level1,
    level2,
    name,
    value,
    ...Object.fromEntries(more.slice(0, others.length).map((column, index) => [column, others[index] ?? null])),
  }));
}

/** The indicators of one half of a sample whose form is in halves. */
export function ofPeriod(
  period: NonNullable<IndicatorData['period']>,
  lines: Parameters<typeof indicators>[1],
): IndicatorData[] {
  return indicators([], lines).map((row) => ({ ...row, period }));
}

/** A line of funds: an amount of the whole term, and that of the year beside it, which must be filled in where it is the total. */
export function inBothPeriods(key: string, term: string, year: string): FormField[] {
  const required = key === 'total' ? ({ required: 'error' } as const) : {};
  return [
    { key: `term.${key}`, label: term, type: 'money', span: 2 },
    { key: `year.${key}`, label: year, type: 'money', labelSpan: 2, ...required },
  ];
}

type Shared = 'unit' | 'sections' | 'totals' | 'equal' | 'identity' | 'sample';

/**
 * A budget table: a title over one matrix, in 万元, its lines numbered, unless it says otherwise.
 * @param table the form's own words, its title's pattern, what its matrix has, and a sample
 */
export function matrixForm({
  title,
  numbered = true,
  halves,
  required,
  emptyNote,
  transposed,
  sample,
  ...own
}: Omit<Form, Shared> &
  Partial<Pick<Form, 'equal'>> &
  Partial<Pick<MatrixSection, 'numbered'>> &
  Pick<MatrixSection, 'halves' | 'required' | 'emptyNote' | 'transposed'> & {
    readonly title: string;
    readonly sample: Omit<FormData, 'indicators'>;
  }): Form {
  return {
    unit: '万元',
    totals: [],
    equal: [],
    identity: {},
    ...own,
    sections: [
      { kind: 'title', pattern: title },
      { kind: 'matrix', numbered, halves, required, emptyNote, transposed },
    ],
    sample: { ...sample, indicators: [] },
  };
}
