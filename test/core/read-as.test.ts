import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type CellValue, type Locale } from '../../src/core';
import { describeFinding } from '../../src/words/describe';
import { describeReadAs } from '../../src/words/read-as';
import { checkedAlone } from '../samples/checked';
import { seedTable } from '../samples/seeds';

function readings(rows: readonly (readonly CellValue[])[], locale: Locale = 'zh-CN'): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const { findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
  return findings.map(
    ({ code, position, readAs }) => `${code} ${toA1(position)} ${readAs ? describeReadAs(readAs, locale) : ''}`,
  );
}

const TABLE = [
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '泵站改造'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
  [null, '年度资金总额', 100, 100, 90],
  [null, '其中：本年财政拨款', 60, 60, 60],
  [null, '其他资金', 40, 30, 30],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  [null, '产出指标', '数量指标', '改造泵站数量', '≥3', '3', 50, 50],
  [null, '效益指标', '社会效益指标', '受益人口', '≥2万人', '2万人', 50, 50],
];

describe('how the cell of a finding was understood', () => {
  it('an amount by its label, what it is an amount of, its period and its stage', () => {
    expect(readings(TABLE)).toContain('T01 D5 读作：“年度资金总额”（B5）→ 资金总额，年度，全年预算数');
    expect(readings(TABLE, 'en-US')).toContain(
      'T01 D5 Read as: "年度资金总额" (B5) → all funds, of the year, as changed',
    );
  });

  it('an indicator by its level, its name and its target', () => {
    expect(readings(TABLE)).toContain('V01 E9 读作：数量指标 › 改造泵站数量，指标值 ≥3');
    expect(readings(TABLE, 'en-US')).toContain('V01 E9 Read as: 数量指标 › 改造泵站数量, value ≥3');
  });

  it('a field by its label, and the cell of a matrix by row and column', () => {
    const { result } = checkedAlone(seedTable('004', 14));
    const said = result.findings.map(({ code, readAs }) => `${code} ${readAs ? describeReadAs(readAs, 'zh-CN') : ''}`);
    expect(said).toContain('T08 读作：“12月底”（F6）一栏');
    // About the whole block of indicators.
    expect(said).toContain('C04 ');
    const values = [
      ['2026年部门一般公共预算支出功能分类预算表'],
      ['编制部门：某局', null, null, null, '单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', null, 100, 80, 30],
      ['201', '一般公共服务支出', 100, 80, 20],
    ];
    expect(readings(values)).toContain('T04 C4 读作：“合计”行 × “合计”栏');
  });
});

describe('an error that rests on a best guess', () => {
  const said = (rows: readonly (readonly CellValue[])[]) => {
    const width = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    const { findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
    return findings.map((finding) => `${finding.code} ${finding.severity} ${describeFinding(finding, 'zh-CN')}`);
  };
  const table = (head: string, funds: string) => [
    ['项目支出绩效目标表'],
    ['项目名称', '泵站改造'],
    [funds, 100],
    ['一级指标', '二级指标', head, '指标值'],
    ['产出指标', '数量指标', '改造泵站', ''],
    ['产出指标', '成本指标', '改造成本', '≤120万元'],
    ['效益指标', '社会效益指标', '受益人口', '≥2万人'],
  ];

  it('the head over the names: it is to be verified, and says what was taken for what', () => {
    expect(said(table('三级指标', '资金总额（万元）'))).toContain('C03 error 指标“改造泵站”没有指标值。');
    expect(said(table('指标内容', '资金总额（万元）'))).toContain(
      'C03 warning 指标“改造泵站”没有指标值。请核实：本表“指标内容”按“三级指标”理解。',
    );
  });

  it('the unit of money: a cost above the budget is no error where nothing says 万元', () => {
    expect(said(table('三级指标', '资金总额（万元）'))).toContain(
      'T07 error 成本指标“改造成本”120 大于资金总额（万元） 100，超出 20（万元）。',
    );
    expect(said(table('三级指标', '资金总额'))).toContain(
      'T07 warning 成本指标“改造成本”120 大于资金总额 100，超出 20（万元）。请核实：本表没有写明金额单位，金额按“万元”理解。',
    );
  });
});
