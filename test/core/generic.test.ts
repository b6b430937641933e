import { describe, expect, it } from 'vitest';
import { checkSheets, formSchema, GENERIC_FORM, toA1, type CellValue } from '../../src/core';
import { laidPlainly } from '../support/laid-plainly';
import { evenRows } from '../support/rows';

function check(values: CellValue[][]) {
  const result = checkSheets([
    {
      id: '1',
      name: '表',
      grid: { top: 0, left: 0, values: evenRows(values) },
    },
  ]);
  return {
    forms: result.tables.map(({ form }) => form),
    keys: result.tables.map(({ key }) => key),
    said: result.findings.map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
  };
}

/** A table of another province: other fields, other heads, the framework of 2021. */
const JIANGSU: CellValue[][] = [
  ['2024年度项目绩效目标申报表'],
  ['项目名称', '农村公路养护', '项目类别', '延续'],
  ['资金合计', 500, '县级资金', 500],
  ['中长期目标', '改善农村出行条件'],
  ['一级指标', '二级指标', '指标名称', '年度指标值', '权重'],
  ['成本指标', '经济成本指标', '养护成本', '≤500万元', 10],
  ['产出指标', '数量指标', '养护里程', '≥120公里', 20],
  [null, '质量指标', '验收合格率', '≥95%', 20],
  ['效益指标', '社会效益指标', '出行改善', '明显', 30],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', 20],
];

describe('a table that fits no known form', () => {
  it('is read by its header of indicators', () => {
    expect(check(JIANGSU)).toEqual({ forms: ['indicators-generic'], keys: ['农村公路养护'], said: ['D9 V06 hint'] });
  });

  it('has its framework inferred: 2021 if 成本 is a first level, 2015 if it stands under 产出', () => {
    const without = (text: string) => JIANGSU.filter((row) => !row.includes(text));
    expect(check(without('质量指标')).said).toContain('A7 C02 warning');
    const old = JIANGSU.filter((row) => row[0] !== '成本指标');
    // 时效, 成本: demanded here, but not everywhere.
    expect(check(old).said.filter((line) => line.includes('C02'))).toEqual(['A6 C02 warning', 'A6 C02 warning']);
    const useless = JIANGSU.filter((row) => row[0] !== '效益指标');
    expect(check(useless).said.filter((line) => line.includes('C02'))).toEqual(['A5 C02 error']);
    const output = old.filter((row) => row[0] !== '效益指标' && row[0] !== '满意度指标');
    expect(check(output).said).toContain('A5 C02 error');
    const otherwise = old.map((row) => (row[0] === '效益指标' ? ['成效指标', ...row.slice(1)] : row));
    expect(check(otherwise).said.filter((line) => line.includes('C02'))).toEqual([]);
  });

  it('has its values checked, and its costs held against its total', () => {
    const rows = JIANGSU.map((row) => [...row]);
    const row = rows[7];
    if (row) row[3] = '≥95万元';
    expect(check(rows).said).toContain('D8 V03 warning');
    const sums = JIANGSU.map((cells) => cells.map((cell) => (cell === 500 ? 400 : cell)));
    // Without a unit of money anywhere the 400 may be in 元.
    expect(check(sums).said.filter((line) => line.includes(' T'))).toEqual(['D6 T07 warning']);
    const inUnit = sums.map((cells) => cells.map((cell) => (cell === '资金合计' ? '资金合计（万元）' : cell)));
    expect(check(inUnit).said.filter((line) => line.includes(' T'))).toEqual(['D6 T07 error']);
  });

  it('has a form that is declared like any other, with a faultless sample', () => {
    expect(formSchema.parse(GENERIC_FORM)).toEqual(GENERIC_FORM);
    const { grid } = laidPlainly(GENERIC_FORM, GENERIC_FORM.sample);
    const result = checkSheets([{ id: '1', name: '表', grid }]);
    expect(result.tables.map(({ form }) => form)).toEqual(['indicators-generic']);
    expect(result.findings).toEqual([]);
  });
});
