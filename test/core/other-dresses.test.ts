import { describe, expect, it } from 'vitest';
import { checkSheets, type CellValue } from '../../src/core';
import { PAPERS } from '../../src/core/rules/papers';
import { evenRows, type Rows } from '../support/rows';

/** Tables of forms that we do not declare, dressed otherwise: what is right stays right, and is read. */

const cells = (rows: Rows, change: (value: CellValue) => CellValue): Rows => rows.map((row) => row.map(change));

const DRESSES: readonly (readonly [string, (rows: Rows) => Rows])[] = [
  ['as it is', (rows) => rows],
  ['further down and to the right', (rows) => [[], [], ...rows.map((row) => [null, null, ...row])]],
  ['with a blank column behind the first', (rows) => rows.map(([first = null, ...others]) => [first, null, ...others])],
  ['with a blank row after each third', (rows) => rows.flatMap((row, at) => (at % 3 === 2 ? [row, []] : [row]))],
  ['below the number of an annex', (rows) => [['附件2'], ...rows]],
  ['above a note', (rows) => [...rows, [], ['注：本表由财务部门核对后报送。']]],
  ['with numbers typed as text', (rows) => cells(rows, (value) => (typeof value === 'number' ? String(value) : value))],
  [
    'with short labels stretched by blanks',
    (rows) =>
      cells(rows, (value) =>
        typeof value === 'string' && /^\p{Script=Han}{2,4}$/u.test(value) ? Array.from(value).join('  ') : value,
      ),
  ],
];

describe.each(Object.entries(PAPERS))('the paper %s', (_, { rows }) => {
  it.each(DRESSES)('%s has no error', (__, dress) => {
    const values = evenRows(dress(rows));
    const { tables, findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
    expect(tables).toHaveLength(1);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a row of heads that has words of two kinds of tables', () => {
  it('is that of the kind that explains more of it', () => {
    const values = evenRows([
      ['2025年部门预算项目绩效目标表'],
      ['项目名称', '单位名称', '预算数', '一般公共预算', '政府性基金', '一级指标', '二级指标', '三级指标', '指标值'],
      ['泵站改造', '某县水务局', 100, 60, 40, '产出指标', '数量指标', '改造泵站', '3座'],
      [null, null, null, null, null, '效益指标', '社会效益指标', '受益人口', '≥4000人'],
      ['河道清淤', '某县水务局', 80, 80, 0, '产出指标', '数量指标', '清淤长度', '10公里'],
      [null, null, null, null, null, '效益指标', '社会效益指标', '受益人口', '≥2000人'],
    ]);
    const { tables } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
    expect(tables.map(({ kind, title }) => [kind, title])).toEqual([
      ['target', '泵站改造'],
      ['target', '河道清淤'],
    ]);
  });
});
